"""This module knows on whose side those stand who take part in events: party, state, or nobody's.

A participant stands for the party it speaks or acts for.
Who is for no party that is told, but of a country (detained engineers, a senator), stands on the side of the party told most of that
country in the record. So does whoever is called by the name or adjective of a party that no table knows ("Orskan engineers"), unless they
are its rebels. Others are nobody's.
A party that is only pointed at or described ("we", "each side") is none: another page's "we" is another party.
Nor is a place where people of others meet ("Torv talks"), as far as the record has it only visited and never act.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from string import ascii_lowercase, digits

from onrecord.facts.nameless import names_somebody
from onrecord.facts.party_names import is_proper, is_several
from onrecord.facts.whose import AGAINST, names_of_state, without_owner
from onrecord.model.entries import EventEntry, Participant

PUBLIC = frozenset({"GOV", "IGO", "MIL", "COP", "LEG", "JUD", "SPY", "PTY", "OPP", "REB", "SPL", "UAF"})
"""Sectors of those who deal with one another as states and their like do."""
OFTEN = 5
"""Times that a side takes part, from which it is one of those whose relations are asked about, whatever it is."""


class Sides:
    """The sides of a record's events, by the names they are told under.

    Args:
        events: all of the record's, from which the parties' names and countries are learnt.
    """

    def __init__(self, events: Iterable[EventEntry]) -> None:
        events = tuple(events)
        self._visited = _venues(events)
        told: defaultdict[str, Counter[str]] = defaultdict(Counter)
        names: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for participant in _participants(events):
            if participant.party and participant.country:
                told[participant.country][participant.party] += 1
            if participant.party and participant.party_actor:
                names[participant.party_actor][participant.party] += 1
        self._states = {country: _commonest(counts) for country, counts in told.items()}
        self._names = {actor: _commonest(counts) for actor, counts in names.items()}
        self._actors = _actors_of(names)
        often = Counter(each.party for each in _participants(events) if each.party)
        parties = {name for name in (*self._states.values(), *self._names.values()) if names_somebody(name)}
        self._known = frozenset(parties)
        self._parties = tuple(sorted(parties, key=lambda name: (-often[name], name)))
        self._adjectives = {name: state for name in self._parties if (state := self._called_after(name, often))}
        self._owners: dict[str, str | None] = {}
        surnames = {each.name.split()[-1]: each.party for each in _participants(events) if _stands_for_another(each)}
        states = frozenset(self._states.values())
        public: set[str | None] = {
            side
            for each in _participants(events)
            if (side := self.of(each)) is not None
            and (side in states or each.sector in PUBLIC or _is_for(each) or (each.country and not each.party))
        }
        public |= {side for side, times in Counter(map(self.of, _participants(events))).items() if times >= OFTEN}
        self._of_country = {state: country for country, state in self._states.items()}
        self._parts = _parts(events, frozenset(self._of_country))
        self._public = frozenset(side for side in public if side and surnames.get(side, side) == side)

    def of(self, participant: Participant) -> str | None:
        """The name of the side a participant stands on, the same for one side throughout the record; None where it is nobody's."""
        if participant.party in self._visited:
            return None
        if participant.party and names_somebody(participant.party):
            name = self._names.get(participant.party_actor or "", participant.party)
            return self._adjectives.get(name, name)
        return self._states.get(participant.country or "") or self._owner(participant)

    def _called_after(self, name: str, often: Counter[str]) -> str | None:
        """The party told more often whose adjective a party's name is: "Orskan" is Orsk, misread."""
        states = [each for each in names_of_state(name)[1:] if often[each] > often[name] and each in self._known]
        return min(states, key=lambda each: (-often[each], each), default=None)

    def _owner(self, participant: Participant) -> str | None:
        """The party whose name or adjective somebody is called by."""
        called = participant.name.lstrip(f"{ascii_lowercase}{digits} -")  # "eleven Orskan engineers"
        if called not in self._owners:
            self._owners[called] = None if participant.sector in AGAINST else without_owner(called, self._parties)[1]
        return self._owners[called]

    def is_public(self, side: str) -> bool:
        """Whether a side is a state, a body of states or an armed force, as far as the record knows, and no company, ship or person.

        Somebody must stand for it, or be of a country, a government, an army or the like, or it must be told of often; a surname that
        elsewhere stands for another is a person's. It must go by a name: who is only described is no side, nor are two that are named in
        one breath.
        """
        return side in self._public and is_proper(side) and not is_several(side, self._known)

    def have_relations(self, pair: tuple[str, str]) -> bool:
        """Whether two sides are asked about: both public, and neither is the other's own, as a party or a ministry is its state's.

        Armed men and the opposition are nobody's own: between them and their state much may happen.
        """
        one, other = pair
        return self.is_public(one) and self.is_public(other) and not (self._is_own(one, other) or self._is_own(other, one))

    def _is_own(self, part: str, state: str) -> bool:
        return state in self._of_country and self._of_country[state] in self._parts.get(part, ())

    def all_of(self, participants: Iterable[Participant]) -> tuple[str, ...]:
        """The sides of some participants, each once, in their order."""
        return tuple(dict.fromkeys(side for participant in participants if (side := self.of(participant))))

    def names_of(self, participant: Participant) -> frozenset[str]:
        """What a participant may be asked for by: its own name, its party's and its side's, and its country's code, all in lower case, and
        the ids of those three across articles."""
        side = self.of(participant)
        names = (side, participant.name, participant.party, participant.country)
        ids = (participant.actor, participant.party_actor, self._actors.get(side or ""))
        return frozenset((*(name.casefold() for name in names if name), *filter(None, ids)))

    def stood_with(self, participant: Participant) -> tuple[str, ...]:
        """The side a participant is of, and that of its country (a senate that speaks for itself stands with the state)."""
        both = (self.of(participant), self._states.get(participant.country or ""))
        return tuple(dict.fromkeys(side for side in both if side))

    @property
    def known_as(self) -> Mapping[str, str]:
        """The side that a reader means by a name or a country's code, both in lower case, or by the id of a party across articles."""
        by_code = {country.casefold(): state for country, state in self._states.items()}
        by_id = {actor: self._adjectives.get(name, name) for actor, name in self._names.items()}
        return by_code | by_id | {name.casefold(): name for name in (*self._states.values(), *self._names.values())}


