"""This module knows how what was gathered of an actor becomes an entity: name, kind, office, party spoken for, country, sector."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

import msgspec

from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.known import country_in
from onrecord.annotate.actors.lawmakers import is_a_partys, sits_in_a_house
from onrecord.annotate.actors.phrase import FRESH_FORM, NAME, PLAIN_FORMS
from onrecord.annotate.actors.roles import role_of, without_state
from onrecord.annotate.actors.sent import without_where
from onrecord.annotate.actors.somebody import Somebody
from onrecord.facts.american import is_american, is_american_seat, is_its_georgia_american
from onrecord.facts.known import Sense
from onrecord.facts.roles import telling_sector
from onrecord.model.annotations import Entity, Kind
from onrecord.text.name_words import INSTITUTIONS, PARTICLES, POST_MODIFIERS

_OFFICE = re.compile(r"^.*\s[Oo]f\s(?:the\s)?(?:(?:Republic|Kingdom|State|Union)\s[Oo]f\s)?[A-Z][\w-]+\s(?=[A-Z][\w'’-]+\s[A-Z])")

_LOOSE_END = re.compile(r"(?:['’]s?|\s(?:of|for|from|in|at|and|the))+$")
"""What may stand at the end of a phrase that names somebody and is no part of the name."""
_BRACKETS = re.compile(r"(?<=\w)\s\([A-Z][A-Za-z.]{1,7}\)?$")
"""A body's initials after its name."""
_ARTICLE = re.compile(r"^[Aa]n?\s(?=[A-Z])")
"""What a name has before it where a noun follows: "a Harbour Lamp" (report)."""
_OWNED = re.compile(r"^.*\w['’]s?\s(?=[A-Z])")
"""Whose somebody is, before his name: "Orsk's Ada Vell"."""
GEORGIA = "GEO"
"""The country whose name an American state has too."""
_SENT_TO_IT = re.compile(
    r"(?:(?:former|then|ex|acting|deputy|outgoing)[\s-]+)*(?:UN|U\.N\.|United Nations|NATO)\s+ambassador", re.IGNORECASE
)
"""An office at a body, held for a state."""
_OF_PLACE = re.compile(r"(?<=\s)([A-Z][\w.’'-]+)\sof\s(?:the\s)?[A-Z][\w-]+(?:\s[A-Z][\w-]+)?$")
"""Where somebody with a first and a last name is from: "Ada Vell of Orsk"."""
LONGEST = 40
"""Code points of a description, above which such a clause is left out."""
_TAG_REACH = 24
"""Code points after a name in which its party tag begins and ends."""
_GOES_ON = re.compile(r",?\s(?:who|whose|whom|which)\s.*$")
"""A clause that goes on about somebody who is described: "leaders who have refused to pay"."""


def entities_of(
    text: str,
    heard: Sequence[Heard],
    actors: Sequence[Somebody],
    parties: Mapping[int, int],
    unknown: Mapping[int, tuple[str, Kind]] = MappingProxyType({}),
) -> tuple[list[str | None], dict[str, Entity]]:
    """Each actor's key, None for one who is only a pronoun, and the entities by key; who is one by the tables of facts has one key.

    Args:
        unknown: what those are called, and their kind, of whom only a role in an interview is known.
    """
    keys: list[str | None] = [None] * len(actors)
    found: dict[str, Entity] = {}
    of_fact: dict[str, str] = {}
    counted: Counter[str] = Counter()
    states = {" ".join(name.names) for each in actors if each.kind is Kind.STATE for name in each.names}
    for somebody in sorted(actors, key=lambda each: each.kind is Kind.PLACE):  # who acts goes by the name, its namesake place by a number
        name, kind = unknown.get(somebody.number) or (name_of(text, heard, somebody, states), None)
        fact = somebody.fact() if somebody.kind is not Kind.PLACE else None
        if fact is not None and fact.id in of_fact:
            keys[somebody.number] = of_fact[fact.id]
        elif name:
            free = _free(slug(name), found, counted)
            keys[somebody.number], found[free] = free, Entity(name=name, kind=kind) if kind else _entity(text, heard, somebody, name)
            if fact is not None:
                of_fact[fact.id] = free
    for somebody, key in reversed(list(zip(actors, keys, strict=True))):  # of one fact the first actor's party counts
        if key is not None:
            party = _party_of(found[key], actors, parties.get(somebody.number))
            found[key] = msgspec.structs.replace(
                found[key], role=_own_role(found[key], actors, party), spoken_for=None if party is None else keys[party]
            )
    lawmakers = {key for each, key in zip(actors, keys, strict=True) if key and sits_in_a_house(_called(heard, each, found[key]))}
    whole = {key: _of_its_party(found, entity) for key, entity in _at_home(text, found).items()}
    return keys, _of_their_house(whole, lawmakers)


