"""This module knows interviews without labels: questions that stand alone or in bold, and the answers that follow them.

Who asks and who answers is not said there; which turns are whose is told by their order, and only on a page that talks:
a newspaper that asks "What happens now?" and answers itself says neither "I" nor "you".
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

import msgspec

from onrecord.annotate.draft import Draft, Turn
from onrecord.annotate.headlines import RULE_SCORE
from onrecord.model.page import Page
from onrecord.model.span import Span, trimmed
from onrecord.text.patterns import CAPITAL

FEWEST_TURNS = 3
"""Turns that a page must have before it is taken for a transcript; with labels, by speakers of whom each one counted has two."""
MOST_PUT = 3
"""Pairs of paragraphs between two turns that may be turns without a question mark."""
LONGEST_QUESTION = 320
"""Characters of a question that stands alone."""
TALKING_SHARE = 6
"""Of questions and answers without labels, one in so many says "I" or "you"."""
OWN_SHARE = 4
"""Of the answers of somebody who is interviewed, one in so many says "I" or "we", and two at least do."""
FEWEST_OWN = 2
ORDER_SCORE = 0.8
"""Score of a turn that no label but the order of questions and answers gives to somebody: of 18 in transcripts of the corpus 14 were right,
of those with a label 245 of 271."""
OPEN_SCORE = 0.5
"""Score of a turn of which the page tells nowhere whose it is: its words are right, but nobody knows the speaker."""
BOLD = 0.9
"""Share of a line's characters in bold from which on all of it is; a stray full stop may be left out."""
HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
"""Elements of lines that are printed in bold as a whole."""

PRINT = "*_ "
"""Signs by which plain text prints words in bold; they are no part of a turn."""
_MARKS = frozenset('"“”«»„')
_TO_YOU = re.compile(r"\b(?:you|yours?)\b", re.IGNORECASE)
"""What is said to somebody."""
_OF_US = re.compile(r"\b(?:[Ww]e|[Oo]ur|us|ours|(?<!War )I(?!\.))\b")
"""What an answer says of its speaker's side; a question says "we" of everybody ("What do we know?")."""
_OF_ME = re.compile(r"\b(?:[Mm]e|[Mm]y)\b")
"""Not "mine", which lies in the sea as well."""
_TELLS = re.compile(rf"(?:{CAPITAL}[\w’'-]+|\b[Hh]e|\b[Ss]he)\s(?:said|says|explained|added|agreed|told|noted|felt)\b")
"""How a narrator tells what somebody said."""
_CITED = re.compile(r"\"[^\"]*(?:\"|\Z)|[“«„‘][^“”«»„‘]*(?:[”»“’](?!\w)|\Z)")
"""What an answer cites between quotation marks, whose "I" is somebody else's."""
_DIRECTION = re.compile(
    r"[(\[](?:\w+\s){0,2}(?:laughter|laughs?|laughing|applause|pauses?|inaudible|unintelligible|indistinct|crosstalk"
    r"|off[- ]?mic\w*|smil(?:es|ing)|sighs?|shrugs?|nods?|silence|no response|no answer)\b[^()\[\]\n]{0,40}[)\]]",
    re.IGNORECASE,
)
"""What a transcript tells of the room, and nobody says."""
_LEAD = re.compile(r"[–—-]\s*(?=\S)")
"""The dash before a turn."""


def bold_in(page: Page) -> frozenset[int]:
    """Where lines begin that a page prints in bold as a whole."""
    return frozenset(line.span.start for line in page.lines if line.strong >= BOLD or line.tag in HEADINGS)


def asked_and_answered(text: str, paragraphs: Sequence[Span], bold: Collection[int], fewest: int = FEWEST_TURNS) -> list[Draft]:
    """The turns of an interview without labels, word for word; none on a page that is none.

    Args:
        text: the page's text.
        paragraphs: all that is told below the headline, in text order.
        bold: where paragraphs begin that are printed in bold.
        fewest: questions that there must be; fewer do where the page has other turns.
    """
    return _set_in_bold(text, paragraphs, bold, fewest) or _set_apart(text, paragraphs, fewest)


