"""This module knows how a text is turned into kinds of time word: one letter a word, so that forms of dates are patterns over letters.

"on 14 February 2031," becomes ON DAY MONTH YEAR COMMA; what has nothing to do with time is OTHER.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

import msgspec

from onrecord.text.months import MONTHS
from onrecord.text.time_words import ENGLISH, KINDS
from onrecord.text.time_words_basic import BASIC

LETTERS: Mapping[str, str] = {kind: chr(192 + number) for number, kind in enumerate(KINDS)}
"""The letter that stands for each kind of word."""
KINDS_BY_LETTER: Mapping[str, str] = {letter: kind for kind, letter in LETTERS.items()}
"""The kind of word that a letter stands for."""

_TOKEN = re.compile(
    r"\d{4}[年년]\s?\d\d?[月월]\s?\d\d?[日일]"
    r"|(?<![\w.])\d{1,4}([./-])\d{1,2}\1\d{1,4}(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?(?![\w]|[./-]\d)"
    r"|\d+(?:[.,:]\d+)+|\w+(?:['’](?!s\b)[^\W\d_]+)?|['’]s\b|[^\w\s]"
)
_ORDINAL = re.compile(r"(\d\d?)(?:st|nd|rd|th|er|º)\Z")
_DECADE = re.compile(r"(\d\d(?:\d0)|\d0)s\Z")
_MARKS = {"-": "DASH", "–": "DASH", "—": "DASH", "/": "DASH", ",": "COMMA", ".": "DOT", ":": "COLON", "'s": "POSSESSIVE", "’s": "POSSESSIVE"}
_HARD_JOINT = re.compile(r"(-|['’]s\b)_?")
_CAPITALISED = frozenset({"MONTH", "SHORT", "WEEKDAY", "WD"})
_SHORTEST_MONTH = 4
_ENGLISH_MONTHS = "january february march april may june july august september october november december".split()
_ENGLISH_SHORT = "jan feb mar apr jun jul aug sept sep oct nov dec".split()

Value = int | str
Kind = tuple[str, Value]


class Word(msgspec.Struct, frozen=True):
    """A word, number or mark of a text: its letter, what it stands for, its place in the text, and itself."""

    letter: str
    value: Value
    start: int
    end: int
    text: str


class Vocabulary(msgspec.Struct, frozen=True):
    """The time words of one language as they are written, and by their first word the expressions of several words."""

    kinds: Mapping[str, Kind]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Kind], ...]]


def letters_of(words: list[Word]) -> str:
    """The kinds of the words, a letter each."""
    return "".join([word.letter for word in words])


def tag(text: str, start: int, end: int, language: str | None) -> list[Word]:
    """The words, numbers and marks of a stretch of text in order, each with its kind in that language."""
    vocabulary = vocabulary_of(language)
    kinds, phrases, other = vocabulary.kinds, vocabulary.phrases, (LETTERS["OTHER"], 0)
    found = [(match[0], match.start()) for match in _TOKEN.finditer(text, start, end)]
    words: list[Word] = []
    skipped = 0
    for number, (token, at) in enumerate(found):
        if skipped:
            skipped -= 1
            continue
        kind = kinds.get(token)
        if token in phrases:
            length, joined = _phrase(found, number, phrases[token])
            if joined:
                last, begins = found[number + length - 1]
                words.append(Word(*joined, at, begins + len(last), token))
                skipped = length - 1
                continue
        if kind is None:
            kind = _number(token) if token[0].isdigit() else other
        words.append(Word(*kind, at, at + len(token), token))
    return words


def _phrase(found: list[tuple[str, int]], at: int, phrases: tuple[tuple[tuple[str, ...], Kind], ...]) -> tuple[int, Kind | None]:
    for expected, kind in phrases:
        if len(expected) <= len(found) - at and all(found[at + n][0].lower() == word for n, word in enumerate(expected)):
            return len(expected), kind
    return 0, None


def _number(token: str) -> Kind:
    if token.isdecimal() and token.isascii():
        return _plain_number(token)
    if found := _ORDINAL.match(token):
        return LETTERS["ORD"], int(found[1])
    if found := _DECADE.match(token):
        return LETTERS["DECADE"], found[1]
    return (LETTERS["NUMERIC"], token) if sum(mark in "./-年년" for mark in token) >= 1 and len(token) >= 8 else (LETTERS["OTHER"], 0)


def _plain_number(token: str) -> Kind:
    value = int(token) if len(token) <= 4 else 0
    if len(token) == 4 and 1000 <= value < 2200:
        return LETTERS["YEAR"], value
    if len(token) <= 2 and 1 <= value <= 31:
        return LETTERS["DAY"], value
    return (LETTERS["COUNT"], value) if 0 < value < 1000 else (LETTERS["OTHER"], 0)


@cache
def vocabulary_of(language: str | None) -> Vocabulary:
    """The time words of a language; English where it is not known, and numbers and months alone where no table knows it."""
    english = language in (None, "en")
    rows = list(_rows(ENGLISH if english else BASIC.get(language or "", "")))
    rows += _months(english=english)
    kinds: dict[str, Kind] = {mark: (LETTERS[kind], 0) for mark, kind in _MARKS.items()}
    phrases: dict[str, list[tuple[tuple[str, ...], Kind]]] = {}
    for kind, value, word in rows:
        tagged = (LETTERS[kind], value)
        capital_only = english and kind in _CAPITALISED
        first, *rest = _HARD_JOINT.sub(r"_\1_", word).strip("_").split("_")
        for form in {first.capitalize(), first.upper(), *(() if capital_only else (first,))}:
            if rest:
                phrases.setdefault(form, []).append(((first, *rest), tagged))
            else:
                kinds.setdefault(form, tagged)
    ordered = {first: tuple(sorted(several, key=lambda each: -len(each[0]))) for first, several in phrases.items()}
    return Vocabulary(kinds=kinds, phrases=ordered)


def _rows(table: str) -> Iterator[tuple[str, Value, str]]:
    for row in table.strip().split("\n") if table else ():
        kind, value, *words = row.split()
        counting = value.endswith("+")
        for number, group in enumerate(words):
            named = int(value[:-1]) + number if counting else int(value) if value.lstrip("-").isdecimal() else value
            yield from ((kind, named, word) for word in group.split("|"))


def _months(*, english: bool) -> Iterator[tuple[str, Value, str]]:
    if english:
        yield from (("MONTH", MONTHS[name], name) for name in _ENGLISH_MONTHS)
        yield from (("SHORT", MONTHS[name], name) for name in _ENGLISH_SHORT)
    else:
        yield from (("MONTH", number, name) for name, number in MONTHS.items() if len(name) >= _SHORTEST_MONTH or number == 5)