def _at_home(text: str, found: Mapping[str, Entity]) -> dict[str, Entity]:
    """The entities, with Georgia and whoever is of it in America where the article is about that one."""
    if not any(entity.country == GEORGIA for entity in found.values()) or not is_its_georgia_american(text):
        return dict(found)
    return {
        key: msgspec.structs.replace(entity, country="USA", known=None if entity.kind is Kind.STATE else entity.known)
        if entity.country == GEORGIA
        else entity
        for key, entity in found.items()
    }


def _party_of(entity: Entity, actors: Sequence[Somebody], party: int | None) -> int | None:
    """For whom somebody speaks: an ambassador to a body for a state, or where none is named for nobody ("a former UN ambassador")."""
    is_sent_to_it = entity.role is not None and _SENT_TO_IT.fullmatch(entity.role) is not None
    return None if is_sent_to_it and party is not None and actors[party].kind is not Kind.STATE else party


def _own_role(entity: Entity, actors: Sequence[Somebody], party: int | None) -> str | None:
    """The office without the state that is spoken for."""
    if entity.role is None or party is None or actors[party].kind is not Kind.STATE:
        return entity.role
    return without_state(entity.role, {" ".join(name.names) for name in actors[party].names if name.names})


def name_of(text: str, heard: Sequence[Heard], somebody: Somebody, states: Collection[str] = ()) -> str:
    """The fullest name, else the fullest description with "a" but without "the", else the pronoun of several; "" for a lone pronoun.

    Args:
        states: what states are called on the page, in lower case.
    """
    mentions = [heard[number] for number in somebody.mentions]
    named = [each for each in mentions if each.phrase.form == NAME and each.kind is not Kind.OFFICE]
    named = [each for each in named if each.known is not None and each.known.sense is Sense.NAME] or named
    if named and somebody.kind is Kind.STATE:
        return _plain(text, min(named, key=lambda each: _likeness_to_a_state(text, each, named)))
    if named:
        fullest = _plain(text, max(named, key=lambda each: (is_a_partys(each.phrase), len(each.phrase.names))))
        return _OF_PLACE.sub(r"\1", without_office(fullest, states)) if somebody.kind is Kind.PERSON else fullest
    described = [each for each in mentions if each.phrase.form in PLAIN_FORMS and each.phrase.head]
    own = [each for each in described if each.kind is not Kind.OFFICE] or described
    if not own and len(mentions) > 1:
        return mentions[0].span.cut(text)
    described_as = _plain(text, max(own, key=lambda each: len(each.phrase.words))) if own else ""
    return _GOES_ON.sub("", described_as) if len(described_as) > LONGEST else described_as


def without_office(name: str, states: Collection[str]) -> str:
    """A person's name without what a title leaves before it: the end of "of" somewhere, the name of a state.

    Args:
        states: what states are called on the page, in lower case.

    >>> without_office("Extraordinary and Plenipotentiary of Orsk Ada Vell", ()), without_office("Orsk Ada Vell", {"orsk"})
    ('Ada Vell', 'Ada Vell')
    >>> without_office("Ada of Orsk", {"orsk"}), without_office("Orsk Vell", {"orsk"})
    ('Ada of Orsk', 'Orsk Vell')
    """
    bare = _OFFICE.sub("", name)
    front = max((len(state) for state in states if bare.casefold().startswith(f"{state} ")), default=0)
    rest = bare[front:].strip()
    return rest if len(rest.split()) > 1 else bare


def _likeness_to_a_state(text: str, heard: Heard, named: Sequence[Heard]) -> tuple[bool, bool, int, int]:
    """States are called by their names without article, oftener than by a capital's, and more shortly than by their people's."""
    is_named = heard.known is not None and heard.known.sense is Sense.NAME
    same = sum(other.phrase.names == heard.phrase.names for other in named)
    return not is_named, heard.span.cut(text)[:4].casefold() == "the ", -same, len(heard.phrase.names[-1]) if heard.phrase.names else 0


def _plain(text: str, heard: Heard) -> str:
    words = heard.span.cut(text)
    if heard.phrase.form == NAME and heard.phrase.title and not (_is_whole(heard) or heard.phrase.title in POST_MODIFIERS):
        words = words[heard.phrase.title_length :].lstrip(" ,")
    plain = " ".join(words.replace("[", " ").replace("]", " ").split()).strip(" ,").removeprefix(". ")  # "Sens" of "Sens. Ada Vell"
    if heard.phrase.form == NAME:
        bare = _BRACKETS.sub("", _LOOSE_END.sub("", plain))
        plain = _OWNED.sub("", bare) if heard.kind is Kind.PERSON and heard.known is not None else bare
        plain = plain if heard.kind is Kind.PERSON else _ARTICLE.sub("", plain)
    return plain if heard.phrase.form == FRESH_FORM else re.sub(r"^the\s+(?=[\w(])", "", plain, flags=re.IGNORECASE)


