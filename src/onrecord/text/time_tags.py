"""This module knows how a text is turned into kinds of time word: one letter a word, so that forms of dates are patterns over letters.

"on 14 February 2031," becomes ON DAY MONTH YEAR COMMA; what has nothing to do with time is OTHER.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import repeat

import msgspec

from onrecord.model.span import Span
from onrecord.text.months import MONTHS
from onrecord.text.time_words import ENGLISH, KINDS
from onrecord.text.time_words_basic import BASIC

LETTERS: Mapping[str, str] = {kind: chr(192 + number) for number, kind in enumerate(KINDS)}
"""The letter that stands for each kind of word."""
KINDS_BY_LETTER: Mapping[str, str] = {letter: kind for kind, letter in LETTERS.items()}
"""The kind of word that a letter stands for."""
OTHER, PHRASE = LETTERS["OTHER"], LETTERS["PHRASE"]
ANCHORS = frozenset(
    LETTERS[kind]
    for kind in str.split(
        "NUMERIC YEAR MONTH SHORT WEEKDAY PART UNIT UNITS TODAY SEASON WEEKEND DECADE FEAST NIGHTLY QUARTER HALF PHRASE ORD"
    )
)
"""Kinds of words one of which every time has."""

_FIGURES = r"\d{1,4}"
_TOKEN = re.compile(
    r"[^\W\d]\w*(?:['’](?!s\b)[^\W\d_]+)?"
    r"|\d{4}[年년]\s?\d\d?[月월]\s?\d\d?[日일]"
    rf"|(?<![\w.]){_FIGURES}(?:\.\d\d?\.|-\d\d?-|/\d\d?/){_FIGURES}(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?(?![\w]|[./-]\d)"
    r"|\d+(?:[.,:]\d+)+|\w+|['’]s\b|[^\w\s]"
)
_DIGIT = re.compile(r"\d")
_ORDINAL = re.compile(r"(\d\d?)(?:st|nd|rd|th|er|º)\Z")
_DECADE = re.compile(r"(\d\d(?:\d0)|\d0)s\Z")
_MARKS = {
    "-": "DASH",
    "–": "DASH",
    "—": "DASH",
    "/": "DASH",
    ",": "COMMA",
    ".": "DOT",
    ":": "COLON",
    "'s": "POSSESSIVE",
    "’s": "POSSESSIVE",
}
_HARD_JOINT = re.compile(r"(-|['’]s(?![^\W_]))_?")
_CAPITALISED = frozenset({"MONTH", "SHORT", "WEEKDAY", "WD"})
_SHORTEST_MONTH = 4
_ENGLISH_MONTHS = "january february march april may june july august september october november december".split()
_ENGLISH_SHORT = "jan feb mar apr jun jul aug sept sep oct nov dec".split()

Value = int | str
Kind = tuple[str, Value]


class Vocabulary(msgspec.Struct, frozen=True):
    """The time words of one language as they are written, and by their first word the expressions of several words."""

    kinds: Mapping[str, Kind]
    letters: Mapping[str, str]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Kind], ...]]


class Tagged:
    """A stretch of text as words, numbers and marks: `texts`, and a letter for the kind of each in `letters`.

    An expression of several words ("ahead of") counts as one, and stands under its first word.
    """

    def __init__(self, text: str, start: int, vocabulary: "Vocabulary", tokens: list[str], letters: list[str]) -> None:
        self._text, self._start, self._vocabulary = text, start, vocabulary
        self._tokens = tokens
        self._expressions: dict[int, Kind] = {}
        self._places = list(range(len(tokens)))
        self.texts = tokens
        if PHRASE in letters:
            self._join(letters)
        self.letters = "".join(letters)
        self._offsets: list[int] = []

    def _join(self, letters: list[str]) -> None:
        """Put expressions of several words together, from the last to the first."""
        for place in [place for place, letter in enumerate(letters) if letter == PHRASE][::-1]:
            length, kind = _expression(self._tokens, place, self._vocabulary)
            letters[place] = kind[0]
            if length > 1:
                self._expressions[place] = kind
                self.texts = [*self.texts[: place + 1], *self.texts[place + length :]]
                del letters[place + 1 : place + length], self._places[place + 1 : place + length]

    def value(self, number: int) -> Value:
        """What a word stands for: a month's number, a unit's letter; 0 where it stands for nothing."""
        place = self._places[number]
        kind = self._expressions.get(place) or _kind_of(self._tokens[place], self._vocabulary)
        return kind[1]

    def kind(self, number: int) -> str:
        """The kind of a word; "" outside the stretch."""
        return KINDS_BY_LETTER[self.letters[number]] if 0 <= number < len(self.letters) else ""

    def word(self, number: int) -> str:
        """A word as it is written; "" outside the stretch."""
        return self.texts[number] if 0 <= number < len(self.texts) else ""

    def span(self, first: int, last: int) -> Span:
        """The place in the text of the words from `first` up to `last`, which is not included."""
        closing = self._places[last] - 1 if last < len(self._places) else len(self._tokens) - 1
        return Span(self._offset(self._places[first]), self._offset(closing) + len(self._tokens[closing]))

    def _offset(self, place: int) -> int:
        """Where a token stands; between tokens there is only white space."""
        offsets = self._offsets
        while len(offsets) <= place:
            number = len(offsets)
            after = offsets[-1] + len(self._tokens[number - 1]) if number else self._start
            offsets.append(self._text.index(self._tokens[number], after))
        return offsets[place]


def tag(text: str, start: int, end: int, language: str | None) -> Tagged | None:
    """A stretch of text in kinds of words; None where no word in it could be part of a time."""
    vocabulary = vocabulary_of(language)
    tokens = _TOKEN.findall(text, start, end)
    letters = list(map(vocabulary.letters.get, tokens, repeat(OTHER)))
    if _DIGIT.search(text, start, end):
        letters = [_number(token)[0] if token[0].isdigit() else letter for token, letter in zip(tokens, letters, strict=True)]
    return None if ANCHORS.isdisjoint(letters) else Tagged(text, start, vocabulary, tokens, letters)


def _kind_of(token: str, vocabulary: "Vocabulary") -> Kind:
    return vocabulary.kinds.get(token) or (_number(token) if token[0].isdigit() else (OTHER, 0))


def _expression(tokens: list[str], at: int, vocabulary: "Vocabulary") -> tuple[int, Kind]:
    """How many words from a place on are one expression, and of what kind; else the one word's own kind."""
    for expected, kind in vocabulary.phrases[tokens[at]]:
        if tuple(token.lower() for token in tokens[at : at + len(expected)]) == expected:
            return len(expected), kind
    return 1, _kind_of(tokens[at], vocabulary)


