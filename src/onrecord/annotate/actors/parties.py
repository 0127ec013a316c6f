"""This module knows for whom somebody speaks or acts, as far as a page shows it: whose minister, whose "we", whose government.

Findings are weighed as they are for links: somebody is given a party only where it is likelier than all else together.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from onrecord.annotate.actors.benches import party_of_tag
from onrecord.annotate.actors.deciding import by_stances
from onrecord.annotate.actors.entities import office_words
from onrecord.annotate.actors.heard import PARTIES
from onrecord.annotate.actors.leagues import is_league, office_in_league
from onrecord.annotate.actors.not_theirs import is_not_theirs
from onrecord.annotate.actors.phrase import NAME
from onrecord.annotate.actors.resolve import Reader
from onrecord.annotate.actors.roles import names_office
from onrecord.annotate.actors.scoring import DOUBTED, PARTY, SPEAKS, STRANGE, Scorer
from onrecord.annotate.actors.sides import governs, may_speak_for, speaks_for_itself
from onrecord.annotate.actors.somebody import Somebody
from onrecord.annotate.actors.standing import Standing, is_party
from onrecord.annotate.actors.through import through_others
from onrecord.annotate.actors.ties import GRAMMAR, OURS, SPEAKS_OF, WE, Ties
from onrecord.annotate.actors.told_whose import by_the_tables, is_another_state, is_former, told_or
from onrecord.annotate.actors.words import BODY_NOUNS, STATE_NOUNS
from onrecord.facts.nameless import says_which_office
from onrecord.facts.roles import GONE, roles_in, telling_sector
from onrecord.facts.whose import is_body_of_state, speaks_for_state
from onrecord.model.annotations import Kind
from onrecord.text.name_words import HONORIFICS, INSTITUTIONS, TITLES

CONSIDERED = 12
"""Parties that are weighed for one actor, those tied to it first, then the most named."""
SURE = 0.4
"""Probability above which a party is given."""
UNTIED, UNTIED_BODY, NEVER = 0.44, 0.56, 1.0
"""The same where no word of the page ties a person, a body or a group to the party."""
BYSTANDERS = frozenset({"JRN", "CVL", "REF", "EDU", "AGR", "CRM", "MED"})
"""Sectors of those who speak for nobody but themselves, whose ever they are."""
NEXT = 2
"""Sentences between what a party is told to say and what somebody then says, at most, if they belong together."""
STATES = frozenset({"state", "national", "royal"})
"""Words by which a body's name says that it is its state's ("Orskan State Railways")."""
_NO_VOTES: Counter[int] = Counter()
_NO_OWNERS = (
    TITLES | INSTITUTIONS | STATE_NOUNS | BODY_NOUNS | HONORIFICS | frozenset(str.split("madame excellency individual of staff today"))
)
"""Words that have a capital before an office, and are nobody's whose it is."""
SPOKEN_FOR = frozenset({Kind.PERSON, Kind.OFFICE, Kind.ORGANISATION, Kind.GROUP})


