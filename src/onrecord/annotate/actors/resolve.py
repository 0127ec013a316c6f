"""This module knows the order in which phrases find their actors: as the page is read, first persons last, when all speakers are known."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from onrecord.annotate.actors.asked import asked_before
from onrecord.annotate.actors.below import answering_below, briefing_below, named_below
from onrecord.annotate.actors.beside import named_beside
from onrecord.annotate.actors.called_again import called_again
from onrecord.annotate.actors.candidates import Candidates, Choice
from onrecord.annotate.actors.carried import Carried
from onrecord.annotate.actors.evidence import NAMED_BESIDE, sort_of
from onrecord.annotate.actors.governed import governed_state, states_inside
from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.interview import LABELS, Interview
from onrecord.annotate.actors.listed import fact_named, holder_of, is_the_league, of_one_fact, only_league
from onrecord.annotate.actors.met import Met
from onrecord.annotate.actors.narrating import FIRST_PERSONS, by_issuers, is_the_writer
from onrecord.annotate.actors.openings import Opening, answers_of, opening
from onrecord.annotate.actors.phrase import NAME, read_phrase
from onrecord.annotate.actors.scoring import Scorer
from onrecord.annotate.actors.setting import Setting
from onrecord.annotate.actors.shortened import Shortened
from onrecord.annotate.actors.somebody import Somebody
from onrecord.annotate.draft import Draft, Turn
from onrecord.model.annotations import Kind
from onrecord.text.capitals import capitals_told

SURE = 0.45
"""Probability above which a pronoun or a description is taken to mean somebody met before."""
ISSUED_IT = "issued the paper in which it stands"
"""Why a "we" means a ministry."""
INTERVIEWED = "asks or answers in an interview"
"""Why a label of turns, or a description below the headline, means whom it is taken to mean."""
SHORT_FORM = "the only body on the page of that noun"
"""Why a short form of a name, or its whole, means a body."""
CAPITAL_TOLD = "the page calls it the state's capital"
"""Why a city means a state."""
GOVERNS_IT = "its government"
"""Reason of a link from a state's government to the state."""
HOLDS_OFFICE = "the only holder of that office whom the page named"
"""Why an office means a person."""
ONE_FACT = "one by the tables of facts"
"""Why names that the tables have for one are one."""
GOES_ON = "opens or speaks in the sentence before"
"""Why a speaking pronoun means a person."""
CALLED_AGAIN = "who spoke last, and whose office fits the noun"
"""Why a noun for a trade means a person."""
IS_ASKED = "is asked about it"
"""Why a pronoun means a person."""


class Settled(NamedTuple):
    """An actor whom a phrase means without any weighing, and why."""

    somebody: Somebody
    reason: str


