"""Claims about words that look like statements and tell nothing."""

import pytest

from onrecord.annotate.draft import Draft
from onrecord.annotate.told_in import Outer, beside
from onrecord.annotate.untold import is_untold
from onrecord.model.span import Span, cut_all


def spot(text: str, words: str) -> Span:
    """Where the words first stand."""
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "content", "expected"),
    [
        ("Does Vell deny that the lock is shut?", "Vell", "deny", "that the lock is shut", True),
        ("And what does Vell say about the lock?", "Vell", "say", "about the lock", True),
        ("Vell does deny that the lock is shut.", "Vell", "does deny", "that the lock is shut", False),
        ("Vell denies that the lock is shut. Why?", "Vell", "denies", "that the lock is shut", False),
        ("Commenting on the bill, Vell noted that it was late.", "Vell", "Commenting on", "the bill", True),
        ("Asked whether it was late, Vell smiled.", "Vell", "Asked", "whether it was late", False),
        ("As reported earlier, the lock is shut.", "", "As reported earlier", "the lock is shut", True),
        ("As Vell reported, the lock is shut.", "Vell", "reported", "the lock is shut", False),
    ],
)
def test_what_is_asked_or_led_up_to_is_not_told(text: str, speaker: str, cue: str, content: str, expected: bool) -> None:
    """A question whether somebody says so, and of what he spoke, are no statements of his."""
    told = Draft(
        content=(spot(text, content),), cue=(spot(text, cue),), speaker=(spot(text, speaker),) if speaker else (), kind="speech", score=0.9
    )
    assert is_untold(text, told) is expected


def test_a_turns_label_speaks_for_nobody_inside_it() -> None:
    """In "QUESTION: According to Vell, …" Vell is told of, and not who asks."""
    text = "QUESTION: According to Vell, the lock is shut."
    words = "According to Vell, the lock is shut."
    turn = Draft(content=(spot(text, words),), cue=(spot(text, ":"),), speaker=(spot(text, "QUESTION"),), score=0.9, is_verbatim=True)
    speaker = (spot(text, "QUESTION"), spot(text, "Vell"))
    inner = Draft(content=(spot(text, "the lock is shut"),), cue=(spot(text, "According to"),), speaker=speaker, score=0.9)
    made = beside(text, inner, Outer([turn]))
    assert made is not None and cut_all(text, made.speaker) == "Vell"
