"""This module knows who wrote an article: people's names in a byline, apart from the agency that supplied it."""

import re
from collections.abc import Iterable

import msgspec

from onrecord.facts.agencies import agency_named

_BY = re.compile(
    r"\A\W*(?:(?:(?:words|text|story|reported|written|analysis|opinion|report|reporting)\s+)?by|von|par|por|di|door|av|af|autor(?:e|a)?|auteur|author|автор|текст)"
    r"(?:\s*:\s*|\s+)(?=\S)",
    re.IGNORECASE,
)
_PARTED = re.compile(
    r"\s*(?:,|;|\||/|•|·|&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\boch\b|\bи\b|\bwith\b|\s[–—-]\s|\n)\s*", re.IGNORECASE
)
_MAIL = re.compile(r"\S+@\S+|https?://\S+|@\w+|\([^)]*\)")
_FILED_IN = re.compile(r"\s+(?:in|à|aus|from|en|at)\s+[A-ZÀ-Þ].*\Z")
_NAME_WORD = r"(?:[A-ZÀ-ÞА-ЯЁŠČŽŁŚŞİĆĐ][\w'’.-]*|[dlDO]['’][A-ZÀ-Þ][\w-]+|[a-z]l-[A-Z][\w-]+)"
_NAME = re.compile(
    rf"{_NAME_WORD}(?:\s+(?:(?:de|da|do|dos|del|della|van|von|der|den|di|du|la|le|el|al|bin|ben|ten|ter|af|zu|y|e)\s+)*{_NAME_WORD}){{1,4}}\Z"
)
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
        words = " ".join(_FILED_IN.sub("", part).split())
        if named := agency_named(words):
            agency = agency or named
        elif len(words) < 60 and is_name(words):
            people[words] = None
    return Byline(people=tuple(people), agency=agency)


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
