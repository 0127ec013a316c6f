"""This module knows the order in which phrases find their actors: as the page is read, first persons last, when all speakers are known."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from onrecord.annotate.actors.alike import OTHER, is_people, is_stem, likeness
from onrecord.annotate.actors.asked import asked_before
from onrecord.annotate.actors.below import named_below
from onrecord.annotate.actors.beside import named_beside
from onrecord.annotate.actors.carried import Carried
from onrecord.annotate.actors.evidence import ANOTHERS, NAMED_BESIDE, OWN_WORDS, Voices, findings, newness, sort_of
from onrecord.annotate.actors.far_back import bearers_near, bears, is_last_name, is_live, is_too_far_back
from onrecord.annotate.actors.guards import ITS_STATE, may_mean
from onrecord.annotate.actors.heard import PARTIES, Heard
from onrecord.annotate.actors.interview import LABELS, Interview
from onrecord.annotate.actors.known import callers
from onrecord.annotate.actors.listed import (
    UNITED_STATES,
    fact_named,
    holder_of,
    is_anothers_state,
    is_in_congress,
    is_the_league,
    listed_state,
    of_one_fact,
    only_league,
)
from onrecord.annotate.actors.narrating import FIRST_PERSONS, by_issuers, by_the_writer, is_the_writer
from onrecord.annotate.actors.openings import Opening, answers_of, opening
from onrecord.annotate.actors.phrase import FRESH_FORM, NAME, PLAIN_FORMS, Phrase, read_phrase
from onrecord.annotate.actors.scoring import Scorer
from onrecord.annotate.actors.setting import Setting, speakers_of, widest
from onrecord.annotate.actors.somebody import Somebody
from onrecord.annotate.actors.words import SPEAKERS_FOR
from onrecord.annotate.draft import Draft, Turn
from onrecord.model.annotations import Kind
from onrecord.text.capitals import capitals_told

REACH = 8
"""Actors mentioned last that a phrase is weighed against."""
SURE = 0.45
"""Probability above which a pronoun or a description is taken to mean somebody met before."""
AT_MOST = 24
"""Actors that a phrase is weighed against in all, so that a long page takes no time with its square."""
OWNERS = frozenset({Kind.STATE, Kind.ORGANISATION, Kind.GROUP, Kind.PERSON})
"""Kinds of those who have ministers, spokesmen and sides."""
INTERVIEWED = "asks or answers in an interview"
"""Why a label of turns, or a description below the headline, means whom it is taken to mean."""
ISSUED_IT = "issued the paper in which it stands"
"""Why a "we" means a ministry."""
CAPITAL_TOLD = "the page calls it the state's capital"
"""Why a city means a state."""
HOLDS_OFFICE = "the only holder of that office whom the page named"
"""Why an office means a person."""
ONE_FACT = "one by the tables of facts"
"""Why names that the tables have for one are one."""
GOES_ON = "opens or speaks in the sentence before"
"""Why a speaking pronoun means a person."""
IS_ASKED = "is asked about it"
"""Why a pronoun means a person."""
_OF = re.compile(r"\s(?:of|for|from)\s")
_WITH = re.compile(
    r"\b(?:stand|stands|stood|standing|side|sided|deal|dealt|talk|talked|talks|negotiate|negotiated|speak|work|worked|fight|fought"
    r"|war)\s(?:[a-z]+\s){0,2}(?:with|by|against|to|beside|behind)\s(?:the\s)?$"
)
_CALLS_ON = re.compile(
    r"\b[Ww]e\s(?:[a-z]+\s){0,2}(?:call(?:ed)?\s(?:up)?on|urged?|demand(?:ed)?(?:\sthat)?|ask(?:ed)?|warn(?:ed)?|told|condemn(?:ed)?|invited?"
    r"|remind(?:ed)?|expect(?:ed)?|informed?|requested?|beg(?:ged)?)\s(?:the\s)?$"
)
_WITH_LONGEST = 48


class Choice(NamedTuple):
    """One reading of a phrase: the actor (None: somebody new) and what was found."""

    somebody: Somebody | None
    findings: list[str]


class Settled(NamedTuple):
    """An actor whom a phrase means without any weighing, and why."""

    somebody: Somebody
    reason: str


class Reader:
    """A page's phrases as they are gone through; `actor_of` holds each one's actor so far.

    The same walk is used to learn: `choices` is asked for every phrase, and `settle` says who it was.
    """

    def __init__(
        self, text: str, drafts: Sequence[Draft], heard: Sequence[Heard], settings: Sequence[Setting], authors: Collection[str] = ()
    ) -> None:
        self.text, self.heard, self.settings = text, heard, settings
        self.actors: list[Somebody] = []
        self.actor_of: list[int | None] = [None] * len(heard)
        self.voices = Voices()
        self.speakers = speakers_of(drafts, heard)
        self._speaking: dict[int, list[int]] = {}
        for draft, mention in enumerate(self.speakers):
            if mention is not None:
                self._speaking.setdefault(mention, []).append(draft)
        self._told: dict[int, list[int]] = {}
        for number, told in enumerate(drafts):
            for mention in {at for span in told.addressee if (at := widest(heard, span)) is not None}:
                self._told.setdefault(mention, []).append(number)
        self.beside = named_below(heard, settings) | named_beside(text, heard)
        self._drafts = drafts
        self._carried = Carried(text, drafts, heard, settings, self.speakers)
        self._answers = answers_of(text, drafts)
        self._capitals = capitals_told(text)
        self._is_live = is_live(settings)
        self._named_inside: dict[int | None, list[int]] = {}
        for number, (each, setting) in enumerate(zip(heard, settings, strict=True)):
            if each.phrase.form == NAME and setting.inside is not None:
                self._named_inside.setdefault(setting.inside, []).append(number)
        self.issuers = by_issuers(text, heard, settings)
        self._writers = (by_the_writer(text, heard, settings) | self._with_somebody()) - self.issuers.keys()
        self._recent: dict[int, None] = {}
        self._index: dict[str, dict[int, None]] = {}
        self._heads: set[str] = set()
        self._names: set[str] = set()
        self.interview = Interview(text, drafts, heard, settings, authors)

    def _with_somebody(self) -> frozenset[int]:
        """The phrases for "we" outside of all statements whose own words name somebody else: nobody says there whose they are."""
        return frozenset(
            at
            for at, made in self._speaking.items()
            if self.heard[at].phrase.form == "we" and self.settings[at].inside is None
            if any(draft in self._named_inside for draft in made)
        )

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
        if self._speaking.get(number) and (name := self.interview.holds(number)) is not None:
            return next((actor for actor in self._index.get(name, ())), None)
        sides = {self.interview.turns[draft] for draft in self._speaking.get(number, ()) if draft in self.interview.turns}
        if not sides or mention.span.cut(self.text).casefold() not in LABELS:
            return None
        known = self.interview.who(sides.pop())
        return known if known is not None else next((at for at in self._index.get(mention.phrase.head, ()) if self._is_label(at)), None)

    def _is_label(self, actor: int) -> bool:
        """Whether all that is known of an actor is that its turns begin so."""
        return all(name.head in LABELS for name in self.actors[actor].names)

    def _hear_turns(self) -> None:
        """Say who asks and who answers, now that all before the turns are known, and lend them the turns that have no label."""
        self.interview.settle(self.actors, self.voices.of, self.voices.to)
        for draft, turn in self.interview.turns.items():
            if self.speakers[draft] is None and (actor := self.interview.who(turn)) is not None:
                self.voices.of[draft] = actor
            if turn is Turn.ASKS and self.interview.answers is not None:
                self.voices.to[draft] = self.interview.answers

    def opens(self, number: int) -> Opening | None:
        """What sort of statement a phrase opens, or is named in as whose offer it is about; None where it opens none."""
        inside = self.settings[number].inside
        return None if inside is None else opening(self.text, self._drafts[inside], self.heard[number].span)

    def answered_by(self, draft: int) -> int | None:
        """Who answers a turn of an interview that asks; None where it is none, or nobody is known to answer."""
        answer = self._answers.get(draft)
        return None if answer is None else self.voices.of.get(answer)

    def of_one_fact(self, number: int) -> Somebody | None:
        """The actor whom the tables of facts have under a phrase's name, where the page told of it before."""
        heard = self.heard[number]
        if is_the_league(heard):
            return only_league(self.actors)
        if (known := fact_named(heard)) is None:
            return None
        around = self._holders(number)
        return of_one_fact(known, (self.actors[actor] for actor in self._index.get(f"#{known.id}", ()) if actor not in around))

    def goes_on(self, number: int) -> Somebody | None:
        """Who goes on speaking, where a pronoun stands for him."""
        return self._carried.goes_on(number, self.actors, self.actor_of)

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
        actor = None if state is None or heard.known is not None else self.by_adjective(read_phrase(f"{state} government"))
        return None if actor is None or self.actors[actor].kind is not Kind.STATE else self.actors[actor]

    def told_by(self) -> dict[int, set[int]]:
        """Whom each speaker tells what he says, by number."""
        found: dict[int, set[int]] = {}
        for draft, who in self.voices.of.items():
            if draft in self.voices.to:
                found.setdefault(who, set()).add(self.voices.to[draft])
        return found

    def choices(self, number: int) -> list[Choice]:
        """The readings of a phrase; the first is somebody new."""
        heard, setting = self.heard[number], self.settings[number]
        owner = self._owner(number)
        rivals = self._bearers(heard.phrase.head)
        found = [Choice(None, newness(heard, setting, self._heads, self._names))]
        states = self._states_of(owner)
        bearers = self._namesakes(heard.phrase)
        apart = self._set_apart(number)
        for order, somebody in self._candidates(number, owner):
            if (
                somebody.number in apart
                or self._looks_past(number, somebody)
                or self._carried.bars(number, somebody, self.actor_of)
                or self._carried.speaks_himself(number, somebody, self._speaker_of(number))
                or not may_mean(heard, somebody, states)
                or (number in self._writers and not is_the_writer(somebody))
                or (owner is not None and is_anothers_state(heard, self.actors[owner], somebody))
                or (bearers and somebody.number not in bearers and _is_called_otherwise(heard.phrase, somebody))
            ):
                continue
            shown = findings(self.text, heard, setting, owner, somebody, order, self.voices, rivals)
            against = [ANOTHERS] if self._is_anothers(owner, somebody) else []
            if self._carried.is_spoken_of(number, somebody):
                against.append(OWN_WORDS)
            found.append(Choice(somebody, [*shown, *against]))
        return found

    def _looks_past(self, number: int, somebody: Somebody) -> bool:
        """Whether somebody was named too far back for a phrase, or another of that last name nearer."""
        heard, setting = self.heard[number], self.settings[number]
        if self._is_live and is_too_far_back(heard, setting, somebody):
            return True
        if not is_last_name(heard) or somebody.last.section == setting.section or not bears(heard.phrase.names, somebody):
            return False
        bearing = [self.actors[actor] for actor in islice(reversed(self._index.get(heard.phrase.names[0], {})), REACH)]
        return bool(bearers_near(heard, setting, bearing))

    def _speaker_of(self, number: int) -> int | None:
        """Who speaks the words that a phrase stands in."""
        inside = self.settings[number].inside
        return None if inside is None else self.voices.of.get(inside)

    def _set_apart(self, number: int) -> frozenset[int]:
        """Whom the "we" of a phrase cannot mean: who is stood by, against or talked with in the same words, but for the speaker's party.

        Where the tables of facts know the speaker's state, it is no other state.
        """
        heard, inside = self.heard[number], self.settings[number].inside
        if inside is None or (heard.phrase.form != "we" and heard.phrase.owner != "our"):
            return frozenset()
        speaker = self.voices.of.get(inside)
        own = frozenset() if speaker is None else frozenset(self.voices.parties.get(speaker, ()))
        listed = () if speaker is None else self._by_the_tables(speaker)
        home = frozenset(listed)
        if not home and speaker is not None and is_in_congress(self.text, self.heard, self.actors[speaker]):
            home = frozenset(each.number for each in self.actors if UNITED_STATES in each.known)
            listed = (*home, speaker)
        others = frozenset(each.number for each in self.actors if each.kind is Kind.STATE and each.known) if listed else frozenset()
        own_words = [
            draft for draft, who in self.voices.of.items() if who == speaker and draft != inside and self._drafts[draft].is_verbatim
        ]
        return (others - home) | frozenset(
            actor
            for draft in (inside, *own_words)
            for at in self._named_inside.get(draft, ())
            if (actor := self.actor_of[at]) is not None and actor not in own
            if self._is_told_or_met(at)
        )

    def _is_told_or_met(self, number: int) -> bool:
        """Whether a phrase names whom a "we" before it deals with, calls on, warns or condemns."""
        start = self.heard[number].span.start
        return any(words.search(self.text, max(0, start - _WITH_LONGEST), start) for words in (_WITH, _CALLS_ON))

    def _by_the_tables(self, actor: int) -> tuple[int, ...]:
        """The state that an actor acts for by the tables of facts, where the page told of it before."""
        state = listed_state(self.actors[actor])
        return () if state is None else tuple(self._index.get(f"#{state}", ()))

    def _states_of(self, owner: int | None) -> frozenset[int]:
        """The states that an owner is, or that he is said to act for."""
        if owner is None:
            return frozenset()
        parties = (owner, *self.voices.parties.get(owner, ()), *self._by_the_tables(owner))
        return frozenset(each for each in parties if self.actors[each].kind is Kind.STATE)

    def _is_anothers(self, owner: int | None, somebody: Somebody) -> bool:
        """Whether a phrase says whose it is, and everybody whose the actor was called has another name."""
        if owner is None or not somebody.owners or owner in somebody.owners:
            return False
        return all(self.actors[each].names and self.actors[each].kind in PARTIES for each in (owner, *somebody.owners))

    def _namesakes(self, phrase: Phrase) -> frozenset[int]:
        """Who bears exactly a phrase's name so far; whoever is called otherwise is not meant by it then."""
        if phrase.form != NAME or not phrase.names:
            return frozenset()
        near = islice(reversed(self._index.get(phrase.names[0], {})), REACH)
        return frozenset(actor for actor in near if any(name.names == phrase.names for name in self.actors[actor].names))

    def _bearers(self, head: str) -> int:
        """How many actors have been called by a noun; all who speak for others are called spokesmen and officials in turn."""
        nouns = SPEAKERS_FOR if head in SPEAKERS_FOR else (head,)
        return len({actor for noun in nouns for actor in islice(self._index.get("=" + noun, ()), REACH)})

    def settle(self, number: int, somebody: Somebody | None) -> Somebody:
        """Say whom a phrase means; None is somebody new."""
        if somebody is None:
            somebody = Somebody(len(self.actors))
            self.actors.append(somebody)
        heard, setting = self.heard[number], self.settings[number]
        owner = self._owner(number)
        somebody.add(number, heard, setting, owner)
        if owner is not None and owner != somebody.number and self.actors[owner].kind in PARTIES:
            self.voices.parties.setdefault(somebody.number, Counter())[owner] += 1
        self.actor_of[number] = somebody.number
        self._move_up(somebody.number, setting)
        for key in _keys(heard):
            self._index.setdefault(key, {})[somebody.number] = None
        self._heads.add(heard.phrase.head)
        self._names.update(heard.phrase.names)
        self._speak(number, somebody.number)
        return somebody

    def _move_up(self, actor: int, setting: Setting) -> None:
        """Put an actor last among those met of late; whom a caption names, beside the story, keeps his place or takes the first."""
        if not setting.in_caption:
            self._recent.pop(actor, None)
            self._recent[actor] = None
        elif actor not in self._recent:
            self._recent = {actor: None, **self._recent}

    def _speak(self, number: int, actor: int) -> None:
        voices = self.voices
        for draft in self._speaking.get(number, ()):
            voices.of[draft] = actor
            if voices.last != actor and not self.settings[number].in_caption:
                voices.before_last, voices.last = voices.last, actor
        for draft in self._told.get(number, ()):
            voices.to[draft] = actor

    def _owner(self, number: int) -> int | None:
        """The actor whose a phrase is: named inside it ("Orsk's minister", "its minister"), or by an adjective ("the Orskan minister")."""
        at = number + 1
        while at < len(self.heard) and self.heard[at].span.start < self.heard[number].span.end:
            if self.heard[at].kind in OWNERS and (actor := self._known(at)) is not None:
                return actor
            at += 1
        if (
            at < len(self.heard)
            and self.heard[at].kind in PARTIES
            and _OF.fullmatch(self.text, self.heard[number].span.end, self.heard[at].span.start)
        ):
            return self._known(at)
        return self.by_adjective(self.heard[number].phrase)

    def _known(self, number: int) -> int | None:
        """Who a phrase inside another is, though it comes after it: settled, or the last actor of its name."""
        if self.actor_of[number] is not None:
            return self.actor_of[number]
        phrase = self.heard[number].phrase
        if phrase.form == NAME:
            return next((actor for key in phrase.names for actor in reversed(self._index.get(key, {}))), self.by_adjective(phrase))
        return None

    def by_adjective(self, phrase: Phrase) -> int | None:
        """The actor whose a phrase says by an adjective that somebody is: "the Orskan minister"."""
        for known in callers(phrase):
            if (actor := next(iter(self._index.get("#" + known, ())), None)) is not None:
                return actor
        for name in (*phrase.owners, *(phrase.names if phrase.form != NAME else phrase.names[:-1])):
            near = [self.actors[actor] for actor in islice(reversed(self._index.get(name[:3] + "…", {})), REACH)]
            for goes_with in (str.__eq__, is_people, is_stem):
                for other in near:
                    if other.kind in OWNERS and any(len(known.names) == 1 and goes_with(name, known.names[0]) for known in other.names):
                        return other.number
        return None

    def _candidates(self, number: int, owner: int | None) -> list[tuple[int, Somebody]]:
        heard, setting = self.heard[number], self.settings[number]
        recent = list(islice(reversed(self._recent), AT_MOST))
        if heard.kind is Kind.PERSON and heard.phrase.form == FRESH_FORM and heard.phrase.plural is not True:
            return [(0, self.actors[actor]) for actor in recent[:1] if self._stands_beside(self.actors[actor], heard)]
        rank = {actor: order for order, actor in enumerate(recent)}
        keyed = [actor for key in _keys(heard) for actor in islice(reversed(self._index.get(key, {})), REACH)]
        near = recent[: REACH if heard.phrase.form != FRESH_FORM else 3]
        of_the_owner = () if owner is None else self.voices.parties.get(owner, ())
        speaker = None if setting.inside is None else self.voices.of.get(setting.inside)
        listed = self._by_the_tables(speaker) if speaker is not None and heard.phrase.form == "we" else ()
        itself = () if owner is None or heard.phrase.head not in ITS_STATE else (owner,)  # "Orsk's government" is Orsk, however long ago
        chosen = dict.fromkeys([*keyed, *near, *self.voices.near(setting), *of_the_owner, *listed, *itself])
        holders = self._holders(number)
        return [(rank.get(actor, AT_MOST), self.actors[actor]) for actor in list(chosen)[:AT_MOST] if actor not in holders]

    def _stands_beside(self, somebody: Somebody, heard: Heard) -> bool:
        """Whether a phrase follows somebody's last mention after a comma: all that "a diplomat" can be beside somebody new."""
        before = somebody.last_heard.span
        return before.end <= heard.span.start and self.text[before.end : heard.span.start] in (", ", " (")

    def _holders(self, number: int) -> frozenset[int]:
        """Actors of phrases around this one: nobody stands inside himself, but in his own office."""
        holders: set[int] = set()
        if self.heard[number].kind is Kind.OFFICE:
            return frozenset()
        parent = self.heard[number].parent
        while parent is not None:
            if (actor := self.actor_of[parent]) is not None:
                holders.add(actor)
            parent = self.heard[parent].parent
        return frozenset(holders)


