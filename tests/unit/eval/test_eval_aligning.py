"""A gold article is laid over a page's lines: each of its paragraphs stands on one line, in order."""

from eval.aligning import article_lines

GOLD = [
    "The council of Orsk refused the terms on Tuesday and sent the envoy home by the night ferry.",
    "No answer yet",
    "Velin denies that the terms are new and says that both sides had agreed upon them before the winter.",
]


def test_paragraphs_are_found_among_furniture() -> None:
    """Menu, share bar and related links are none of the article."""
    assert article_lines(["Home", *GOLD, "Share", "Related stories"], GOLD) == [0, 1, 1, 1, 0, 0]


def test_a_short_line_counts_only_where_it_is_a_whole_paragraph() -> None:
    """A word of the article in a menu is no part of it."""
    assert article_lines(["Velin", GOLD[0], "No answer yet", GOLD[2]], GOLD) == [0, 1, 1, 1]


def test_a_teaser_that_repeats_a_paragraph_counts_once() -> None:
    """The chain goes through the copy that stands in order."""
    assert article_lines([GOLD[2], GOLD[0], GOLD[1], GOLD[2]], GOLD) == [0, 1, 1, 1]


def test_a_line_that_the_gold_has_in_part_is_left_open() -> None:
    """Neither wholly in nor out: nobody is to be judged by it."""
    mixed = GOLD[0] + " Sign up for the letter of the Lamp and read of the river every Friday morning before all others do on land."
    assert article_lines([mixed, GOLD[2]], GOLD) == [-1, 1]


def test_paragraphs_in_one_line_are_article() -> None:
    """Sites that lose their paragraphs lose nothing of the story."""
    assert article_lines(["Menu", " ".join(GOLD)], GOLD) == [0, 1]
