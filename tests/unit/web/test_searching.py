"""The words a search asked for are lit up as the record understands them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.web.searching import lit


@pytest.mark.parametrize(
    ("text", "search", "found"),
    [
        ("The bridge stays closed", "bridge", ["bridge"]),
        ("Two bridges, one Bridge", "bridge", ["bridges", "Bridge"]),
        ("Cambridge is far", "bridge", []),
        ("the grain corridor, a corridor of grain", '"grain corridor"', ["grain corridor"]),
        ("the grain-corridor", "“grain corridor”", ["grain-corridor"]),
        ("Źelen o\u0301piniones", "zelen opin", ["Źelen", "o\u0301piniones"]),
        ("cafe\u0301 society", "café", ["cafe\u0301"]),
        ("ﬁsh and STRASSE", "fish straße", ["ﬁsh", "STRASSE"]),
        ("a.b (c)", "( . *", []),
        ("nothing asked", "", []),
    ],
)
def test_what_was_looked_for_is_lit(text: str, search: str, found: list[str]) -> None:
    """Words as beginnings of words, phrases whole, without regard to case and accents."""
    assert [run.text for run in lit(text, search) if run.found] == found


@settings(deadline=None)
@given(st.text(max_size=60), st.text(max_size=20))
def test_lighting_never_changes_the_words(text: str, search: str) -> None:
    """The runs joined are the text."""
    assert "".join(run.text for run in lit(text, search)) == text
