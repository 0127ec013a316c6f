"""This module knows who asks and who answers in an interview whose turns name nobody: bold questions, "Q:" and "A:", dashes.

Answers are those of whoever speaks in the headline ("Ada Vell: We wait"), else of the one whom questions call by name
("Mr Vell, will you sign?"), else of the only one told to have talked to somebody ("Ada Vell, the minister, spoke to the Courier about …"),
else of the only one named before the turns, else of the only one described there.
Whoever is told, interviews or signs the page asks, and never answers. Where two may be meant, it stays open.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.phrase import DEFINITE_FORM, NAME, PLAIN_FORMS
from onrecord.annotate.actors.setting import Setting
from onrecord.annotate.actors.somebody import Somebody
from onrecord.annotate.draft import Draft, Turn
from onrecord.annotate.turn_labels import ANSWERING, ASKING, is_of, is_role
from onrecord.facts.roles import telling_sector
from onrecord.model.annotations import Kind
from onrecord.text.name_words import TITLES
from onrecord.text.patterns import CAPITAL

LABELS = ASKING | ANSWERING
"""What turns are headed by, which is nobody's name."""
_TOLD = re.compile(
    r"(?:\b(?:[Tt]ells?|[Tt]old|(?:[Ii]nterviewed|[Aa]sked|[Qq]uestioned|[Ii]nterview) by|"
    r"[Aa]nswer(?:s|ed) (?:the )?questions (?:of|from|by)|"
    r"(?:[Ii]nterview(?:er)?|[Qq]uestions?|INTERVIEW|QUESTIONS):)|^(?:By|BY))\s(?:the\s)?$",
    re.MULTILINE,
)
"""What stands before whoever asks."""
_TALKS = re.compile(
    r",?\s(?:(?:talk|speak)(?:s|ed|ing)? (?:to|with)|spoke (?:to|with)|(?:is|was) in conversation with)\s(?:the\s)?"
    rf"(?P<outlet>{CAPITAL}[\w ]{{1,30}}['’]s\s)?"
)
"""What stands between two who talk, either of whom may ask, but who is of an outlet ("talks to Coast Radio's Eirlys Moon") does."""
_TALKING = re.compile(
    r"(?:,[^.;:!?\n]{2,90},)?\s(?:(?:has|have)\s)?(?:(?:recently|exclusively|also)\s)?"
    r"(?:(?:spoke|speaks|spoken|talked|talks|sat down|sits down)\s(?:to|with)|answers?|answered|told|tells)"
    rf"\s(?:the\s)?(?:{CAPITAL}|us\b|our\b)"
)
"""What follows somebody who is interviewed, with what he is between commas."""
_BEFORE = 40
"""Characters before somebody in which such words are looked for."""
_CALLED = re.compile(
    rf"(?:(?:Mr|Mrs|Ms|Miss|Dr|Professor|Madam|Madame|Sir)\.?\s)?(?P<name>{CAPITAL}[\w’'-]*(?:\s{CAPITAL}[\w’'-]*){{0,3}})(?:,|\s[–—-])\s"
)
"""How a question begins that calls somebody by name or office."""
_BRIEFING = re.compile(r"\b(?:briefings?|(?:press|news|media) (?:conference|availability|call)|stakeout|doorstep)\b", re.IGNORECASE)
"""What is told of a page on which several ask."""
_OF_PAPER = re.compile(r"\w+\.?\s\((?!(?:Mr|Mrs|Ms|Dr|Prof)\b)(?P<paper>[^()]{2,40})\)?")
"""A role, and the paper of whoever has it."""
_HEAD = 1500
"""Code points before the turns in which it is told what the page is, and who holds an office."""
REPORTERS, INTERVIEWER, INTERVIEWEE = "reporters", "interviewer", "interviewee"
"""What those are called of whom a page tells but the side."""
_SIDES = {"question": INTERVIEWER, "q": INTERVIEWER, "answer": INTERVIEWEE, "a": INTERVIEWEE, "reply": INTERVIEWEE, "response": INTERVIEWEE}
BELOW = 1
"""Number of the first paragraph below the headline."""


