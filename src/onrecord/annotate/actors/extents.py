"""This module knows where a phrase begins and ends, and which phrases it holds: "Orsk, Vell and Tarsk" are three.

What the encoder saw may break off before a name ("the envoy of the"), go on too far, or leave out a last name.
"""

import re
from collections.abc import Mapping

from onrecord.annotate.actors.called_so import past_nickname
from onrecord.annotate.actors.known import known_as
from onrecord.annotate.actors.named import CAPITALS
from onrecord.annotate.actors.nobody import led_in
from onrecord.annotate.actors.phrase import NAME, read_phrase
from onrecord.annotate.actors.spelt import OPEN
from onrecord.annotate.actors.tags import without_tag
from onrecord.annotate.actors.words import PERSON_NOUNS, RELATIVES
from onrecord.facts.known import known_named, owner
from onrecord.learned import Fill
from onrecord.model.annotations import Kind
from onrecord.model.span import Span
from onrecord.text.initials import unbroken
from onrecord.text.names import is_institution
from onrecord.text.patterns import CAPITAL, WEEKDAY

_NAME = rf"(?!and\b){CAPITAL}[\w.’'-]*"
_LIST = re.compile(rf"(?:[Tt]he )?{_NAME}(?:, (?:the )?{_NAME})*,? and (?:the )?{_NAME}(?: {_NAME})?")
_LISTED = re.compile(rf"(?:[Tt]he )?{_NAME}(?: {_NAME})?")
_BESIDE = re.compile(r"[^\W_]+(?:[ -](?!(?:of|who|which|whose|whom|in|at|on|for|from|and)\b)[^\W_][\w.’'-]*){0,5}")
_AND_OTHERS = re.compile(r"(?:other|his|her|their|its)\s")
"""What follows "and" after one name: "Vell and other leaders", "Orsk and its allies"."""
_DANGLING = re.compile(r"(?:\s+(?:and|or|but)|[\s,;:.–—-]*(?<![A-Z]\.)(?<!\b[A-Z][a-z]\.))$")
_REST = re.compile(rf"(?: {CAPITAL}[^\W\d_]*[a-z][\w’-]*)(?=[\s,.;:”\"’)])")
_AGENCY = re.compile(rf"[A-Z]{{2,6}}\s[-–—]{{1,2}}\s(?={CAPITAL}[^\W\d_]*[a-z])")
"""An agency by its letters, with the dash that ends a dateline: "HNA - Orsk"."""
_ON = re.compile(rf"(?<=\w)\s(?:on|about|over|against)\s(?:the\s)?{CAPITAL}[^,]*$|(?<=\w)\s[a-z]+ing\s(?:the\s)?{CAPITAL}[\w.-]*['’]s?$")
"""What a phrase for a person goes on to say of what he deals with: "President Vell on Orsk", "the envoy watching Orsk's" (elections)."""
_HIMSELF = re.compile(r"(?<=\w)\s(?:himself|herself|itself|themselves)$")
"""What stresses a phrase and is no part of it: "the prime minister himself"."""
_DAY = re.compile(rf"(?P<noun>\b[a-z]+)\s(?:(?:on|late|early)\s)?{WEEKDAY}(?:\s(?:morning|afternoon|evening|night))?$")
"""The day on which somebody speaks, after what he is called in small letters: "state media Friday evening"."""
_WHOSE = re.compile(rf"{CAPITAL}[\w-]*['’]s? [a-z]+$")
_NEXT = re.compile(r" ([a-z]+)\b")
"""The noun before which a phrase breaks off that says whose somebody is: "Orsk's harbour" (envoy)."""


def parts_seen(text: str, fill: Fill, first: Mapping[int, int]) -> list[Span]:
    """The phrases in what the encoder found.

    Args:
        first: where the widest phrase ends that begins at each place.
    """
    return _parts(text, past_nickname(text, _seen(text, fill, first)))


def parts_wanted(text: str, span: Span, first: Mapping[int, int]) -> list[Span]:
    """The phrases in a speaker or party, whom nobody may have seen; `first` as for what was seen."""
    return _parts(text, past_nickname(text, without_tag(text, _named_on(text, _led_on(text, span, first)))))