class Parties:
    """What ties everybody on a page to whom, ready to be weighed.

    Args:
        published_by: names of those who publish the page, for whom nobody speaks on it but where it says so in words.
    """

    def __init__(self, reader: Reader, published_by: Iterable[str] = ()) -> None:
        self.reader, self.standing = reader, Standing(reader, published_by)
        self.words, self.ranked = self.standing.words, self.standing.ranked
        self.sentences = [sorted(reader.settings[at].sentence for at in each.mentions) for each in reader.actors]
        self.shared = [frozenset(each) for each in self.sentences]
        self.rank = {each.number: place for place, each in enumerate(self.ranked)}
        self.of_kind = {kind: [each for each in self.ranked if each.kind is kind] for kind in PARTIES}
        self.offices = self._offices()
        self.voiced = _voiced(reader)
        self.one_state = sum(each.kind is Kind.STATE for each in self.ranked) == 1
        self._sectors: dict[int, str] = {}
        self.firsts = {kind: next((each.number for each in self._by_place() if each.kind is kind), None) for kind in PARTIES}
        self.spoken_for = _spoken_for(self.standing.ties)

    def _offices(self) -> dict[tuple[int, str], set[int]]:
        """Who is said, in so many words, to hold an office of a party: (party, office) with its holders."""
        found: dict[tuple[int, str], set[int]] = {}
        for actor, ties in self.standing.ties.items():
            for party in {each for name in GRAMMAR & ties.keys() for each in ties[name]}:
                for office in self.standing.held[actor]:
                    found.setdefault((party, office), set()).add(actor)
        return found

    def _by_place(self) -> list[Somebody]:
        """Parties as the page names them first."""
        return sorted(self.ranked, key=lambda each: each.mentions[0])

    def choices(self, somebody: Somebody) -> list[tuple[Somebody | None, list[str]]]:
        """Who may be spoken for, each with what is found; the first is nobody."""
        able = [each for each in self._considered(somebody) if may_speak_for(self.words[somebody.number], somebody, each)]
        others = [each for each in able if not is_not_theirs(self.standing, somebody, each)]
        nearest = {kind: self._nearest(self.sentences[somebody.number][0], kind) for kind in PARTIES}
        shown = [self._findings(somebody, other, nearest) for other in others]
        return [(None, self._alone(somebody)), *zip(others, shown, strict=True)]

    def _alone(self, somebody: Somebody) -> list[str]:
        """What speaks for somebody speaking for nobody."""
        words, ties = self.words[somebody.number], self.standing.ties_to(somebody)
        found = ["nobody", f"office {bool(roles_in(' '.join(words)))}", f"tied {not GRAMMAR.isdisjoint(ties)}"]
        found.append(f"named {bool(somebody.names)}")
        if somebody.is_fresh:
            found.append("only described")
        if GRAMMAR.isdisjoint(ties) and self._is_strange(somebody):
            found.append(STRANGE)
        if "we" in somebody.pronouns or "their we" in ties:
            found.append("says we")
        return [*found, *(f"noun {word}" for word in sorted({*words[-1:], *somebody.heads}))]

    def _is_strange(self, somebody: Somebody) -> bool:
        """Whether somebody is called after a party that is nobody on the page: "the Orskan ministry" alone."""
        phrases = [self.reader.heard[number].phrase for number in somebody.mentions]
        after = {word for each in phrases for word in (*each.owners, *(each.names if each.form not in (NAME, "fresh") else ()))}
        return any(_is_a_name(word) for word in after)

    def _considered(self, somebody: Somebody) -> list[Somebody]:
        tied = [self.reader.actors[party] for tie in self.standing.ties_to(somebody).values() for party in tie]
        own = [each for each in tied if is_party(each)]
        every = {each.number: each for each in [*own[:CONSIDERED], *self.ranked] if each is not somebody}
        return list(every.values())[:CONSIDERED]

    def _findings(self, somebody: Somebody, other: Somebody, nearest: Mapping[Kind, int | None]) -> list[str]:
        sort, ties = f"party {other.kind.value}", self.standing.ties_to(somebody)
        found = [sort, f"{sort} {self.sector(other)}", f"named {min(self.rank.get(other.number, 9), 4)}"]
        for name, votes in ties.items():
            if other.number in votes:
                found += [name, f"{name} most" if votes[other.number] == max(votes.values()) else f"{name} sometimes"]
        if self._is_tied(somebody, other):
            found += ["tied", f"tied to {other.kind.value}"]
            if self._speaks(somebody, other):
                found.append(SPEAKS)
        if ties.get(SPEAKS_OF, _NO_VOTES)[other.number] > 1:
            found.append("speaks of them again")
        if is_league(other):
            found += ["a league", f"a league, for one of {office_in_league(self.words[somebody.number])}"]
        if other.kind is Kind.STATE and self.one_state:
            found.append("the only state")
        if self._is_tied(other, somebody):
            found.append("is theirs")
        return [
            *found,
            *self._rivals(somebody, other),
            *self._near(somebody, other, nearest),
            *self._by_voices(somebody, other),
            *self._by_others(somebody, other),
        ]

    def sector(self, other: Somebody) -> str:
        """Sector of a party's titles and descriptions, looked up once."""
        if other.number not in self._sectors:
            self._sectors[other.number] = telling_sector(" ".join(self.words[other.number])) or "any"
        return self._sectors[other.number]

    def _by_voices(self, somebody: Somebody, other: Somebody) -> list[str]:
        """What tells whose somebody is without any word of it: "Orsk will pay, it said on Monday. The money is there, Ada Vell said."."""
        found = [f"first {other.kind.value} named"] if self.firsts[other.kind] == other.number else []
        own, theirs = self.voiced.get(somebody.number, []), self.voiced.get(other.number, [])
        if theirs:
            found.append("speaks itself")
        if own and (at := bisect_right(theirs, own[0])) and own[0] - theirs[at - 1] <= NEXT:
            found.append("spoke just before")
        spoken_of = self.standing.ties_to(somebody).get(SPEAKS_OF, _NO_VOTES)
        if own and any(rival.number in spoken_of for rival in self._rivals_of(somebody, other)):
            is_too = other.number in spoken_of
            found.append("another is spoken of, and they too" if is_too else "another is spoken of, and they not")
        return [*found, *by_stances(self.standing, self.words[somebody.number], somebody, other)]

    def _by_others(self, somebody: Somebody, other: Somebody) -> list[str]:
        """Whether others are tied to that party in so many words, or to one like it."""
        own = self._others_tied(somebody, other)
        rival = any(self._others_tied(somebody, each) for each in self._rivals_of(somebody, other))
        if own:
            return ["another is tied to them", *(["others are tied to both"] if rival else [])]
        return ["another is tied to a rival"] if rival else []

    def _rivals_of(self, somebody: Somebody, other: Somebody) -> list[Somebody]:
        return [each for each in self.of_kind[other.kind] if each is not other and each is not somebody]

    def _is_tied(self, somebody: Somebody, party: Somebody) -> bool:
        """Whether a page ties somebody to a party in so many words."""
        return somebody.number in self.spoken_for.get(party.number, ())

    def _others_tied(self, somebody: Somebody, party: Somebody) -> bool:
        tied = self.spoken_for.get(party.number, frozenset())
        return len(tied) > (somebody.number in tied)

    def _speaks(self, somebody: Somebody, other: Somebody) -> bool:
        """Whether who is so called speaks for a party that is named with it: a state's minister does, its engineer does not."""
        words = " ".join(self.words[somebody.number])
        if not GONE.isdisjoint(self.words[somebody.number]):
            return False
        if other.kind is not Kind.STATE:
            return names_office(words) and telling_sector(words) not in BYSTANDERS
        names = [" ".join(["its", *name.words]) for name in somebody.names]
        return speaks_for_state(words) or any(is_body_of_state(name) or not STATES.isdisjoint(name.split()) for name in [*names, words])

    def _rivals(self, somebody: Somebody, other: Somebody) -> list[str]:
        """Whether another is said to hold the same office with that party."""
        for office in self.standing.held[somebody.number]:
            holders = self.offices.get((other.number, office), set())
            if holders and somebody.number not in holders:
                return ["another has that office there"]
        return []

    def _near(self, somebody: Somebody, other: Somebody, nearest: Mapping[Kind, int | None]) -> list[str]:
        first, theirs = self.sentences[somebody.number][0], self.sentences[other.number]
        found = ["in the first sentence"] if first in self.shared[other.number] else []
        before = bisect_right(theirs, first)
        if before and first - theirs[before - 1] <= 1:
            found.append("named just before")
        if nearest[other.kind] == other.number:
            found.append("nearest " + other.kind.value)
        shared = len(self.shared[other.number] & self.shared[somebody.number])
        return [*found, f"shared sentences {min(shared, 3)}"]

    def _nearest(self, sentence: int, kind: Kind) -> int | None:
        gaps = [(_gap(self.sentences[each.number], sentence), each.number) for each in self.of_kind[kind]]
        return min(gaps, default=(0, None))[1]


