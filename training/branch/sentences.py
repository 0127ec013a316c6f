"""This module knows how to write sentences of invented news in which every event is known: who did what to whom, and how far it got.

The phrases (phrases.txt) name hundreds of deeds by PLOVER type and mode; the frames below tell each as done, planned, threatened, denied
and so on, as the guidelines of the corpus have it (section 4): an act of speech is an event beside the deed it asks for or holds out.
"""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from training.branch.deeds import Phrase
from training.branch.forms import inflected, participle
from training.branch.names import cast
from training.branch.wording import (
    COMPLAINTS,
    CONDITIONS,
    GOING_ON,
    GRIEVANCES,
    LEADS,
    MARKS,
    NEVER,
    NEWS,
    SAID_BY,
    SAYING,
    STIRS,
    TAILS,
    TO_COME,
)

HARMFUL = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST"})
QUOTED = 0.3
"""Share of the sentences that somebody says."""
WELCOME = frozenset({"AID", "COOPERATE", "CONCEDE", "RETREAT", "CONSULT", "AGREE", "SUPPORT"})

Spanned = tuple[int, int]


@dataclass(frozen=True)
class Written:
    """A sentence with its events in the machine contract's form, and the words of which nobody says whether they name an event."""

    text: str
    events: tuple[dict[str, Any], ...]
    open: tuple[Spanned, ...]


def sentences(rng: random.Random, deeds: Sequence[Phrase]) -> Iterator[Written]:
    """Sentences without end, every type of event as often as any other."""
    by_type: dict[str, list[Phrase]] = {}
    for deed in deeds:
        by_type.setdefault(deed.type, []).append(deed)
    types = sorted(by_type)
    while True:
        deed = rng.choice(by_type[rng.choice(types)])
        yield _Sentence(rng).written(deed)


