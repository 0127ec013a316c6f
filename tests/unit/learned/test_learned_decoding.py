"""Claims about how numbers become attributions."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.learned.decoding import CONTENT, CUE, SPEAKER, TAGS, VECTOR, best_path, decode, stretches


def _is_allowed(path: tuple[int, ...], starts: list[int]) -> bool:
    continued = [(word, tag) for word, tag in enumerate(path) if tag not in (0, SPEAKER, CUE, CONTENT)]
    return all(word > 0 and word not in starts and path[word - 1] in (tag, tag - 1) for word, tag in continued)


@settings(max_examples=30, deadline=None)
@given(st.integers(min_value=0, max_value=10_000), st.booleans())
def test_the_path_is_the_best_of_all_that_are_allowed(seed: int, has_start: bool) -> None:
    """No allowed sequence of tags scores higher than the one found."""
    tags = np.random.default_rng(seed).normal(size=(4, TAGS)).astype(np.float32)
    starts = [2] if has_start else []
    allowed = [path for path in product(range(TAGS), repeat=4) if _is_allowed(path, starts)]
    best = max(allowed, key=lambda path: sum(tags[word, tag] for word, tag in enumerate(path)))
    assert best_path(tags, starts) == list(best)


def test_two_spans_of_a_role_may_touch() -> None:
    """A span ends where another of its role begins."""
    assert stretches([5, 6, 5])[CONTENT] == [(0, 2), (2, 3)]


def _numbers(path: list[int], ties: dict[int, int]) -> tuple[np.ndarray, np.ndarray]:
    """Tags that say `path`, and links in which word A asks for word B."""
    tags = np.full((len(path), TAGS), -5.0, dtype=np.float32)
    tags[np.arange(len(path)), path] = 5.0
    links = np.zeros((len(path), 4 * VECTOR), dtype=np.float32)
    for number, (asker, asked) in enumerate(ties.items()):
        links[asker, number] = 4.0
        links[asked, 2 * VECTOR + number] = 4.0
    return tags, links


def test_a_content_goes_to_its_cue_and_the_cue_to_its_speaker() -> None:
    """Speaker, cue, content: one attribution, with a score near one."""
    tags, links = _numbers([SPEAKER, CUE, CONTENT, CONTENT + 1], {2: 1, 1: 0})
    (linked,) = decode(tags, links, np.zeros((2, VECTOR), dtype=np.float32))
    assert (linked.speaker, linked.cue, linked.content) == ((0, 1), (1, 2), ((2, 4),))
    assert linked.score == pytest.approx(1, abs=0.01)


def test_a_content_without_a_cue_is_dropped() -> None:
    """Where "no cue" is likelier than every cue, nothing is attributed."""
    tags, links = _numbers([SPEAKER, CUE, CONTENT], {})
    nulls = np.zeros((2, VECTOR), dtype=np.float32)
    nulls[0, 9] = 4.0
    links[2, 9] = 4.0
    assert decode(tags, links, nulls) == []