def _is_a_name(word: str) -> bool:
    """Whether a capitalised word before an office may be whose it is: neither a title or a rank ("Mr.", "Presidential") nor a body's noun.

    >>> _is_a_name("orskan"), _is_a_name("mr."), _is_a_name("presidential"), _is_a_name("ministry")
    (True, False, False, False)
    """
    plain = word.removesuffix(".")
    return plain not in _NO_OWNERS and not says_which_office(plain) and not names_office(plain)


def _voiced(reader: Reader) -> dict[int, list[int]]:
    """Sentences in which each actor is told to speak, in text order."""
    found: dict[int, list[int]] = {}
    for draft, actor in reader.voices.of.items():
        mention = reader.speakers[draft]
        if mention is not None:
            found.setdefault(actor, []).append(reader.settings[mention].sentence)
    return {actor: sorted(sentences) for actor, sentences in found.items()}


def _spoken_for(ties: Ties) -> dict[int, frozenset[int]]:
    """Who is tied to each party in so many words."""
    found: dict[int, set[int]] = {}
    for actor, of_actor in ties.items():
        for name in GRAMMAR & of_actor.keys():
            for party in of_actor[name]:
                found.setdefault(party, set()).add(actor)
    return {party: frozenset(actors) for party, actors in found.items()}


def _gap(sentences: Sequence[int], sentence: int) -> int:
    """Sentences from one to the nearest of some, in ascending order."""
    at = bisect_right(sentences, sentence)
    return min(abs(near - sentence) for near in sentences[max(0, at - 1) : at + 1])


