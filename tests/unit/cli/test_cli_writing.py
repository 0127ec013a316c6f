"""Cells of tables say what a reader needs, where JSON and CSV keep what is kept."""

import msgspec
import pytest

from onrecord.cli.writing import write_table


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A row of an invented list."""

    when: str
    according_to: str
    score: float
    words: str = "the narrator of 2034-23"


def shown(capsys: pytest.CaptureFixture[str], row: Row, **headings: str) -> str:
    """The table of one row."""
    write_table([row], ("when", "according_to", "score", "words"), headings)
    return capsys.readouterr().out


def test_a_doubtful_score_is_marked_and_a_season_has_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    """As the desk has them; a page's own words are left as they are."""
    out = shown(capsys, Row(when="2034-23", according_to="narrator", score=0.594))
    assert "autumn 2034" in out and "the article" in out and "0.59 ?" in out and "the narrator of 2034-23" in out
    out = shown(capsys, Row(when="2034-03-21", according_to="Ada Ruhl", score=0.6))
    assert "2034-03-21" in out and "Ada Ruhl" in out and "0.60" in out and "?" not in out


def test_a_column_may_be_called_otherwise_than_its_field(capsys: pytest.CaptureFixture[str]) -> None:
    """The time at which a page was read is no time since which it says something."""
    assert shown(capsys, Row(when="2034", according_to="", score=1.0), when="read").split()[0] == "read"
