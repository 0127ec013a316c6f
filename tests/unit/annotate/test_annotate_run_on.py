"""A quotation that runs over several paragraphs is one statement's."""

from onrecord.annotate.draft import Draft
from onrecord.annotate.run_on import over_paragraphs
from onrecord.model.span import Span
from onrecord.text.quotes import find_quoted

FIRST, SECOND, LAST = "“The port is shut.", "“It cost RM6.1 million to shut.", "“Nobody asked us,” Brunn said."


def span(text: str, words: str) -> Span:
    """Where words stand."""
    return Span(text.index(words), text.index(words) + len(words))


def draft(text: str, speaker: str, cue: str, *content: str) -> Draft:
    """A statement as the encoder has it."""
    pieces = tuple(span(text, piece) for piece in content)
    return Draft(content=pieces, cue=(span(text, cue),), speaker=(span(text, speaker),), score=0.9)


def contents(text: str, *drafts: Draft) -> list[list[str]]:
    """What the statements hold of a page of one paragraph a line."""
    at, paragraphs = 0, []
    for line in text.split("\n"):
        paragraphs.append(Span(at, at + len(line)))
        at += len(line) + 1
    found = over_paragraphs(text, paragraphs, find_quoted(text, paragraphs), drafts)
    return [[piece.cut(text) for piece in each.content] for each in found]


def test_paragraphs_that_nobody_was_given_are_the_one_s_who_closes_them() -> None:
    """Brunn is named in the last of three."""
    text = "\n".join((FIRST, SECOND, LAST))
    assert contents(text, draft(text, "Brunn", "said", "“Nobody asked us,”")) == [[FIRST, SECOND, "“Nobody asked us,”"]]


def test_a_paragraph_that_was_cut_short_is_whole() -> None:
    """The point of a number ended it."""
    text = "\n".join((FIRST, SECOND, LAST))
    assert contents(text, draft(text, "Brunn", "said", "“It cost RM6", "“Nobody asked us,”")) == [[FIRST, SECOND, "“Nobody asked us,”"]]


def test_words_that_lead_into_it_stay() -> None:
    """What is told before the mark is the statement's too."""
    text = "Brunn said that “the port is shut.\n“Nobody asked us.”"
    assert contents(text, draft(text, "Brunn", "said", "that “the port is")) == [["that “the port is shut.", "“Nobody asked us.”"]]


def test_what_two_have_parts_of_is_left_as_it_is() -> None:
    """Nobody can tell whose the middle is."""
    text = "\n".join(("Vell agreed: " + FIRST, SECOND, LAST))
    one, other = draft(text, "Vell", "agreed", "“The port is shut."), draft(text, "Brunn", "said", "“Nobody asked us,”")
    assert contents(text, one, other)[1] == ["“Nobody asked us,”"]


def test_what_is_told_within_it_keeps_to_its_words() -> None:
    """Vell is heard inside what Brunn says."""
    text = "“Vell claims it is shut.\n“Nobody asked us,” Brunn said."
    assert contents(text, draft(text, "Vell", "claims", "it is shut")) == [["it is shut"]]


def test_a_mark_of_another_kind_takes_up_nothing() -> None:
    """Nor does one that nobody closes."""
    text = '"The port is shut.\n“Nobody asked us,” Brunn said.'
    assert contents(text, draft(text, "Brunn", "said", "“Nobody asked us,”")) == [["“Nobody asked us,”"]]
    text = "“The port is shut.\n“Nobody asked us, Brunn said."
    assert contents(text, draft(text, "Brunn", "Brunn said", "“The port")) == [["“The port"]]