class Reader:
    """A page's phrases as they are gone through; `actor_of` holds each one's actor so far.

    The same walk is used to learn: `choices` is asked for every phrase, and `settle` says who it was.

    Attributes:
        met: everybody so far; `actors`, `actor_of`, `voices` and `speakers` are its own.
        beside: the name that stands beside each phrase that only describes it.
    """

    def __init__(
        self,
        text: str,
        drafts: Sequence[Draft],
        heard: Sequence[Heard],
        settings: Sequence[Setting],
        authors: Collection[str] = (),
        published: str = "",
    ) -> None:
        self.text, self.heard, self.settings = text, heard, settings
        self.met = Met(text, drafts, heard, settings)
        self.actors, self.actor_of = self.met.actors, self.met.actor_of
        self.voices, self.speakers = self.met.voices, self.met.speakers
        self.beside = named_below(heard, settings) | named_beside(text, heard) | briefing_below(text, heard, settings)
        self.beside = answering_below(heard, settings, drafts) | self.beside
        self.interview = Interview(text, drafts, heard, settings, authors)
        self._drafts = drafts
        self._carried = Carried(text, drafts, heard, settings, self.speakers)
        self.issuers = by_issuers(text, heard, settings)
        self._candidates = Candidates(self.met, self._carried, drafts, self.issuers.keys(), published)
        self._answers = answers_of(text, drafts)
        self._capitals = capitals_told(text)
        self._shortened = Shortened(text, heard)

    def choices(self, number: int) -> list[Choice]:
        """The readings of a phrase; the first is somebody new."""
        return self._candidates.choices(number)

    def settle(self, number: int, somebody: Somebody | None) -> Somebody:
        """Say whom a phrase means; None is somebody new."""
        return self.met.settle(number, somebody)

    def order(self) -> Iterator[int]:
        """Numbers of the phrases in the order in which they are settled."""
        first = [
            number
            for number, each in enumerate(self.heard)
            if each.phrase.form in FIRST_PERSONS and self.settings[number].inside is not None
        ]
        described: dict[int, list[int]] = {}
        for number, name in self.beside.items():
            described.setdefault(name, []).append(number)
        later = {*first, *self.beside}
        for number in range(len(self.heard)):
            for inside in states_inside(self.heard, number):
                if inside not in later:
                    later.add(inside)
                    yield inside
            if self.interview.begins_at(number):
                self._hear_turns()
            if (speaks := self._carried.told_after(number, self.actor_of)) is not None and speaks not in later and self.goes_on(speaks):
                later.add(speaks)
                yield speaks
            if number not in later:
                yield number
            yield from described.get(number, ())
        yield from first

    def interviewed(self, number: int) -> int | None:
        """Who asks or answers, where a phrase is but a label or describes, below the headline, whoever speaks in it; else None."""
        spoken, mention = self.voices.of, self.heard[number]
        if (headlined := self.interview.headlined(number, self.actors, spoken)) is not None:
            return headlined
        if self.met.speaking.get(number) and (name := self.interview.holds(number)) is not None:
            return next(iter(self.met.index.of_word(name)), None)
        sides = {self.interview.turns[draft] for draft in self.met.speaking.get(number, ()) if draft in self.interview.turns}
        if not sides or mention.span.cut(self.text).casefold() not in LABELS:
            return None
        known = self.interview.who(sides.pop())
        return known if known is not None else next((at for at in self.met.index.of_word(mention.phrase.head) if self._is_label(at)), None)

    def _is_label(self, actor: int) -> bool:
        """Whether all that is known of an actor is that its turns begin so."""
        return all(name.head in LABELS for name in self.actors[actor].names)

    def _hear_turns(self) -> None:
        """Say who asks and who answers, now that all before the turns are known, and lend them the turns that have no label."""
        self.interview.settle(self.actors, self.voices.of, self.voices.to)
        for draft, turn in self.interview.turns.items():
            if self.speakers[draft] is None and (actor := self.interview.who(turn)) is not None:
                self.voices.give(draft, actor)
            if turn is Turn.ASKS and self.interview.answers is not None:
                self.voices.to[draft] = self.interview.answers

    def opens(self, number: int) -> Opening | None:
        """What sort of statement a phrase opens, or is named in as whose offer it is about; None where it opens none."""
        inside = self.settings[number].inside
        return None if inside is None else opening(self.text, self._drafts[inside], self.heard[number].span)

    def is_word_for_word(self, number: int) -> bool:
        """Whether a phrase stands in somebody's words as he said them."""
        inside = self.settings[number].inside
        return inside is not None and self._carried.is_word_for_word(number, inside)

    def answered_by(self, draft: int) -> int | None:
        """Who answers a turn of an interview that asks; None where it is none, or nobody is known to answer."""
        answer = self._answers.get(draft)
        return None if answer is None else self.voices.of.get(answer)

    def asked_of(self, number: int) -> int | None:
        """Who answers the turn in which a phrase stands, also in what the turn says that others say ("Orsk says you left")."""
        span = self.heard[number].span
        turns = (asks for asks in self._answers if any(words.covers(span) for words in self._drafts[asks].content))
        return self.answered_by(next(turns, -1))

    def of_one_fact(self, number: int) -> Somebody | None:
        """The actor whom the tables of facts have under a phrase's name, where the page told of it before."""
        heard = self.heard[number]
        if is_the_league(heard):
            return only_league(self.actors)
        if (known := fact_named(heard)) is None:
            return None
        around = self.met.holders(number)
        return of_one_fact(known, (self.actors[actor] for actor in self.met.index.of_fact(known.id) if actor not in around))

    def goes_on(self, number: int) -> Somebody | None:
        """Who goes on speaking, where a pronoun stands for him; never the writer, who is "I"."""
        somebody = self._carried.goes_on(number, self.actors, self.actor_of)
        return None if somebody is None or is_the_writer(somebody) else somebody

    def asked(self, number: int) -> Somebody | None:
        """Who is asked what he did, where a pronoun stands for him."""
        actor = asked_before(self.text, self.heard, self.actor_of, number)
        somebody = None if actor is None else self.actors[actor]
        fits = somebody is not None and (not somebody.genders or self.heard[number].phrase.gender in somebody.genders)
        return somebody if fits else None

    def state_of(self, number: int) -> Somebody | None:
        """The state whose capital the page says a name is, where the name stands for a government and the page told of the state before."""
        heard = self.heard[number]
        state = self._capitals.get(" ".join(heard.phrase.names)) if heard.phrase.form == NAME and heard.kind is Kind.STATE else None
        actor = None if state is None or heard.known is not None else self.met.by_adjective(read_phrase(f"{state} government"))
        return None if actor is None or self.actors[actor].kind is not Kind.STATE else self.actors[actor]

    def whole_of(self, number: int) -> Somebody | None:
        """The body of whose name a phrase is a short form, or which so far had only that, where the page told of it before."""
        return self._shortened.of(self.met, number)

    def askers(self) -> frozenset[int]:
        """Who does nothing but ask, as an outlet does in an interview, by number."""
        asked: dict[int, bool] = {}
        for draft, who in self.voices.of.items():
            asked[who] = asked.get(who, True) and self._drafts[draft].content[-1].cut(self.text).rstrip(' ”"').endswith("?")
        return frozenset(who for who, only in asked.items() if only)

    def told_by(self) -> dict[int, set[int]]:
        """Whom each speaker tells what he says, by number."""
        found: dict[int, set[int]] = {}
        for draft, who in self.voices.of.items():
            if draft in self.voices.to:
                found.setdefault(who, set()).add(self.voices.to[draft])
        return found


