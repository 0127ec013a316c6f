"""This module knows interviews and transcripts, in which paragraphs are turns of speech without quotation marks.

Turns are told by a label ("Question: …", "VELL: …", "Vell. — …", "Q. …", "VELL Not today."), by the dash of a dialogue
("— Will you sign?"), or by questions that stand alone or in bold and the answers after them (`interviews`).
Whose they are is only said by a label; of the others, and of "Q." and "A.", the page may tell which side of an interview they are.
A page may do all of it: where some turns are labelled, a name that comes once is a label too, a turn goes on to the next label
(`longer_turns`), and questions above or below that stand alone are asked and answered.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby, pairwise, zip_longest

import msgspec

from onrecord.annotate.draft import Draft, Turn
from onrecord.annotate.interviews import (
    FEWEST_TURNS,
    LONGEST_QUESTION,
    asked_and_answered,
    is_own,
    is_talk,
    kept,
    speak_of_themselves,
    verbatim,
    without_sides,
)
from onrecord.annotate.longer_turns import place_of, to_the_next_label
from onrecord.annotate.talking import Labelled, are_said
from onrecord.annotate.turn_labels import ANSWERING, ASKING, CAPITALS, COLON, LETTER, OWN_LINE, is_nobody, is_of, is_role, may_be_somebody
from onrecord.model.span import Span

QUESTION_SHARE = 4
"""Of the turns of a dialogue with dashes, one in so many must be a question: a list's items begin with dashes too."""
FEWEST_BESIDE = 2
"""Questions that must stand alone beside labelled turns, before they are taken for turns as well."""

_DASH = re.compile(r"(?:[–—]\s*|-\s+)(?=[^\W_]|[\[(„“\"'‘«…])")


def turns_of(text: str, paragraphs: Sequence[Span], bold: Collection[int] = ()) -> list[Draft]:
    """The turns of a transcript as statements, word for word; none on a page that is no transcript.

    Args:
        text: the page's text.
        paragraphs: all that is told, in text order; the first, a headline as a rule, is never a question of an interview.
        bold: where paragraphs begin that are printed in bold as a whole.
    """
    if labelled := _labelled(text, paragraphs):
        beside = [*_beside(text, paragraphs, labelled, bold), *_without_label(text, paragraphs, labelled)]
        turns = [*labelled, *(turn for turn in beside if not any(turn.content[0].meets(each.content[0]) for each in labelled))]
        return to_the_next_label(text, paragraphs, sorted(turns, key=lambda turn: turn.content), bold)
    return _dashed(text, paragraphs) or asked_and_answered(text, paragraphs[1:], bold)


def _labelled(text: str, paragraphs: Sequence[Span]) -> list[Draft]:
    """The turns that have a label: three at least by those who come back, and then of whoever else the page names."""
    for find in (_by_sign, _by_letter, _in_capitals, _on_own_lines):
        found = find(text, paragraphs)
        often = _coming_back(found)
        if often and are_said(text, paragraphs, often, found):
            turns = _drafts(text, [*often, *_once(text, paragraphs, often)])
            return sorted(turns, key=lambda turn: turn.content)
    return []


def _drafts(text: str, labelled: Sequence[Labelled]) -> list[Draft]:
    return kept(
        verbatim(text, label.end(), paragraph.end, cue=_cue(text, label), speaker=label.span("speaker"), turn=_side(label["speaker"]))
        for paragraph, label in labelled
    )


def _by_sign(text: str, paragraphs: Sequence[Span]) -> list[Labelled]:
    return _found(text, paragraphs, COLON)


def _by_letter(text: str, paragraphs: Sequence[Span]) -> list[Labelled]:
    return _found(text, paragraphs, LETTER)


def _in_capitals(text: str, paragraphs: Sequence[Span]) -> list[Labelled]:
    """Turns after a name in capitals without any sign, of two speakers at least, where one in so many asks: reports begin with a place."""
    turns = [(paragraph, label) for paragraph, label in _found(text, paragraphs, CAPITALS) if label["speaker"].isupper()]
    return turns if _are_talk(text, _coming_back(turns)) else []


def _on_own_lines(text: str, paragraphs: Sequence[Span]) -> list[Labelled]:
    """Turns below a name in capitals or with a colon that is a line by itself; as of those in capitals, some of them must ask."""
    turns = list(_below(text, paragraphs))
    return turns if _are_talk(text, _coming_back(turns)) else []


def _found(text: str, paragraphs: Sequence[Span], form: re.Pattern[str]) -> list[Labelled]:
    return [(paragraph, label) for paragraph in paragraphs if (label := form.match(text, paragraph.start, paragraph.end))]