def _venues(events: Iterable[EventEntry]) -> frozenset[str]:
    """Places of meetings, of which the record tells no deed, nor that they mediate."""
    places, acting = set[str](), set[str]()
    for event in events:
        is_meeting = event.type == "CONSULT"
        places.update({event.place_words.removeprefix("in ")} if is_meeting else ())
        acting.update(each.party for each in (*(() if is_meeting else event.actors), *event.others) if each.party)
    return frozenset(places - acting - {""})


def _actors_of(names: Mapping[str, Counter[str]]) -> Mapping[str, str]:
    """By name of a party, the id across articles of whom it is told of most; `names` has for each id how often each name is told."""
    told: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for actor, counts in names.items():
        for name, times in counts.items():
            told[name][actor] += times
    return {name: _commonest(actors) for name, actors in told.items()}


def _participants(events: Iterable[EventEntry]) -> Iterator[Participant]:
    for event in events:
        yield from (*event.actors, *event.recipients, *event.others)


def _is_for(participant: Participant) -> bool:
    return participant.party is not None and participant.name != participant.party


def _parts(events: Iterable[EventEntry], states: frozenset[str]) -> Mapping[str, frozenset[str]]:
    """By the name of a party that is no state, the country most of those who are for it are of; not of armed men and of the opposition."""
    told: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for each in _participants(events):
        if each.party and each.party not in states and each.country:
            told[each.party][each.country if each.sector not in AGAINST else ""] += 1
    return {party: frozenset({_commonest(countries)} - {""}) for party, countries in told.items()}


def _stands_for_another(participant: Participant) -> bool:
    """Whether a name of several words stands for a party that is called otherwise, as a minister's does."""
    words = participant.name.split()
    return len(words) > 1 and participant.party is not None and words[-1] not in participant.party.split() and all(map(str.istitle, words))


def _commonest(counts: Counter[str]) -> str:
    return min(counts, key=lambda name: (-counts[name], name))