class Interview:
    """The turns of a page that name nobody, and who is known before them.

    Attributes:
        turns: numbers of these turns among the statements, each with its side.
        start: where the first of them begins; 0 where there is none.
        answers, asks: who answers and who asks, once the walk has come to the first turn and where the page tells it.
    """

    def __init__(
        self, text: str, drafts: Sequence[Draft], heard: Sequence[Heard], settings: Sequence[Setting], authors: Collection[str] = ()
    ) -> None:
        self.text, self.drafts, self.heard, self.settings = text, drafts, heard, settings
        self.signed = tuple(authors)
        self.authors = frozenset(name.casefold() for name in authors)
        self.turns = {number: draft.turn for number, draft in enumerate(drafts) if draft.turn is not None}
        starts = [span.start for number in self.turns for span in (*drafts[number].speaker, drafts[number].content[0])]
        self.start = min(starts, default=0)
        self.answers: int | None = None
        self.asks: int | None = None
        self._is_heard = not self.turns
        self._is_described = False

    def begins_at(self, number: int) -> bool:
        """Whether the walk has come, with this phrase, to the turns, so that all before them are known; true once."""
        if self._is_heard or self.heard[number].span.start < self.start:
            return False
        self._is_heard = True
        return True

    def settle(self, actors: Sequence[Somebody], spoken: Mapping[int, int], told: Mapping[int, int]) -> None:
        """Say who answers and who asks.

        Args:
            actors: everybody who is named before the turns.
            spoken: who makes each statement before them.
            told: to whom it is made.
        """
        people = [each for each in actors if each.kind is Kind.PERSON and not _is_label(each)]
        headline = self._in_headline(people, spoken)
        asking = [each for each in people if each is not headline and self._asks(each)]
        talking = [each for pair in self._pairs(people, asking) if (each := self._asks_of_two(*pair, headline)) is not None]
        asking += [each for each in talking if each not in asking]
        others = [each for each in people if each not in asking]
        chosen = (
            self._labelled(others)
            or headline
            or self._called(others)
            or self._talks(others)
            or _only_named(others)
            or _only_described(others)
        )
        self.answers = None if chosen is None else chosen.number
        self.asks = self._who_asks(actors, asking, chosen, spoken, told)

    def who(self, turn: Turn) -> int | None:
        """Who one side is."""
        return self.answers if turn is Turn.ANSWERS else self.asks

    def with_parties(self, parties: Mapping[int, int], actor_of: Sequence[int | None]) -> dict[int, int]:
        """The party of each actor; who asks has none here, and whom a question calls "your minister" is of the party of who answers."""
        found = {actor: party for actor, party in parties.items() if actor != self.asks}
        party = found.get(self.answers) if self.answers is not None else None
        for each, setting, actor in zip(self.heard, self.settings, actor_of, strict=True):
            is_asked = setting.inside is not None and self.turns.get(setting.inside) is Turn.ASKS
            yours = is_asked and each.kind is Kind.PERSON and each.phrase.owner == "your"
            if yours and party is not None and actor is not None and actor not in (party, self.answers, self.asks):
                found[actor] = party
        return found

    def headlined(self, number: int, actors: Sequence[Somebody], spoken: Mapping[int, int]) -> int | None:
        """Who speaks in the headline, where a phrase right below it describes him: "Orsk's minister tells the Courier …"."""
        each, setting = self.heard[number], self.settings[number]
        if not self.turns or self._is_described or each.span.start >= self.start or setting.paragraph != BELOW or setting.depth:
            return None
        phrase = each.phrase
        if each.kind is not Kind.PERSON or phrase.form != DEFINITE_FORM or phrase.plural or phrase.owner:
            return None
        if not (setting.opens or setting.speaks is not None):
            return None
        speaking = [actors[spoken[draft]] for draft in self._headlines(spoken)]
        if len(speaking) != 1 or not _may_be(phrase.head, phrase.gender, speaking[0]):
            return None
        self._is_described = True
        return speaking[0].number

    def _headlines(self, spoken: Mapping[int, int]) -> Iterator[int]:
        """The statements that are made in the headline by a colon."""
        for number in spoken:
            draft = self.drafts[number]
            if not draft.is_verbatim and [cue.cut(self.text) for cue in draft.cue] == [":"] and self._is_headline(draft):
                yield number

    def _is_headline(self, draft: Draft) -> bool:
        first = self.settings[0].paragraph if self.settings else 0
        below = next((each.span.start for each, at in zip(self.heard, self.settings, strict=True) if at.paragraph > first), self.start)
        return first == 0 and draft.content[0].start < below and "\n" not in self.text[draft.speaker[0].start : draft.content[0].start]

    def _in_headline(self, people: Sequence[Somebody], spoken: Mapping[int, int]) -> Somebody | None:
        speaks = {spoken[number] for number in self._headlines(spoken)}
        found = [each for each in people if each.number in speaks]
        return found[0] if len(found) == 1 else None

    def _asks(self, somebody: Somebody) -> bool:
        """Whether somebody is told, interviews, signs the page or is of the trade."""
        if telling_sector(" ".join(word for at in somebody.mentions for word in self.heard[at].phrase.words)) == "JRN":
            return True
        names = [" ".join(name.names) for name in somebody.names]
        signs = any(author.endswith(name) for name in names for author in self.authors)
        return signs or (bool(names) and any(self._is_told(at) for at in somebody.mentions))

    def _is_told(self, number: int) -> bool:
        start = self.heard[number].span.start
        return not self.heard[number].phrase.title and _TOLD.search(self.text[max(0, start - _BEFORE) : start]) is not None

    def _pairs(self, people: Sequence[Somebody], asking: Sequence[Somebody]) -> Iterator[tuple[Somebody, Somebody, bool]]:
        """Whoever are told to talk to each other, neither known to ask; whether the second is of an outlet."""
        of = {at: each for each in people for at in each.mentions if each not in asking}
        tops = sorted((at for at in of if self.heard[at].kind is Kind.PERSON), key=lambda at: self.heard[at].span)
        for before, after in pairwise(tops):
            start, end = self.heard[before].span.end, self.heard[after].span.start
            if start <= end and of[before] is not of[after] and (talk := _TALKS.fullmatch(self.text, start, end)):
                yield of[before], of[after], talk["outlet"] is not None

    def _asks_of_two(self, one: Somebody, other: Somebody, is_of_outlet: bool, headline: Somebody | None) -> Somebody | None:
        """Which of two who talk asks: the other of whoever speaks in the headline; who has no office, where the other has one."""
        if is_of_outlet or one is headline:
            return other
        if other is headline:
            return one
        if self._has_office(one) == self._has_office(other):
            return None
        return other if self._has_office(one) else one

    def _has_office(self, somebody: Somebody) -> bool:
        phrases = [self.heard[at].phrase for at in somebody.mentions]
        return any(phrase.title or (phrase.form in PLAIN_FORMS and phrase.form != NAME) for phrase in phrases)

    def _labelled(self, people: Sequence[Somebody]) -> Somebody | None:
        """The only one of those who do not ask whom labels name."""
        labels = {
            " ".join(span.cut(self.text) for span in draft.speaker) for draft in self.drafts if draft.is_verbatim and draft.turn is None
        }
        found = [each for each in people if each.names and any(is_of(label, _as_written(each)) for label in labels)]
        return found[0] if len(found) == 1 else None

    def unknown(self, actors: Sequence[Somebody]) -> dict[int, tuple[str, Kind]]:
        """What those are called of whom only a role is known, and their kind: who asks signs the page, or asks among others."""
        found: dict[int, tuple[str, Kind]] = {}
        for each in actors:
            named = [at for at in each.mentions if self.heard[at].phrase.form in PLAIN_FORMS]
            labels = {self.heard[at].span.cut(self.text) for at in named}
            if labels and all(map(is_role, labels)) and any(map(self._heads_a_turn, named)):
                found[each.number] = self._of_role(min(labels), each.kind)
            elif len(labels) == 1 and (label := min(labels)).isupper() and label.casefold() in TITLES:
                found[each.number] = (label.casefold(), Kind.PERSON)
        return found

    def holds(self, number: int) -> str | None:
        """The last name of whom the page's head gives the office that is all of a label: "Members: Vell (Chair)" for "CHAIR: …"."""
        label = self.heard[number].span.cut(self.text)
        if not label.isupper() or label.casefold() not in TITLES or not self._heads_a_turn(number):
            return None
        office = rf"(?i:{re.escape(label)}(?:man|woman|person)?)"
        first = min(draft.speaker[0].start for draft in self.drafts if draft.is_verbatim and draft.speaker)
        found = re.search(
            rf"(?P<name>{CAPITAL}[\w’'-]+),?\s\((?:[Tt]he\s|[Aa]cting\s)?{office}\)", self.text[max(0, first - _HEAD) : first]
        )
        return found["name"].casefold() if found else None

    def _heads_a_turn(self, number: int) -> bool:
        span = self.heard[number].span
        return any(draft.is_verbatim and any(piece.covers(span) for piece in draft.speaker) for draft in self.drafts)

    def _of_role(self, label: str, kind: Kind) -> tuple[str, Kind]:
        """Name and kind of whom a label tells but the role, or of what paper he is ("QUESTION (Orsk Courier)")."""
        if added := _OF_PAPER.fullmatch(label):
            return added["paper"], Kind.ORGANISATION
        plain = label.casefold().strip(".")
        name = _SIDES.get(plain, plain)
        if name != INTERVIEWER:
            return name, Kind.PERSON
        if _BRIEFING.search(self.text, max(0, self.start - _HEAD), self.start):
            return REPORTERS, Kind.GROUP
        return (self.signed[0], Kind.PERSON) if len(self.signed) == 1 else (name, kind)

    def _called(self, people: Sequence[Somebody]) -> Somebody | None:
        """Whom questions call by name, or by an office that one alone has."""
        words: set[str] = set()
        for number, turn in self.turns.items():
            if turn is Turn.ASKS and (called := _CALLED.match(self.text, self.drafts[number].content[0].start)):
                words.update(called["name"].casefold().split())
        found = [each for each in people if any(words.intersection(name.names) for name in each.names)]
        found = found or [each for each in people if not words.isdisjoint(each.heads)]
        return found[0] if len(found) == 1 else None

    def _talks(self, people: Sequence[Somebody]) -> Somebody | None:
        """The only one who is told to have talked to a paper, or to "us"."""
        found = [each for each in people if each.names and any(self._is_talking(at) for at in each.mentions)]
        return found[0] if len(found) == 1 else None

    def _is_talking(self, number: int) -> bool:
        span = self.heard[number].span
        return span.start < self.start and _TALKING.match(self.text, span.end) is not None

    def _who_asks(
        self,
        actors: Sequence[Somebody],
        asking: Sequence[Somebody],
        answers: Somebody | None,
        spoken: Mapping[int, int],
        told: Mapping[int, int],
    ) -> int | None:
        """The only person who asks, else the only body that is told something by whoever answers."""
        named = [each.number for each in asking if each.names]
        if named or answers is None:
            return named[0] if len(named) == 1 else None
        bodies = {told[draft] for draft, speaker in spoken.items() if speaker == answers.number and draft in told}
        bodies |= {each.number for each in actors if any(self._is_told(at) for at in each.mentions)}
        bodies = {each for each in bodies if actors[each].kind is Kind.ORGANISATION}
        return bodies.pop() if len(bodies) == 1 else None


def _only_named(people: Sequence[Somebody]) -> Somebody | None:
    named = [each for each in people if each.names]
    return named[0] if len(named) == 1 else None


def _only_described(people: Sequence[Somebody]) -> Somebody | None:
    """The only one before the turns, where nobody has a name: "The harbour master receives us in his kitchen"."""
    known = [each for each in people if each.names or each.heads]
    return known[0] if len(known) == 1 and not known[0].names and True not in known[0].plural else None


def _may_be(head: str, gender: str, somebody: Somebody) -> bool:
    """Whether a description can be of somebody: a person of that gender, and of no other office."""
    if somebody.kind is not Kind.PERSON or (gender and somebody.genders and gender not in somebody.genders):
        return False
    offices = [head for name in somebody.names for head in name.title.casefold().split()[-1:]]
    return not offices or head in offices


def _as_written(somebody: Somebody) -> str:
    return " ".join(word.capitalize() for name in somebody.names for word in name.names)


def _is_label(somebody: Somebody) -> bool:
    return bool(somebody.names) and all(name.head in LABELS for name in somebody.names)
