"""This module knows for whom somebody speaks or acts, as far as a page shows it: whose minister, whose "we", whose government.

Findings are weighed as they are for links: somebody is given a party only where it is likelier than all else together.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence

from onrecord.annotate.actors.entities import office_words
from onrecord.annotate.actors.phrase import NAME
from onrecord.annotate.actors.resolve import PARTIES, Reader
from onrecord.annotate.actors.scoring import Scorer
from onrecord.annotate.actors.sectors import sector_of
from onrecord.annotate.actors.somebody import Somebody
from onrecord.annotate.actors.words import BODY_NOUNS, STATE_NOUNS
from onrecord.facts.known import known_by_id
from onrecord.model.annotations import Kind
from onrecord.text.name_words import INSTITUTIONS, TITLES

CONSIDERED = 10
"""Parties that are weighed for one actor, the most named first."""
SURE = 0.4
"""Probability above which a party is given."""
SPOKEN_FOR = frozenset({Kind.PERSON, Kind.OFFICE, Kind.ORGANISATION, Kind.GROUP})


class Parties:
    """Whose everybody on a page was called and by whom they say "we", ready to be weighed."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.called = reader.parties()
        self.we: dict[int, Counter[int]] = {}
        self.theirs: dict[int, Counter[int]] = {}
        self.sentences = [sorted(reader.settings[at].sentence for at in each.mentions) for each in reader.actors]
        self.shared = [frozenset(each) for each in self.sentences]
        ranked = sorted((each for each in reader.actors if each.kind in PARTIES), key=lambda each: (-len(each.mentions), each.number))
        self.ranked = [each for each in ranked if each.names or each.heads][: 2 * CONSIDERED]
        self.rank = {each.number: place for place, each in enumerate(self.ranked)}
        self._hear()

    def _hear(self) -> None:
        """Take in every "we" inside a statement, and every "his government"."""
        reader = self.reader
        for number, actor in enumerate(reader.actor_of):
            heard, setting = reader.heard[number], reader.settings[number]
            if actor is None:
                continue
            speaker = reader.voices.of.get(setting.inside) if setting.inside is not None else None
            if speaker is not None and heard.phrase.form == "we":
                self.we.setdefault(speaker, Counter())[actor] += 1
            elif speaker is not None and heard.phrase.owner in ("my", "our"):
                self.theirs.setdefault(speaker, Counter())[actor] += 1
            if heard.parent is not None and heard.phrase.form in ("he", "she", "it", "i"):
                whole = reader.actor_of[heard.parent]
                if whole is not None:
                    self.theirs.setdefault(actor, Counter())[whole] += 1

    def choices(self, somebody: Somebody) -> list[tuple[Somebody | None, list[str]]]:
        """Who may be spoken for, each with what is found; the first is nobody."""
        others = [each for each in self._considered(somebody) if each is not somebody]
        nearest = {kind: self._nearest(self.sentences[somebody.number][0], kind) for kind in PARTIES}
        shown = [self._findings(somebody, other, nearest) for other in others]
        any_called = any("called theirs" in found for found in shown)
        nobody = ["nobody", f"office {bool(office_words(self.reader.heard, somebody))}", f"somebody called theirs {any_called}"]
        return [(None, nobody), *zip(others, shown, strict=True)]

    def is_strange(self, somebody: Somebody) -> bool:
        """Whether the page ties somebody to nobody it names: anonymous, or called after somebody else ("the Orskan ministry" alone)."""
        if any(somebody.number in table for table in (self.called, self.we, self.theirs)):
            return False
        phrases = [self.reader.heard[number].phrase for number in somebody.mentions]
        after = {word for each in phrases for word in (*each.owners, *(each.names if each.form not in (NAME, "fresh") else ()))}
        return somebody.is_fresh or bool(after - TITLES - INSTITUTIONS - STATE_NOUNS - BODY_NOUNS)

    def known(self, somebody: Somebody) -> int | None:
        """The actor on the page whom the tables of facts say that somebody speaks for."""
        facts = known_by_id(next(iter(somebody.known), ""))
        if facts is None or facts.party is None or facts.party == facts.id:
            return None
        return next((each.number for each in self.ranked if facts.party in each.known), None)

    def _considered(self, somebody: Somebody) -> list[Somebody]:
        ties = [*self.called.get(somebody.number, ()), *self.we.get(somebody.number, ()), *self.theirs.get(somebody.number, ())]
        own = [self.reader.actors[actor] for actor in ties if self.reader.actors[actor].kind in PARTIES]
        return list({each.number: each for each in [*own, *self.ranked]}.values())[:CONSIDERED]

    def _findings(self, somebody: Somebody, other: Somebody, nearest: Mapping[Kind, int | None]) -> list[str]:
        found = ["party " + other.kind.value, f"named {min(self.rank.get(other.number, 9), 4)}"]
        for name, table in (("called theirs", self.called), ("their we", self.we), ("owned by them", self.theirs)):
            votes = table.get(somebody.number, Counter())
            if votes[other.number]:
                found += [name, f"{name} most" if votes[other.number] == max(votes.values()) else f"{name} sometimes"]
        if other.kind is Kind.STATE and sum(each.kind is Kind.STATE for each in self.ranked) == 1:
            found.append("the only state")
        if somebody.number in self.called.get(other.number, ()):
            found.append("is theirs")
        return found + self._near(somebody, other, nearest)

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
        gaps = [(_gap(self.sentences[each.number], sentence), each.number) for each in self.ranked if each.kind is kind]
        return min(gaps, default=(0, None))[1]


def _gap(sentences: Sequence[int], sentence: int) -> int:
    """Sentences from one to the nearest of some, in ascending order."""
    at = bisect_right(sentences, sentence)
    return min(abs(near - sentence) for near in sentences[max(0, at - 1) : at + 1])


def sort_of(reader: Reader, somebody: Somebody) -> str:
    """Which weights somebody's party is judged by: kind, and sector of office or name."""
    words = office_words(reader.heard, somebody)
    return f"party of {somebody.kind.value} {sector_of(words) or sector_of(somebody.heads) or 'any'}"


def parties_of(reader: Reader, scorer: Scorer) -> dict[int, int]:
    """The party of each actor that has one, by number; nobody speaks for himself through another."""
    parties = Parties(reader)
    found: dict[int, int] = {}
    for somebody in reader.actors:
        if (told := parties.known(somebody)) is not None:
            found[somebody.number] = told
        elif somebody.kind in SPOKEN_FOR and not parties.is_strange(somebody):
            choices = parties.choices(somebody)
            best, chance = scorer.best(sort_of(reader, somebody), [findings for _, findings in choices])
            party = choices[best][0]
            if party is not None and chance > SURE:
                found[somebody.number] = party.number
    return _without_rings(found)


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
