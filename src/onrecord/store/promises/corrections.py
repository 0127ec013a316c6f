"""This module knows what a record promises about corrections: what persons say of entries."""

from typing import Protocol

from onrecord.model.correction import Correction, EntryKind


class Corrections(Protocol):
    """What persons say of entries is kept beside them, shown on them, can be taken back, and outlives every reading of the page."""

    def correct(self, correction: Correction, *, at: str) -> Correction:
        """Keep a correction and lay it over its entry; returns it as it was kept, with its id and its entry's.

        Args:
            correction: of an added entry, `version` and `spans` say where; of any other, `entry` says which.
            at: the moment (UTC, ISO 8601, seconds).

        Raises:
            Misuse: there is no such entry, field or value, or an entry is added where there is one.
        """
        ...

    def undo_correction(self, correction_id: str, *, at: str) -> Correction:
        """Take a correction back; its entry shows what it showed before. Returns it as it is kept now.

        Raises:
            Misuse: there is no such correction, or it has been taken back.
        """
        ...

    def corrections(
        self, entry: str = "", *, kind: EntryKind | None = None, undone: bool = False, limit: int = 100
    ) -> tuple[Correction, ...]:
        """What persons said, the last first: of one entry, of one kind, or of all; with `undone`, also what was taken back.

        A correction whose words are not found on the page any more is `waiting`.
        """
        ...
