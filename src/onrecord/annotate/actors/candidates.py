"""This module knows whom a phrase may mean of all whom a page has told of, and what is found of each; who cannot be meant is left out.

Who was called alike is asked for, who was told of last, who speaks, and whoever is the owner's ("Orsk's minister"). What findings are worth
is for `scoring` to say.
"""

import re
from collections.abc import Collection, Sequence
from itertools import chain
from typing import NamedTuple

from onrecord.annotate.actors.alike import OTHER, likeness
from onrecord.annotate.actors.another_body import ITS_STATE
from onrecord.annotate.actors.another_kind import held_it_once
from onrecord.annotate.actors.another_side import is_another
from onrecord.annotate.actors.carried import Carried
from onrecord.annotate.actors.evidence import ANOTHERS, OWN_WORDS, findings, newness
from onrecord.annotate.actors.far_back import bearers_near, bears, is_last_name, is_live, is_too_far_back
from onrecord.annotate.actors.guards import may_mean
from onrecord.annotate.actors.heard import PARTIES, Heard
from onrecord.annotate.actors.listed import UNITED_STATES, is_anothers_state, is_in_congress
from onrecord.annotate.actors.met import Met
from onrecord.annotate.actors.narrating import by_the_writer, is_the_writer
from onrecord.annotate.actors.phrase import DEFINITE_FORM, FRESH_FORM, NAME, Phrase
from onrecord.annotate.actors.somebody import Somebody
from onrecord.annotate.actors.words import SPEAKERS_FOR
from onrecord.annotate.draft import Draft
from onrecord.model.annotations import Kind

REACH, FRESH_REACH = 8, 3
"""Actors mentioned last that a phrase is weighed against; "a diplomat" is hardly ever one of them."""
AT_MOST = 24
"""Actors that a phrase is weighed against in all, so that a long page takes no time with its square."""
_WITH = re.compile(
    r"\b(?:stand|stands|stood|standing|side|sided|deal|dealt|talk|talked|talks|negotiate|negotiated|speak|work|worked|fight|fought"
    r"|war)\s(?:[a-z]+\s){0,2}(?:with|by|against|to|beside|behind)\s(?:the\s)?$"
)
_CALLS_ON = re.compile(
    r"\b[Ww]e\s(?:[a-z]+\s){0,2}(?:call(?:ed)?\s(?:up)?on|urged?|demand(?:ed)?(?:\sthat)?|ask(?:ed)?|warn(?:ed)?|told|condemn(?:ed)?|invited?"
    r"|remind(?:ed)?|expect(?:ed)?|informed?|requested?|beg(?:ged)?)\s(?:the\s)?$"
)
_WITH_LONGEST = 48
_WE_IN = re.compile(r"\s(?:here\s)?in\s")


class Choice(NamedTuple):
    """One reading of a phrase: the actor (None: somebody new) and what was found.

    What is his own is not himself ("Mr Vell's office"): where that reads best, the phrase means somebody new.
    """

    somebody: Somebody | None
    findings: list[str]
    is_his: bool = False


class _Asked(NamedTuple):
    """A phrase, and what is settled of it before anybody is weighed.

    Attributes:
        owner: whose it is.
        states: the states that its owner is, or that he is said to act for.
        namesakes: who bears exactly its name.
        apart: whom its "we" cannot mean.
        speaker: who speaks the words in which it stands.
    """

    number: int
    owner: int | None
    states: frozenset[int]
    namesakes: frozenset[int]
    apart: frozenset[int]
    speaker: int | None


