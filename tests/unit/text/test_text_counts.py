"""Numbers and what they count; answers given and not given."""

import pytest

from onrecord.text.answered import says_answered
from onrecord.text.counts import counts, differ


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("eleven engineers", [(11, "engineer")]),
        ("11 Vell rail engineers", [(11, "engineer")]),
        ("twenty-one trawlers", [(21, "trawler")]),
        ("1,200 tonnes of grain", [(1200, "tonne")]),
        ("two hundred soldiers", [(200, "soldier")]),
        ("two dozen boats", [(24, "boat")]),
        ("3.5 million crowns", [(3.5e6, "crown")]),
        ("on 6 March", []),
        ("on March 6, the crew", []),
        ("at 18:00", []),
        ("one of the ships", []),
    ],
)
def test_numbers_are_found_with_what_they_count(words: str, found: list[tuple[float, str]]) -> None:
    """In figures and words; days of a month and times of day count nothing."""
    told = counts(words)
    assert [count.number for count in told] == [number for number, _ in found]
    assert all(thing in count.counted for count, (_, thing) in zip(told, found, strict=True))


def test_numbers_differ_only_where_one_thing_is_counted_and_no_number_agrees() -> None:
    """Engineers and boats are not compared; a second count that agrees settles it."""
    assert differ("eleven engineers", "12 rail engineers")
    assert differ("eleven engineers", "three boats") is None
    assert differ("eleven engineers", "eleven engineers and two engineers") is None


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("Vell has given its answer in writing", True),
        ("the replies were handed over on Monday", True),
        ("Orsk has replied to all points", True),
        ("we did not get any direct answer", False),
        ("no reply has come from Vell", False),
        ("the answer has not been sent", False),
        ("our questions were never answered", False),
        ("it awaits a written answer until Friday", None),
        ("the fleet was handed over", None),
        ("Drafts handed over, answer awaited", None),
    ],
)
def test_answers_given_and_none_given_are_told_apart_and_waiting_is_neither(words: str, says: bool | None) -> None:
    """By the words of one clause."""
    assert says_answered(words) is says
