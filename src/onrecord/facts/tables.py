"""This module knows how the tables of facts are written: tab-separated, a line of headings, several words in a cell joined by "|".

The tables are ours, from common knowledge as of `AS_OF` (countries.tsv also from packages named in NOTICE), checked by tests for form.
They are outside knowledge: whatever is taken from them in place of the page's own word is to be marked so.
Words after a "?" mean something else as often; they count only where the article gives other grounds.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

AS_OF = "2025"
"""The year as of which the tables tell."""

DOUBT = "?"
"""Goes before words that mean something else as often."""


def rows(name: str) -> Iterator[Mapping[str, str]]:
    """The lines of a table in this folder, as cells by heading."""
    headings, *lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    for line in lines:
        yield dict(zip(headings.split("\t"), line.split("\t"), strict=True))


def several(cell: str) -> tuple[str, ...]:
    """The words of a cell that holds several; none of an empty one.

    >>> several("Kremlin|the Kremlin"), several("")
    (('Kremlin', 'the Kremlin'), ())
    """
    return tuple(filter(None, cell.split("|")))


def without_doubt(words: str) -> str:
    """The words without the mark of doubt."""
    return words.removeprefix(DOUBT)