def _set_in_bold(text: str, paragraphs: Sequence[Span], bold: Collection[int], fewest: int) -> list[Draft]:
    """Turns where what is asked stands in bold: everything up to the next bold paragraph is the answer.

    After the last question that is its next paragraph, and those after it in which somebody still talks of himself.
    """
    asked = [number for number, paragraph in enumerate(paragraphs[:-1]) if _is_asked_in_bold(text, paragraph, bold)]
    in_bold = frozenset(asked)
    asked = [number for number in asked if paragraphs[number + 1].start not in bold or number + 1 in in_bold]
    questions = sum("?" in paragraphs[number].cut(text) for number in asked)
    if questions < fewest or 2 * questions < len(asked):
        return []
    sides = dict.fromkeys(asked, Turn.ASKS)
    for number in range(asked[0], len(paragraphs)):
        follows = sides.get(number - 1) is Turn.ASKS or (number - 1 in sides and (number < asked[-1] or is_own(text, paragraphs[number])))
        if number not in sides and follows:
            sides[number] = Turn.ANSWERS
    return _turns(text, paragraphs, sides)


def _is_asked_in_bold(text: str, paragraph: Span, bold: Collection[int]) -> bool:
    return paragraph.start in bold and paragraph.end - paragraph.start <= LONGEST_QUESTION


def _set_apart(text: str, paragraphs: Sequence[Span], fewest: int) -> list[Draft]:
    """Questions that are paragraphs of their own, and the paragraph after each: at least half of what is told from the first on."""
    asked: list[int] = []
    for number, paragraph in enumerate(paragraphs[:-1]):
        if _is_question(text, paragraph) and number - 1 not in asked[-1:]:  # what follows a question answers it, though it may ask back
            asked.append(number)
    if len(asked) < fewest or 4 * len(asked) < len(paragraphs) - asked[0]:
        return []
    sides = dict.fromkeys(asked, Turn.ASKS) | {number + 1: Turn.ANSWERS for number in asked}
    sides |= _put_to_them(text, paragraphs, sorted(sides))
    return _turns(text, paragraphs, {number: side for number, side in sides.items() if _is_whole(text, paragraphs[number])})


def _put_to_them(text: str, paragraphs: Sequence[Span], turns: Sequence[int]) -> dict[int, Turn]:
    """What is put to somebody without a question mark ("Some say it is too late.") and answered: pairs of paragraphs between two turns."""
    found: dict[int, Turn] = {}
    for before, after in pairwise(turns):
        pairs = [(number, number + 1) for number in range(before + 1, after - 1, 2)]
        if (after - before) % 2 and len(pairs) <= MOST_PUT and all(_is_put(text, paragraphs, before, *pair) for pair in pairs):
            found |= {put: Turn.ASKS for put, _ in pairs} | {answer: Turn.ANSWERS for _, answer in pairs}
    return found


def _is_put(text: str, paragraphs: Sequence[Span], turn: int, number: int, answering: int) -> bool:
    """Whether a paragraph is put to somebody who answers in the next, as he does in a turn."""
    put, answer = paragraphs[number], paragraphs[answering]
    is_put = not _is_quoted(text, put) and put.end - put.start <= min(LONGEST_QUESTION, answer.end - answer.start)
    return is_put and _is_quoted(text, answer) == _is_quoted(text, paragraphs[turn])


def _turns(text: str, paragraphs: Sequence[Span], sides: Mapping[int, Turn]) -> list[Draft]:
    """The turns, if some of them talk; their sides only where those who answer speak of themselves."""
    said = [(paragraphs[number], side) for number, side in sorted(sides.items())]
    if sum(is_talk(text, each, is_asked=side is Turn.ASKS) for each, side in said) * TALKING_SHARE < len(said):
        return []
    if _are_told([each.cut(text) for each, side in said if side is Turn.ANSWERS]):
        return []
    drafts = kept(verbatim(text, _after_dash(text, each), each.end, turn=side) for each, side in said)
    return drafts if speak_of_themselves(text, drafts) else without_sides(drafts)


