"""The tables of the corpus' README are what the corpus is."""

import pytest

from corpus.__main__ import main
from corpus.readme import filled


def test_the_tables_are_as_the_corpus_stands() -> None:
    """`python -m corpus readme` would change nothing."""
    assert main(["readme", "--check"]) == 0


def test_a_readme_without_a_place_is_named() -> None:
    """The error says which marks were expected."""
    with pytest.raises(ValueError, match="<!-- stats -->"):
        filled("# The corpus", [], ([], []), ([], []))
