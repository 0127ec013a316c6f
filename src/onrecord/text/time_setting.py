"""This module knows what a form of time is read against: its own words, the article's day, the clause around it, the time named before."""

from collections.abc import Sequence

import msgspec

from onrecord.model.article import Rests
from onrecord.text.edtf import Known, about_days
from onrecord.text.time_lean import Lean
from onrecord.text.time_tags import LETTERS, Value, Word


class Reckoned(msgspec.Struct, frozen=True):
    """What a form comes to: an EDTF expression or None, why, and what it rests on."""

    edtf: str | None
    reason: str
    rests: Rests = Rests.WORDS


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """What a form is read against.

    Attributes:
        published: what is known of the article's own date.
        lean: which way the clause leans.
        bound: the kind of preposition before the words ("SINCE"), or "".
        told: the time named last before this one, as EDTF.
    """

    published: Known | None
    lean: Lean = Lean.OPEN
    bound: str = ""
    told: str | None = None


class Said:
    """The words of one form, asked by kind."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self.letters = "".join([word.letter for word in words])

    def has(self, *kinds: str) -> bool:
        """Whether a word of one of these kinds is among them."""
        return any(LETTERS[kind] in self.letters for kind in kinds)

    def all(self, *kinds: str) -> list[Value]:
        """What the words of these kinds stand for, in order."""
        letters = {LETTERS[kind] for kind in kinds}
        return [word.value for word in self.words if word.letter in letters]

    def number(self, *kinds: str) -> int | None:
        """The first number that a word of these kinds stands for."""
        return next((value for value in self.all(*kinds) if isinstance(value, int)), None)

    def unit(self) -> str:
        """The letter of the unit counted in ("d", "w" … "c"), or ""."""
        return str(next(iter(self.all("UNIT", "UNITS")), ""))

    def ordinals(self) -> list[int]:
        """Days and ordinal numbers in order; "twenty-first" is one number."""
        numbers: list[int] = []
        tens = 0
        for word in self.words:
            value = int(word.value) if isinstance(word.value, int) else 0
            if word.letter == LETTERS["COUNT"]:
                tens = value
            elif word.letter in (LETTERS["DAY"], LETTERS["ORD"]):
                numbers.append(tens + value)
                tens = 0
        return numbers

    def count(self) -> int | None:
        """How many units: the number, 2 for a couple, 1 for "a"; None where it is left vague."""
        if self.has("VAGUE"):
            return None
        numbers = [value for value in self.all("DAY", "COUNT") if isinstance(value, int)]
        if len(numbers) == 2 and numbers[1] >= 100:
            return numbers[0] * numbers[1]
        return sum(numbers) or self.number("COUPLE") or self.number("A")

    def is_rough(self) -> bool:
        """Whether the number is a round one or hedged, so that it is not to be taken for exact."""
        numbers = self.all("DAY", "COUNT")
        round_one = any(isinstance(number, int) and number >= 10 and number % 5 == 0 for number in numbers)
        return round_one or self.has("HEDGE", "COUPLE")


def unknown(reason: str) -> Reckoned:
    """A time that the words and the article's date do not settle, with why."""
    return Reckoned(None, reason, Rests.NOTHING)


def dated_by(edtf: str, reason: str, published: Known) -> Reckoned:
    """A time reckoned from the article's date; where that is uncertain, so is each day reckoned from it, but not the month or year."""
    return Reckoned(edtf if published.sure else about_days(edtf, "?"), reason, Rests.PUBLISHED)
