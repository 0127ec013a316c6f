"""Who is quoted is quoted from mark to mark."""

from onrecord.annotate.draft import Draft
from onrecord.annotate.places import Places
from onrecord.annotate.to_the_mark import to_the_mark
from onrecord.model.span import Span, Spans
from onrecord.text.quotes import find_quoted


def spans(text: str, *pieces: str) -> Spans:
    """Where words stand."""
    return tuple(Span(text.index(piece), text.index(piece) + len(piece)) for piece in pieces)


def draft(text: str, speaker: str, cue: str, *content: str) -> Draft:
    """A statement as the encoder has it."""
    return Draft(content=spans(text, *content), cue=spans(text, cue), speaker=spans(text, speaker), score=0.9)


def contents(text: str, *drafts: Draft) -> list[list[str]]:
    """What the statements hold, from mark to mark."""
    marks = Places((mark.span, mark) for mark in find_quoted(text, [Span(0, len(text))]))
    return [[piece.cut(text) for piece in each.content] for each in to_the_mark(text, drafts, marks)]


def test_a_content_that_ends_amid_a_quotation_has_all_of_it() -> None:
    """Three sentences between marks are one content, though the encoder saw two."""
    text = 'Brunn said: "The port is shut. It will stay shut. Nobody asked us."'
    assert contents(text, draft(text, "Brunn", "said", '"The port is shut. It will stay shut.')) == [
        ['"The port is shut. It will stay shut. Nobody asked us."']
    ]


def test_a_content_that_begins_amid_a_quotation_has_all_of_it() -> None:
    """So are those before the words it saw."""
    text = "“The port is shut. It will stay shut,” said Brunn."
    assert contents(text, draft(text, "Brunn", "said", "It will stay shut,”")) == [["“The port is shut. It will stay shut,”"]]


def test_words_that_lead_into_a_quotation_are_followed_by_it() -> None:
    """ "Because" and no sign, then a mark."""
    text = "Brunn said the port was shut because “nobody asked us” on Friday."
    assert contents(text, draft(text, "Brunn", "said", "the port was shut because")) == [["the port was shut because “nobody asked us”"]]


def test_a_quotation_after_a_comma_is_not_led_into() -> None:
    """What the narrator adds after a comma is not the speaker's."""
    text = "Brunn said the port was shut, “for good” being the crews' words."
    assert contents(text, draft(text, "Brunn", "said", "the port was shut")) == [["the port was shut"]]


def test_what_is_told_inside_a_quotation_keeps_its_own_end() -> None:
    """Vell tells within what Brunn says."""
    text = '"Vell wants to talk of fish. We do not," said Brunn.'
    outer = draft(text, "Brunn", "said", '"Vell wants to talk of fish. We do not,"')
    inner = draft(text, "Vell", "wants", "to talk of fish")
    assert contents(text, outer, inner) == [['"Vell wants to talk of fish. We do not,"'], ["to talk of fish"]]


def test_a_quotation_of_which_two_are_given_parts_is_left_as_it_is() -> None:
    """Nobody can tell whose the rest is."""
    text = 'Brunn said and Vell repeated: "The port is shut. It will stay shut."'
    one = draft(text, "Brunn", "said", '"The port is shut.')
    other = draft(text, "Vell", "repeated", 'It will stay shut."')
    assert contents(text, one, other) == [['"The port is shut.'], ['It will stay shut."']]


def test_marks_between_which_another_teller_stands_are_paired_otherwise() -> None:
    """A mark that is missing on the page gives nobody more words."""
    text = "Brunn said “the port is shut. Vell said it will open” to all on Friday."
    shut = draft(text, "Brunn", "said", "“the port is shut")
    opened = draft(text, "Vell", "Vell said", "it will open” to all on Friday")
    assert contents(text, shut, opened) == [["“the port is shut"], ["it will open” to all on Friday"]]