def _is_called_otherwise(phrase: Phrase, somebody: Somebody) -> bool:
    """Whether somebody has names, none of which is like a phrase's."""
    return bool(somebody.names) and all(likeness(phrase, name) in (OTHER, "") for name in somebody.names)


def _keys(heard: Heard) -> list[str]:
    """What an actor of this phrase is looked up by later."""
    phrase = heard.phrase
    if phrase.form not in PLAIN_FORMS:
        return []
    keys = [] if heard.known is None else ["#" + heard.known.id]
    keys += [*phrase.names, *(name[:3] + "…" for name in phrase.names)]
    if phrase.form == NAME and len(phrase.words) > 1:
        keys.append("".join(word[0] for word in phrase.words) + ".")
    elif len(phrase.names) == 1 and len(phrase.names[0]) < 9:
        keys.append(phrase.names[0].replace(".", "") + ".")
    if phrase.title and phrase.form == NAME:
        keys.append("=" + phrase.title.casefold().split()[-1])
    return [*keys, "=" + phrase.head]


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
    if (holder := holder_of(reader.heard[number], reader.actors)) is not None:
        yield Settled(holder, HOLDS_OFFICE)
    if (asked := reader.asked(number)) is not None:
        yield Settled(asked, IS_ASKED)
    if (goes_on := reader.goes_on(number)) is not None:
        yield Settled(goes_on, GOES_ON)
    if (state := reader.state_of(number)) is not None:
        yield Settled(state, CAPITAL_TOLD)
