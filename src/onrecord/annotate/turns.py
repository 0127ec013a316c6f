"""This module knows interviews and transcripts, in which paragraphs are turns of speech without quotation marks.

Turns are told by a label ("Question: …", "VELL: …", "Vell. — …", "Q. …", "VELL Not today."), by the dash of a dialogue
("— Will you sign?"), or by questions that stand alone and the answers after them. Whose they are is only said by a label.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from onrecord.annotate.draft import Draft
from onrecord.annotate.headlines import LABELS, RULE_SCORE
from onrecord.model.span import Span, trimmed

FEWEST_TURNS = 3
"""Turns that a page must have before it is taken for a transcript; with labels, by speakers of whom each one counted has two."""
QUESTION_SHARE = 4
"""Of the turns of a dialogue with dashes, one in so many must be a question: a list's items begin with dashes too."""
SALUTATIONS = frozenset(("sir", "sirs", "madam", "dear sir", "dear madam", "dear editor", "to the editor"))
"""How letters begin; they are labels of nobody, in lower case."""
LONGEST_QUESTION = 320
"""Characters of a question that stands alone."""

_LABEL = re.compile(r"(?P<speaker>(?P<name>[^\W\d_a-z][^:\n\"“«–—]{0,39}?))\.?(?P<cue>:|\s?[–—])\s+(?=\S)")
_LETTER = re.compile(
    r"(?P<speaker>(?P<name>[QA]\.)(?:\s+(?:\([^()\n]{2,60}\)|(?<=Q\.\s)[^\W\d_a-z]\w+(?:\s[^\W\d_a-z]\w+){0,2})\.(?=\s))?)(?P<cue>)\s+(?=\S)"
)
"""The letter of a question or an answer, and who asks or answers, if the page says so: "Q. Orsk Courier.", "A. (Captain Vell)."."""
_CAPITALS = re.compile(r"(?P<speaker>(?P<name>[^\W\d_a-z]{2,})(?:[ -][^\W\d_a-z]{2,}){0,2})(?P<cue>)\s+(?=\S)")
_DASH = re.compile(r"[–—]\s*(?=[^\W_])")
_MARKS = frozenset('"“”«»„')
_TALK = re.compile(r"\b(?:you|yours?|me|my|mine)\b", re.IGNORECASE)
_OF_US = re.compile(r"\b(?:[Ww]e|[Oo]ur|us|ours|(?<!War )I(?!\.))\b")
"""What an answer says of its speaker's side; a question says "we" of everybody ("What do we know?")."""
_CITED = re.compile(r"\"[^\"]*(?:\"|\Z)|[“«„‘][^“”«»„‘]*(?:[”»“’](?!\w)|\Z)")
"""What an answer cites between quotation marks, whose "I" is somebody else's."""
TALKING_SHARE = 6
"""Of questions and answers without labels, one in so many says "I" or "you": a newspaper that asks "What happens now?" answers itself."""


def turns_of(text: str, paragraphs: Sequence[Span]) -> list[Draft]:
    """The turns of a transcript as statements, word for word; none on a page that is no transcript.

    A turn ends with its paragraph; what follows without a sign of its own is not given to anybody.

    Args:
        text: the page's text.
        paragraphs: all that is told, in text order; the first, a headline as a rule, is never a question of an interview.
    """
    return _labelled(text, paragraphs) or _dashed(text, paragraphs) or _asked_and_answered(text, paragraphs[1:])


def _labelled(text: str, paragraphs: Sequence[Span]) -> list[Draft]:
    return _with_label(text, paragraphs, _LABEL) or _with_label(text, paragraphs, _LETTER) or _in_capitals(text, paragraphs)


