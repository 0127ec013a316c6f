"""This module knows states by half their names: "the South" beside "North Korea", and "North Korean" where it stands for the state.

Only where the tables of facts have one state that is meant; "South" alone on a page about nothing halved is a place or a party of its own.
"""

import re
from collections.abc import Mapping

import msgspec

from onrecord.annotate.actors.heard import BODIES, Heard
from onrecord.annotate.actors.phrase import NAME
from onrecord.facts.known import Known, Sense, known_named
from onrecord.model.annotations import Kind
from onrecord.model.span import Span
from onrecord.text.patterns import CAPITAL

HALVES = frozenset({"north", "south"})
_HALVED = re.compile(rf"\b(?:North|South) ({CAPITAL}\w+)")


def of_halves(text: str, heard: Mapping[Span, Heard]) -> dict[Span, Heard]:
    """The phrases, a state's adjective alone and half its name being the state where they were taken for a state or body."""
    wholes = {half: _named(text, half) for half in HALVES}
    return {span: _with(span.cut(text), each, wholes) for span, each in heard.items()}


def _named(text: str, half: str) -> Known | None:
    """The one state of the tables that half a name stands for, by the halved names on the page."""
    states = (_only(f"{half.title()} {name}", Sense.NAME) for name in dict.fromkeys(_HALVED.findall(text)))
    found = {each.id: each for each in states if each is not None}
    return next(iter(found.values())) if len(found) == 1 else None


def _only(words: str, sense: Sense) -> Known | None:
    states = [known for known in known_named(words) if known.kind is Kind.STATE and known.sense is sense and known.sure]
    return states[0] if len(states) == 1 else None


def _with(words: str, each: Heard, wholes: Mapping[str, Known | None]) -> Heard:
    """The phrase of these words as it is, or as the state that it means."""
    if each.kind not in BODIES or each.known is not None or each.phrase.form != NAME:
        return each
    name = words.casefold().removeprefix("the ")
    known = wholes[name] if name in HALVES else _only(words, Sense.ADJECTIVE) if each.kind is Kind.STATE else None
    return (
        each if known is None else msgspec.structs.replace(each, kind=Kind.STATE, known=msgspec.structs.replace(known, sense=Sense.PEOPLE))
    )