def _parts(text: str, span: Span) -> list[Span]:
    """The phrases in a phrase: names set side by side ("Orsk, Vell and Tarsk"), a name and what a comma sets beside it; else itself."""
    words = _DAY.sub(r"\g<noun>", _HIMSELF.sub("", span.cut(text)))
    span = Span(span.start, span.start + len(words))
    if _is_one_name(words):
        return [span]
    if " and " in words and _LIST.fullmatch(words):
        return [Span(span.start + part.start(), span.start + part.end()) for part in _LISTED.finditer(words)]
    one, and_, other = words.partition(" and ")
    if and_ and "," not in one and _AND_OTHERS.match(other) and read_phrase(one).form == NAME:
        return [Span(span.start, span.start + len(one)), Span(span.end - len(other), span.end)]
    if and_ and "," not in one and ((_is_full(one) and _is_full(other)) or _is_with_relative(one, other)):
        return [Span(span.start, span.start + len(one)), Span(span.end - len(other), span.end)]
    before, comma, after = words.partition(", ")
    beside = _BESIDE.match(after) if comma else None
    if beside is None or NAME not in (read_phrase(before).form, read_phrase(beside.group()).form):
        return [span]
    start = span.start + len(before) + len(comma)
    return [Span(span.start, span.start + len(before)), Span(start, start + beside.end())]


def _is_one_name(words: str) -> bool:
    """Whether words with an "and" between them are one name: of the tables, or a body's by its last word, "the" standing only before both.

    "Bosnia and Herzegovina" and "the Food and Agriculture Organization" are one; "the Kremlin and Foreign Ministry" are two.
    """
    one, and_, other = words.partition(" and ")
    if not and_:
        return False
    if known_named(owner(words)):
        return True
    bare, *parts = one.split()
    is_body = bare.casefold() == "the" and bool(parts) and "," not in words and other[:1].isupper() and is_institution(other.split()[-1:])
    return is_body and not is_institution(parts) and not known_named(one)


def _is_with_relative(one: str, other: str) -> bool:
    """Whether a name and a relative of whoever bears it are set side by side: "Vell and his wife", "Vell and First Lady Ada Vell"."""
    relative = read_phrase(other)
    return read_phrase(one).form == NAME and not RELATIVES.isdisjoint((relative.head, *relative.title.casefold().split()))


def _is_full(words: str) -> bool:
    """Whether words are somebody's name by themselves: with a title, of two words, or known."""
    phrase = read_phrase(words)
    return phrase.form == NAME and bool(phrase.title or len(phrase.names) > 1 or known_as(words, phrase, Kind.STATE))


def _seen(text: str, fill: Fill, first: Mapping[int, int]) -> Span:
    """The encoder's phrase without a conjunction or comma at its end, with all of a person's name, and whom its last word leads up to."""
    span = unbroken(text, fill.span)
    agency = _AGENCY.match(text, span.start, span.end)
    span = _led_on(text, span if agency is None else Span(agency.end(), span.end), first)
    further = _ON.search(text, span.start, span.end) if fill.role == Kind.PERSON else None
    if further is not None and not is_institution(text[span.start : further.start()].split()):
        span = Span(span.start, further.start())
    trimmed = _DANGLING.sub("", span.cut(text)) or span.cut(text)
    end = span.start + len(trimmed)
    end = _named_on(text, Span(span.start, end)).end if fill.role == Kind.PERSON else end
    start = span.start + led_in(span.cut(text)) if fill.role == Kind.PERSON else span.start
    return without_tag(text, _with_noun(text, Span(start, end))) if fill.role == Kind.PERSON else Span(start, end)


def _with_noun(text: str, span: Span) -> Span:
    """A phrase for a person with the noun that says what he is, where it breaks off before it: "Orsk's harbour" before "envoy"."""
    words = span.cut(text)
    noun = _NEXT.match(text, span.end) if _WHOSE.search(words) and words.split()[-1] not in PERSON_NOUNS else None
    return Span(span.start, noun.end()) if noun is not None and noun.group(1) in PERSON_NOUNS else span


def _named_on(text: str, span: Span) -> Span:
    """A title with a first name, and the last name that follows: "Prime Minister Ada" before "Vell"."""
    phrase = read_phrase(span.cut(text))
    is_begun = bool(phrase.title) and phrase.form == NAME and len(phrase.names) == 1 and not phrase.described
    rest = _REST.match(text, span.end) if is_begun else None
    return span if rest is None else Span(span.start, rest.end())


def _led_on(text: str, span: Span, first: Mapping[int, int]) -> Span:
    """A phrase that breaks off before a name, with that name ("the envoy of the" before "Orskan Council"), else without its last words."""
    open_ = OPEN.search(text, span.start, span.end)
    if open_ is None:
        return span
    end = first.get(span.end + 1)
    if end is None and (name := CAPITALS.match(text, span.end + 1)) is not None:
        end = name.end()
    return Span(span.start, open_.start() if end is None or text[span.end] != " " else end)
