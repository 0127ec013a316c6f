"""This module knows the company that makes words a time: which forms stand by themselves, and what the others need beside them.

A year needs a preposition, an article with a noun, or a place of its own at the start of a line; a month without day or year needs a
preposition or "last"; "every Monday", "the first day", "the 44th session" and "in 2000 homes" are no times.
"""

from collections.abc import Sequence

from onrecord.text.time_tags import KINDS_BY_LETTER, LETTERS, Word
from onrecord.text.time_words import MEASURES

_NEVER_YEARS = frozenset(
    "total sum force number maximum minimum crowd width height length group distance fee price fine score speed depth weight average size".split()
)
_YEAR_LEADS = frozenset({"IN", "SINCE", "UNTIL", "BY", "BEFORE", "AFTER", "FROM", "START", "BETWEEN", "OVER", "OF", "FOR", "THIS"})
_MONTH_LEADS = frozenset({"IN", "SINCE", "UNTIL", "BY", "BEFORE", "AFTER", "FROM", "START", "BETWEEN", "OVER", "FOR", "TO"})
_MONTH_WHICH = frozenset({"LAST", "PAST", "NEXT", "THIS", "EARLY", "MID", "LATE"})
_ORDINAL_LEADS = frozenset({"ON", "BY", "BEFORE", "UNTIL", "FROM", "SINCE", "AFTER", "TO", "START"})
_SEASON_COMPANY = frozenset({"LAST", "NEXT", "THIS", "YEAR", "EARLY", "LATE", "MID"})
_SEASON_LEADS = frozenset({"IN", "BY", "SINCE", "UNTIL", "BEFORE", "AFTER", "OVER"})
_FEAST_LEADS = frozenset({"BY", "BEFORE", "SINCE", "UNTIL", "AFTER", "ON", "AT", "FROM", "OVER"})
_GO_ON = frozenset("at in to and when if as unless or but only with for by on not after before until because while the a he she they it".split())
_NAMED_DAYS = frozenset("black bloody good holy easter palm super cyber ash maundy shrove fat ruby man girl wednesday".split())
_OF_A_COUNT = ("OF",)


def has_company(name: str, words: Sequence[Word], first: int, last: int, bound: str) -> bool:
    """Whether a form stands in the company that makes it a time."""
    if first and words[first - 1].letter == LETTERS["EVERY"]:
        return False
    check = _CHECKS.get(name)
    return check is None or check(words, first, last, bound)


def _text(words: Sequence[Word], place: int) -> str:
    return words[place].text if 0 <= place < len(words) else ""


def _kind(words: Sequence[Word], place: int) -> str:
    return KINDS_BY_LETTER[words[place].letter] if 0 <= place < len(words) else ""


def _kinds(words: Sequence[Word], first: int, last: int) -> set[str]:
    return {KINDS_BY_LETTER[word.letter] for word in words[first:last]}


def _is_counted(words: Sequence[Word], last: int) -> bool:
    return _text(words, last).lower() in MEASURES or _text(words, last) in ("%", "°", "x", "×")


def _year(words: Sequence[Word], first: int, last: int, bound: str) -> bool:
    if _is_counted(words, last) or _text(words, first - 1) in ("$", "€", "£", "¥", "#", "№"):
        return False
    if last - first > 1:
        return True
    before, after = _kind(words, first - 1), _text(words, last)
    if bound == "OF" and (_text(words, first - 2) in _NEVER_YEARS or not _text(words, first - 2).isalpha()):
        return False
    if bound in _YEAR_LEADS and before != "THE":
        return True
    if first == 0 or _text(words, first - 1) in ("•", "*", "("):
        return after in ("-", "–", "—", ":", ")") and last < len(words)
    if before == "UNIT" and words[first - 1].value == "y":
        return True
    return before == "THE" and after.isalpha() and after.islower() and 1800 <= int(words[first].value) < 2100


def _month(words: Sequence[Word], first: int, last: int, bound: str) -> bool:
    kinds = _kinds(words, first, last)
    if kinds & _MONTH_WHICH:
        return True
    if "SHORT" in kinds and not bound:
        return False
    if bound == "OF":
        return _kind(words, first - 2) in ("END", "BEGIN", "MID", "ORD") or _text(words, first - 2) in ("month", "days", "weeks")
    if bound in ("BY", "FROM", "FOR", "TO") and _is_surname(words, words[first].text):
        return False
    return bound in _MONTH_LEADS and _kind(words, first - 1) != "THE"


def _is_surname(words: Sequence[Word], month: str) -> bool:
    """Whether the same word follows a first name anywhere in the paragraph ("Aline May")."""
    pairs = zip(words, words[1:], strict=False)
    return any(word.text == month and before.text[:1].isupper() and before.letter == LETTERS["OTHER"] for before, word in pairs)


def _weekday(words: Sequence[Word], first: int, last: int, bound: str) -> bool:
    before, after = _text(words, first - 1), _text(words, last)
    if before.lower() in _NAMED_DAYS and not bound:
        return False
    names_a_title = before.lower() in ("the", "a") and after[:1].isupper() and last - first == 1
    return not names_a_title or _kind(words, last) != "OTHER"


def _ordinal(words: Sequence[Word], first: int, last: int, bound: str) -> bool:
    after = _text(words, last)
    goes_on = not after or not after[0].isalnum() or after in _GO_ON
    return bound in _ORDINAL_LEADS and goes_on and _text(words, last) != "-"


def _season(words: Sequence[Word], first: int, last: int, bound: str) -> bool:
    kinds = _kinds(words, first, last)
    if _text(words, last) in ("-", "of"):
        return False
    fall_alone = words[last - 1].text.lower() == "fall" and "THE" in kinds
    return bool(kinds & _SEASON_COMPANY) or (bound in _SEASON_LEADS and not fall_alone)


def _counted(words: Sequence[Word], first: int, last: int, bound: str) -> bool:
    """A count that goes on with "of" is a length ("within two weeks of signing", "in ten days of talks")."""
    return _kind(words, last) not in _OF_A_COUNT


def _later(words: Sequence[Word], first: int, last: int, bound: str) -> bool:
    """ "the day before the vote" is counted from a happening, "the day before" from the time told last."""
    if _text(words, first - 1).lower() in ("not", "no", "than"):
        return False
    if _kind(words, last - 1) not in ("BEFORE", "AFTER"):
        return True
    after = _text(words, last)
    return not after or not after[0].isalnum()


def _feast(words: Sequence[Word], first: int, last: int, bound: str) -> bool:
    return bound in _FEAST_LEADS or "LAST" in _kinds(words, first, last)


def _weekend(words: Sequence[Word], first: int, last: int, bound: str) -> bool:
    return bool(bound) or bool(_kinds(words, first, last) & {"LAST", "NEXT", "THIS", "PAST"}) or _kind(words, first - 1) == "AT"


def _unit(words: Sequence[Word], first: int, last: int, bound: str) -> bool:
    return _text(words, first - 1).lower() not in ("the", "his", "her", "its", "their", "a") or bool({"PAST", "SAME"} & _kinds(words, first, last))


def _behind(words: Sequence[Word], first: int, last: int, bound: str) -> bool:
    """ "in March 12 men" is a month and a number of men."""
    return bound not in ("IN",) or "YEAR" in _kinds(words, first, last)


_CHECKS = {
    "year": _year,
    "month": _month,
    "weekday": _weekday,
    "ordinal": _ordinal,
    "season": _season,
    "units_ahead": _counted,
    "units_within": _counted,
    "units_later": _later,
    "feast": _feast,
    "weekend": _weekend,
    "unit": _unit,
    "day_behind": _behind,
}