def _are_told(answers: Sequence[str]) -> bool:
    """Whether half of the answers tell what others said, word for word: an article with questions for crossheads."""
    told = sum(_CITED.search(answer) is not None and _TELLS.search(_CITED.sub(" ", answer)) is not None for answer in answers)
    return 2 * told >= len(answers) > 0


def speak_of_themselves(text: str, turns: Iterable[Draft]) -> bool:
    """Whether the answers among the turns are somebody's own words, and not a newspaper's."""
    answers = [turn.content[0] for turn in turns if turn.turn is Turn.ANSWERS]
    own = sum(is_own(text, answer) for answer in answers)
    return own >= FEWEST_OWN and own * OWN_SHARE >= len(answers)


def without_sides(turns: Iterable[Draft]) -> list[Draft]:
    """The turns, of which it is not known who asks and who answers."""
    return [msgspec.structs.replace(turn, turn=None) for turn in turns]


def is_talk(text: str, turn: Span, *, is_asked: bool) -> bool:
    """Whether a turn speaks to somebody, or of its speaker, as its side does; a turn set between marks is speech by that.

    Who asks says "you", who answers "I" or "we"; a newspaper that asks for its readers turns it round ("When do I start?").
    """
    return _is_quoted(text, turn) or (bool(_TO_YOU.search(_uncited(text, turn))) if is_asked else is_own(text, turn))


def _uncited(text: str, turn: Span) -> str:
    return _CITED.sub(" ", turn.cut(text))


def is_own(text: str, turn: Span) -> bool:
    """Whether a turn speaks of its speaker."""
    words = _CITED.sub(" ", text[turn.start + _is_quoted(text, turn) : turn.end])
    return bool(_OF_US.search(words) or _OF_ME.search(words))


def _asks(text: str, paragraph: Span) -> bool:
    return paragraph.cut(text).rstrip(PRINT).endswith("?")


def _is_question(text: str, paragraph: Span) -> bool:
    return _asks(text, paragraph) and paragraph.end - paragraph.start <= LONGEST_QUESTION and not _is_quoted(text, paragraph)


def _is_quoted(text: str, paragraph: Span) -> bool:
    """Whether a paragraph begins with a quotation mark: the page then sets its speech in marks."""
    return text[paragraph.start] in _MARKS


def _is_whole(text: str, paragraph: Span) -> bool:
    """Whether a paragraph is one turn: without quotation marks at its edges, or within one pair of them."""
    marks = [at for at in range(paragraph.start, paragraph.end) if text[at] in _MARKS]
    return not _is_quoted(text, paragraph) or marks == [paragraph.start, paragraph.end - 1]


def _after_dash(text: str, paragraph: Span) -> int:
    lead = _LEAD.match(text, paragraph.start, paragraph.end)
    return lead.end() if lead else paragraph.start


def verbatim(
    text: str,
    start: int,
    end: int,
    *,
    cue: tuple[int, int] | None = None,
    speaker: tuple[int, int] | None = None,
    turn: Turn | None = None,
) -> Draft | None:
    """A turn of these words, or nothing where there are none."""
    content = trimmed(text, _past_print(text, start, end), start + len(text[start:end].rstrip(PRINT)))
    if content is None or is_of_the_room(content.cut(text)):
        return None
    return Draft(
        content=(content,),
        cue=(Span(*cue),) if cue else (),
        speaker=(Span(*speaker),) if speaker else (),
        score=RULE_SCORE if speaker else ORDER_SCORE,
        is_verbatim=True,
        turn=turn,
    )


def is_of_the_room(words: str) -> bool:
    """Whether words are nothing but what a transcript tells of the room, which nobody says.

    >>> is_of_the_room("(Laughter.)"), is_of_the_room("(Laughter.) Thank you.")
    (True, False)
    """
    return not any(sign.isalnum() for sign in _DIRECTION.sub(" ", words))


def _past_print(text: str, start: int, end: int) -> int:
    """Where words begin after signs of print."""
    return end - len(text[start:end].lstrip(PRINT))


def kept(drafts: Iterable[Draft | None]) -> list[Draft]:
    """The turns that hold any words."""
    return [draft for draft in drafts if draft is not None]
