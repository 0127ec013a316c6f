"""The tables of statements and articles."""

from pathlib import Path

from onrecord.model.query import ArticleQuery, StatementQuery
from onrecord.store import open_record
from onrecord.views.articles import ArticleRow, article_rows
from onrecord.views.statements import StatementRow, statement_rows
from tests.contract.readings import ADDRESS, reading


def test_a_row_shows_what_was_said_by_whom_where_and_when(tmp_path: Path) -> None:
    """Every column is the statement's own value; the columns begin with what a reader looks for."""
    with open_record(tmp_path / "record.db") as store:
        store.add(reading(agency="Meridian"), read_at="2031-04-03T12:00:00Z")
        statements = store.statements(StatementQuery()).rows
    row = next(statement_rows(statements))
    assert row == StatementRow(
        id=statements[0].id,
        speaker="Ilka Brandow",
        content="We will not sign under a deadline",
        cue="said",
        directness="direct",
        outlet="The Harbour Post",
        agency="Meridian",
        published="2031-04-02",
        headline="Saltmarsh turns down the harbour accord",
        address=ADDRESS,
        via=None,
        score=0.875,
        speaker_words="Foreign Minister Ilka Brandow",
        addressee="",
        version=statements[0].version,
        latest=True,
    )
    assert StatementRow.__struct_fields__[:5] == ("id", "speaker", "content", "cue", "directness")


def test_an_article_row_is_a_version_of_a_page(tmp_path: Path) -> None:
    """The columns are the version's own values."""
    with open_record(tmp_path / "record.db") as store:
        store.add(reading(), read_at="2031-04-03T12:00:00Z")
        version = store.articles(ArticleQuery()).rows[0]
    (row,) = article_rows([version])
    assert {field: getattr(version, field) for field in ArticleRow.__struct_fields__} == {
        field: getattr(row, field) for field in ArticleRow.__struct_fields__
    }
