"""This module knows how a byline is read: the people it names, apart from agencies that supplied the text and desks that made it up."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from onrecord.articles.letters import UPPER
from onrecord.facts.agencies import agency_named
from onrecord.facts.outlets import is_outlet
from onrecord.text.months import ANY_MONTH, WEEKDAYS

_BY = re.compile(
    r"\A\W*(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\W+)?"
    r"(?:(?:(?:words|text|story|reported|written|analysis|opinion|report|reporting|interview)\s+)?by|von|par|por|di|door|av|af|autor(?:e|a)?|auteur|author|автор|текст|interview|from\s+our\s+(?:own\s+)?correspondent)"
    r"(?:\s*:\s*|\s+)(?=\S)",
    re.IGNORECASE,
)
_PARTED = re.compile(
    r"\s*(?:,|;|\||/|•|·|&|、|・|\s[–—-]\s|\n|\b(?:and|und|et|en|og|och|és|ve|dan|și|и|та|with|mit|avec)\b)\s*", re.IGNORECASE
)
_JOINED = re.compile(r"\s+(?:y|e|i)\s+")
"""What joins two people, and also the two halves of one person's surname ("Ana Doren y Task")."""

_MAIL = re.compile(r"\S+@\S+|https?://\S+|@\w+|\([^)]*\)")
_FILED_IN = re.compile(rf"\s+(?:in(?: the)?|à|aus|from(?: the)?|en|at(?: the)?)\s+(?:[{UPPER}].*|gallery\b.*)\Z")
_SHORT_DAY = 5
"""Days of the week this short ("sun", "mon", "thurs") are surnames too."""
_DAY_NAME = "|".join(sorted(day for day in WEEKDAYS if len(day) > _SHORT_DAY))
_WHEN = re.compile(rf"\s*\b(?:on\s+)?(?:(?:{_DAY_NAME}|updated)\b|(?:(?:{ANY_MONTH})\b\.?\s+)?\d).*", re.IGNORECASE | re.DOTALL)
_NO_NAME = re.compile(r"[:*?!“”\"«»\[]")
_LONGEST_NAME, _LONGEST_ROLE = 4, 5
_NAME_WORD = rf"(?:[{UPPER}][\w'’.-]*|[dl]['’][{UPPER}][\w-]+|[a-z]l-[{UPPER}][\w-]+)"
_PARTICLE = r"(?:de|da|do|dos|del|della|van|von|der|den|di|du|la|le|el|al|bin|bint|wuld|ben|ten|ter|af|zu|y|e)"
_NAME = re.compile(rf"{_NAME_WORD}(?:\s+(?:{_PARTICLE}\s+)*{_NAME_WORD}){{1,4}}\Z")
_ROLE_WORDS = re.compile(
    r"\b(?:editor|correspondent|reporter|writer|staff|desk|bureau|team|agenc(?:y|ies)|news|newsroom|journalist|chief|senior|updated?|published|"
    r"redaktion|redaction|rédaction|redacción|redazione|редакция|online|digital|magazine|times|post|daily|press|media|minutes?|read|am|pm|"
    r"(?:text|font) size)\b",
    re.IGNORECASE,
)


_DESK = re.compile(
    r"desk|staff|team|newsroom|agencies|wires?\b|editorial board|redaktion|redaction|rédaction|redacción|redazione|redação|redactie|"
    r"redakcja|redakce|редакци|редакці|haber merkezi|news service",
    re.IGNORECASE,
)
"""What the name of a desk or a newsroom has in it."""

_OWN_ROLE = re.compile(r"\b(?:editor|writer|reporter|correspondent|photographer|producer)s?\b", re.IGNORECASE)
_WRITER_OF = re.compile(rf"(?P<house>[{UPPER}].*?)(?:\s+[{UPPER}]\w+)?\s+(?:staff )?(?:writer|correspondent|reporter)s?\Z", re.IGNORECASE)
_CASELESS = re.compile(r"[^\W\d_a-zA-ZÀ-ÿ\u0370-\u052f]{2,}(?:[\s・·][^\W\d_a-zA-ZÀ-ÿ\u0370-\u052f]+){0,3}\Z")
"""A name in letters without capitals."""

_CALLED = re.compile(r"\s*(?:기자|특파원|記者|记者)\Z")
_SHIFT = re.compile(r"\w \((?:now|earlier|previously|until \d[^()]{0,10})\)", re.IGNORECASE)
_HELPED = re.compile(r"\.\s+(?:translat|edit|photograph|illustrat|additional)\w*\b.*", re.IGNORECASE | re.DOTALL)
"""What follows a writer's name on its line about others who helped ("Ana Doren. Translated from the Velinese")."""
_PEN_NAME = re.compile(rf"[{UPPER}]\w{{3,}}\Z")
_LONGEST_LINE, _LONGEST_DESK = 300, 5
_BUTTON = re.compile(r"(?<=[^\W\d_A-Z])(?:Twitter|Facebook|Instagram|LinkedIn|Bluesky|Follow|E-?mail)\Z")
"""A button that is glued to the name before it ("Ana DorenTwitter")."""