def _with_label(text: str, paragraphs: Sequence[Span], label: re.Pattern[str]) -> list[Draft]:
    found = [(paragraph, turn) for paragraph in paragraphs if (turn := label.match(text, paragraph.start, paragraph.end))]
    often = Counter(turn["name"] for _, turn in found)
    nobody = LABELS | SALUTATIONS
    turns = [(paragraph, turn) for paragraph, turn in found if often[turn["name"]] > 1 and turn["name"].casefold() not in nobody]
    if len(turns) < FEWEST_TURNS:
        return []
    drafts = [_draft(text, turn.end(), paragraph.end, cue=_cue(text, turn), speaker=turn.span("speaker")) for paragraph, turn in turns]
    return _kept(drafts)


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
    turns = [(paragraph, dash.end()) for paragraph in paragraphs if (dash := _DASH.match(text, paragraph.start, paragraph.end))]
    questions = sum(text[paragraph.end - 1] == "?" for paragraph, _ in turns)
    if len(turns) < FEWEST_TURNS or questions * QUESTION_SHARE < len(turns):
        return []
    return _kept(_draft(text, start, paragraph.end) for paragraph, start in turns)


def _asked_and_answered(text: str, paragraphs: Sequence[Span]) -> list[Draft]:
    """Questions that are paragraphs of their own, and the paragraph after each: at least half of what is told from the first on."""
    asked = [number for number, paragraph in enumerate(paragraphs[:-1]) if _is_question(text, paragraph)]
    answers = [number + 1 for number in asked if number + 1 not in asked]
    turns = sorted({*asked, *answers})
    if min(len(asked), len(answers)) < FEWEST_TURNS or 2 * len(turns) < len(paragraphs) - asked[0]:
        return []
    turns = sorted({*turns, *_put_to_them(text, paragraphs, turns)})
    said = [paragraphs[number] for number in turns if _is_whole(text, paragraphs[number])]
    asking = {paragraphs[number] for number in asked}
    if sum(_is_talk(text, each, is_asked=each in asking) for each in said) * TALKING_SHARE < len(said):
        return []
    return _kept(_draft(text, each.start, each.end) for each in said)


def _is_talk(text: str, turn: Span, *, is_asked: bool) -> bool:
    """Whether a turn speaks to somebody or of its speaker; a turn set between marks is speech by that."""
    if _is_quoted(text, turn):
        return True
    words = _CITED.sub(" ", turn.cut(text))
    return bool(_TALK.search(words)) or (not is_asked and bool(_OF_US.search(words)))


def _put_to_them(text: str, paragraphs: Sequence[Span], turns: Sequence[int]) -> Iterator[int]:
    """What is put to somebody without a question mark ("Some say it is too late.") and answered: two paragraphs between two turns."""
    for before, after in pairwise(turns):
        if after - before == 3:
            put, answer = paragraphs[before + 1], paragraphs[before + 2]
            is_put = not _is_quoted(text, put) and put.end - put.start <= min(LONGEST_QUESTION, answer.end - answer.start)
            if is_put and _is_quoted(text, answer) == _is_quoted(text, paragraphs[before]):
                yield from (before + 1, before + 2)


def _is_question(text: str, paragraph: Span) -> bool:
    return text[paragraph.end - 1] == "?" and paragraph.end - paragraph.start <= LONGEST_QUESTION and not _is_quoted(text, paragraph)


def _is_quoted(text: str, paragraph: Span) -> bool:
    """Whether a paragraph begins with a quotation mark: the page then sets its speech in marks."""
    return text[paragraph.start] in _MARKS


def _is_whole(text: str, paragraph: Span) -> bool:
    """Whether a paragraph is one turn: without quotation marks at its edges, or within one pair of them."""
    marks = [at for at in range(paragraph.start, paragraph.end) if text[at] in _MARKS]
    return not _is_quoted(text, paragraph) or marks == [paragraph.start, paragraph.end - 1]


def _draft(text: str, start: int, end: int, *, cue: tuple[int, int] | None = None, speaker: tuple[int, int] | None = None) -> Draft | None:
    content = trimmed(text, start, end)
    if content is None or not any(sign.isalnum() for sign in content.cut(text)):
        return None
    return Draft(
        content=(content,),
        cue=(Span(*cue),) if cue else (),
        speaker=(Span(*speaker),) if speaker else (),
        score=RULE_SCORE,
        is_verbatim=True,
    )


def _kept(drafts: Iterable[Draft | None]) -> list[Draft]:
    return [draft for draft in drafts if draft is not None]
