"""This module knows what speaks for a content's beginning or ending at some word: named clues, the same in training and at work.

Which words and signs stand on both sides, how far the cue is, how far it is from where the encoder has it, and how sure that is.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from onrecord.annotate.draft import Draft
from onrecord.learned.odds import EDGE
from onrecord.learned.vectors import Vectors
from onrecord.model.annotations import Directness
from onrecord.model.span import Span, cut_all

FAR, NEAR = 8, 3
"""Words from where the encoder has a border, and from the cue, that are told apart; and those told apart with what stands there."""
SURE = 6
"""Log-odds that are told apart."""
LETTERS = 3
"""Letters at a word's end that are looked at by themselves."""
CUE_ENDS, CUE_BEGINS = 12, 20
"""Characters of a cue that are looked at together with other words."""
STOPS = ".!?"


class Row(NamedTuple):
    """The words of a window in text order, and how likely each is content of one statement.

    Attributes:
        text: the page's text.
        starts, ends: of each word, in characters of it.
        odds: of each word, in log-odds.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    odds: Sequence[float]

    def is_word(self, at: int) -> bool:
        """Whether it is a word and no sign."""
        return has_letters(self.text[self.starts[at] : self.ends[at]])

    def word(self, at: int) -> str:
        """A word in small letters; nothing beyond the edges."""
        return self.text[self.starts[at] : self.ends[at]].lower() if 0 <= at < len(self.starts) else ""

    def first_of(self, span: Span) -> int:
        """The first word of a span that is no sign."""
        at = bisect_right(self.ends, span.start)
        while at < len(self.starts) - 1 and not self.is_word(at):
            at += 1
        return at

    def after(self, span: Span) -> int:
        """The word after the last of a span that is no sign."""
        at = bisect_left(self.starts, span.end)
        while at > 1 and not self.is_word(at - 1):
            at -= 1
        return at

    def between(self, at: int) -> str:
        """The signs before a word, after the last word that is none; "_" where there are none, "/" at a line's end."""
        if not 0 < at < len(self.starts):
            return "^" if at <= 0 else "$"
        before = at - 1
        while before > 0 and not self.is_word(before):
            before -= 1
        gap = self.text[self.ends[before] : self.starts[at]]
        return "".join(gap.split()) or ("/" if "\n" in gap else "_")


def row_of(text: str, told: Vectors) -> Row | None:
    """The words of the window in which a statement was found; None where it has none."""
    if not told.windows:
        return None
    starts, ends, likely = told.windows[0]
    bounded = np.clip(likely[:, 0], EDGE, 1 - EDGE)
    return Row(text, starts, ends, np.asarray(np.log(bounded / (1 - bounded)), np.float32).tolist())


@lru_cache(maxsize=1 << 16)
def has_letters(written: str) -> bool:
    """Whether there is a letter or a digit among some signs."""
    return any(sign.isalnum() for sign in written)


def clues_of_start(row: Row, draft: Draft, form: Directness, at: int, shown: int, gain: float) -> Iterator[str]:
    """What speaks for a content that begins with a word.

    Args:
        at: number of the word; shown: of the one with which the encoder has it begin.
        gain: what the words between the two say for it, in log-odds.
    """
    word, before, sign = row.word(at), row.word(at - 1), row.between(at)
    cue = cut_all(row.text, draft.cue, " ").lower()
    follows = bool(draft.cue) and row.starts[at] >= draft.cue[-1].end
    away = min(at - bisect_right(row.ends, draft.cue[-1].end), FAR) if follows else -1
    spoken = at > 0 and any(piece.end == row.ends[at - 1] for piece in draft.speaker)
    yield from _shared(row, at, shown, gain)
    yield from (
        f"first {word}",
        f"before {before}",
        f"before {before}, first {word}",
        f"sign {sign}",
        f"sign {sign}, first {word}",
        f"{away} from the cue",
        f"{away} from the cue, {form.value}",
        f"speaker before {spoken}, {follows}",
        f"cue {cue[-CUE_ENDS:]}, {away == 0}",
        f"cue {cue[:CUE_BEGINS]}, first {word}",
        f"first on {word[-LETTERS:]}",
        f"before on {before[-LETTERS:]}",
        f"{_step(at - shown)}, first {word}",
        f"large {row.text[row.starts[at]].isupper()}",
    )
    if at > shown:
        yield f"without {row.word(shown)}"


def clues_of_end(row: Row, draft: Draft, form: Directness, at: int, shown: int, gain: float) -> Iterator[str]:
    """What speaks for a content that ends before a word.

    Args:
        at: number of the word after it; shown: of the one before which the encoder has it end.
        gain: what the words between the two say for it, in log-odds.
    """
    after = at
    while after < len(row.starts) and not row.is_word(after):
        after += 1
    last, follows, sign = row.word(at - 1), row.word(after), row.between(after)
    begins = row.starts[after] if after < len(row.starts) else -1
    telling = any(piece.start == begins for piece in (*draft.cue, *draft.speaker))
    yield from _shared(row, at, shown, gain)
    yield from (
        f"last {last}",
        f"then {follows}",
        f"sign {sign}",
        f"sign {sign}, then {follows}",
        f"sign {sign}, then {follows} {row.word(after + 1)}",
        f"sign {sign}, {telling}",
        f"sign {sign}, {form.value}",
        f"last on {last[-LETTERS:]}",
        f"then on {follows[-LETTERS:]}",
        f"telling {telling}",
        f"{_step(at - shown)}, sign {sign}, then {follows}",
        f"cue {cut_all(row.text, draft.cue, ' ').lower()[:CUE_BEGINS]}, sign {sign}, then {follows}",
        f"sentence ends {sign[:1] in STOPS}",
        f"large {begins >= 0 and row.text[begins].isupper()}",
    )


def _shared(row: Row, at: int, shown: int, gain: float) -> Iterator[str]:
    """How far it is from where the encoder has it, and how sure the encoder is."""
    before, after = (_sure(row.odds[each]) if 0 <= each < len(row.odds) else -SURE for each in (at - 1, at))
    yield from (f"away {max(min(at - shown, FAR), -FAR)}", f"gain {_sure(gain / 2)}", f"odds {before}, {after}", f"odds before {before}")
    yield f"odds after {after}"
    if at == shown:
        yield "shown"


def _sure(odds: float) -> int:
    return round(max(min(odds, SURE), -SURE))


def _step(words: int) -> int:
    return max(min(words, NEAR), -NEAR)
