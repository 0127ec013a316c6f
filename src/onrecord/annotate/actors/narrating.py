"""This module knows who "I" is where nobody is quoted: the writer, who is none of those that are written about.

"I can only hope that Orsk agrees" in a column is its author's, and so is its "we"; on a page without such an "I" a bare "we" may be a
government's whose paper it is: below "Statement by the Ministry of …" it is that ministry's, and it is never whom it speaks of by name.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.setting import Setting, widest
from onrecord.annotate.actors.somebody import Somebody
from onrecord.model.span import Span

FIRST_PERSONS = frozenset({"i", "we"})
_PAPER = r"(?:statement|declaration|communiqu[eé]|response|reply|message|press release|open letter|comment)"
_ISSUED = re.compile(
    rf"^(?:(?:official|press|joint|public|written|full|text of the|the) )*{_PAPER} (?:by|of|from|on behalf of) (?:the )?"
    r"(?P<issuer>[^\n.!?:]{3,140})$",
    re.IGNORECASE | re.MULTILINE,
)
"""The title of a paper that says who issued it."""
_OPENING, _CLOSING = "“„«", "”»"


def by_the_writer(text: str, heard: Sequence[Heard], settings: Sequence[Setting]) -> frozenset[int]:
    """Numbers of the phrases in the first person that are nobody's but the writer's."""
    bare = [
        number
        for number, (each, setting) in enumerate(zip(heard, settings, strict=True))
        if each.phrase.form in FIRST_PERSONS and setting.inside is None and not _is_quoted(text, each.span.start)
    ]
    return frozenset(bare) if any(heard[number].span.cut(text) in ("I", "my", "My") for number in bare) else frozenset()


def by_issuers(text: str, heard: Sequence[Heard], settings: Sequence[Setting]) -> dict[int, int]:
    """The phrases for "we" in papers whose title says who issued them, each with the phrase there for the issuer."""
    titles = [(title.end(), _issuer(text, heard, Span(*title.span("issuer")))) for title in _ISSUED.finditer(text)]
    starts = [start for start, _ in titles]
    found: dict[int, int] = {}
    for number, (each, setting) in enumerate(zip(heard, settings, strict=True)):
        at = bisect_right(starts, each.span.start) - 1
        is_bare = each.phrase.form == "we" and setting.inside is None and not _is_quoted(text, each.span.start)
        if is_bare and at >= 0 and (issuer := titles[at][1]) is not None:
            found[number] = issuer
    return found


def _issuer(text: str, heard: Sequence[Heard], named: Span) -> int | None:
    """The only one whom a title names; of two ("of Orsk and Vell") none."""
    at = widest(heard, named)
    return at if at is not None and " and " not in text[heard[at].span.end : named.end] else None


def is_the_writer(somebody: Somebody) -> bool:
    """Whether an actor is known by pronouns of the first person alone."""
    return not somebody.called and somebody.pronouns <= FIRST_PERSONS


def _is_quoted(text: str, at: int) -> bool:
    """Whether a quotation is open at a place in its line."""
    before = text[text.rfind("\n", 0, at) + 1 : at]
    opened = sum(before.count(sign) for sign in _OPENING) - sum(before.count(sign) for sign in _CLOSING)
    return opened > 0 or before.count('"') % 2 == 1 or before.lstrip().startswith(("'", "‘"))