def sort_of(reader: Reader, somebody: Somebody) -> str:
    """Which weights somebody's party is judged by: kind, and sector of office or name."""
    sector = telling_sector(" ".join(office_words(reader.heard, somebody))) or "any"
    return f"{PARTY} of {somebody.kind.value} {sector}"


def parties_of(reader: Reader, scorer: Scorer, published_by: Iterable[str] = ()) -> dict[int, int]:
    """The party of each actor that has one, by number; nobody speaks for himself through another."""
    parties = Parties(reader, published_by)
    found: dict[int, int] = {}
    for somebody in reader.actors:
        told = party_of_tag(reader.text, reader.heard, somebody, parties.words[somebody.number], reader.actors)
        if told is not None or (told := by_the_tables(parties.standing, somebody)) is not None:
            found[somebody.number] = told
        elif is_former(parties.standing, somebody):
            continue
        elif somebody.kind in SPOKEN_FOR and not speaks_for_itself(somebody):
            party = told_or(parties.standing, somebody, _likeliest(parties, scorer, somebody))
            if party is not None:
                found[somebody.number] = party.number
    return _for_their_states(parties.standing, _without_rings(found | through_others(parties.standing, found)))


def _for_their_states(standing: Standing, parties: dict[int, int]) -> dict[int, int]:
    """The parties, those of a government's house or ministry being its state's where words say whose it is and the page is of others too.

    On a page of one state's own affairs its ministry is a party beside its parliament; a house that the tables of facts have by its
    name ("the White House") stays one, so that what it says and what its spokesman says are one's words.
    """
    reader = standing.reader
    told = {each.number: len(each.mentions) for each in reader.actors if each.kind is Kind.STATE}

    def is_its(body: int, state: int) -> bool:
        one, other = reader.actors[body], reader.actors[state]
        return standing.is_tied(one, other, GRAMMAR) or by_the_tables(standing, one) == state

    def whole(actor: int, party: int) -> int:
        state = parties.get(party)
        is_one = reader.actors[actor].kind in (Kind.PERSON, Kind.GROUP, Kind.OFFICE) and _governs_unnamed(reader.actors[party])
        if not is_one or state is None or state == actor or state not in told or not is_its(party, state):
            return party
        others = max((count for number, count in told.items() if number != state), default=0)
        return state if others * 2 >= told[state] else party

    return {actor: whole(actor, party) for actor, party in parties.items()}


def _governs_unnamed(body: Somebody) -> bool:
    """Whether a body is a government's house or ministry that the page calls by its noun alone, or by its state's adjective."""
    return governs(body) and body.fact() is None


def _likeliest(parties: Parties, scorer: Scorer, somebody: Somebody) -> Somebody | None:
    """The party that is likelier than all else together; None where none is."""
    choices = [(party, found) for party, found in parties.choices(somebody) if party is None or not is_another_state(somebody, party)]
    best, chance = scorer.best(sort_of(parties.reader, somebody), _doubted([findings for _, findings in choices]))
    party = choices[best][0]
    return party if party is not None and chance > _least(parties, somebody, party) else None


def _least(parties: Parties, somebody: Somebody, party: Somebody) -> float:
    """The probability above which a party is given: more where no word of the page says that somebody is of it.

    A person of whom no word says it speaks for no state where he has another office, and nobody does by one that he held before.
    """
    words = parties.words[somebody.number]
    if parties.standing.is_tied(somebody, party, GRAMMAR):
        return SURE
    if somebody.kind is not Kind.PERSON:
        return UNTIED_BODY
    if not GONE.isdisjoint(words):
        return NEVER
    told = " ".join(words)
    if party.kind is not Kind.STATE and speaks_for_state(told) and parties.sector(party) in BYSTANDERS | {"LAB", "BUS"}:
        return NEVER  # a premier is no union's
    is_backed = (
        party.kind is not Kind.STATE
        or speaks_for_state(told)
        or not names_office(told)
        or parties.standing.is_tied(somebody, party, {WE, OURS})
    )
    return UNTIED if is_backed else NEVER


def _doubted(readings: Sequence[list[str]]) -> list[list[str]]:
    """The readings with a doubt about the first, nobody; it is not among the findings that are learnt from, or it would be learnt away."""
    return [[*readings[0], DOUBTED], *readings[1:]]


def _without_rings(parties: dict[int, int]) -> dict[int, int]:
    """The parties but for those whose party speaks for them in turn."""
    kept: dict[int, int] = {}
    for actor, party in parties.items():
        at: int | None = party
        while at is not None and at != actor:
            at = kept.get(at)
        if at is None:
            kept[actor] = party
    return kept
