"""What two wordings share, in bounded time."""

from random import Random
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.sameness import common_runs, longest_in_order

SOME = st.lists(st.sampled_from("the of Orsk Vasta said no deal bridge".split()), max_size=30)


def shared(before: str, now: str) -> list[str]:
    """The runs two sentences share, in words."""
    words = now.split()
    return [" ".join(words[run.now : run.now + run.length]) for run in common_runs(before.split(), words)]


def test_what_was_rewritten_lies_between_what_stayed() -> None:
    """The rest of the sentence stays whole."""
    assert shared("Aldane said the bridge would close on Friday .", "Aldane said the crossing would stay open on Friday .") == [
        "Aldane said the",
        "would",
        "on Friday .",
    ]


def test_a_word_that_both_happen_to_use_is_no_common_ground() -> None:
    """In a sentence that was rewritten, a lone "the" is rewritten too."""
    assert shared("Orsk has turned down the offer made by its neighbour", "After two days of talks the envoys went home") == []


@given(before=SOME, now=SOME)
def test_runs_are_true_and_in_order(before: list[str], now: list[str]) -> None:
    """Each run is the same words on both sides, none overlaps, and the ends are never called changed where they agree."""
    there, here = 0, 0
    for run in common_runs(before, now):
        assert run.before >= there and run.now >= here and run.length > 0
        there, here = run.before + run.length, run.now + run.length
        assert before[run.before : there] == now[run.now : here]
    assert (common_runs(before, now) == ()) or before


@given(words=SOME.filter(bool))
def test_the_same_words_are_one_run(words: list[str]) -> None:
    """Nothing has changed where nothing has."""
    (run,) = common_runs(words, words)
    assert (run.before, run.now, run.length) == (0, 0, len(words))


@given(places=st.lists(st.integers(0, 40), unique=True, max_size=25))
def test_what_is_kept_in_order_ascends(places: list[int]) -> None:
    """And as much is kept as can be: one at least, where there is one."""
    kept = [places[position] for position in sorted(longest_in_order(places))]
    assert kept == sorted(kept)
    assert bool(kept) == bool(places)


def test_a_line_of_a_hundred_thousand_words_is_compared_in_bounded_time() -> None:
    """Both where nearly all is the same, and where all of it is made of eight words."""
    chance = Random(3)
    words = [str(chance.randrange(20_000)) for _ in range(100_000)]
    edited = [word if chance.random() > 0.01 else "edited" for word in words]
    few = [chance.choice("abcdefgh") for _ in range(100_000)]
    other = [chance.choice("abcdefgh") for _ in range(100_000)]
    started = process_time()
    assert sum(run.length for run in common_runs(words, edited)) > 90_000
    common_runs(few, other)
    assert process_time() - started < 5
