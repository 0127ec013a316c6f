"""Strangers' words on a terminal, and the sums of a run."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from onrecord.cli.tally import Tally
from onrecord.cli.terminal import harmless
from onrecord.stage import Fault
from onrecord.views.changes import Sums
from tests.contract.readings import reading


@given(st.text())
def test_nothing_shown_can_steer_a_terminal(words: str) -> None:
    """No control code, direction override or line break is left, whatever the page holds."""
    shown = harmless(words)
    assert not any(unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") or sign in "\u202a\u202b\u202d\u202e\u2066" for sign in shown)


def test_words_themselves_are_left_alone() -> None:
    """Letters, accents, quotation marks, joiners and emoji stay."""
    assert harmless("“Nein”, said Źana\u200cO'Dell 🙂") == "“Nein”, said Źana\u200cO'Dell 🙂"


def test_the_summary_tells_what_changed() -> None:
    """The sums of all pages that were read again; a page put back to earlier words adds no statements."""
    tally = Tally()
    tally.kept("changed", reading())
    tally.changed(Sums(headlines=1, statements_dropped=1))
    tally.kept("restored", reading())
    tally.changed(Sums(statements_dropped=2))
    assert list(tally.lines())[:3] == [
        "pages       2 (0 new, 1 changed, 1 restored, 0 unchanged)",
        "changes     1 headline, 3 statements dropped",
        "statements  2 added",
    ]


def test_the_summary_counts_by_outcome_and_reason_and_names_every_fault() -> None:
    """An unchanged page adds no statements; a fault is named once, with its address."""
    tally = Tally()
    tally.kept("new", reading())
    tally.kept("unchanged", reading())
    tally.failed(Fault(item="a.html", stage="intake", reason="empty", message="'a.html' is empty; save it again"))
    tally.failed(Fault(item="b.html", stage="annotate", reason="failed", message="ValueError: no"))
    assert list(tally.lines()) == [
        "pages       2 (1 new, 0 changed, 1 unchanged)",
        "statements  2 added",
        "faults      2 (1 empty, 1 failed)",
        "  intake: 'a.html' is empty; save it again",
        "  annotate: b.html: ValueError: no",
    ]
