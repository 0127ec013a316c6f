"""Claims about where contents begin and end."""

import pickle
import re

import numpy as np
import pytest

from onrecord.annotate.border_clues import clues_of_end, clues_of_start, has_letters, row_of
from onrecord.annotate.borders import ENDS, STARTS, Borders, load_borders, starts_of
from onrecord.annotate.draft import Draft
from onrecord.learned import Found, Vectors
from onrecord.model.annotations import Directness
from onrecord.model.span import Span
from onrecord.text.quotes import find_quoted

TEXT = "Vell said the port is shut, and the ferry ran late."
CUE, SPEAKER = Span(5, 9), Span(0, 4)
INDIRECT = Directness.INDIRECT


def span(words: str, text: str = TEXT) -> Span:
    """Where words stand."""
    return Span(text.index(words), text.index(words) + len(words))


def found(text: str, content: str, doubtful: str = "") -> Found:
    """A statement of which the encoder is sure, but for words that may as well be content as none."""
    words = [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)]
    sure, open_ = span(content, text), span(doubtful, text) if doubtful else None
    likely = [0.5 if open_ and open_.covers(Span(*word)) else 0.99 if sure.covers(Span(*word)) else 0.01 for word in words]
    told = Vectors([([start for start, _ in words], [end for _, end in words], np.array(likely, np.float32)[:, None])])
    return Found(label="cue", anchor=CUE, fills=(), kind="speech", score=0.9, told=told)


def draft(content: str, text: str = TEXT) -> Draft:
    """What was made of it."""
    return Draft(content=(span(content, text),), cue=(CUE,), speaker=(SPEAKER,), score=0.9)


def moved(weights: dict[str, dict[str, float]], content: str, doubtful: str, text: str = TEXT) -> str:
    """The content after another look."""
    marks = find_quoted(text, [Span(0, len(text))])
    seen = Borders({STARTS: {}, ENDS: {}, **weights})(text, found(text, content, doubtful), draft(content, text), INDIRECT, marks)
    return seen.content[0].cut(text)


def test_a_border_moves_where_clues_speak_for_it() -> None:
    """An end before ", and" is taken where that weighs, and left where nothing does."""
    whole = "the port is shut, and the ferry ran late"
    assert moved({}, whole, ", and the ferry ran late") == whole
    assert moved({ENDS: {"sign ,, then and": 2.0}}, whole, ", and the ferry ran late") == "the port is shut"
    assert moved({STARTS: {"first port": 2.0}}, "the port is shut", "the") == "port is shut"


def test_a_border_stays_for_little() -> None:
    """What is hardly likelier moves nothing."""
    assert moved({STARTS: {"first port": 0.4}}, "the port is shut", "the") == "the port is shut"


def test_the_words_of_others_are_never_taken_in() -> None:
    """A content may grow, but not over its cue, however much speaks for that."""
    assert moved({STARTS: {"first said": 9.0, "first vell": 9.0, "first the": 2.0}}, "port is shut", "Vell said the") == "the port is shut"


def test_nor_are_those_of_another_line() -> None:
    """What stands in the next line is no part of it."""
    text = "Vell said the port is shut\nThe ferry ran late."
    assert moved({ENDS: {"last late": 9.0}}, "the port is shut", "The ferry ran late", text) == "the port is shut"


def test_a_border_takes_the_mark_that_belongs_to_its_words() -> None:
    """Where the new end closes a quotation within the content, it stands after the mark."""
    text = "Vell said the port is “shut for good,” and the ferry ran late."
    end = moved({ENDS: {"last good": 9.0}}, "the port is “shut", "for good", text)
    assert end == "the port is “shut for good,”"


def test_without_doubt_there_is_nothing_to_weigh() -> None:
    """Places of which the words up to there say much too little are not thought of."""
    sure = found(TEXT, "the port is shut")
    row = row_of(TEXT, sure.told or Vectors(()))
    assert row is not None
    choice = starts_of(row, draft("the port is shut"), INDIRECT)
    assert choice is None or len(choice.words) < 4
    assert row_of(TEXT, Vectors(())) is None


def test_what_the_encoder_did_not_keep_is_left() -> None:
    """A statement of which nobody knows how likely each word is stays as it is."""
    bare = Found(label="cue", anchor=CUE, fills=(), kind="speech", score=0.9)
    assert Borders({STARTS: {"first port": 9.0}, ENDS: {}})(TEXT, bare, draft("the port is shut"), INDIRECT, ()) == draft(
        "the port is shut"
    )


def test_clues_tell_the_words_on_both_sides() -> None:
    """Of a beginning and of an ending, with the cue's distance and the sign between."""
    row = row_of(TEXT, found(TEXT, "the port is shut").told or Vectors(()))
    assert row is not None
    said = draft("the port is shut")
    starts = set(clues_of_start(row, said, INDIRECT, 2, 2, 0.0))
    assert {"first the", "before said", "0 from the cue", "speaker before False, True", "shown"} <= starts
    ends = set(clues_of_end(row, said, INDIRECT, 6, 6, 0.0))
    assert {"last shut", "then and", "sign ,, then and", "sentence ends False"} <= ends


@pytest.mark.parametrize("which", [STARTS, ENDS])
def test_the_shipped_weights_weigh_both(which: str) -> None:
    """And travel to another process."""
    shipped = load_borders()
    assert isinstance(pickle.loads(pickle.dumps(shipped)), Borders)
    assert shipped.weights[which]


def test_a_sign_is_no_word_and_a_figure_is_one() -> None:
    """Borders are thought of beside words, and never beside a dash or a lone underscore."""
    assert [has_letters(written) for written in ("port", "7", "—", "_", "")] == [True, True, False, False, False]
