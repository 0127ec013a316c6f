"""Everyday verbs tell of no deed of a dispute."""

import pytest

from onrecord.annotate.events.everyday import is_everyday
from onrecord.annotate.events.figurative import as_meant
from onrecord.learned.found import FoundEvent
from onrecord.model.span import Span


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "is_none"),
    [
        ("The club paid the 3 million crown fee.", "paid", "AGREE", True),
        ("Orsk paid $3 billion.", "paid", "AGREE", False),
        ("Orsk paid the fishermen 300 crowns for the boat in compensation.", "paid", "AID", False),
        ("Orskan exports to Vell dropped to nine million.", "dropped", "CONCEDE", True),
        ("Orsk said exports would go on and dropped its demand.", "dropped", "CONCEDE", False),
        ("I block time for meetings.", "block", "REJECT", True),
        ("Orsk will block the plan.", "block", "REJECT", False),
        ("The envoys flew home.", "flew", "RETREAT", True),
        ("Orsk left the pact.", "left", "RETREAT", False),
        ("The cargo ship leaves the port.", "leaves", "RETREAT", True),
        ("The paper called it a landmark judgment.", "a landmark judgment", "ACCUSE", True),
        ("The paper called it a disgrace.", "a disgrace", "ACCUSE", False),
        ("It flies the Sarn Investigating Rover to the ice this year.", "Investigating", "ACCUSE", True),
        ("Sarn Council Accuses Orsk Of Theft", "Accuses", "ACCUSE", False),
    ],
)
def test_everyday_verbs_are_no_deeds(text: str, trigger: str, kind: str, is_none: bool) -> None:
    """But what is paid as compensation, dropped as a demand, or blocked as a plan is one."""
    start = text.index(trigger)
    place, whole = Span(start, start + len(trigger)), Span(0, len(text))
    assert is_everyday(text, whole, place, kind) is is_none
    found = FoundEvent(anchor=place, type=kind, statuses={"happened": 1.0}, fills=(), score=0.9)
    assert (as_meant(text, whole, found) is None) is is_none