def _is_whole(heard: Heard) -> bool:
    """Whether what goes before a body's last words is no title but its name: "Orskan Foreign Office", "Harbour Affairs Committee"."""
    capitals = all(word[0].isupper() or word in PARTICLES for word in heard.phrase.title.split())
    return heard.kind is Kind.ORGANISATION and capitals and heard.phrase.head in INSTITUTIONS


def _entity(text: str, heard: Sequence[Heard], somebody: Somebody, name: str) -> Entity:
    mentions = [heard[number] for number in somebody.mentions]
    kind = somebody.kind
    role = role_of(text, mentions) if kind in (Kind.PERSON, Kind.OFFICE) else None
    if role is not None and role.casefold() == name.casefold() and all(each.phrase.form == FRESH_FORM for each in mentions):
        role = None
    known = somebody.fact()
    if known is not None:
        kind = known.kind if kind is not Kind.PLACE else kind
    return Entity(
        name=name,
        kind=kind,
        role=role,
        country=known.country if known is not None and known.country else _country(text, kind, role, name, mentions),
        sector=known.sector if known is not None and known.sector else _sector(kind, role, name, somebody),
        known=None if known is None else known.id,
    )


def _country(text: str, kind: Kind, role: str | None, name: str, mentions: Sequence[Heard]) -> str | None:
    """The country that a title or a description says somebody is of, or the party tag of its lawmakers; a person's name says none."""
    if kind in (Kind.PLACE, Kind.STATE):
        return None
    is_marked = any(is_american(text[each.span.end : each.span.end + _TAG_REACH]) for each in mentions)
    if kind is Kind.PERSON and (is_marked or any(is_american_seat(each.span.cut(text)) for each in mentions)):
        return "USA"
    words = [without_where(role)] if role else [] if kind is Kind.PERSON and any(each.phrase.form == NAME for each in mentions) else [name]
    return next((country for each in words if any(sign.isupper() for sign in each) and (country := country_in(each))), None)


def office_words(heard: Sequence[Heard], somebody: Somebody) -> list[str]:
    """The words of somebody's titles and descriptions, in lower case and text order."""
    phrases = [heard[number].phrase for number in somebody.mentions]
    return [
        word
        for each in phrases
        for word in (each.title.casefold().split() if each.form == NAME else each.words if each.form in PLAIN_FORMS else ())
    ]


def _sector(kind: Kind, role: str | None, name: str, somebody: Somebody) -> str | None:
    if kind is Kind.PLACE:
        return None
    if kind is Kind.STATE:
        return "GOV"
    return telling_sector(role or name) or telling_sector(" ".join(somebody.heads))


def _of_its_party(found: Mapping[str, Entity], entity: Entity) -> Entity:
    """With the country and sector of the party, where it has none of its own."""
    party = found.get(entity.spoken_for or "")
    if party is None:
        return entity
    return msgspec.structs.replace(entity, country=entity.country or party.country, sector=entity.sector or party.sector)


def _called(heard: Sequence[Heard], somebody: Somebody, entity: Entity) -> list[str]:
    """The words of somebody's titles and descriptions, and of a group's name, in lower case."""
    return [*office_words(heard, somebody), *(entity.name.casefold().split() if entity.kind is Kind.GROUP else ())]


def _of_their_house(found: Mapping[str, Entity], lawmakers: Collection[str]) -> dict[str, Entity]:
    """The entities, lawmakers without a country having that of the only parliament's country that the page names.

    Args:
        lawmakers: keys of those whom the page calls so.
    """
    houses = {entity.country for entity in found.values() if entity.sector == "LEG" and entity.known is not None and entity.country}
    if len(houses) != 1:
        return dict(found)
    (country,) = houses
    return {
        key: msgspec.structs.replace(entity, country=country)
        if key in lawmakers and entity.country is None and entity.kind in (Kind.PERSON, Kind.GROUP)
        else entity
        for key, entity in found.items()
    }


def _free(key: str, taken: Mapping[str, Entity], counted: Counter[str]) -> str:
    """The key, with a number behind it where another has it; counted from the last number that it was given.

    >>> given, counted = {}, Counter()
    >>> for key in ("vell", "vell-2", "vell", "vell"):
    ...     given[_free(key, given, counted)] = None
    >>> list(given)
    ['vell', 'vell-2', 'vell-3', 'vell-4']
    """
    free = key if counted[key] < 2 else f"{key}-{counted[key]}"
    while free in taken:
        counted[key] = max(counted[key], 1) + 1
        free = f"{key}-{counted[key]}"
    return free


def slug(name: str) -> str:
    """A key for a name that is the same wherever it is written alike.

    >>> slug("Ada O’Vell")
    'ada-o-vell'
    """
    return "-".join(re.findall(r"\w+", name.casefold())) or "actor"
