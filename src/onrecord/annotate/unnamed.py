"""This module knows whom a speaker's words mean that name nobody: "he", "the spokesman", where the page leaves only one answer.

Two rules, both of the trade: a pronoun that speaks goes on from who spoke last by name, in the same paragraph or the one before, if the
narrator has named no other person since; a title with an article ("the envoy") is the one person who spoke before under that title.
Whoever is told inside another's words is nobody's antecedent. What two could have said is left open.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from onrecord.annotate.draft import Draft
from onrecord.model.annotations import Entity, Kind
from onrecord.model.span import Span

PRONOUNS = frozenset({"he", "she"})
NEAR = 1
"""Paragraphs back that a pronoun reaches."""

_PRONOUN_WORDS = frozenset({"he", "she", "his", "her", "him", "they", "i", "we", "who"})

_TITLE = re.compile(r"(?:the|a|an|his|her|its|their)\s+(?:[\w’'-]+\s+){0,3}?(?P<noun>[\w-]+)\Z", re.IGNORECASE)
_SPOKESMEN = frozenset({"spokesman", "spokeswoman", "spokesperson", "official"})
"""Titles that any spokesman may be called by."""


class Spoke(NamedTuple):
    """Somebody who spoke by name: the number of the paragraph, the key, and where the words that name the speaker end."""

    paragraph: int
    speaker: str
    end: int


def name_unnamed(
    text: str,
    paragraphs: Sequence[Span],
    drafts: Sequence[Draft],
    speakers: Sequence[str | None],
    entities: Mapping[str, Entity],
    nested: Sequence[bool],
    persons: Sequence[Span],
) -> tuple[str | None, ...]:
    """The speakers, with those filled in whom pronouns and titles can only mean.

    Args:
        paragraphs: all that is told, in text order.
        drafts: the statements, in text order.
        speakers: key of each one's speaker; None where the words name nobody.
        nested: whether each stands inside another's words.
        persons: phrases that name or mean a person.
    """
    found = list(speakers)
    named = _named_by_narrator(text, persons, [piece for draft in drafts for piece in draft.content])
    spoken: list[Spoke] = []
    for number in sorted(range(len(drafts)), key=lambda at: _place(drafts[at])):
        words = " ".join(span.cut(text) for span in drafts[number].speaker)
        home = _paragraph(paragraphs, _place(drafts[number]))
        if found[number] is None and words:
            last = spoken[-1] if spoken else None
            between = _between(text, named, last.end if last else 0, drafts[number].speaker[0].start)
            found[number] = _meant(words, home, spoken, entities, between)
        speaker = found[number]
        if speaker is not None and not nested[number] and entities[speaker].kind is Kind.PERSON:
            spoken.append(Spoke(home, speaker, (drafts[number].speaker or drafts[number].content)[-1].end))
    return tuple(found)


def _place(draft: Draft) -> int:
    """Where a statement names its speaker, else where it begins."""
    return (draft.speaker or draft.content)[0].start


def _paragraph(paragraphs: Sequence[Span], place: int) -> int:
    return bisect_right(paragraphs, place, key=lambda paragraph: paragraph.start) - 1


def _named_by_narrator(text: str, persons: Sequence[Span], told: Sequence[Span]) -> list[Span]:
    """The persons whose names stand outside all that is told, in text order."""
    edge, pieces, named = -1, iter(sorted(told)), []
    piece = next(pieces, None)
    for span in sorted(persons):
        while piece is not None and piece.start <= span.start:
            edge, piece = max(edge, piece.end), next(pieces, None)
        if edge <= span.start and span.cut(text)[0].isupper():
            named.append(span)
    return named


def _between(text: str, named: Sequence[Span], start: int, end: int) -> list[str]:
    """The names that stand between two places."""
    first, last = (bisect_left(named, place, key=lambda span: span.start) for place in (start, end))
    return [span.cut(text) for span in named[first:last]]


def _meant(words: str, home: int, spoken: Sequence[Spoke], entities: Mapping[str, Entity], between: Sequence[str]) -> str | None:
    """Who spoke before and is meant by the words, or None where nobody or more than one could be.

    Args:
        between: the persons that the narrator has named since.
    """
    if words.casefold() in PRONOUNS:
        near = {spoke.speaker for spoke in spoken if home - NEAR <= spoke.paragraph <= home}
        last = spoken[-1] if spoken else None
        if last is None or last.speaker not in near or any(not _shares(name, entities[last.speaker].name) for name in between):
            return None
        return last.speaker if len(near) == 1 or last.paragraph == home else None
    title = _TITLE.match(words)
    if title is None:
        return None
    noun = title["noun"].casefold()
    titled = {spoke.speaker for spoke in spoken if _bears(entities[spoke.speaker].role or "", noun)}
    return titled.pop() if len(titled) == 1 else None


def _shares(name: str, other: str) -> bool:
    """Whether two names have a word in common, or the first is only a pronoun."""
    return name.casefold() in _PRONOUN_WORDS or not set(re.findall(r"\w+", name)).isdisjoint(re.findall(r"\w+", other))


def _bears(role: str, noun: str) -> bool:
    """Whether a role has the title, or is a spokesman's where the title is any of those."""
    titles = set(re.findall(r"[\w-]+", role.casefold()))
    return noun in titles or (noun in _SPOKESMEN and not titles.isdisjoint(_SPOKESMEN))
