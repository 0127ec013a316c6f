"""This module knows interviews and transcripts, in which paragraphs are turns of speech without quotation marks.

Turns are told by a label ("Question: …", "VELL: …", "Vell. — …", "Q. …", "VELL Not today."), by the dash of a dialogue
("— Will you sign?"), or by questions that stand alone or in bold and the answers after them (`interviews`).
Whose they are is only said by a label; of the others, and of "Q." and "A.", the page may tell which side of an interview they are.
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import groupby, pairwise

import msgspec

from onrecord.annotate.draft import Draft, Turn
from onrecord.annotate.headlines import LABELS
from onrecord.annotate.interviews import (
    FEWEST_TURNS,
    LONGEST_QUESTION,
    asked_and_answered,
    kept,
    speak_of_themselves,
    verbatim,
    without_sides,
)
from onrecord.model.span import Span
from onrecord.text.patterns import CAPITAL

QUESTION_SHARE = 4
"""Of the turns of a dialogue with dashes, one in so many must be a question: a list's items begin with dashes too."""
SALUTATIONS = frozenset(("sir", "sirs", "madam", "dear sir", "dear madam", "dear editor", "to the editor"))
"""How letters begin; they are labels of nobody, in lower case."""
ANSWERING = frozenset({"answer", "reply", "response", "a", "a."})
"""Labels of an interview's answers, in lower case."""
ASKING = frozenset({"question", "q", "q."})
"""Labels of its questions."""

_LABEL = re.compile(rf"(?P<speaker>(?P<name>{CAPITAL}[^:\n\"“«–—]{{0,39}}?))\.?(?P<cue>:|\s?[–—])\s+(?=\S)")
_LETTER = re.compile(
    rf"(?P<speaker>(?P<name>[QA]\.)(?:\s+(?:\([^()\n]{{2,60}}\)|(?<=Q\.\s){CAPITAL}\w+(?:\s{CAPITAL}\w+){{0,2}})\.(?=\s))?)(?P<cue>)\s+(?=\S)"
)
"""The letter of a question or an answer, and who asks or answers, if the page says so: "Q. Orsk Courier.", "A. (Captain Vell)."."""
_CAPITALS = re.compile(rf"(?P<speaker>(?P<name>{CAPITAL}{{2,}})(?:[ -]{CAPITAL}{{2,}}){{0,2}})(?P<cue>)\s+(?=\S)")
_DASH = re.compile(r"[–—]\s*(?=[^\W_]|[\[(„“\"'‘«…])")


def turns_of(text: str, paragraphs: Sequence[Span], bold: Collection[int] = ()) -> list[Draft]:
    """The turns of a transcript as statements, word for word; none on a page that is no transcript.

    A turn ends with its paragraph; what follows without a sign of its own is not given to anybody.

    Args:
        text: the page's text.
        paragraphs: all that is told, in text order; the first, a headline as a rule, is never a question of an interview.
        bold: where paragraphs begin that are printed in bold as a whole.
    """
    return _labelled(text, paragraphs) or _dashed(text, paragraphs) or asked_and_answered(text, paragraphs[1:], bold)


def _labelled(text: str, paragraphs: Sequence[Span]) -> list[Draft]:
    turns = _with_label(text, paragraphs, _LABEL) or _with_label(text, paragraphs, _LETTER) or _in_capitals(text, paragraphs)
    return sorted([*turns, *_without_label(text, paragraphs, turns)], key=lambda turn: turn.content)


def _with_label(text: str, paragraphs: Sequence[Span], label: re.Pattern[str]) -> list[Draft]:
    found = [(paragraph, turn) for paragraph in paragraphs if (turn := label.match(text, paragraph.start, paragraph.end))]
    often = Counter(turn["name"] for _, turn in found)
    nobody = LABELS | SALUTATIONS
    turns = [(paragraph, turn) for paragraph, turn in found if often[turn["name"]] > 1 and turn["name"].casefold() not in nobody]
    if len(turns) < FEWEST_TURNS:
        return []
    return kept(
        verbatim(text, turn.end(), paragraph.end, cue=_cue(text, turn), speaker=turn.span("speaker"), turn=_side(turn["speaker"]))
        for paragraph, turn in turns
    )