def resolve(reader: Reader, scorer: Scorer, least: float = SURE) -> list[tuple[str, ...]]:
    """Settle every phrase that is sure enough; the reasons of each one's link, in the phrases' order (none for somebody new).

    A pronoun or a description that may as well mean another is left open.
    """
    reasons: list[tuple[str, ...]] = [()] * len(reader.heard)
    for number in reader.order():
        if (settled := next(_settled(reader, number), None)) is not None:
            reasons[number] = (settled.reason,)
            reader.settle(number, settled.somebody)
            continue
        sort = sort_of(reader.heard[number])
        choices = reader.choices(number)
        best, chance = scorer.best(sort, [choice.findings for choice in choices])
        choice = choices[best]
        if choice.is_his:
            reader.settle(number, None)
            continue
        if choice.somebody is not None and chance < least and reader.heard[number].phrase.form != NAME:
            continue
        reasons[number] = scorer.reasons(sort, choice.findings) if choice.somebody is not None else ()
        reader.settle(number, choice.somebody)
    return reasons


def _settled(reader: Reader, number: int) -> Iterator[Settled]:
    """Whom a phrase means where nothing is to be weighed: first what the page's form says, then the tables, then the words beside it."""
    if number in reader.beside and (named := reader.actor_of[reader.beside[number]]) is not None:
        yield Settled(reader.actors[named], NAMED_BESIDE)
    if (answers := reader.interviewed(number)) is not None:
        yield Settled(reader.actors[answers], INTERVIEWED)
    if number in reader.issuers and (issuer := reader.actor_of[reader.issuers[number]]) is not None:
        yield Settled(reader.actors[issuer], ISSUED_IT)
    if (same := reader.of_one_fact(number)) is not None:
        yield Settled(same, ONE_FACT)
    if (governed := governed_state(reader.met, number)) is not None:
        yield Settled(governed, GOVERNS_IT)
    if (whole := reader.whole_of(number)) is not None:
        yield Settled(whole, SHORT_FORM)
    if (holder := holder_of(reader.heard[number], reader.actors)) is not None:
        yield Settled(holder, HOLDS_OFFICE)
    if (asked := reader.asked(number)) is not None:
        yield Settled(asked, IS_ASKED)
    if (goes_on := reader.goes_on(number)) is not None:
        yield Settled(goes_on, GOES_ON)
    if (again := called_again(reader.met, number)) is not None:
        yield Settled(again, CALLED_AGAIN)
    if (state := reader.state_of(number)) is not None:
        yield Settled(state, CAPITAL_TOLD)
