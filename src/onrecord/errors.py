"""This module knows every error that onrecord raises on purpose.

    OnrecordError
    ├── Misuse              the caller asked for something that makes no sense (exit 2)
    ├── Unreadable          one item cannot be read; the rest goes on
    │   ├── Missing         it is not there, or not allowed to be opened
    │   ├── TooLarge        it is over a stated limit
    │   ├── NotAPage        it is empty, binary, an archive, or not text
    │   ├── Unreachable     its server cannot be reached, or does not answer with a page
    │   ├── NotAllowed      robots.txt or the rules of the run forbid asking for it
    │   └── NoArticle       it is a page, but no article was found on it
    ├── WeightsError        shipped weights are missing or not the ones their card names
    └── StoreError          the record cannot be opened or written
        ├── NewerRecord     it was written by a later onrecord
        └── CannotWrite     the disk is full, the file is read-only or locked

Each sentence says what, where and what now. Facts are kept as attributes.
"""


class OnrecordError(Exception):
    """Base of all errors raised on purpose."""


class Misuse(OnrecordError):
    """The request itself is wrong: an unknown format, a date that is none."""


class Unreadable(OnrecordError):
    """One item cannot be read.

    Attributes:
        reason: a short fixed word for counting ("empty", "binary", "vanished").
    """

    def __init__(self, sentence: str, *, reason: str) -> None:
        super().__init__(sentence)
        self.reason = reason

    def __reduce__(self) -> tuple[object, ...]:
        return (_revive, (type(self), str(self), self.reason))


class Missing(Unreadable):
    """The file or address is not there, vanished, or may not be opened."""


class TooLarge(Unreadable):
    """The item is larger, or nested deeper, than the stated limit."""


class NotAPage(Unreadable):
    """The bytes are no page: empty, binary, an archive."""


class Unreachable(Unreadable):
    """Its server cannot be reached, is too slow, or answers with something else than the page."""


class NotAllowed(Unreadable):
    """It may not be asked for: robots.txt forbids it, or its address is a private one."""


class NoArticle(Unreadable):
    """The page was read, but nothing on it is an article."""


class WeightsError(OnrecordError):
    """Shipped weights are missing, or their checksum is not the one on their card."""


class StoreError(OnrecordError):
    """The record cannot be opened or written."""


class NewerRecord(StoreError):
    """The record was written by a later onrecord than this one."""


class CannotWrite(StoreError):
    """The record cannot be written: disk full, read-only, or locked by another writer."""


def _revive(kind: type[Unreadable], sentence: str, reason: str) -> Unreadable:
    return kind(sentence, reason=reason)
