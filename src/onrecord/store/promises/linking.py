"""This module knows what a record promises to those who link: what is new, what stands near it in time, and room for sketches."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from onrecord.model.record import Sketch, Told


class Linking(Protocol):
    """Versions whose entries are new or other than before are unlinked, until somebody who has judged them says otherwise."""

    def unlinked(self) -> Iterator[Told]:
        """Versions that are still to be linked, with their entries, in the order in which they came, as the record stands now.

        Actors are named as the page has them, whatever persons say: what was kept of other versions was read off so too.
        """
        ...

    def mark_linked(self, versions: Iterable[str]) -> None:
        """Let these versions be linked: their judgements and clusters are in the record."""
        ...

    def unlink(self) -> None:
        """Let every version be linked again, as when a linker has learned something; the shelves are emptied."""
        ...

    def keep_sketches(self, sketches: Iterable[Sketch]) -> None:
        """Keep what a linker wants to remember of versions, in place of what it kept of them before.

        A sketch goes when what is found on its version changes.
        """
        ...

    def sketches(self, linker: str, since: str = "", until: str = "") -> Iterator[Sketch]:
        """A linker's sketches of versions that may have been published between two dates (EDTF, both included), or carry no date.

        Raises:
            Misuse: a date that is none.
        """
        ...

    def sketches_of(self, linker: str, versions: Iterable[str]) -> Iterator[Sketch]:
        """What a linker keeps of these versions, in the order in which they came."""
        ...

    def keep_shelf(self, linker: str, shelf: bytes, since: str = "", until: str = "") -> None:
        """Keep where a linker finds what it compares of versions that were linked together, published between two days, or any."""
        ...

    def shelves(self, linker: str, since: str = "", until: str = "") -> Iterator[tuple[int, bytes]]:
        """A linker's shelves with something that may have been published between two dates, numbered in the order in which they were kept.

        Raises:
            Misuse: a date that is none.
        """
        ...

    def unshelved(self) -> Mapping[str, int]:
        """Versions whose entries were written anew after they had been shelved: what shelves up to that number say of them is void."""
        ...

    def published(self, items: Iterable[str]) -> Mapping[str, str]:
        """When each of these entries, appearances or versions was published (EDTF); those without a date are left out."""
        ...
