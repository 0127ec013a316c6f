"""This module knows the company that makes words a time: which forms stand by themselves, and what the others need beside them.

A year needs a preposition, an article with a noun, or a place of its own at the start of a line; a month without day or year needs a
preposition or "last"; "every Monday", "the first day", "the 44th session" and "in 2000 homes" are no times.
"""

from onrecord.text.time_tags import KINDS_BY_LETTER, Tagged
from onrecord.text.time_words import MEASURES

_NEVER_YEARS = frozenset(
    "total sum force number maximum minimum crowd width height length group distance fee price fine score speed "
    "depth weight average size".split()
)
_YEAR_LEADS = frozenset({"IN", "SINCE", "UNTIL", "BY", "BEFORE", "AFTER", "FROM", "START", "BETWEEN", "OVER", "OF", "FOR", "THIS"})
_THING_LEADS = frozenset({"IN", "SINCE", "UNTIL", "BEFORE", "AFTER", "OVER"})
"""Prepositions of time before "the", a year and a name."""
_MONTH_LEADS = frozenset({"IN", "SINCE", "UNTIL", "BY", "BEFORE", "AFTER", "FROM", "START", "BETWEEN", "OVER", "FOR", "TO"})
_MONTH_WHICH = frozenset({"LAST", "PAST", "NEXT", "COMING", "THIS", "EARLY", "MID", "LATE"})
_ORDINAL_LEADS = frozenset({"ON", "BY", "BEFORE", "UNTIL", "FROM", "SINCE", "AFTER", "TO", "START"})
_SEASON_COMPANY = frozenset({"LAST", "NEXT", "COMING", "THIS", "YEAR", "EARLY", "LATE", "MID"})
_SEASON_LEADS = frozenset({"IN", "BY", "SINCE", "UNTIL", "BEFORE", "AFTER", "OVER"})
_FEAST_LEADS = frozenset({"BY", "BEFORE", "SINCE", "UNTIL", "AFTER", "ON", "FROM", "OVER", "IN"})
_GO_ON = frozenset(
    "at in to and when if as unless or but only with for by on not after before until because while the a he she they it".split()
)
_NAMED_DAYS = frozenset("black bloody good holy easter palm super cyber ash maundy shrove fat ruby man girl wednesday".split())
_OUTSTANDING = frozenset("first only times worst best biggest largest highest lowest longest strongest fastest most least".split())
_OF_A_COUNT = ("OF",)


def has_company(name: str, words: Tagged, first: int, last: int, bound: str) -> bool:
    """Whether a form stands in the company that makes it a time."""
    if first and words.kind(first - 1) == "EVERY":
        return False
    check = _CHECKS.get(name)
    return check is None or check(words, first, last, bound)


def _kinds(words: Tagged, first: int, last: int) -> set[str]:
    return {KINDS_BY_LETTER[letter] for letter in words.letters[first:last]}


def _is_counted(words: Tagged, last: int) -> bool:
    return words.word(last).lower() in MEASURES or words.word(last) in ("%", "°", "x", "×")


def _year(words: Tagged, first: int, last: int, bound: str) -> bool:
    if _is_counted(words, last) or words.word(first - 1) in ("$", "€", "£", "¥", "#", "№"):
        return False
    if bound == "OF" and last == first + 1 and (words.word(first - 2) in _NEVER_YEARS or not words.word(first - 2).isalpha()):
        return False
    led = bound in _YEAR_LEADS and words.kind(first - 1) != "THE"
    return led or last > first + 1 or _stands_apart(words, first, last) or _names_a_thing(words, first, last, bound)


def _stands_apart(words: Tagged, first: int, last: int) -> bool:
    """ "2031 - The ferries stop.", "(2031)"."""
    opens = first == 0 or words.word(first - 1) in ("•", "*", "(")
    return opens and words.word(last) in ("-", "–", "—", ":", ")")


def _names_a_thing(words: Tagged, first: int, last: int, bound: str) -> bool:
    """ "the year 2031", "the 2016 treaty", "in the 2016 Harbour War"."""
    if words.kind(first - 1) == "UNIT" and words.value(first - 1) == "y":
        return True
    after = words.word(last)
    is_noun = after.isalpha() and (after.islower() or bound in _THING_LEADS)
    return words.kind(first - 1) == "THE" and is_noun and 1800 <= int(words.value(first)) < 2100