class _Sentence:
    """A sentence while it is written: its text so far, and what is known of it."""

    def __init__(self, rng: random.Random) -> None:
        self.rng, self.text = rng, ""
        self.actor, self.object, self.third = cast(rng, 3)
        self.events: list[dict[str, Any]] = []
        self.open: list[Spanned] = []

    def written(self, deed: Phrase) -> Written:
        """The deed told, three times in ten in somebody's own words."""
        marks = self.rng.choice(MARKS) if self.rng.random() < QUOTED else ""
        if marks:
            speaker = cast(self.rng, 1)[0]
            first = self.rng.random() < 0.5
            if first:
                self.add(f"{speaker}{self.rng.choice(SAYING)} ")
            self.add(marks[0])
            self.told_of(deed)
            self.add(f"{marks[1]}." if first else f",{marks[1]} {self.rng.choice(SAID_BY)} {speaker}.")
        else:
            self.add(self.rng.choice(LEADS))
            self.told_of(deed)
            self.add(self.tail(deed) + ".")
        return Written(self.text, tuple(self.events), tuple(self.open))

    def told_of(self, deed: Phrase) -> None:
        if deed.status:
            self.named(deed, deed.status)
        elif deed.noun:
            self.rng.choice(_NOUNS)(self, deed)
        else:
            self.clause(deed)

    def tail(self, deed: Phrase) -> str:
        return "" if deed.noun else self.rng.choice(TAILS)

    def add(self, words: str) -> Spanned:
        begin = len(self.text)
        self.text += words if self.text else words[:1].upper() + words[1:]
        return begin, len(self.text)

    def one_of(self, *ways: str) -> Spanned:
        return self.add(self.rng.choice(ways))

    def news(self, deed: Phrase) -> None:
        """ "News came of an attack by A on B", or "an attack by A on B began on Monday"."""
        opening = self.one_of(*NEWS)
        self.named(deed, "happened")
        if opening[0] == opening[1]:
            self.one_of(*STIRS)

    def staged(self, deed: Phrase, status: str, endings: Sequence[str]) -> None:
        """ "The talks between A and B are under way"."""
        trigger = self.named(deed, status)
        verb = ("are", "their") if self.text[slice(*trigger)].endswith("s") else ("is", "its")
        self.add(self.rng.choice(endings).format(**{"is": verb[0], "its": verb[1]}))

    def absent(self, deed: Phrase) -> None:
        """ "There was no dialogue between A and B"."""
        self.add(self.rng.choice(NEVER))
        self.named(deed, "negated", re.sub(r"^(?:the|an?) |^A's (?=\[)", "", deed.words))

    def wanted(self, deed: Phrase) -> None:
        """ "C called for a meeting between A and B"."""
        asking = self.add(self.third)
        self.add(" ")
        self.event("REQUEST", self.one_of("called for", "proposed", "demanded", "asked for"), "happened", ([asking], []))
        self.add(" ")
        self.named(deed, "called_for")

    def named(self, deed: Phrase, status: str, words: str = "") -> Spanned:
        """Write a noun with whom it names, and its event; where the trigger stands."""
        spans: dict[str, Spanned] = {}
        for part in filter(None, re.split(r"(\[[^\]]+\]|\bA\b|\bB\b)", words or deed.words)):
            name = "trigger" if part[0] == "[" else part
            spans[name] = self.add({"A": self.actor, "B": self.object}.get(part, part.strip("[]")))
        self.deed(deed, spans["trigger"], status, spans.get("A"), spans.get("B"))
        return spans["trigger"]

    def clause(self, deed: Phrase) -> None:
        ways = [*_TOLD, *(_PASSIVE if re.fullmatch(r"\[\S+\] B", deed.words) else ())]
        ways += [_Sentence.complained] * (6 if deed.type == "ACCUSE" else 0)
        ways += [*(_HELD_OVER if deed.type in HARMFUL else ()), *(_HELD_OUT if deed.type in WELCOME else ())]
        self.rng.choice(ways)(self, deed)

    def event(self, type_: str, trigger: Spanned, status: str, parties: tuple[Sequence[Spanned], Sequence[Spanned]], **more: Any) -> None:
        actors, recipients = ([{"span": list(span)} for span in side] for side in parties)
        self.events.append(
            {"id": f"e{len(self.events)}", "type": type_, "mode": None, "trigger": [list(trigger)], "status": status, "actors": actors,
             "recipients": recipients, "others": [], "condition": [], "when": None, "place": [], **more}
        )  # fmt: skip

    def deed(
        self, deed: Phrase, trigger: Spanned, status: str, actor: Spanned | None, object_: Spanned | None, condition: Spanned | None = None
    ) -> None:
        """The phrase's own event; a meeting has all its participants as actors."""
        actors, others = [actor] if actor else [], [object_] if object_ else []
        sides = ([*actors, *others], []) if deed.type == "CONSULT" and deed.mode != "visit" else (actors, others)
        self.event(deed.type, trigger, status, sides, mode=deed.mode, condition=[list(condition)] if condition else [])

    def said(self, deed: Phrase, form: str) -> tuple[Spanned, Spanned | None]:
        """Write the phrase; where its trigger and its object stand. What else it says may name events too, which nobody marked."""
        trigger, _, rest = deed.words.removeprefix("[").partition("]")
        at = self.add(inflected(trigger, form))
        before, object_, after = re.fullmatch(r"(.*?)(?:\b(B)\b(.*))?", rest).groups()  # type: ignore[union-attr]
        self.unsaid(before)
        named = self.add(self.object) if object_ else None
        self.unsaid(after or "")
        return at, named

    def unsaid(self, words: str) -> None:
        span = self.add(words) if words else (0, 0)
        if len(words) > 1:
            self.open.append(span)

    def told(self, deed: Phrase, status: str, form: str, *ways: str) -> None:
        """ "A will strike B": whoever does it, how far it got, the deed."""
        actor = self.add(self.actor)
        self.one_of(*ways)
        self.deed(deed, *self._parted(deed, form, status, actor))

    def _parted(self, deed: Phrase, form: str, status: str, actor: Spanned) -> tuple[Spanned, str, Spanned, Spanned | None]:
        trigger, named = self.said(deed, form)
        return trigger, status, actor, named

    def held(self, deed: Phrase, act: str, status: str, *ways: str, condition: bool = False) -> None:
        """ "A threatened to strike B": an act of speech, and the deed held out or over."""
        actor = self.add(self.actor)
        self.add(" ")
        self.event(act, self.one_of(*ways), "happened", ([actor], []))
        self.add(" to ")
        trigger, named = self.said(deed, "base")
        self.deed(deed, trigger, status, actor, named, self.under_condition() if condition else None)

    def under_condition(self) -> Spanned:
        self.add(" ")
        return self.one_of(*CONDITIONS)

    def conditional(self, deed: Phrase) -> None:
        actor = self.add(self.actor)
        self.add(" would ")
        trigger, named = self.said(deed, "base")
        self.deed(deed, trigger, "conditional", actor, named, self.under_condition())

    def asked(self, deed: Phrase) -> None:
        asking = self.add(self.third)
        self.add(" ")
        act = self.one_of("urged", "asked", "called on", "told", "pressed")
        self.add(" ")
        actor = self.add(self.actor)
        self.event("REQUEST", act, "happened", ([asking], [actor]))
        self.add(" to ")
        self.deed(deed, *self._parted(deed, "base", "called_for", actor))

    def accused(self, deed: Phrase) -> None:
        accusing = self.add(self.third)
        self.add(" ")
        act = self.add("accused")
        self.add(" ")
        actor = self.add(self.actor)
        self.event("ACCUSE", act, "happened", ([accusing], [actor]), mode="allege")
        self.add(" of ")
        self.deed(deed, *self._parted(deed, "lasting", "alleged", actor))

    def complained(self, _: Phrase) -> None:
        """ "C said that A ignored every warning": the complaint is the event."""
        asking = self.add(self.third)
        mark = self.rng.choice(("“”", '""', ""))
        self.one_of(*((" said: ", " told reporters: ") if mark else (" said that ", " believes that ", " thinks that ")))
        self.add(mark[:1])
        if self.rng.random() < 0.7:
            accused = self.add(self.actor)
            self.add(" ")
            trigger = self.bracketed(self.rng.choice(COMPLAINTS))
        else:
            trigger = self.bracketed(self.rng.choice(GRIEVANCES))
            self.add(" ")
            accused = self.add(self.actor)
        self.add(mark[1:])
        self.event("ACCUSE", trigger, "happened", ([asking], [accused]), mode="disapprove")

    def bracketed(self, words: str) -> Spanned:
        """Write words of which some stand in brackets; where those stand."""
        before, trigger, after = re.split(r"[\[\]]", words)
        self.add(before)
        at = self.add(trigger)
        self.unsaid(after)
        return at

    def feared(self, deed: Phrase) -> None:
        self.add(self.third)
        self.one_of(" fears that ", " worries that ")
        self.told(deed, "hypothetical", "base", " will ", " could ")

    def passive(self, deed: Phrase, status: str, *ways: str) -> None:
        named = self.add(self.object)
        self.one_of(*ways)
        trigger = self.add(participle(deed.words[1 : deed.words.index("]")]))
        actor = None
        if self.rng.random() < 0.7:
            self.add(" by ")
            actor = self.add(self.actor)
        self.deed(deed, trigger, status, actor, named)


