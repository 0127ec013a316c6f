"""Words that put a deed long before the page, and words that say that it was just not done."""

import pytest

from onrecord.text.long_ago import is_long_ago
from onrecord.text.shunned import is_shunned


@pytest.mark.parametrize(
    ("words", "is_old"),
    [
        ("Orsk has long sought the harbour", True),
        ("Vell discussed it in the 1990s and again in 2005", True),
        ("as he said in a speech in November", True),
        ("Vell left in its first week in office", True),
        ("two years ago Vell left", True),
        ("Vell left in April", False),
        ("Vell left two days ago", False),
        ("Vell called it the worst deal", False),
    ],
)
def test_words_tell_that_a_deed_is_of_old(words: str, is_old: bool) -> None:
    """By the page's month and year; last month is news."""
    assert is_long_ago(words, "2031-05-04") is is_old


def test_without_a_day_of_publication_only_plain_words_tell_it() -> None:
    """A month may be the page's own."""
    assert not is_long_ago("in November", None)
    assert is_long_ago("decades ago", None)


@pytest.mark.parametrize(
    ("before", "is_so"),
    [
        ("Doru stopped short of ", True),
        ("The envoys steered clear of asking whether Mr. Doru should ", True),
        ("Orsk refrained from ", True),
        ("Doru stayed away from the talks, but ", False),
        ("Doru stopped the ferry and ", False),
    ],
)
def test_what_somebody_just_did_not_do_is_known_by_the_words_before_it(before: str, is_so: bool) -> None:
    """As far as no other clause begins."""
    assert is_shunned(before) is is_so
