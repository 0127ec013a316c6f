"""Rows as Arrow tables and as Parquet, read back by Arrow."""

import io
from pathlib import Path

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from onrecord.errors import Misuse
from onrecord.exports import arrow as exported
from onrecord.exports.arrow import arrow, arrow_table, record_batches, schema_of
from onrecord.exports.parquet import write_parquet
from onrecord.model.dealings import Assessment, Channel, Measure, Round
from onrecord.model.span import Span
from onrecord.views.actors import ActorRow
from onrecord.views.articles import ArticleRow
from onrecord.views.corrections import CorrectionRow
from onrecord.views.events import EventRow
from onrecord.views.judgements import JudgementRow
from onrecord.views.moves import MoveRow
from onrecord.views.relations import PairRow, RelationRow
from onrecord.views.statements import StatementRow
from onrecord.views.tensions import TensionRow
from onrecord.views.timeline import TimelineRow

ROWS = (
    *(StatementRow, EventRow, MoveRow, ArticleRow, ActorRow, JudgementRow, CorrectionRow),
    *(TimelineRow, RelationRow, PairRow, TensionRow, Round, Channel, Measure, Assessment),
)


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """A nested row."""

    when: str | None
    what: str


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A row of an invented table."""

    words: str
    score: float = 0.5
    told: int = 2
    latest: bool = True
    agency: str | None = None
    names: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()


FOUND = (Row(words="=1+1, “no”", names=("Orsk", "Vell"), steps=(Step(when=None, what="closed"),)), Row(words="", agency="Vasta"))


@pytest.mark.parametrize("kind", ROWS)
def test_every_row_has_a_column_for_each_field(kind: type[msgspec.Struct]) -> None:
    """Of whichever view."""
    assert tuple(schema_of(kind).names) == kind.__struct_fields__


def test_values_come_back_as_they_were() -> None:
    """Nested rows, lists and what is not known included."""
    table = arrow_table(Row, FOUND)
    assert msgspec.convert(table.to_pylist(), tuple[Row, ...]) == FOUND
    assert table.schema.field("told").type == pa.int64() and not table.schema.field("told").nullable
    assert table.schema.field("agency").nullable
    assert table.schema.field("steps").type.value_type.field("when").type == pa.string()


def test_no_rows_are_a_table_with_its_columns() -> None:
    """A program that reads it needs no special case."""
    table = arrow_table(Row, ())
    assert (table.num_rows, tuple(table.column_names)) == (0, Row.__struct_fields__)


def test_parquet_is_read_back_from_a_file_and_a_pipe(tmp_path: Path) -> None:
    """An output that can only be written to is enough, and it stays open."""

    class Pipe(io.RawIOBase):
        """What is written, and nothing else is allowed."""

        pieces = b""

        def write(self, piece: object) -> int:
            """Take a piece."""
            self.pieces += bytes(piece)  # type: ignore[call-overload]
            return len(bytes(piece))  # type: ignore[call-overload]

    pipe = Pipe()
    write_parquet(Row, iter(FOUND), pipe)  # type: ignore[arg-type]
    assert not pipe.closed
    (tmp_path / "rows.parquet").write_bytes(pipe.pieces)
    assert msgspec.convert(pq.read_table(tmp_path / "rows.parquet").to_pylist(), tuple[Row, ...]) == FOUND


def test_rows_are_taken_a_batch_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """The next batch is asked for when the one before has been used."""
    monkeypatch.setattr(exported, "BATCH", 2)
    taken: list[int] = []
    rows = (taken.append(place) or Row(words=str(place)) for place in range(5))
    batches = record_batches(Row, rows)
    assert (next(batches).num_rows, len(taken)) == (2, 2)
    assert [batch.num_rows for batch in batches] == [2, 1]


def test_without_arrow_a_sentence_says_how_to_install_it() -> None:
    """Instead of an import that fails."""
    with pytest.raises(Misuse, match=r"pip install 'onrecord\[arrow\]'"):
        arrow("pyarrow_that_nobody_installed")


def test_what_has_no_named_fields_is_no_row() -> None:
    """A pair of offsets does not become columns."""
    with pytest.raises(TypeError, match="named fields"):
        schema_of(Span)
