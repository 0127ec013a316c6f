"""This module knows whom a page has told of so far, as its phrases are settled one by one: everybody, who speaks, and whose a phrase is."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from onrecord.annotate.actors.alike import is_people, is_stem
from onrecord.annotate.actors.another_body import ITS_STATE
from onrecord.annotate.actors.evidence import Voices
from onrecord.annotate.actors.heard import PARTIES, Heard
from onrecord.annotate.actors.index import Index
from onrecord.annotate.actors.known import callers
from onrecord.annotate.actors.listed import listed_state
from onrecord.annotate.actors.phrase import NAME, Phrase
from onrecord.annotate.actors.setting import Setting, speakers_of, widest
from onrecord.annotate.actors.somebody import Somebody
from onrecord.annotate.draft import Draft
from onrecord.model.annotations import Kind

OWNERS = frozenset({Kind.STATE, Kind.ORGANISATION, Kind.GROUP, Kind.PERSON})
"""Kinds of those who have ministers, spokesmen and sides."""
_OF = re.compile(r"\s(?:of|for|from)\s")


class Met:
    """Everybody on a page as far as its phrases are settled.

    Attributes:
        actors: everybody, by number.
        actor_of: the actor of each phrase, so far.
        voices: who speaks in each statement, and to whom.
        speakers: number of the phrase that is each statement's speaker, or None.
        speaking: the statements of which each phrase is the speaker.
        index: by what everybody is looked up again.
        heads, names: nouns and names that were said of anybody.
    """

    def __init__(self, text: str, drafts: Sequence[Draft], heard: Sequence[Heard], settings: Sequence[Setting]) -> None:
        self.text, self.heard, self.settings = text, heard, settings
        self.actors: list[Somebody] = []
        self.actor_of: list[int | None] = [None] * len(heard)
        self.voices, self.index = Voices(), Index()
        self.heads: set[str] = set()
        self.names: set[str] = set()
        self.speakers = speakers_of(drafts, heard)
        self.speaking: dict[int, list[int]] = {}
        for draft, mention in enumerate(self.speakers):
            if mention is not None:
                self.speaking.setdefault(mention, []).append(draft)
        self._told = _told(drafts, heard)
        self._recent: dict[int, None] = {}

    def settle(self, number: int, somebody: Somebody | None) -> Somebody:
        """Say whom a phrase means; None is somebody new."""
        if somebody is None:
            somebody = Somebody(len(self.actors))
            self.actors.append(somebody)
        heard, setting = self.heard[number], self.settings[number]
        owner = self.owner(number)
        somebody.add(number, heard, setting, owner)
        if owner is not None and owner != somebody.number and self.actors[owner].kind in PARTIES:
            self.voices.parties.setdefault(somebody.number, Counter())[owner] += 1
        self.actor_of[number] = somebody.number
        self._move_up(somebody.number, setting)
        self.index.add(heard, somebody.number)
        self.heads.add(heard.phrase.head)
        self.names.update(heard.phrase.names)
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
        for draft in self.speaking.get(number, ()):
            voices.give(draft, actor)
            if voices.last != actor and not self.settings[number].in_caption:
                voices.before_last, voices.last = voices.last, actor
        for draft in self._told.get(number, ()):
            voices.to[draft] = actor

    def recent(self, most: int) -> list[int]:
        """Who was told of last, the last first."""
        return list(islice(reversed(self._recent), most))

    def speaker_of(self, number: int) -> int | None:
        """Who speaks the words that a phrase stands in."""
        inside = self.settings[number].inside
        return None if inside is None else self.voices.of.get(inside)

    def owner(self, number: int) -> int | None:
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
            return next((actor for word in phrase.names for actor in self.index.latest(word)), self.by_adjective(phrase))
        return None

    def by_adjective(self, phrase: Phrase) -> int | None:
        """The actor whose a phrase says by an adjective that somebody is: "the Orskan minister"."""
        for known in callers(phrase):
            if (actor := next(iter(self.index.of_fact(known)), None)) is not None:
                return actor
        for name in (*phrase.owners, *(phrase.names if phrase.form != NAME else phrase.names[:-1])):
            near = [self.actors[actor] for actor in self.index.of_stem(name)]
            for goes_with in (str.__eq__, is_people, is_stem):
                for other in near:
                    if other.kind in OWNERS and any(len(known.names) == 1 and goes_with(name, known.names[0]) for known in other.names):
                        return other.number
        return None

    def listed_states(self, actor: int) -> tuple[int, ...]:
        """The state that an actor acts for by the tables of facts, where the page told of it before."""
        state = listed_state(self.actors[actor])
        return () if state is None else tuple(self.index.of_fact(state))

    def holders(self, number: int) -> frozenset[int]:
        """Actors of phrases around this one: nobody stands inside himself, but in his own office, and a state in its government's name."""
        holders: set[int] = set()
        if self.heard[number].kind is Kind.OFFICE:
            return frozenset()
        parent = self.heard[number].parent
        while parent is not None:
            if (actor := self.actor_of[parent]) is not None and not self._governs(parent):
                holders.add(actor)
            parent = self.heard[parent].parent
        return frozenset(holders)

    def _governs(self, number: int) -> bool:
        """Whether a phrase is a noun for a state's government, and means a state: "Orsk" stands inside "Orsk's government"."""
        actor = self.actor_of[number]
        return actor is not None and self.actors[actor].kind is Kind.STATE and self.heard[number].phrase.head in ITS_STATE


def _told(drafts: Sequence[Draft], heard: Sequence[Heard]) -> dict[int, list[int]]:
    """The statements that are made to whom each phrase means."""
    found: dict[int, list[int]] = {}
    for number, draft in enumerate(drafts):
        for mention in {at for span in draft.addressee if (at := widest(heard, span)) is not None}:
            found.setdefault(mention, []).append(number)
    return found
