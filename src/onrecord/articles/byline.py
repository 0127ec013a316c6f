"""This module knows who wrote an article: people's names in a byline, apart from the agency that supplied it."""

import re
from collections.abc import Iterable

import msgspec

from onrecord.articles.letters import UPPER
from onrecord.facts.agencies import agency_named
from onrecord.text.months import MONTHS, WEEKDAYS

_BY = re.compile(
    r"\A\W*(?:(?:(?:words|text|story|reported|written|analysis|opinion|report|reporting)\s+)?by|von|par|por|di|door|av|af|autor(?:e|a)?|auteur|author|автор|текст|interview|from\s+our\s+(?:own\s+)?correspondent)"
    r"(?:\s*:\s*|\s+)(?=\S)",
    re.IGNORECASE,
)
_PARTED = re.compile(
    r"\s*(?:,|;|\||/|•|·|&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\boch\b|\bи\b|\bwith\b|\s[–—-]\s|\n)\s*", re.IGNORECASE
)
_MAIL = re.compile(r"\S+@\S+|https?://\S+|@\w+|\([^)]*\)")
_FILED_IN = re.compile(rf"\s+(?:in(?: the)?|à|aus|from(?: the)?|en|at(?: the)?)\s+(?:[{UPPER}].*|gallery\b.*)\Z")
_SHORT_DAY = 5
"""Days of the week this short ("sun", "mon", "thurs") are surnames too."""
_DAY_NAME = "|".join(sorted(day for day in WEEKDAYS if len(day) > _SHORT_DAY))
_MONTH = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_WHEN = re.compile(rf"\s*\b(?:(?:{_DAY_NAME}|updated)\b|(?:(?:{_MONTH})\b\.?\s+)?\d).*", re.IGNORECASE | re.DOTALL)
_NO_NAME = re.compile(r"[:*?!“”\"«»\[]")
_LONGEST_NAME, _LONGEST_ROLE = 4, 5
_NAME_WORD = rf"(?:[{UPPER}][\w'’.-]*|[dl]['’][{UPPER}][\w-]+|[a-z]l-[{UPPER}][\w-]+)"
_PARTICLE = r"(?:de|da|do|dos|del|della|van|von|der|den|di|du|la|le|el|al|bin|bint|wuld|ben|ten|ter|af|zu|y|e)"
_NAME = re.compile(rf"{_NAME_WORD}(?:\s+(?:{_PARTICLE}\s+)*{_NAME_WORD}){{1,4}}\Z")
_ROLE_WORDS = re.compile(
    r"\b(?:editor|correspondent|reporter|writer|staff|desk|bureau|team|agenc(?:y|ies)|news|newsroom|journalist|chief|senior|updated?|published|"
    r"redaktion|redaction|rédaction|redacción|redazione|редакция|online|digital|magazine|times|post|daily|press|media|minutes?|read|am|pm)\b",
    re.IGNORECASE,
)


class Byline(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whom a byline names: people, in its order, and the agency if there is one."""

    people: tuple[str, ...] = ()
    agency: str | None = None


def read_byline(text: str) -> Byline | None:
    """The byline a line is, or None if it is none: it must begin with a "By" of some language and name somebody.

    >>> read_byline("By Ana Doren in Orsk and Emil Task").people
    ('Ana Doren', 'Emil Task')
    """
    begins = _BY.match(text)
    if not begins or len(text) > 300:
        return None
    found = names_in(text[begins.end() :])
    return found if found.people or found.agency else None


def names_in(text: str) -> Byline:
    """The people and the agency named in a list of authors; roles, places, mail addresses and desks are left out."""
    people: dict[str, None] = {}
    agency = None
    whole = agency_named(text)
    for part in [text] if whole else _PARTED.split(_MAIL.sub(" ", text)):
        words = " ".join(_WHEN.sub("", _FILED_IN.sub("", part)).split())
        if named := agency_named(words):
            agency = agency or named
        elif len(words) < 60 and is_name(words):
            people[words] = None
    return Byline(people=tuple(people), agency=agency)


def signed(text: str) -> bool:
    """Whether a line without a "By" is a writer's name: first on it, or after the kind of text; a few words may say who that is."""
    parts = [_FILED_IN.sub("", _WHEN.sub("", part)).strip() for part in _PARTED.split(_MAIL.sub(" ", text))]
    names = [is_name(part) and len(part.split()) <= _LONGEST_NAME for part in parts]
    others = [part for part, name in zip(parts, names, strict=True) if part and not name]
    return any(names[:2]) and len(others) <= 1 and all(len(part.split()) <= _LONGEST_ROLE for part in others) and not _NO_NAME.search(text)


def is_name(words: str) -> bool:
    """Whether the words have the form of a person's name: two to five capitalised words, none of them a role or a desk."""
    shown = words.title() if words.isupper() else words
    return _NAME.match(shown) is not None and _ROLE_WORDS.search(words) is None and not any(map(str.isdigit, words))


def named_in_evidence(authors: Iterable[str]) -> Byline:
    """The people and the agency among the authors that a page's head states."""
    people: dict[str, None] = {}
    agency = None
    for author in authors:
        begins = _BY.match(author)
        found = names_in(author[begins.end() :] if begins else author)
        people.update(dict.fromkeys(found.people))
        agency = agency or found.agency
    return Byline(people=tuple(people), agency=agency)
