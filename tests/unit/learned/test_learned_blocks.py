"""The block classifier that ships loads, and says how likely each role is for each line."""

import numpy as np

from onrecord.articles.features import MOST_NAMES, MOST_WORDS, NUMBERS
from onrecord.learned.blocks import shipped_blocks
from onrecord.model.article import Role


def rows(lines: int) -> tuple["np.ndarray[tuple[int, ...], np.dtype[np.float32]]", ...]:
    """Features of that many lines of nothing."""
    codes = [np.zeros((lines, width), np.int64) for width in (MOST_WORDS, MOST_NAMES)]
    return np.zeros((lines, NUMBERS), np.float32), *codes  # type: ignore[return-value]


def test_it_tells_all_roles_apart() -> None:
    """The roles on its card are those of an article's blocks."""
    assert shipped_blocks().roles == tuple(Role)


def test_chances_of_a_line_sum_to_one() -> None:
    """One row a line, however few or many."""
    for lines in (1, 2, 700):
        chances = shipped_blocks().chances(*rows(lines))
        assert chances.shape == (lines, len(Role))
        assert np.allclose(chances.sum(axis=1), 1.0, atol=1e-5)


def test_no_lines_have_no_chances() -> None:
    """An empty page is no error."""
    assert shipped_blocks().chances(*rows(0)).shape == (0, len(Role))
