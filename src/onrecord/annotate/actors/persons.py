"""This module knows which phrases are persons whatever the words around them look like: by a title, in a row after one, by a last name."""

import re
from collections import Counter
from collections.abc import Collection, Mapping

import msgspec

from onrecord.annotate.actors.heard import BODIES, Heard
from onrecord.annotate.actors.phrase import NAME, Phrase
from onrecord.annotate.actors.words import BODY_NOUNS, PERSON_NOUNS, PLURAL_PEOPLE
from onrecord.facts.known import Sense, known_named
from onrecord.model.annotations import Kind
from onrecord.model.span import Span
from onrecord.text.name_words import HONORIFICS, TITLES
from onrecord.text.names import is_institution

_OF_PERSONS = TITLES & (PERSON_NOUNS | HONORIFICS | frozenset(str.split("sen sens rep reps gov govs gen gens prof profs dr drs messrs")))
"""Titles that only persons have; of those with an s several persons, named in a row."""
_SEVERAL = re.compile(r"\b(?:sens|reps|govs|gens|profs|drs|messrs)\.?$")
_GOES_ON = re.compile(r"(?:,? \(?[^\W\d_]-[\w. ]{1,10}\)?|,? of [A-Z]\w+(?: [A-Z]\w+)?)?(?:,? and|,) (?:fellow [A-Z]\w+ )?")
TWO = 2
"""Words of a name that is nothing but a first and a last name."""
_GAP = 36
"""Code points between two who are named in a row, at most, with the party of the first."""


def as_persons(text: str, heard: Mapping[Span, Heard]) -> dict[Span, Heard]:
    """The phrases, whoever bears a person's title being a person, and with him all whom the page calls by his last or first name alone.

    "President Ada Vell" and then "Vell" are one, as are "Ada Vell" and "Minister Vell", whatever the words around them look like; a name of
    the tables stays what it is there.
    """
    persons = {span for span, each in heard.items() if each.known is None and _is_titled(each.phrase)}
    persons |= _in_a_row(text, heard, persons)
    titled = {heard[span].phrase.names[-1] for span in persons}
    called = titled | {each.phrase.names[-1] for each in heard.values() if _is_full_person(each)} | _first_names(heard.values())
    bare = {
        span
        for span, each in heard.items()
        if each.kind in BODIES and each.known is None and each.phrase.form == NAME and each.phrase.names == each.phrase.words
        if each.phrase.names[-1:] and each.phrase.names[-1] in {1: called, TWO: titled}.get(len(each.phrase.names), ())
    }
    return {span: msgspec.structs.replace(each, kind=Kind.PERSON) if span in persons | bare else each for span, each in heard.items()}


def _is_in_full(text: str, name: str) -> bool:
    """Whether a text has a name, with or without an initial in its middle."""
    return re.search(rf"\b{r'(?: [A-Z][.])? '.join(map(re.escape, name.split()))}\b", text) is not None


def _in_a_row(text: str, heard: Mapping[Span, Heard], persons: Collection[Span]) -> set[Span]:
    """Who is named after a title of several persons and the first of them: "Sens. Ada Vell and Ilan Brunn"."""
    found: set[Span] = set()
    reached = 0
    several = {span.end for span in persons if _SEVERAL.search(heard[span].phrase.title.casefold())}
    for span in sorted(heard) if several else ():
        each = heard[span]
        goes_on = any(_GOES_ON.fullmatch(text, end, span.start) for end in several if 0 < span.start - end < _GAP)
        if span.start >= reached and goes_on and each.known is None and each.phrase.form == NAME and len(each.phrase.names) > 1:
            found.add(span)
            several.add(span.end)
            reached = span.end
    return found


def _is_titled(phrase: Phrase) -> bool:
    """Whether a name has a title that only persons have: "President Vell", "Ms Brunn", but no "General Staff" and no "Justice Party"."""
    last = phrase.title.casefold().split()[-1:]
    is_title = bool(last) and last[0].rstrip(".") in _OF_PERSONS
    return is_title and phrase.form == NAME and not is_institution(phrase.words) and phrase.head not in BODY_NOUNS | PLURAL_PEOPLE


def _first_names(heard: Collection[Heard]) -> set[str]:
    """First names that one person alone bears of all who are named in full: "Imran" beside "Imran Khan" and nobody else called so."""
    full = {each.phrase.names: each.phrase for each in heard if _is_full_person(each)}
    borne = Counter(word for names in full for word in names)
    return {names[0] for names, phrase in full.items() if names == phrase.words and len(names) == TWO and borne[names[0]] == 1}


def _is_full_person(each: Heard) -> bool:
    """Whether a phrase is a person's full name: "Ada Vell", but not "the envoy of the Orskan Community"."""
    is_whole = each.kind is Kind.PERSON and each.phrase.form == NAME and len(each.phrase.names) > 1
    return is_whole and not {"of", "for"}.intersection(each.phrase.title.casefold().split())


def of_families(text: str, heard: Mapping[Span, Heard]) -> dict[Span, Heard]:
    """The phrases, a family name alone being the holder's whom the page names in full: "Putin" beside "President Vladimir V. Putin".

    Not where somebody else of that family was named in full last.
    """
    bearers = _bearers(heard)
    told = {each.known.id for each in heard.values() if each.known is not None and each.known.kind is Kind.PERSON}
    found = dict(heard)
    for span, each in heard.items():
        if each.phrase.form == NAME and len(each.phrase.names) == 1 and each.known is None:
            families = [known for known in known_named(each.phrase.names[0].title()) if known.sense is Sense.FAMILY]
            family = [known for known in families if known.id in told or _is_in_full(text, known.name)]
            if len(family) == 1 and not _is_named_last(span, family[0].name, bearers.get(each.phrase.names[0], [])):
                known = msgspec.structs.replace(family[0], sense=Sense.NAME, sure=True)
                found[span] = msgspec.structs.replace(each, kind=Kind.PERSON, known=known)
    return found


def _bearers(heard: Mapping[Span, Heard]) -> dict[str, list[tuple[int, str]]]:
    """By each last name who is named in full by it, in text order: where, and by which first name."""
    found: dict[str, list[tuple[int, str]]] = {}
    for span in sorted(heard):
        if _is_full_person(heard[span]):
            found.setdefault(heard[span].phrase.names[-1], []).append((span.start, heard[span].phrase.names[0]))
    return found


def _is_named_last(span: Span, name: str, bearers: Collection[tuple[int, str]]) -> bool:
    """Whether another than the bearer of a full name, by the first letter of his first name, was named in full last before a phrase."""
    before = [first for start, first in bearers if start < span.start]
    return bool(before) and before[-1][0] != name.casefold()[0]
