"""Claims about verbs that only carry an act told beside them."""

import pytest

from onrecord.annotate.events.empty_verbs import is_empty
from onrecord.model.span import Span


@pytest.mark.parametrize(
    ("text", "trigger", "empty"),
    [
        ("Orsk and Vell have said they are willing.", "have", True),
        ("Orsk and Vell have repeatedly called it a lie.", "have", True),
        ("Orsk and Vell have ships there.", "have", False),
        ("The array of demands that Orsk has made of Vell is long.", "has made", True),
        ("The threats Orsk has issued are old.", "has issued", True),
        ("Orsk has made a threat.", "has made", False),
        ("Of the demands nothing is left. Orsk has made peace.", "has made", False),
        ("It would be tantamount to severing relations.", "would be tantamount", True),
        ("It would be war.", "would be war", False),
    ],
)
def test_what_only_carries_an_act_is_none(text: str, trigger: str, empty: bool) -> None:
    """The act that it carries is told by its own word."""
    assert is_empty(text, Span(text.index(trigger), text.index(trigger) + len(trigger))) is empty