def _number(token: str) -> Kind:
    if token.isdecimal() and token.isascii():
        return _plain_number(token)
    if found := _ORDINAL.match(token):
        return LETTERS["ORD"], int(found[1])
    if found := _DECADE.match(token):
        return LETTERS["DECADE"], found[1]
    return (LETTERS["NUMERIC"], token) if len(token) >= 8 and any(mark in token for mark in "./-年년") else (OTHER, 0)


def _plain_number(token: str) -> Kind:
    value = int(token) if len(token) <= 4 else 0
    if len(token) == 4 and 1000 <= value < 2200:
        return LETTERS["YEAR"], value
    if len(token) <= 2 and 1 <= value <= 31:
        return LETTERS["DAY"], value
    return (LETTERS["COUNT"], value) if 0 < value < 1000 else (OTHER, 0)


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
        for form in _written(first, capital_only=capital_only):
            if rest:
                phrases.setdefault(form, []).append(((first, *rest), tagged))
            else:
                kinds.setdefault(form, tagged)
    ordered = {first: tuple(sorted(several, key=lambda each: -len(each[0]))) for first, several in phrases.items()}
    letters = {word: kind[0] for word, kind in kinds.items()} | dict.fromkeys(ordered, PHRASE)
    return Vocabulary(kinds=kinds, letters=letters, phrases=ordered)


def _written(word: str, *, capital_only: bool) -> set[str]:
    """The ways a word of a table may be written; one behind "=" only as it stands ("morgen" is tomorrow, "Morgen" the morning)."""
    if word.startswith("="):
        return {word[1:]}
    return {word.capitalize(), word.upper()} | (set() if capital_only else {word})


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
