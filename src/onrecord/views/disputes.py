"""This module knows what is in dispute between statements: whose deed it was, how many it hit, and what somebody denies.

A claim and its answer are read off one page, or two of one week, though nobody has judged that both are of one happening.
"""

from collections.abc import Iterator, Sequence

from onrecord.model.entries import EventEntry
from onrecord.model.record import Statement
from onrecord.text.counts import as_told
from onrecord.views.accused import Accusation
from onrecord.views.bare_denials import barely_denied
from onrecord.views.sides import Sides
from onrecord.views.tolls_told import tolls_that_differ
from onrecord.views.two_doors import at_two_doors

Dispute = tuple[str, str, Statement, Statement]
"""Its kind (see `tensions.KINDS`), why in words, and the two statements."""


def disputes(
    statements: Sequence[Statement], events: Sequence[EventEntry], sides: Sides, accused: Sequence[Accusation]
) -> Iterator[Dispute]:
    """What two statements each put otherwise, with the reason; each two once."""
    for one, two in at_two_doors(accused):
        yield "who", f"{_laid(one)}, {_laid(two)}", one.statement, two.statement
    for claim, denial in barely_denied(statements, events, accused, sides):
        yield "denied", denies_it(claim, denial), claim, denial
    for left, right, here, there in tolls_that_differ(statements, events):
        yield "numbers", f"one says {as_told(here)}, the other {as_told(there)}", left, right


def denies_it(claim: Statement, denial: Statement) -> str:
    """Why a claim and a denial of it do not sit together, in words."""
    return f"{_voice(claim)} says so, {_voice(denial)} denies it"


def _laid(accusation: Accusation) -> str:
    return f"{_voice(accusation.statement)} lays it at the door of {', '.join(sorted(accusation.accused))}"


def _voice(statement: Statement) -> str:
    return statement.speaker or "somebody unnamed"
