"""This module knows letters: who is addressed at the head of one ("Dear Ada:", "Sir,") does not speak, who signs it below does.

An address stands at the head of the letter's first paragraph or on a line of its own above it.
A letter runs from its address to its signature, a line of its own or the end of its last paragraph ("-- LEFT ASHORE"). On a page of
signed letters one that nobody signs is an answer, of whom the page does not say it.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.annotate.draft import Draft
from onrecord.annotate.interviews import verbatim
from onrecord.model.span import Span
from onrecord.text.patterns import CAPITAL

MOST_PARAGRAPHS = 12
"""Paragraphs of a letter in which its signature is looked for."""
LETTER_SCORE, ANSWER_SCORE = 0.8, 0.5
"""Scores of a letter with its signature, and of an answer of which the page does not say whose it is."""
_OFFICE = r"(?:President|Prime Minister|Minister|Speaker|Chair(?:man|woman)?|Secretary(?:-General)?|Chancellor|Governor|Mayor|Editor)"
_ADDRESS = re.compile(
    rf"(?:(?:Dear|DEAR)(?:\s(?:{CAPITAL}[\w’'.-]*|of|the|all|and|sir|madam|editor|friends|colleagues|readers)){{1,5}}|SIRS?|Sirs?|Madam|(?:Mr|Mrs|Ms|Madam|Mister)\.?\s{_OFFICE})(?P<sign>\s?[:,–—-])\s+(?=\S)"
)
GAP = 8
"""Signs at most between a line and the paragraph below it."""
_ALONE = re.compile(
    rf"[ \t]*(?P<whom>(?:(?:Dear|To)\s)?(?:Madame?|Monsieur|Mister|Mr|Mrs|Ms|Sir|Your|Esteemed|Respected)\.?\s(?:(?:la|le|the)\s)?"
    rf"{CAPITAL}[\w’'.-]*(?:\s{CAPITAL}[\w’'.-]*){{0,3}}|Dear(?:\s(?:{CAPITAL}[\w’'.-]*|of|the|all|and|friends|colleagues|readers)){{1,5}}"
    r"|(?:Dear\s)?(?:SIRs?|Sirs?|Madams?|Excellency|Excellencies))\s?[,:–—!]"
)
"""An address that is a line of its own."""
_NAME = rf"{CAPITAL}[\w’'.-]*(?:\s(?:(?:van|de|von|al|bin)\s)?{CAPITAL}[\w’'.-]*){{1,4}}"
_SIGNED_BELOW = re.compile(
    rf"\s*\n\s*(?:(?:Yours|Sincerely|Respectfully|Faithfully)[^\n]{{0,30}}\n\s*)?"
    rf"(?:(?:Signed(?:\sby)?:?|[–—-]{{1,2}})\s*(?P<by>[^\n.!?]{{3,60}})"
    rf"|(?P<name>{_NAME})(?:,?\s\([^()\n]{{1,20}}\))?(?:,[^\n.!?:]{{0,60}})?)[ \t]*(?=\n|\Z)"
)
_SIGNED_WITHIN = re.compile(rf"(?<=[.!?”\"'’])\s+(?:[–—]|--)\s*(?P<by>{CAPITAL}[^\n.!?]{{2,50}})\Z")


class _Head(NamedTuple):
    """The words of an address, and where they stand if they are a line of their own."""

    words: str
    above: Span | None = None


class _Letter(NamedTuple):
    """Its words, paragraph by paragraph, and the signature."""

    words: tuple[Span, ...]
    signature: Span | None


def letters_of(text: str, paragraphs: Sequence[Span]) -> list[Draft]:
    """The letters of a page as statements of those who sign them, word for word; none where nobody signs one.

    Args:
        text: the page's text.
        paragraphs: all that is told, in text order; the first, a headline as a rule, is no letter.
    """
    heads = [(number, head) for number, each in enumerate(paragraphs[1:], 1) if (head := _head(text, each)) is not None]
    starts = [number for number, _ in heads]
    letters: list[_Letter] = []
    for (number, head), after in zip(heads, [*starts, len(paragraphs)][1:], strict=True):
        signed = [letter.signature.cut(text) for letter in letters if letter.signature]
        letters.append(_Letter((paragraphs[number],), None) if _answers(head.words, signed) else _letter(text, paragraphs, number, after))
    if not any(letter.signature for letter in letters):
        return []
    return [
        draft
        for letter, (_, head) in zip(letters, heads, strict=True)
        if (letter.signature or head.words.rstrip().endswith(":")) and (draft := _draft(text, letter, head.above))
    ]


def _head(text: str, paragraph: Span) -> _Head | None:
    """The address at the head of a paragraph, or on the line above."""
    within = _ADDRESS.match(text, paragraph.start, paragraph.end)
    if within is not None:
        return _Head(within.group())
    near = max(0, paragraph.start - GAP)
    end = near + len(text[near : paragraph.start].rstrip())
    above = _ALONE.fullmatch(text, text.rfind("\n", 0, end) + 1, end)
    return None if above is None else _Head(above.group(), Span(*above.span("whom")))


def is_addressed(text: str, paragraphs: Sequence[Span], span: Span) -> bool:
    """Whether words stand in the address at the head of a paragraph, and so are of whom it is told and never of who tells it."""
    at = bisect_right(paragraphs, span.start, key=lambda each: each.start) - 1
    address = _ADDRESS.match(text, paragraphs[at].start, paragraphs[at].end) if at >= 0 else None
    return address is not None and span.end <= address.end()


def _answers(address: str, signed: Sequence[str]) -> bool:
    """Whether a letter addresses whoever signed one before it: "Dear Left" after "LEFT ASHORE"."""
    words = address.casefold().strip(" :,–—-").split()
    return any(words[1:2] == signature.casefold().split()[:1] for signature in signed)


def _letter(text: str, paragraphs: Sequence[Span], number: int, after: int) -> _Letter:
    """The letter that begins in a paragraph, up to its signature; without one only that paragraph."""
    words: list[Span] = []
    for at in range(number, min(after, number + MOST_PARAGRAPHS)):
        paragraph = paragraphs[at]
        if within := _SIGNED_WITHIN.search(text, paragraph.start, paragraph.end):
            return _Letter((*words, Span(paragraph.start, within.start())), Span(*within.span("by")))
        words.append(paragraph)
        if below := _SIGNED_BELOW.match(text, paragraph.end):
            return _Letter(tuple(words), Span(*below.span("by" if below["by"] else "name")))
    return _Letter((paragraphs[number],), None)


def _draft(text: str, letter: _Letter, addressed: Span | None) -> Draft | None:
    first, *rest = letter.words
    draft = verbatim(text, first.start, first.end, speaker=(letter.signature.start, letter.signature.end) if letter.signature else None)
    if draft is None:
        return None
    score = LETTER_SCORE if letter.signature else ANSWER_SCORE
    whom = () if addressed is None else (addressed,)
    return Draft(content=(*draft.content, *rest), cue=(), speaker=draft.speaker, addressee=whom, score=score, is_verbatim=True)
