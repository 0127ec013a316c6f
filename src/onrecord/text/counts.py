"""This module knows numbers in running text together with what they count: "eleven rail engineers", "1,200 tonnes".

Days of a month, years, times of day and ordinals count nothing, and are left out.
"""

import math
import re
from collections.abc import Iterator
from functools import lru_cache, partial

import msgspec

from onrecord.text.months import MONTHS
from onrecord.text.number_words import NUMBER_WORDS, SCALES

WORDS = {**{word: float(number) for word, number in NUMBER_WORDS.items()}, "dozen": 12.0}
"""Number words and what they are worth."""
BOUNDS = {
    **dict.fromkeys(("at least", "more than", "over", "upwards of", "no fewer than", "no less than", "least", "minimum of"), "least"),
    **dict.fromkeys(("at most", "up to", "no more than", "fewer than", "less than", "under", "as many as", "nearly", "almost"), "most"),
    **dict.fromkeys(("about", "around", "some", "roughly", "approximately", "circa"), "about"),
    **dict.fromkeys(("including", "included", "includes", "among them", "another", "other", "further", "additional", "of them"), "part"),
    **dict.fromkeys(("not more than",), "most"),
}
"""How far a number reaches, by the words before it."""
LEADING_WORDS = 3
"""So many words before a number may say how far it reaches."""
ABOUT = 0.1
"""By what part of itself a number may be out that is only told as about so much."""
COUNTED_WORDS = 3
"""So many words after a number may name what it counts."""
_TOKEN = re.compile(r"\d[\d.,:]*\d|\d|[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\w\s]")
_FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_PLAIN = frozenset("a an the of and or to in on at by for with from as that who which were was is are be been has have had".split())


class Count(msgspec.Struct, frozen=True):
    """A number and the words after it, in lower case and without a plural's ending, one of which it counts.

    `bound` says how far it reaches: "least" for "at least five", "most" for "up to five", "about" for "some five"; "part" for some of a
    whole ("including five", "another five"); "" for the number itself.
    """

    number: float
    counted: tuple[str, ...]
    bound: str = ""


@lru_cache(maxsize=8192)
def counts(words: str) -> tuple[Count, ...]:
    """The numbers in some words, in order, with what they may count.

    >>> counts("Orsk holds eleven rail engineers since 6 March")
    (Count(number=11.0, counted=('rail', 'engineer', 'since'), bound=''),)
    """
    return tuple(_counts(_TOKEN.findall(words)))


def differ(left: str, right: str) -> tuple[Count, Count] | None:
    """Two counts of one thing, one from either side, that are not the same number; None where each agrees or nothing is counted in both.

    >>> differ("11 engineers were held", "twelve rail engineers were held")[1].number
    12.0

    "At least five" agrees with every greater number, and a part of a whole with any whole.

    >>> differ("at least 11 engineers were held", "twelve rail engineers were held") is None
    True
    >>> differ("several ships, including three ferries", "sank five ferries") is None
    True
    """
    others = [other for other in counts(right) if other.bound != "part"]
    for count in (each for each in counts(left) if each.bound != "part"):
        alike = [other for other in others if _thing(count) & _thing(other)]
        if alike and not any(map(partial(_may_be_one, count), alike)):
            return count, alike[0]
    return None


def _may_be_one(one: Count, other: Count) -> bool:
    """Whether two numbers can both be right of one thing."""
    (low, high), (least, most) = _reach(one), _reach(other)
    return low <= most and least <= high


def _reach(count: Count) -> tuple[float, float]:
    about = count.number * ABOUT if count.bound == "about" else 0.0
    low = 0.0 if count.bound == "most" else count.number - about
    return low, math.inf if count.bound == "least" else count.number + about


def _thing(count: Count) -> set[str]:
    return set(count.counted)


def _counts(tokens: list[str]) -> Iterator[Count]:
    place = 0
    while place < len(tokens):
        number, after = _number(tokens, place)
        if number is not None and (counted := _counted(tokens, place, after)):
            yield Count(number, counted, _bound(tokens[max(place - LEADING_WORDS, 0) : place]))
        place = max(after, place + 1)


def as_told(number: float) -> str:
    """A number as a newspaper prints it.

    >>> as_told(17400000000.0), as_told(2.5)
    ('17,400,000,000', '2.5')
    """
    return f"{number:,.0f}" if number == int(number) else f"{number:,g}"


def says_how_many(before: str) -> bool:
    """Whether words end in what says how far a number after them reaches.

    >>> says_how_many("Orsk has it that at least"), says_how_many("Orsk held")
    (True, False)
    """
    return bool(_bound(before.split()[-LEADING_WORDS:]))


def _bound(before: list[str]) -> str:
    """How far the number after some words reaches; the words nearest to it decide."""
    words = [token.casefold() for token in before]
    for length in (1, 2, 3):
        leading = " ".join(words[-length:])
        if len(words) >= length and (found := BOUNDS.get(leading)):
            return found
    return ""


def _number(tokens: list[str], place: int) -> tuple[float | None, int]:
    """The number that begins here, and where the words after it do."""
    found = _value(tokens[place])
    if found is None:
        return None, place
    place += 1
    while place < len(tokens) and (word := tokens[place].casefold()) in WORDS:
        found = found * WORDS[word] if word in SCALES or word == "dozen" else found + WORDS[word]
        place += 1
    return found, place


def _value(token: str) -> float | None:
    words = [WORDS.get(part) for part in token.casefold().split("-")]
    if all(part is not None for part in words):
        return sum(part for part in words if part is not None)
    return float(token.replace(",", "")) if _FIGURE.fullmatch(token) else None


def _counted(tokens: list[str], start: int, after: int) -> tuple[str, ...]:
    if _is_date(tokens, start, after):
        return ()
    named: list[str] = []
    for token in tokens[after : after + COUNTED_WORDS]:
        if not token[0].isalpha() or token.casefold() in _PLAIN:
            break
        named.append(_singular(token.casefold()))
    return tuple(named)


def _is_date(tokens: list[str], start: int, after: int) -> bool:
    around = [*tokens[max(start - 1, 0) : start], *tokens[after : after + 1]]
    return any(token.casefold() in MONTHS for token in around)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
