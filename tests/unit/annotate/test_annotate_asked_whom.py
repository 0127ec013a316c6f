"""Claims about whom something is asked of."""

import pytest

from onrecord.annotate.asked_whom import asked_whom
from onrecord.annotate.draft import Draft
from onrecord.model.span import Span, cut_all


def spot(text: str, words: str) -> Span:
    """Where the words first stand."""
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize(
    ("text", "cue", "content", "whom", "rest"),
    [
        (
            "Vell called on President Ada Brunn to open the lock.",
            "called on",
            "President Ada Brunn to open",
            "President Ada Brunn",
            "to open",
        ),
        ("Vell urged those who wait and the premier of Orsk to go.", "urged", "those who wait and the premier of Orsk to go", "", ""),
        ("Vell has begged the premier of Orsk to stay.", "begged", "the premier of Orsk to stay", "the premier of Orsk", "to stay"),
        ("Pilots Call On Orsk To Open Lock", "Call On", "Orsk To Open Lock", "Orsk", "To Open Lock"),
        ("Orsk warns Vell that boats will be held.", "warns", "Vell that boats will be held", "Vell", "that boats will be held"),
        ("Orsk requested a reference to the report.", "requested", "a reference to the report", "", ""),
        ("Vell wants Orsk to wait.", "wants", "Orsk to wait", "", ""),
        ("Vell urged an end to violence.", "urged", "an end to violence", "", ""),
        ("Orsk requested a second meeting in Sarn to discuss it.", "requested", "a second meeting in Sarn to discuss it", "", ""),
        ("Orsk asked the question whether Vell pays.", "asked", "the question whether Vell pays", "", ""),
        ("Vell asked the meeting's chair to wait.", "asked", "the meeting's chair to wait", "the meeting's chair", "to wait"),
    ],
)
def test_whom_something_is_asked_of_stands_in_no_content(text: str, cue: str, content: str, whom: str, rest: str) -> None:
    """The object of urge, ask and call on is the addressee, unless it is a thing that is asked for; that of want stays."""
    asked = Draft(content=(spot(text, content),), cue=(spot(text, cue),), speaker=(Span(0, text.index(" ")),), kind="act", score=0.9)
    made = asked_whom(text, asked)
    assert (cut_all(text, made.addressee), cut_all(text, made.content)) == (whom, rest or content)
