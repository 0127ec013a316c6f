"""Claims about letters: who is addressed in one, and who signs it."""

from newsprint import article, told

from onrecord.annotate import load_annotator
from onrecord.model.annotations import Directness

LETTERS = [
    "# Letters to the Tarn Courier",
    "Sir, Your leader asks the council to sell the ferry. I must object. The mayor has said that he will row himself.",
    "@ Ottilie Brunn (ret.)",
    "Dear Ada: My aunt left me a boat and told nobody.",
    "Must I give it back? -- LEFT ASHORE",
    "Dear Left: You owe nobody a boat.",
    "~ View Comments",
]


def test_a_letter_is_who_signs_it() -> None:
    """ "Sir" and "Dear Ada" are addressed and never speak; an answer that nobody signs stays open."""
    read = article(*LETTERS)
    notes = load_annotator()([read])[0]
    own = [each for each in notes.quotations if each.via is None]
    names = [notes.entities[each.speaker_entity].name if each.speaker_entity else "" for each in own]
    assert names == ["Ottilie Brunn", "LEFT ASHORE", ""] and all(each.directness is Directness.DIRECT for each in own)
    assert [piece.cut(read.page.text) for piece in own[1].content] == [LETTERS[3], "Must I give it back?"]


def test_an_address_that_nobody_signs_is_no_letter() -> None:
    """A paragraph that only begins so is the writer's; who is addressed says nothing in it."""
    read = article("# A plan", "Sir, the council asks the mayor to sell the ferry.", "Nobody has bought it.")
    notes = load_annotator()([read])[0]
    assert "Sir" not in [words[0] for words in told(read, notes)] and all(
        each.directness is not Directness.DIRECT for each in notes.quotations
    )
