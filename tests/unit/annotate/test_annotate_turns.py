"""Claims about interviews and transcripts."""

from newsprint import article, told

from onrecord.annotate import load_annotator
from onrecord.model.annotations import Directness

INTERVIEW = [
    "Question: Will the ferries sail in April?",
    "Answer: The tide decides that, and the tide has signed nothing.",
    "Question: And the bridge?",
    "Answer: President Vell has said that the bridge will stay open through the winter. I would add nothing to it.",
]


def test_each_turn_is_its_speakers_own_words() -> None:
    """A label and a colon give the paragraph to the one labelled, word for word, and name nobody."""
    read = article(*INTERVIEW)
    notes = load_annotator()([read])[0]
    turns = [found for found in notes.quotations if found.via is None]
    assert [words[0] for words in told(read, notes) if words[1] == ":"] == ["Question", "Answer", "Question", "Answer"]
    assert all(found.directness is Directness.DIRECT and found.speaker_entity is None for found in turns)


def test_what_is_told_in_an_answer_is_told_via_it() -> None:
    """The president's words come through the one who answers."""
    read = article(*INTERVIEW)
    inner = [found for found in load_annotator()([read])[0].quotations if found.via]
    assert [(found.speaker[0].cut(read.page.text), found.via) for found in inner] == [("President Vell", "q4")]


def test_two_labelled_lines_make_no_transcript() -> None:
    """A page must have three turns, by speakers who come back."""
    read = article("Where: the customs house on the quay.", "When: on Monday at nine in the morning.", "Cost: nothing at all for members.")
    assert load_annotator()([read])[0].quotations == ()
