"""Claims about nouns that mostly tell of an event, which the classifier has hardly met."""

import pytest

from onrecord.annotate.events.sure_nouns import LEAST, with_sure_nouns
from onrecord.learned import FoundEvent
from onrecord.model.span import Span


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "is_sure"),
    [
        ("Vell prepares for a summit with Orsk.", "summit", "CONSULT", True),
        ("Vell left the summit's last session.", "summit's", "CONSULT", True),
        ("Vell chose the summit venue in May.", "summit", "CONSULT", False),
        ("Vell climbed to the summit of the mountain.", "climbed", "CONSULT", False),
        ("Vell reached the summit of Mount Torv.", "summit", "CONSULT", False),
        ("Vell prepares for a summit with Orsk.", "summit", "ACCUSE", False),
    ],
)
def test_a_summit_is_an_event_where_the_encoder_takes_it_for_one(text: str, trigger: str, kind: str, is_sure: bool) -> None:
    """And not where the noun stands before another, or is a mountain's."""
    span = Span(text.index(trigger), text.index(trigger) + len(trigger))
    found = FoundEvent(anchor=span, type=kind, mode=None, score=0.1, statuses={}, fills=())
    assert (with_sure_nouns(text, found).score == LEAST) is is_sure
