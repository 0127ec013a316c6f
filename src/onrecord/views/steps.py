"""This module knows how an entry becomes a step of a dealing: how it stood at one time, on whose word."""

import re
from collections.abc import Iterable, Sequence

from onrecord.model.correction import DONE
from onrecord.model.dealings import Step
from onrecord.model.entries import EventEntry
from onrecord.model.record import Statement
from onrecord.text.day_bounds import day_of
from onrecord.views.happenings import moment_of
from onrecord.views.timeline import according_to, what

AHEAD = ("proposed", "planned")
"""States of what was yet to be."""
_SUPPOSED = re.compile(r"\b(?:would|could|might)\b(?:\s+[\w’'-]+){0,3}?\s+have\b", re.IGNORECASE)


def is_supposed(event: EventEntry) -> bool:
    """Whether an act is only asked about ("Would Vell have closed it?") or played through ("Orsk would then have called")."""
    words = event.clause.rstrip(" …\"”’'")
    return words.endswith("?") or (event.status not in DONE and _SUPPOSED.search(words) is not None)


def step_of(event: EventEntry, state: str) -> Step:
    """An event as a step."""
    moment = moment_of(event)
    return Step(
        when=moment.edtf if moment else None,
        state=state,
        entry=event.id,
        words=what(event),
        according_to=according_to(event),
        outlet=event.outlet,
        published=event.published,
    )


def step_said(statement: Statement, words: str, state: str, *, is_past: bool) -> Step:
    """Some words of a statement as a step, on the day it was published; without a date where they tell of the past."""
    return Step(
        when=None if is_past else statement.published,
        state=state,
        entry=statement.id,
        words=words,
        according_to=statement.speaker,
        outlet=statement.outlet,
        published=statement.published,
    )


def in_order(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Steps by the first day that each can mean, of one day by publication, what was yet to be before what was; without a date last."""
    return tuple(sorted(steps, key=lambda step: (day_of(step.when), day_of(step.published), step.state not in AHEAD, step.entry)))


def last_state(ordered: Sequence[Step]) -> str:
    """The state of the last step that has a date, else of the last; the steps are in order."""
    return next((step for step in reversed(ordered) if step.when), ordered[-1]).state