def _side(label: str) -> Turn | None:
    """Which side a label that names nobody puts its turn on."""
    plain = label.casefold()
    return Turn.ASKS if plain in ASKING else Turn.ANSWERS if plain in ANSWERING else None


def _without_label(text: str, paragraphs: Sequence[Span], turns: Sequence[Draft]) -> list[Draft]:
    """The questions before turns of one speaker who alone is labelled: half of them, and three at least, end in a question mark."""
    labels = {turn.speaker[0].cut(text).casefold() for turn in turns}
    if len(labels) != 1 or labels & ASKING:
        return []
    starts = {turn.speaker[0].start for turn in turns}
    asked = [
        before
        for before, after in pairwise(paragraphs)
        if after.start in starts and before.start not in starts and before.end - before.start <= LONGEST_QUESTION
    ]
    questions = sum(text[before.end - 1] == "?" for before in asked)
    if questions < FEWEST_TURNS or 2 * questions < len(asked):
        return []
    return kept(verbatim(text, before.start, before.end, turn=Turn.ASKS) for before in asked)


def _in_capitals(text: str, paragraphs: Sequence[Span]) -> list[Draft]:
    """Turns after a name in capitals without any sign, of two speakers at least, where one in so many asks: reports begin with a place."""
    turns = [turn for turn in _with_label(text, paragraphs, _CAPITALS) if turn.speaker[0].cut(text).isupper()]
    questions = sum(turn.content[0].cut(text).endswith("?") for turn in turns)
    names = {turn.speaker[0].cut(text).split()[0] for turn in turns}
    return turns if len(turns) >= FEWEST_TURNS and len(names) > 1 and questions * QUESTION_SHARE >= len(turns) else []


def _cue(text: str, turn: re.Match[str]) -> tuple[int, int] | None:
    """The colon or dash, without white space before it; None where a label has neither."""
    start, end = turn.span("cue")
    return (end - len(text[start:end].lstrip()), end) if end > start else None


def _dashed(text: str, paragraphs: Sequence[Span]) -> list[Draft]:
    dashes = [(number, _DASH.match(text, paragraph.start, paragraph.end)) for number, paragraph in enumerate(paragraphs)]
    turns = [(number, dash.end()) for number, dash in dashes if dash]
    questions = sum(text[paragraphs[number].end - 1] == "?" for number, _ in turns)
    if len(turns) < FEWEST_TURNS or questions * QUESTION_SHARE < len(turns):
        return []
    drafts = kept(verbatim(text, start, paragraphs[number].end) for number, start in turns)
    return _by_turns(text, drafts, [number for number, _ in turns])


def _by_turns(text: str, drafts: Sequence[Draft], numbers: Sequence[int]) -> list[Draft]:
    """The turns of a dialogue with the side of each, where who asks begins, question and answer take turns, and most questions are his.

    Args:
        numbers: of their paragraphs; a stretch between two narrations holds as many answers as questions.
    """
    runs = [len(list(run)) for _, run in groupby(enumerate(numbers), key=lambda each: each[1] - each[0])]
    if len(drafts) != len(numbers) or any(length % 2 for length in runs):
        return list(drafts)
    sided = [msgspec.structs.replace(each, turn=Turn.ANSWERS if at % 2 else Turn.ASKS) for at, each in enumerate(drafts)]
    asking, answering = (sum(each.content[0].cut(text).endswith("?") for each in sided[first::2]) for first in (0, 1))
    return sided if asking > 2 * answering and speak_of_themselves(text, sided) else without_sides(sided)
