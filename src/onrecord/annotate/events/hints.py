"""This module knows which words of a text name an act by themselves, so that the encoder looks twice at them."""

from collections.abc import Iterable

from onrecord.facts.event_words import NAMED, small_letters
from onrecord.model.span import Span


def acts_named(text: str, paragraphs: Iterable[Span]) -> dict[int, str]:
    """PLOVER types of such words, by the offset at which they begin.

    >>> acts_named("Orsk expelled two envoys after talks.", [Span(0, 37)])
    {5: 'SANCTION', 31: 'CONSULT'}
    """
    small = small_letters(text)
    found = (match for paragraph in paragraphs for match in NAMED.finditer(small, paragraph.start, paragraph.end))
    return {match.start(): match.lastgroup for match in found if match.lastgroup}
