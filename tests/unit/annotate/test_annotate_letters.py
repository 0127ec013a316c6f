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


def test_an_address_may_be_a_line_of_its_own() -> None:
    """An open letter names on its first line to whom it is written, whatever that line is taken for, and below who wrote it."""
    read = article(
        "# An open letter to the harbour board",
        "@ Dear Madam Chair,",
        "Four times my village has asked for a lamp on the quay.",
        "I have rowed in the dark. Your clerk told us that lamps are dear.",
        "~ Ottilie Brunn, ferrywoman, Tarn",
    )
    notes = load_annotator()([read])[0]
    letter, *inner = notes.quotations
    assert [piece.cut(read.page.text) for piece in (*letter.speaker, *letter.addressee)] == ["Ottilie Brunn", "Dear Madam Chair"]
    assert len(letter.content) == 2 and letter.directness is Directness.DIRECT and inner and all(each.via for each in inner)
