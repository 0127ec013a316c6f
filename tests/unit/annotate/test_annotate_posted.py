"""Claims about words that stand in a paragraph by themselves, and whose the line before or after says they are."""

from newsprint import article, told

from onrecord.annotate import load_annotator
from onrecord.model.annotations import Directness


def test_a_post_is_whose_the_line_before_says_it_is() -> None:
    """After "has just posted this on Chirp:" the next paragraph is said word for word, and never told by the article itself."""
    post = "Lamps today, ferries tomorrow. Sarn should take the offer and stop shouting."
    read = article("# The strait, live", "The leader of the pilots, Ada Karrow, has just posted this on Chirp:", post, "It rains.")
    notes = load_annotator()([read])[0]
    said = [each for each in notes.quotations if each.content[0].cut(read.page.text) == post]
    assert [(each.directness, notes.entities[each.speaker_entity or ""].name) for each in said] == [(Directness.DIRECT, "Ada Karrow")]
    assert all(event.vouched_by != "narrator" for event in notes.events)


def test_a_line_with_a_dash_signs_the_words_above_it() -> None:
    """ "- Ada Karrow, pilot" below words in marks says whose they are."""
    words = "“The tide has signed nothing at all.”"
    read = article("# Words of the day", "It rains in Orsk.", words, "- Ada Karrow, pilot of Orsk", "More below.")
    found = [each for each in told(read, load_annotator()([read])[0]) if "tide" in each[2]]
    assert found == [("Ada Karrow", "-", words)]