_Frame = Callable[[_Sentence, Phrase], None]


def _told(status: str, form: str, *ways: str) -> _Frame:
    return lambda sentence, deed: sentence.told(deed, status, form, *ways)


def _held(act: str, status: str, *ways: str, condition: bool = False) -> _Frame:
    return lambda sentence, deed: sentence.held(deed, act, status, *ways, condition=condition)


_TOLD: tuple[_Frame, ...] = (
    *(_told("happened", "past", " "),) * 8,
    *(_told("happened", "participle", " has ", " had ", " have "),) * 3,
    *(_told("happened", "third", " "),) * 2,
    _told("ongoing", "lasting", " is ", " was ", " has been "),
    _told("planned", "base", " will "),
    _told("planned", "base", " is to ", " is set to ", " plans to ", " intends to ", " is preparing to "),
    _told("hypothetical", "base", " may ", " might ", " could "),
    _told("called_for", "base", " must ", " should ", " has to "),
    _told("negated", "participle", " has not ", " has never "),
    _told("negated", "base", " did not ", " failed to "),
    _told("alleged", "past", " allegedly ", " reportedly "),
    _told("denied", "lasting", " denied ", " again denied "),
    _Sentence.asked,
    _Sentence.accused,
    _Sentence.feared,
    _held("REJECT", "refused", "refused", "declined", "refuses"),
)
_NOUNS: tuple[_Frame, ...] = (
    *(_Sentence.news,) * 5,
    lambda sentence, deed: sentence.staged(deed, "ongoing", GOING_ON),
    lambda sentence, deed: sentence.staged(deed, "planned", TO_COME),
    _Sentence.absent,
    _Sentence.wanted,
)
_PASSIVE: tuple[_Frame, ...] = (
    *(lambda sentence, deed: sentence.passive(deed, "happened", " was ", " were ", " has been "),) * 4,
    *(lambda sentence, deed: sentence.passive(deed, "planned", " will be ", " is to be "),) * 2,
)
_HELD_OVER: tuple[_Frame, ...] = (
    *(_held("THREATEN", "threatened", "threatened", "has threatened", "vowed", "threatens"),) * 3,
    _held("THREATEN", "threatened", "threatened", "vowed", condition=True),
)
_HELD_OUT: tuple[_Frame, ...] = (
    *(_held("AGREE", "offered", "offered", "has offered"),) * 2,
    *(_held("AGREE", "offered", "promised", "pledged", "agreed"),) * 2,
    *(_Sentence.conditional,) * 2,
)
