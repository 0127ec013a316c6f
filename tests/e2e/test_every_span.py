"""The walk back: every statement of the newsroom's record, cut from its page, is the words it claims."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.annotate import load_annotator
from onrecord.engines.local import LocalEngine
from onrecord.intake import captures
from onrecord.model.query import StatementQuery
from onrecord.model.record import Reading
from onrecord.model.span import cut_all
from onrecord.pipeline import read_captures
from onrecord.store import Store, open_record

PAGES = Path(__file__).parents[2] / "samples" / "newsroom" / "pages"


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The newsroom, read from its files."""
    with open_record(tmp_path_factory.mktemp("record") / "newsroom.db") as store:
        for outcome in read_captures(captures([str(PAGES)]), LocalEngine(), load_annotator()):
            assert isinstance(outcome, Reading)
            store.add(outcome, read_at="2034-04-02T06:00:00Z")
        yield store


def test_every_statement_is_cut_from_its_page(record: Store) -> None:
    """Content, cue, speaker and addressee are the page's own words at their spans, also of versions that were replaced."""
    statements = record.statements(StatementQuery(superseded=True, limit=1000)).rows
    assert len(statements) > 200
    for statement in statements:
        kept = record.article(statement.version)
        assert kept is not None
        text = kept.reading.article.page.text
        assert statement.content_words == cut_all(text, statement.content)
        assert statement.cue_words == cut_all(text, statement.cue)
        assert statement.speaker_words == cut_all(text, statement.speaker_spans)
        assert statement.addressee_words == cut_all(text, statement.addressee)
        assert statement.context.covers(statement.content[0])


def test_every_chain_ends_first_hand(record: Store) -> None:
    """What is told via another leads, step by step, to a statement that is told first-hand on the same page."""
    for statement in record.statements(StatementQuery(superseded=True, limit=1000)).rows:
        seen = {statement.id}
        while statement.via:
            outer = record.statement(statement.via)
            assert outer is not None
            assert outer.version == statement.version
            assert outer.id not in seen
            seen.add(outer.id)
            statement = outer  # noqa: PLW2901 - one step up the chain
