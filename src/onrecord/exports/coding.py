"""This module knows how an event is coded by PLOVER, which folds how far a thing got into its type, by rules that can be undone.

onrecord keeps type and status apart: talks that are planned are CONSULT, planned. PLOVER has one label for both, and calls them AGREE.
Each rule has a name, and says which section of the manual it is from; what it started from is kept beside its result.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol

import msgspec

from onrecord.facts.plover import COOPERATIVE, MATERIAL_CONFLICT, TYPES
from onrecord.model.correction import DONE


class Told(Protocol):
    """What is coded: an event as annotated on an article, or as an entry of the record."""

    @property
    def type(self) -> str:
        """PLOVER type."""

    @property
    def mode(self) -> str | None:
        """PLOVER mode, or None."""

    @property
    def status(self) -> str:
        """How far it got."""


class Rule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One rule of coding; it fires where type, status and, where it has any, words fit.

    Attributes:
        section: of the manual ("AGREE", or "SANCTION, ambiguities").
        reads: the rule in a sentence.
        types, statuses: of the events it takes.
        becomes: the type they are coded as.
        modes: the mode they are coded as, by "TYPE mode" or "TYPE"; none elsewhere.
        words: beginnings of words, of which the event's own must have one; empty asks for none.
        with_words: further beginnings, of which one must be there too.
        turned: who vouches for the event is its actor then, and its actors are the recipients: "Orsk must go", said Vell, is Vell's
            REQUEST to Orsk.
    """

    name: str
    section: str
    reads: str
    types: frozenset[str]
    statuses: frozenset[str]
    becomes: str
    modes: Mapping[str, str] = {}
    words: tuple[str, ...] = ()
    with_words: tuple[str, ...] = ()
    turned: bool = False

    def fits(self, event: Told, words: str) -> bool:
        """Whether it takes an event whose trigger has these words."""
        told = event.type in self.types and event.status in self.statuses
        return told and _has(words, self.words) and _has(words, self.with_words)


class Coding(NamedTuple):
    """What an event is coded as, and the rule that says so; None where type and mode stand as they are."""

    type: str
    mode: str | None
    rule: Rule | None


_ASKED = {
    "CONSULT": "meet",
    "AID": "assist",
    "COOPERATE": "assist",
    "SUPPORT": "assist",
    "CONCEDE": "yield",
    "RETREAT": "yield",
}
"""What is asked or refused, as REQUEST and REJECT name it (tables of modes, sections "REQUEST" and "REJECT")."""
_HARM = {
    "ASSAULT": "violence",
    "COERCE arrest": "arrest",
    "COERCE restrict": "restrict",
    "COERCE curfew": "restrict",
    "COERCE martial-law": "restrict",
    "COERCE censor": "restrict",
    "COERCE deport": "expel",
    "SANCTION expel": "expel",
    "SANCTION withdraw": "relations",
    "SANCTION discontinue": "relations",
    "PROTEST boycott": "restrict",
    "PROTEST strike": "restrict",
    "PROTEST obstruct": "restrict",
}
"""What is threatened, as THREATEN names it (table of modes, section "THREATEN")."""

