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


LONG = (
    "The minister said on Tuesday that the valve would stay shut "
    + "until the inspectors had seen the ledgers, " * 2
    + "and all the maps of the first winter"
)


def test_words_that_find_no_room_beside_the_rest_stand_below_their_row(capsys: pytest.CaptureFixture[str]) -> None:
    """In one piece, set in, and under no heading; a row that has room keeps them in its line."""
    out = shown(capsys, Row(when="2034-03-21", according_to="Ada Ruhl", score=0.6, words=LONG)).splitlines()
    assert out[0].index("score") == out[1].index("0.60")
    assert [line.split() for line in out[:2]] == [["when", "according_to", "score"], ["2034-03-21", "Ada", "Ruhl", "0.60"]]
    assert all(line.startswith("    ") for line in out[2:]) and " ".join(" ".join(out[2:]).split()) == LONG
    assert shown(capsys, Row(when="2034-03-21", according_to="Ada Ruhl", score=0.6)).splitlines()[0].split()[-1] == "words"


def test_rows_whose_words_stand_below_keep_their_columns_in_line(capsys: pytest.CaptureFixture[str]) -> None:
    """However long a name is in another row; a name longer than its column goes on in the next line."""
    rows = [Row(when="2034", according_to=who, score=0.5, words=LONG) for who in ("Ada Ruhl", "the Joint Commission for Valves")]
    write_table(rows, ("when", "according_to", "score", "words"))
    scores = [line.index("0.50") for line in capsys.readouterr().out.splitlines() if "0.50" in line]
    assert len(scores) == 2 and len(set(scores)) == 1


def test_a_number_of_tellings_stays_in_its_row(capsys: pytest.CaptureFixture[str]) -> None:
    """The timeline's "told" counts; only words stand below."""

    class Told(Row, frozen=True, kw_only=True):
        told: int

    write_table([Told(when="2034", according_to="", score=1.0, words=LONG, told=4)], ("when", "words", "told"))
    assert capsys.readouterr().out.splitlines()[1].split() == ["2034", "4"]
