"""This module knows where a content begins and ends, looked at once more.

The encoder labels word by word; here the places where a content might as well begin or end are weighed against each other, by named clues
(`annotate/border_clues.py`), as a choice among them (conditional logit, `python -m training.borders`).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

import msgspec

from onrecord.annotate.border_clues import Row, clues_of_end, clues_of_start, row_of
from onrecord.annotate.draft import Draft
from onrecord.learned import Found
from onrecord.learned.card import shipped
from onrecord.model.annotations import Directness
from onrecord.model.span import Span, Spans
from onrecord.text.quotes import Quoted

WEIGHTS = "borders"
"""Folder of the shipped weights."""
STARTS, ENDS = "starts", "ends"
"""What is chosen."""
REACH = 25
"""Words from where the encoder has a border up to which others are thought of."""
MOST = 8
"""Places that are weighed for one border."""
LEAST_GAIN = -12.0
"""Places of which the words up to there say less, in log-odds, are not thought of."""
MARGIN = 1.0
"""How much likelier another place must be, in log-odds, for a border to move."""
BEFORE, AFTER = -1, 1
"""On which side of a border words are added to a content."""


class Choice(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Places where a content may begin or end, the one that is shown first.

    Attributes:
        words: number of the word with which it begins, or before which it ends.
        clues: of each place.
    """

    words: tuple[int, ...]
    clues: tuple[list[str], ...]


class Borders:
    """Weighs where contents begin and end.

    Args:
        weights: of each clue, for starts and for ends.
    """

    def __init__(self, weights: Mapping[str, Mapping[str, float]]) -> None:
        self.weights = weights

    def __reduce__(self) -> tuple[Callable[[], "Borders"], tuple[()]]:
        return load_borders, ()

    def __call__(self, text: str, found: Found, draft: Draft, form: Directness, quoted: Sequence[Quoted], beside: Spans = ()) -> Draft:
        """The draft with its content from where it likeliest begins to where it likeliest ends.

        Args:
            text: the page's text.
            found: what the encoder found, of which the draft was made.
            form: whether the content is direct, indirect or mixed.
            quoted: what stands between quotation marks around the content.
            beside: further contents under the same cue, into which it never runs.
        """
        row = None if found.told is None else row_of(text, found.told)
        if row is None:
            return draft
        start, end = self._moved(STARTS, starts_of(row, draft, form, beside)), self._moved(ENDS, ends_of(row, draft, form, beside))
        content = list(draft.content)
        if start is not None:
            content[0] = Span(_with_mark_before(row.starts[start], content[0].end, quoted), content[0].end)
        if end is not None and row.ends[end - 1] > content[-1].start:
            begin = content[-1].start
            content[-1] = Span(begin, _with_mark_after(text, begin, row.ends[end - 1], quoted))
        return msgspec.structs.replace(draft, content=tuple(content))

    def _moved(self, which: str, choice: Choice | None) -> int | None:
        """The place that is likelier than the one shown; None where none is."""
        if choice is None:
            return None
        weights = self.weights[which]
        shown, *others = (sum([weights[clue] for clue in clues if clue in weights]) for clues in choice.clues)
        best = max(range(len(others)), key=others.__getitem__)
        return choice.words[1 + best] if others[best] > shown + MARGIN else None


def starts_of(row: Row, draft: Draft, form: Directness, beside: Spans = ()) -> Choice | None:
    """Where a draft's content may begin; None where no other place is thought of."""
    shown, stop = row.first_of(draft.content[0]), row.after(draft.content[0])
    if not shown < stop <= len(row.starts):
        return None
    gains = _gains(row, shown, range(shown - REACH, stop), BEFORE, (*_others(draft), *beside))
    places = _likeliest((at, gain) for at, gain in gains if row.is_word(at))
    return _choice(shown, places, lambda at, gain: clues_of_start(row, draft, form, at, shown, gain))


def ends_of(row: Row, draft: Draft, form: Directness, beside: Spans = ()) -> Choice | None:
    """Where a draft's content may end; None where no other place is thought of."""
    start, shown = row.first_of(draft.content[-1]), row.after(draft.content[-1])
    if not start < shown <= len(row.starts):
        return None
    gains = _gains(row, shown, range(start + 1, shown + REACH + 1), AFTER, (*_others(draft), *beside))
    places = _likeliest((at, gain) for at, gain in gains if row.is_word(at - 1))
    return _choice(shown, places, lambda at, gain: clues_of_end(row, draft, form, at, shown, gain))


def _gains(row: Row, shown: int, places: range, adding: int, others: Sequence[Span]) -> Iterator[tuple[int, float]]:
    """Other places for a border, and what the words up to there say for it; it never takes in others' words, nor those of another line."""
    for step in (BEFORE, AFTER):
        at, gain = shown, 0.0
        while at + step in places and abs(at + step - shown) <= REACH and 0 <= at + step <= len(row.starts):
            word = at - 1 if step == BEFORE else at
            if word >= len(row.starts) or (step == adding and _is_barred(row, word, step, others)):
                break
            gain += row.odds[word] * (1 if step == adding else -1)
            at += step
            if at < len(row.starts) or adding == AFTER:
                yield at, gain


def _is_barred(row: Row, word: int, step: int, others: Sequence[Span]) -> bool:
    """Whether a word is another's, or stands in another line than the one beside it."""
    span = Span(row.starts[word], row.ends[word])
    near, far = (word, word + 1) if step == BEFORE else (word - 1, word)
    inside = near >= 0 and far < len(row.starts)
    return any(span.meets(other) for other in others) or (inside and "\n" in row.text[row.ends[near] : row.starts[far]])


def _others(draft: Draft) -> tuple[Span, ...]:
    return (*draft.cue, *draft.speaker, *draft.addressee)


def _likeliest(places: Iterator[tuple[int, float]]) -> list[tuple[int, float]]:
    thought = [(at, gain) for at, gain in places if gain >= LEAST_GAIN]
    return sorted(thought, key=lambda each: -each[1])[: MOST - 1]


def _choice(shown: int, places: Sequence[tuple[int, float]], clues: Callable[[int, float], Iterator[str]]) -> Choice | None:
    if not places:
        return None
    whole = [(shown, 0.0), *places]
    return Choice(words=tuple(at for at, _ in whole), clues=tuple(list(clues(at, gain)) for at, gain in whole))


def _with_mark_before(start: int, end: int, quoted: Sequence[Quoted]) -> int:
    """The beginning, before the mark that opens there where what it opens ends within the content."""
    return next((mark.span.start for mark in quoted if mark.inner.start == start and (mark.span.end <= end or not mark.closed)), start)


def _with_mark_after(text: str, start: int, end: int, quoted: Sequence[Quoted]) -> int:
    """The end, after the mark that closes there, with the sign before it, where what it closes begins within the content."""
    for mark in quoted:
        if mark.closed and start <= mark.span.start < end < mark.span.end and not any(sign.isalnum() for sign in text[end : mark.span.end]):
            return mark.span.end
    return end


@cache
def load_borders() -> Borders:
    """With the shipped weights, loaded once per process.

    Raises:
        WeightsError: a file of the weights is missing or is not the one its card names.
    """
    return Borders(msgspec.json.decode(shipped(WEIGHTS).read(f"{WEIGHTS}.json"), type=dict[str, dict[str, float]]))
