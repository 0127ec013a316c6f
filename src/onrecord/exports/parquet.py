"""This module knows rows as Parquet: the same columns as in CSV, with the exact words and their types."""

from collections.abc import Iterable
from typing import BinaryIO

import msgspec

from onrecord.exports.arrow import arrow, record_batches, schema_of


class _Onward:
    """An output that can only be written to, such as a pipe, as Arrow wants it: it keeps count of where it is."""

    def __init__(self, output: BinaryIO) -> None:
        self.output = output
        self.written = 0
        self.closed = False

    def write(self, piece: bytes) -> int:
        """Pass a piece on."""
        self.output.write(piece)
        self.written += len(piece)
        return len(piece)

    def tell(self) -> int:
        """Bytes written so far."""
        return self.written

    def flush(self) -> None:
        """Let what was written go out."""
        self.output.flush()

    def close(self) -> None:
        """Nothing to let go of: the output is its owner's."""
        self.closed = True


def write_parquet(kind: type[msgspec.Struct], rows: Iterable[msgspec.Struct], output: BinaryIO) -> None:
    """Write rows as one Parquet file, a batch after the other; the rows are taken one by one and not kept.

    Args:
        kind: what the rows are; its fields are the columns.
        output: a file or a pipe, which stays open.

    Raises:
        Misuse: Arrow is not installed.
    """
    writing = arrow("pyarrow.parquet")
    onward = arrow().PythonFile(_Onward(output), mode="w")
    with writing.ParquetWriter(onward, schema_of(kind), compression="zstd") as file:
        for batch in record_batches(kind, rows):
            file.write_batch(batch)