RULES = (
    Rule(
        name="summoned envoy",
        section="ACCUSE",
        reads="to call an envoy in is to complain: ACCUSE disapprove, not talks and not a request",
        types=frozenset({"CONSULT", "REQUEST"}),
        statuses=frozenset(DONE),
        becomes="ACCUSE",
        modes={"CONSULT": "disapprove", "REQUEST": "disapprove"},
        words=("summon", "dressing-down", "carpet"),
    ),
    Rule(
        name="cancelled meeting",
        section="SANCTION, ambiguities",
        reads="to cancel a meeting is REJECT meet, and so conflict in words",
        types=frozenset({"CONSULT", "SANCTION"}),
        statuses=frozenset({*DONE, "refused", "negated"}),
        becomes="REJECT",
        modes={"CONSULT": "meet", "SANCTION": "meet"},
        words=("cancel", "call off", "calls off", "called off", "calling off", "scrap"),
        with_words=("talk", "meeting", "summit", "visit", "round", "call", "consultation", "negotiation", "conference"),
    ),
    Rule(
        name="planned cooperation",
        section="AGREE",
        reads="cooperation told in the future is the intention to cooperate: AGREE",
        types=COOPERATIVE,
        statuses=frozenset({"planned"}),
        becomes="AGREE",
    ),
    Rule(
        name="offered cooperation",
        section="AGREE",
        reads="to offer or promise cooperation is AGREE",
        types=COOPERATIVE,
        statuses=frozenset({"offered"}),
        becomes="AGREE",
    ),
    Rule(
        name="cooperation on a condition",
        section="AGREE",
        reads="willingness to cooperate if something comes about is AGREE",
        types=COOPERATIVE,
        statuses=frozenset({"conditional"}),
        becomes="AGREE",
    ),
    Rule(
        name="refused cooperation",
        section="REJECT",
        reads="to refuse aid, talks, a release or a concession is REJECT",
        types=COOPERATIVE,
        statuses=frozenset({"refused"}),
        becomes="REJECT",
        modes=_ASKED,
    ),
    Rule(
        name="cooperation called for",
        section="REQUEST",
        reads="what is demanded of somebody is a REQUEST by who demands it",
        types=COOPERATIVE,
        statuses=frozenset({"called_for"}),
        becomes="REQUEST",
        modes=_ASKED,
        turned=True,
    ),
    Rule(
        name="conflict called for",
        section="REQUEST",
        reads="sanctions, arrests or force demanded of somebody are a REQUEST by who demands them",
        types=frozenset(TYPES) - COOPERATIVE,
        statuses=frozenset({"called_for"}),
        becomes="REQUEST",
        turned=True,
    ),
    Rule(
        name="threatened",
        section="THREATEN",
        reads="harm that is held over somebody is THREATEN, and what would be done is its mode",
        types=frozenset(TYPES),
        statuses=frozenset({"threatened"}),
        becomes="THREATEN",
        modes=_HARM,
    ),
    Rule(
        name="planned conflict",
        section="THREATEN",
        reads="force, sanctions or coercion announced and not yet done are THREATEN",
        types=MATERIAL_CONFLICT,
        statuses=frozenset({"planned", "offered"}),
        becomes="THREATEN",
        modes=_HARM,
    ),
    Rule(
        name="conflict on a condition",
        section="THREATEN",
        reads="force, sanctions or coercion that follow if something comes about are THREATEN",
        types=MATERIAL_CONFLICT,
        statuses=frozenset({"conditional"}),
        becomes="THREATEN",
        modes=_HARM,
    ),
    Rule(
        name="refused request or conflict",
        section="REJECT",
        reads="to refuse to ask, to criticise or to act against somebody is REJECT",
        types=frozenset(TYPES) - COOPERATIVE,
        statuses=frozenset({"refused"}),
        becomes="REJECT",
    ),
)
"""The rules, in order; the first that fits is the one that fires."""

_SPECIAL = {
    "planned": "future",
    "offered": "future",
    "conditional": "hypothetical",
    "hypothetical": "hypothetical",
    "threatened": "future",
    "denied": "negation",
    "negated": "negation",
}


def coded_type(event: Told, words: str = "") -> Coding:
    """The type and mode PLOVER gives an event, with the rule that changed them.

    Args:
        words: the words of its trigger, which two of the rules ask for; without them those rules rest.
    """
    rule = next((rule for rule in RULES if rule.fits(event, words.casefold())), None)
    if rule is None:
        return Coding(event.type, event.mode, None)
    mode = rule.modes.get(f"{event.type} {event.mode}", rule.modes.get(event.type))
    return Coding(rule.becomes, event.mode if rule.becomes == event.type and mode is None else mode, rule)


def special_contexts(event: Told, coding: Coding, *, background: bool = False) -> tuple[str, ...]:
    """The special contexts of a coded event: "historical", and what its status says where no rule took that into the type.

    A label that holds the status already stands alone: planned talks are AGREE, not AGREE and "future" (section "Special contexts").
    """
    found = _SPECIAL.get(event.status) if coding.rule is None else None
    return tuple(name for name in ("historical" if background else None, found) if name)


def _has(words: str, beginnings: Iterable[str]) -> bool:
    wanted = tuple(beginnings)
    return not wanted or any(f" {words}".find(f" {beginning}") >= 0 for beginning in wanted)
