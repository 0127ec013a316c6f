"""This module knows how a SQLite record keeps what persons say of its entries."""

from onrecord.model.correction import Correction, EntryKind
from onrecord.store.connections import SqliteFile
from onrecord.store.correcting import corrections_kept, undo_correction, write_correction


class SqliteCorrections(SqliteFile):
    """See `Corrections`."""

    def correct(self, correction: Correction, *, at: str) -> Correction:
        """See `Corrections.correct`."""
        with self._transaction() as record:
            return write_correction(record, correction, at)

    def undo_correction(self, correction_id: str, *, at: str) -> Correction:
        """See `Corrections.undo_correction`."""
        with self._transaction() as record:
            return undo_correction(record, correction_id, at)

    def corrections(
        self, entry: str = "", *, kind: EntryKind | None = None, undone: bool = False, limit: int = 100
    ) -> tuple[Correction, ...]:
        """See `Corrections.corrections`."""
        with self._reader() as record:
            return corrections_kept(record, entry, kind, undone=undone, limit=limit)
