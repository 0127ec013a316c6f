"""Furniture is told by its words, and the story's words are not taken for it."""

import pytest

from onrecord.facts.furniture_words import (
    closes_story,
    is_button_row,
    is_label,
    is_menu,
    is_teaser,
    opens_like_furniture,
    speaks_of_the_site,
)


@pytest.mark.parametrize(
    "words", ["Share this article", "12 Comments", "Advertisement", "Sign in", "Kommentare", "Читайте также: Посол уехал", "Read more »"]
)
def test_labels_are_known(words: str) -> None:
    """Widgets' labels in several languages."""
    assert is_label(words)


@pytest.mark.parametrize(
    "words", ["You might also like", "Most read", "Related stories", "Leave a comment", "Auch interessant", "Tags: Orsk, talks"]
)
def test_heads_of_boxes_below_a_story_are_known(words: str) -> None:
    """What comes under these is another story's."""
    assert closes_story(words)


@pytest.mark.parametrize(
    "words", ["© 2031 Courier Media. All rights reserved.", "Sign up for our newsletter", "We use cookies and similar cookies to help you"]
)
def test_notes_to_the_reader_are_known(words: str) -> None:
    """Notices begin in their own way or speak of the site."""
    assert opens_like_furniture(words) or speaks_of_the_site(words)


@pytest.mark.parametrize(
    "words",
    [
        "The envoy shared this view with reporters in Orsk on Tuesday.",
        "More on this will be known when the ministers meet again in spring.",
        "By refusing the terms, Velin said, Orsk had closed the door.",
        "Photographs of the bridge were shown to the council.",
    ],
)
def test_sentences_of_a_story_are_not_furniture(words: str) -> None:
    """Prose that uses the same words stays prose."""
    assert not (is_label(words) or closes_story(words) or opens_like_furniture(words) or speaks_of_the_site(words))


def test_rows_of_buttons_and_entries_are_told_from_sentences() -> None:
    """Buttons set side by side and entries parted by strokes are no prose, and short answers are."""
    assert is_button_row("Share  Tweet  Print (14)") and is_button_row("mail · print · 214 comments")
    assert not is_button_row("He likes to print and to share his views.") and not is_button_row("4.5 / 5.0")
    assert is_menu("Home | Ports | Weather") and is_menu("News   Sea   Sport")
    assert not is_menu("Orsk - a port of the old kind - has no quay that is wide enough for it")


def test_pointers_to_other_pages_are_known_by_their_first_words() -> None:
    """A pointer has a colon or says what to read."""
    assert is_teaser("READ ALSO: Ten bridges to see") and is_teaser("Related: who owns the quay?")
    assert not is_teaser("Read by nobody, the note lay on the table.") and not is_teaser("More than ten ships left.")