def _month(words: Tagged, first: int, last: int, bound: str) -> bool:
    kinds = _kinds(words, first, last)
    if kinds & _MONTH_WHICH:
        return True
    if "SHORT" in kinds and not bound:
        return False
    if bound == "OF":
        return words.kind(first - 2) in ("END", "BEGIN", "MID", "ORD") or words.word(first - 2) in ("month", "days", "weeks")
    if bound in ("BY", "FROM", "FOR", "TO") and _is_surname(words, words.word(first)):
        return False
    return bound in _MONTH_LEADS and words.kind(first - 1) != "THE"


def _is_surname(words: Tagged, month: str) -> bool:
    """Whether the same word follows a first name anywhere in the paragraph ("Aline May")."""
    places = [place for place, word in enumerate(words.texts) if word == month and place]
    return any(words.kind(place - 1) == "OTHER" and words.word(place - 1)[:1].isupper() for place in places)


def _weekday(words: Tagged, first: int, last: int, bound: str) -> bool:
    before, after = words.word(first - 1), words.word(last)
    if before.lower() in _NAMED_DAYS and not bound:
        return False
    names_a_title = before.lower() in ("the", "a") and after[:1].isupper() and last - first == 1
    return not names_a_title or words.kind(last) != "OTHER"


def _ordinal(words: Tagged, first: int, last: int, bound: str) -> bool:
    after = words.word(last)
    goes_on = not after or not after[0].isalnum() or after in _GO_ON
    return bound in _ORDINAL_LEADS and goes_on and words.word(last) != "-"


def _season(words: Tagged, first: int, last: int, bound: str) -> bool:
    kinds = _kinds(words, first, last)
    if words.word(last) in ("-", "of"):
        return False
    fall_alone = words.word(last - 1).lower() == "fall" and "THE" in kinds
    return bool(kinds & _SEASON_COMPANY) or (bound in _SEASON_LEADS and not fall_alone)


def _counted(words: Tagged, first: int, last: int, bound: str) -> bool:
    """A count that goes on with "of" is a length ("within two weeks of signing", "in ten days of talks")."""
    return words.kind(last) not in _OF_A_COUNT and words.word(last) not in ("a", "an", "per", "each", "every")


def _ahead(words: Tagged, first: int, last: int, bound: str) -> bool:
    """ "the worst storm in two decades" tells a length."""
    before = [words.word(place).lower() for place in range(max(0, first - 9), first)]
    before = before[max((place + 1 for place, word in enumerate(before) if word in (".", ";", "!", "?")), default=0) :]
    return _counted(words, first, last, bound) and not any(word.endswith("iest") or word in _OUTSTANDING for word in before)


def _later(words: Tagged, first: int, last: int, bound: str) -> bool:
    """ "the day before the vote" is counted from a happening, "the day before" from the time told last."""
    if words.word(first - 1).lower() in ("not", "no", "than"):
        return False
    if words.kind(last - 1) not in ("BEFORE", "AFTER"):
        return True
    after = words.word(last)
    return not after or not after[0].isalnum()


def _feast(words: Tagged, first: int, last: int, bound: str) -> bool:
    return bound in _FEAST_LEADS or words.kind(first - 1) == "AT" or "LAST" in _kinds(words, first, last)


def _weekend(words: Tagged, first: int, last: int, bound: str) -> bool:
    return bool(bound) or bool(_kinds(words, first, last) & {"LAST", "NEXT", "COMING", "THIS", "PAST"}) or words.kind(first - 1) == "AT"


def _unit(words: Tagged, first: int, last: int, bound: str) -> bool:
    return words.word(first - 1).lower() not in ("the", "his", "her", "its", "their", "a") or bool(
        {"PAST", "SAME"} & _kinds(words, first, last)
    )


def _is_out(words: Tagged, first: int, last: int, bound: str) -> bool:
    return bound == "BEFORE"


def _behind(words: Tagged, first: int, last: int, bound: str) -> bool:
    """ "in March 12 men" is a month and a number of men."""
    return bound not in ("IN",) or "YEAR" in _kinds(words, first, last)


_CHECKS = {
    "year": _year,
    "is_out": _is_out,
    "month": _month,
    "weekday": _weekday,
    "ordinal": _ordinal,
    "season": _season,
    "units_ahead": _ahead,
    "units_within": _counted,
    "units_later": _later,
    "feast": _feast,
    "weekend": _weekend,
    "unit": _unit,
    "day_behind": _behind,
}
