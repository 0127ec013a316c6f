"""Quotation marks: which belong together, and which are no quotation marks at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.quotemarks import quoted_spans


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "no" to me', ['"no"']),
        ("“We go on,” he said. “Yes.”", ["“We go on,”", "“Yes.”"]),
        ("“We go on", ["“We go on"]),
        ("„Wir gehen“, »nein«, «oui», ‹x›", ["„Wir gehen“", "»nein«", "«oui»", "‹x›"]),
        ("“He told me ‘never again’,” she said", ["“He told me ‘never again’,”", "‘never again’"]),
        ('"He said "yes" to me," she said', ['"He said "yes" to me,"', '"yes"']),
        ("'I saw the workers' union,' he said, 'and the owners' too.'", ["'I saw the workers' union,'", "'and the owners' too.'"]),
        ("the 'experts' say it's 'fine'", ["'experts'", "'fine'"]),
        ("It's the '90s, 'tis rock 'n' roll, the ships' crews", []),
        ("Home » World » Asia", []),
        ("a 6\" gun of 5'10\"", []),
        ("‘’Tis so,’ he said", ["‘’Tis so,’"]),
        ("”Swedish” marks", ["”Swedish”"]),
        ("“mixed marks\" in a ripped page", ["“mixed marks\""]),
    ],
)  # fmt: skip
def test_marks_are_paired_as_a_reader_pairs_them(text: str, quoted: list[str]) -> None:
    """Double, single, low and angled marks; apostrophes, inches and breadcrumbs are none."""
    assert [text[slice(*span)] for span in quoted_spans(text)] == quoted


@given(st.text("ab s,.'\"“”‘’„«»‹›\n", max_size=60), st.integers(0, 9))
def test_quoted_stretches_lie_in_the_text(text: str, start: int) -> None:
    """Whatever the marks, each stretch is inside the paragraph and not empty."""
    assert all(start <= span.start < span.end <= start + len(text) for span in quoted_spans(text, start))
