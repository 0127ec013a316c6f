"""This module knows what a form of time is read against: its own words, the article's day, the clause around it, the time named before."""

import msgspec

from onrecord.model.article import Rests
from onrecord.text.edtf import Known, about_days
from onrecord.text.time_lean import Lean
from onrecord.text.time_tags import LETTERS, Tagged, Value


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

    def __init__(self, tagged: Tagged, first: int, last: int) -> None:
        self.letters = tagged.letters[first:last]
        self._tagged, self._first = tagged, first

    def has(self, *kinds: str) -> bool:
        """Whether a word of one of these kinds is among them."""
        return any(LETTERS[kind] in self.letters for kind in kinds)

    def all(self, *kinds: str) -> list[Value]:
        """What the words of these kinds stand for, in order."""
        letters = {LETTERS[kind] for kind in kinds}
        return [self._tagged.value(self._first + number) for number, letter in enumerate(self.letters) if letter in letters]

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
        for number, letter in enumerate(self.letters):
            if letter in _NUMBERS:
                value = self._tagged.value(self._first + number)
                tens, numbers = _added(tens, numbers, int(value), is_count=letter == LETTERS["COUNT"])
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


_NUMBERS = frozenset({LETTERS["COUNT"], LETTERS["DAY"], LETTERS["ORD"]})


def _added(tens: int, numbers: list[int], value: int, *, is_count: bool) -> tuple[int, list[int]]:
    return (value, numbers) if is_count else (0, [*numbers, tens + value])


def unknown(reason: str) -> Reckoned:
    """A time that the words and the article's date do not settle, with why."""
    return Reckoned(None, reason, Rests.NOTHING)


def dated_by(edtf: str, reason: str, published: Known) -> Reckoned:
    """A time reckoned from the article's date; where that is uncertain, so is each day reckoned from it, but not the month or year."""
    return Reckoned(edtf if published.sure else about_days(edtf, "?"), reason, Rests.PUBLISHED)
