"""This module knows how an entry becomes a step of a dealing: how it stood at one time, on whose word."""

from onrecord.model.dealings import Step
from onrecord.model.entries import EventEntry
from onrecord.model.record import Statement
from onrecord.views.happenings import moment_of
from onrecord.views.timeline import according_to, what


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
    )


def last_state(steps: tuple[Step, ...]) -> str:
    """The state of the last step that has a date, else of the last."""
    dated = [step for step in steps if step.when]
    return max(dated, key=lambda step: step.when or "").state if dated else steps[-1].state