def _below(text: str, paragraphs: Sequence[Span]) -> Iterator[Labelled]:
    """Labels that are a line by themselves, with the paragraph that they head: their own, or the next."""
    for paragraph, after in zip_longest(paragraphs, paragraphs[1:]):
        label = OWN_LINE.match(text, paragraph.start, max(paragraph.end, after.end) if after else paragraph.end)
        if label is None or not (label["speaker"].isupper() or label["cue"]):
            continue
        if label.end() < paragraph.end:
            yield paragraph, label
        elif after and label.end() == after.start and label.end("cue") == paragraph.end:
            yield after, label


def _coming_back(found: Sequence[Labelled]) -> list[Labelled]:
    """The turns of those who have two, three at least."""
    often = Counter(label["name"] for _, label in found)
    turns = [(paragraph, label) for paragraph, label in found if often[label["name"]] > 1 and not is_nobody(label["name"])]
    return turns if len(turns) >= FEWEST_TURNS else []


def _are_talk(text: str, turns: Sequence[Labelled]) -> bool:
    """Whether turns are of two speakers at least and one in so many asks."""
    questions = sum(text[: paragraph.end].endswith("?") for paragraph, _ in turns)
    names = {label["name"] for _, label in turns}
    return len(turns) >= FEWEST_TURNS and len(names) > 1 and questions * QUESTION_SHARE >= len(turns)


def _once(text: str, paragraphs: Sequence[Span], often: Sequence[Labelled]) -> Iterator[Labelled]:
    """Further turns of a transcript, however they are labelled: by a role, or by a name or initials of somebody whom the page names."""
    taken, first = {paragraph.start for paragraph, _ in often}, min(label.start() for _, label in often)
    known = " ".join([text[paragraphs[0].start : first], *(label["speaker"] for _, label in often)])
    forms, lone = {label["cue"].strip() for _, label in often}, dict(_below(text, paragraphs))
    opening = max((paragraph.start for paragraph in paragraphs[1:] if paragraph.end <= first), default=first)
    for paragraph in paragraphs:
        labels = [
            lone.get(paragraph),
            LETTER.match(text, paragraph.start, paragraph.end),
            COLON.match(text, paragraph.start, paragraph.end),
        ]
        label = next((each for each in labels if each is not None and _may_be_label(each, known, forms)), None)
        if label is not None and opening <= label.start() and paragraph.start not in taken:
            yield paragraph, label


def _may_be_label(label: re.Match[str], known: str, forms: Collection[str]) -> bool:
    """Whether words at the head of a paragraph of a transcript name a speaker; a dash after a name may go on about him.

    Args:
        known: what goes before the turns, and their labels.
        forms: the signs after those labels.
    """
    name, sign = label["name"], label["cue"].strip()
    if is_nobody(name) or is_role(name):
        return is_role(name)
    if sign == ":" or (sign in forms and name.isupper()):
        return may_be_somebody(name)
    return (not sign or label.string[label.end("speaker")] == ".") and is_of(name, known)


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


def _beside(text: str, paragraphs: Sequence[Span], turns: Sequence[Draft], bold: Collection[int]) -> list[Draft]:
    """What is asked and answered without labels above the first labelled turn, and below the last."""
    places = sorted(place_of(paragraphs, turn) for turn in turns)
    above = [paragraph for paragraph in paragraphs[1 : places[0]] if paragraph.end <= turns[0].speaker[0].start]
    return [
        turn for stretch in (above, paragraphs[places[-1] + 1 :]) for turn in asked_and_answered(text, stretch, bold, fewest=FEWEST_BESIDE)
    ]


def _cue(text: str, turn: re.Match[str]) -> tuple[int, int] | None:
    """The colon or dash, without white space before it; None where a label has neither."""
    start, end = turn.span("cue")
    return (end - len(text[start:end].lstrip()), end) if end > start else None


def _dashed(text: str, paragraphs: Sequence[Span]) -> list[Draft]:
    dashes = [(number, _DASH.match(text, paragraph.start, paragraph.end)) for number, paragraph in enumerate(paragraphs)]
    turns = [(number, dash.end()) for number, dash in dashes if dash]
    questions = sum(text[paragraphs[number].end - 1] == "?" for number, _ in turns)
    is_listed = any(text[paragraphs[number].start] == "-" for number, _ in turns)
    asks = questions * QUESTION_SHARE >= len(turns) and not is_listed
    if len(turns) < FEWEST_TURNS or not (asks or _go_to_and_fro(text, [paragraphs[number] for number, _ in turns])):
        return []
    drafts = kept(verbatim(text, start, paragraphs[number].end) for number, start in turns)
    return _by_turns(text, drafts, [number for number, _ in turns])


def _go_to_and_fro(text: str, turns: Sequence[Span]) -> bool:
    """Whether every other turn, from the first on, asks or speaks to somebody, and most of those between speak of their speaker."""
    asked, answers = turns[::2], turns[1::2]
    own = sum(is_own(text, turn) for turn in answers)
    return all(text[turn.end - 1] == "?" or is_talk(text, turn, is_asked=True) for turn in asked) and 2 * own > len(answers)


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