class Byline(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whom a byline names, each kind in its order: people, agencies, and desks, newsrooms or outlets."""

    people: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    desks: tuple[str, ...] = ()

    @property
    def agency(self) -> str | None:
        """The first agency, if there is one."""
        return self.agencies[0] if self.agencies else None

    def __bool__(self) -> bool:
        """Whether it names anybody."""
        return bool(self.people or self.agencies or self.desks)


def read_byline(text: str) -> Byline | None:
    """The byline a line is, or None if it is none: it must begin with a "By" of some language and name somebody right after it.

    >>> read_byline("By Ana Doren in Orsk and Emil Task").people
    ('Ana Doren', 'Emil Task')
    """
    begins = _BY.match(text)
    if not begins or len(text) > _LONGEST_LINE:
        return None
    named = text[begins.end() :]
    first = next((part for part in _parts(named) if part.strip()), "")
    return (names_in(named) or None) if names_in(first) or agency_named(named) else None


def names_in(text: str) -> Byline:
    """The people, agencies and desks named in a list of authors; roles, places and mail addresses are left out.

    >>> names_in("Ana Doren y Emil Task, The Lamp staff / AFP")
    Byline(people=('Ana Doren', 'Emil Task'), agencies=('AFP',), desks=('The Lamp staff',))
    >>> names_in("Ana Doren and Emil Task The Associated Press")
    Byline(people=('Ana Doren', 'Emil Task'), agencies=('Associated Press',), desks=())
    """
    people: dict[str, None] = {}
    agencies: dict[str, None] = {}
    desks: dict[str, None] = {}
    for part in [text] if agency_named(text) else _parts(text):
        words = _BUTTON.sub("", " ".join(_WHEN.sub("", _FILED_IN.sub("", _HELPED.sub("", part))).split()))
        words, house = _without_house(words)
        if house:
            agency = agency_named(house)
            (agencies if agency else desks)[agency or house] = None
        if named := agency_named(words) or _whose_writer(words):
            agencies[named] = None
        elif is_desk(words):
            desks[words] = None
        elif len(words) < 60 and is_name(words):
            people[words] = None
    return Byline(people=tuple(people), agencies=tuple(agencies), desks=tuple(desks))


def _whose_writer(words: str) -> str | None:
    """The agency whose writer somebody is said to be: "AP Sports Writer", "Reuters correspondent"; None where it is no agency's."""
    found = _WRITER_OF.match(words)
    return agency_named(found["house"]) if found else None


def _without_house(words: str) -> tuple[str, str]:
    """A person's name, and the listed outlet or agency that stands behind it with no sign between them; the words and "" where none does.

    One word counts in capitals alone, for surnames are outlets' names too.
    """
    split = words.split()
    for cut in range(2, len(split)):
        name, house = " ".join(split[:cut]), " ".join(split[cut:])
        is_marked = len(split) - cut > 1 or (house.isupper() and not name.isupper())
        if is_marked and is_name(name) and (is_outlet(house) or agency_named(house)):
            return name, house
    return words, ""


def _parts(text: str) -> Iterator[str]:
    for part in _PARTED.split(_MAIL.sub(" ", text)):
        joined = _JOINED.split(part)
        yield from joined if len(joined) > 1 and all(map(is_name, joined)) else [part]


def signed(text: str) -> bool:
    """Whether a line without a "By" is a writer's name: first on it, or after the kind of text; a few words may say who that is."""
    parts = [_FILED_IN.sub("", _WHEN.sub("", part)).strip() for part in _PARTED.split(_MAIL.sub(" ", text))]
    names = [is_name(part) and len(part.split()) <= _LONGEST_NAME and not part.startswith("The ") for part in parts]
    others = [part for part, name in zip(parts, names, strict=True) if part and not name]
    return (
        any(names[:2])
        and len(others) <= 1
        and all(len(part.split()) <= _LONGEST_ROLE for part in others)
        and not any(map(_NO_NAME.search, parts))
    )


def names_shifts(text: str) -> bool:
    """Whether a line names those who write a live page by turns ("Ana Doren (now) and Emil Task (earlier)")."""
    return len(text) <= _LONGEST_LINE and _SHIFT.search(text) is not None and bool(names_in(text).people)


def is_name(words: str) -> bool:
    """Whether the words have the form of a person's name: two to five capitalised words, none of them a role or a desk."""
    shown = words.title() if words.isupper() else words
    return _NAME.match(shown) is not None and _ROLE_WORDS.search(words) is None and not any(map(str.isdigit, words))


def is_desk(words: str) -> bool:
    """Whether the words name a desk, a newsroom or an outlet rather than a person or a person's role ("The Lamp staff")."""
    if not words[:1].isalpha() or len(words.split()) > _LONGEST_DESK:
        return False
    return is_outlet(words) or (not words.islower() and _DESK.search(words) is not None and _OWN_ROLE.search(words) is None)


def named_in_evidence(authors: Iterable[str]) -> Byline:
    """The people, agencies and desks among the authors that a page states in words."""
    found = [names_in(without_by(author)) for author in authors]
    return merged(found)


def named_by_kind(author: str, kind: str) -> Byline:
    """The author that structured data states with its kind: one word, or one in letters without capitals, may be a person's name there.

    Args:
        kind: "Person", or what else it is said to be ("Organization", "NewsMediaOrganization").
    """
    words = _CALLED.sub("", without_by(author))
    if kind.endswith("Organization"):
        named = agency_named(words)
        return Byline(agencies=(named,)) if named else Byline(desks=(words,) if len(words) < 60 and not words.startswith("http") else ())
    found = names_in(words)
    if found or kind != "Person" or _ROLE_WORDS.search(words):
        return found
    return Byline(people=(words,)) if _CASELESS.match(words) or _PEN_NAME.match(words) else found


def without_by(author: str) -> str:
    """The words after the "By" that they may begin with."""
    begins = _BY.match(author)
    return author[begins.end() :] if begins else author


def merged(found: Iterable[Byline]) -> Byline:
    """Several bylines as one, nobody named twice."""
    read = list(found)
    return Byline(
        people=tuple(dict.fromkeys(name for one in read for name in one.people)),
        agencies=tuple(dict.fromkeys(name for one in read for name in one.agencies)),
        desks=tuple(dict.fromkeys(name for one in read for name in one.desks)),
    )