class Candidates:
    """Whom the phrases of a page may mean.

    Args:
        met: everybody so far, as the page is gone through.
        carried: who goes on speaking.
        drafts: the statements.
        issued: phrases for "we" of whoever issued the paper in which they stand.
        published: the page's month in EDTF, or "".
    """

    def __init__(self, met: Met, carried: Carried, drafts: Sequence[Draft], issued: Collection[int], published: str = "") -> None:
        self.met, self._carried, self._drafts, self._published = met, carried, drafts, published
        self._is_live = is_live(met.settings)
        self._named_inside: dict[int | None, list[int]] = {}
        for number, (each, setting) in enumerate(zip(met.heard, met.settings, strict=True)):
            if each.phrase.form == NAME and setting.inside is not None:
                self._named_inside.setdefault(setting.inside, []).append(number)
        self._writers = (by_the_writer(met.text, met.heard, met.settings) | self._with_somebody()) - frozenset(issued)

    def _with_somebody(self) -> frozenset[int]:
        """The phrases for "we" outside of all statements whose own words name somebody else: nobody says there whose they are."""
        met = self.met
        return frozenset(
            at
            for at, made in met.speaking.items()
            if met.heard[at].phrase.form == "we" and met.settings[at].inside is None
            if any(draft in self._named_inside for draft in made)
        )

    def choices(self, number: int) -> list[Choice]:
        """The readings of a phrase; the first is somebody new."""
        met = self.met
        heard, setting, owner = met.heard[number], met.settings[number], met.owner(number)
        apart, speaker = self._set_apart(number), met.speaker_of(number)
        asked = _Asked(number, owner, self._states_of(owner), self._namesakes(heard.phrase), apart, speaker)
        rivals = self._bearers(heard.phrase.head)
        found = [Choice(None, newness(heard, setting, met.heads, met.names))]
        for order, somebody in self._considered(number, owner):
            if not self._is_barred(asked, somebody):
                shown = findings(met.text, heard, setting, owner, somebody, order, met.voices, rivals)
                is_his = owner == somebody.number and somebody.kind is Kind.PERSON and _is_his(heard.phrase)
                found.append(Choice(somebody, [*shown, *self._against(asked, somebody)], is_his))
        return found

    def _considered(self, number: int, owner: int | None) -> list[tuple[int, Somebody]]:
        """Who is asked for at all, with how many were told of since."""
        met, recent = self.met, self.met.recent(AT_MOST)
        heard, setting = met.heard[number], met.settings[number]
        if heard.kind is Kind.PERSON and heard.phrase.form == FRESH_FORM and heard.phrase.plural is not True:
            return [(0, met.actors[actor]) for actor in recent[:1] if self._stands_beside(met.actors[actor], heard)]
        rank = {actor: order for order, actor in enumerate(recent)}
        near = recent[: REACH if heard.phrase.form != FRESH_FORM else FRESH_REACH]
        of_the_owner = () if owner is None else met.voices.parties.get(owner, ())
        speaker = met.speaker_of(number)
        listed = met.listed_states(speaker) if speaker is not None and heard.phrase.form == "we" else ()
        itself = () if owner is None or heard.phrase.head not in ITS_STATE else (owner,)  # "Orsk's government" is Orsk, however long ago
        chosen = dict.fromkeys(chain(met.index.alike(heard), near, met.voices.near(setting), of_the_owner, listed, itself))
        holders = met.holders(number)
        return [(rank.get(actor, AT_MOST), met.actors[actor]) for actor in list(chosen)[:AT_MOST] if actor not in holders]

    def _stands_beside(self, somebody: Somebody, heard: Heard) -> bool:
        """Whether a phrase follows somebody's last mention after a comma: all that "a diplomat" can be beside somebody new."""
        before = somebody.last_heard.span
        return before.end <= heard.span.start and self.met.text[before.end : heard.span.start] in (", ", " (")

    def _is_barred(self, asked: _Asked, somebody: Somebody) -> bool:
        """Whether a phrase cannot mean somebody, whatever is found of him."""
        met, number, owner = self.met, asked.number, asked.owner
        heard = met.heard[number]
        return (
            somebody.number in asked.apart
            or self._looks_past(number, somebody)
            or self._is_a_strangers_we(asked, somebody)
            or self._carried.bars(number, somebody, met.actor_of)
            or self._carried.speaks_himself(number, somebody, asked.speaker)
            or not may_mean(heard, somebody, asked.states)
            or held_it_once(heard, somebody, self._published)
            or (number in self._writers and not is_the_writer(somebody))
            or (heard.phrase.form in ("he", "she") and is_the_writer(somebody))
            or (owner is not None and is_anothers_state(heard, met.actors[owner], somebody))
            or (bool(asked.namesakes) and somebody.number not in asked.namesakes and _is_called_otherwise(heard.phrase, somebody))
        )

    def _is_a_strangers_we(self, asked: _Asked, somebody: Somebody) -> bool:
        """Whether a phrase is "we" in somebody's words, and the actor the "we" of another, or a party of which nobody says that he is."""
        met, speaker = self.met, asked.speaker
        if met.heard[asked.number].phrase.form != "we" or speaker is None:
            return False
        if not somebody.called:
            return "we" in somebody.pronouns and met.speaker_of(somebody.mentions[-1]) not in (None, speaker)
        if somebody.number in (*met.voices.parties.get(speaker, ()), *met.listed_states(speaker)):
            return False
        inside = _WE_IN.match(met.text, met.heard[asked.number].span.end)  # "we in Orsk"
        return inside is None or all(met.heard[at].span.start != inside.end() for at in somebody.mentions)

    def _against(self, asked: _Asked, somebody: Somebody) -> list[str]:
        """What speaks against somebody beside all that is found of him."""
        found = [ANOTHERS] if self._is_anothers(asked.owner, somebody) else []
        return [*found, OWN_WORDS] if self._carried.is_spoken_of(asked.number, somebody) else found

    def _is_anothers(self, owner: int | None, somebody: Somebody) -> bool:
        """Whether a phrase says whose it is, and everybody whose the actor was called has another name."""
        if owner is None or not somebody.owners or owner in somebody.owners:
            return False
        return all(self.met.actors[each].names and self.met.actors[each].kind in PARTIES for each in (owner, *somebody.owners))

    def _looks_past(self, number: int, somebody: Somebody) -> bool:
        """Whether somebody was named too far back for a phrase, or another of that last name nearer."""
        heard, setting = self.met.heard[number], self.met.settings[number]
        if self._is_live and is_too_far_back(heard, setting, somebody):
            return True
        if not is_last_name(heard) or somebody.last.section == setting.section or not bears(heard.phrase.names, somebody):
            return False
        return bool(bearers_near(heard, setting, [self.met.actors[actor] for actor in self.met.index.latest(heard.phrase.names[0])]))

    def _states_of(self, owner: int | None) -> frozenset[int]:
        """The states that an owner is, or that he is said to act for."""
        if owner is None:
            return frozenset()
        parties = (owner, *self.met.voices.parties.get(owner, ()), *self.met.listed_states(owner))
        return frozenset(each for each in parties if self.met.actors[each].kind is Kind.STATE)

    def _namesakes(self, phrase: Phrase) -> frozenset[int]:
        """Who bears exactly a phrase's name so far; whoever is called otherwise is not meant by it then."""
        if phrase.form != NAME or not phrase.names:
            return frozenset()
        near = self.met.index.latest(phrase.names[0])
        return frozenset(actor for actor in near if any(name.names == phrase.names for name in self.met.actors[actor].names))

    def _bearers(self, head: str) -> int:
        """How many actors have been called by a noun; all who speak for others are called spokesmen and officials in turn."""
        nouns: Collection[str] = SPEAKERS_FOR if head in SPEAKERS_FOR else (head,)
        return len({actor for noun in nouns for actor in self.met.index.of_noun(noun)})

    def _set_apart(self, number: int) -> frozenset[int]:
        """Whom the "we" of a phrase cannot mean: other states than the speaker's, and who is stood by or talked with in the same words."""
        heard, inside = self.met.heard[number], self.met.settings[number].inside
        if inside is None or (heard.phrase.form != "we" and heard.phrase.owner != "our"):
            return frozenset()
        speaker = self.met.voices.of.get(inside)
        others = frozenset[int]() if speaker is None else self._other_states(speaker)
        return others | self._stood_by(inside, speaker)

    def _other_states(self, speaker: int) -> frozenset[int]:
        """The states of the tables of facts but for the speaker's own, where the tables know that or he sits in its congress."""
        met, home = self.met, frozenset(self.met.listed_states(speaker))
        if not home:
            if not is_in_congress(met.text, met.heard, met.actors[speaker]):
                return frozenset()
            home = frozenset(each.number for each in met.actors if UNITED_STATES in each.known)
        return frozenset(each.number for each in met.actors if each.kind is Kind.STATE and each.known) - home

    def _stood_by(self, inside: int, speaker: int | None) -> frozenset[int]:
        """Who is stood by, called on or talked with in a statement, or in the speaker's other turns, but for the speaker's party."""
        met = self.met
        own = () if speaker is None else met.voices.parties.get(speaker, ())
        turns = () if speaker is None else met.voices.turns.get(speaker, ())
        told = {inside, *(draft for draft in turns if self._drafts[draft].is_verbatim)}
        return frozenset(
            actor
            for draft in told
            for at in self._named_inside.get(draft, ())
            if (actor := met.actor_of[at]) is not None and actor not in own
            if self._is_told_or_met(at)
        )

    def _is_told_or_met(self, number: int) -> bool:
        """Whether a phrase names whom a "we" before it deals with, calls on, warns or condemns, or what another side must do."""
        start = self.met.heard[number].span.start
        return is_another(self.met.text, self.met.heard[number].span) or any(
            words.search(self.met.text, max(0, start - _WITH_LONGEST), start) for words in (_WITH, _CALLS_ON)
        )


def _is_called_otherwise(phrase: Phrase, somebody: Somebody) -> bool:
    """Whether somebody has names, none of which is like a phrase's."""
    return bool(somebody.names) and all(likeness(phrase, name) in (OTHER, "") for name in somebody.names)


def _is_his(phrase: Phrase) -> bool:
    """Whether a phrase describes what somebody named in it has: "Mr Vell's office"."""
    return phrase.form in (DEFINITE_FORM, FRESH_FORM) and bool(phrase.owners)
