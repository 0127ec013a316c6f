"""Claims about the second look at statements."""

import pickle

import msgspec
from newsprint import article

from onrecord.annotate import load_annotator
from onrecord.annotate.clues import clues_of
from onrecord.annotate.draft import Draft
from onrecord.annotate.second_look import SecondLook, load_second_look
from onrecord.learned import Fill, Found, Vectors
from onrecord.model.annotations import Directness
from onrecord.model.span import Span

TEXT = "Vell warned Orsk that the port would be shut by Friday. The ferry ran late."
CUE, SPEAKER, CONTENT = Span(5, 11), Span(0, 4), Span(17, 54)
FOUND = Found(label="cue", anchor=CUE, fills=(Fill(role="content", span=CONTENT, score=0.9),), kind="speech", score=0.6)
DRAFT = Draft(content=(CONTENT,), cue=(CUE,), speaker=(SPEAKER,), score=0.6)
NOTHING = Vectors(())


def test_clues_tell_cue_speaker_and_content() -> None:
    """The words of each are among them, and how each stands to the others."""
    clues = clues_of(TEXT, FOUND, DRAFT, Directness.INDIRECT)
    assert {"cue warn", "speaker begins with a name", "speaker before the cue", "content after the cue", "content 2 port"} <= clues
    assert "indirect, somebody speaks" in clues


def test_a_statement_without_cue_and_speaker_has_clues_too() -> None:
    """Nothing is asked of what is not there."""
    bare = msgspec.structs.replace(DRAFT, cue=(), speaker=())
    clues = clues_of(TEXT, FOUND, bare, Directness.DIRECT)
    assert "direct, nobody speaks" in clues
    assert not any("speaker" in clue for clue in clues if not clue.endswith("0"))


def test_only_the_score_changes() -> None:
    """Content, cue and speaker are the draft's; its score is a probability."""
    seen = load_second_look()(TEXT, FOUND, DRAFT, Directness.INDIRECT, NOTHING)
    assert msgspec.structs.replace(seen, score=DRAFT.score) == DRAFT
    assert 0 < seen.score < 1


def test_a_plain_statement_is_believed() -> None:
    """Words in marks whose speaker is named, on a page, are surer than what is told of somebody's hopes."""
    read = article("“The port is shut,” Brunn told reporters in Sarn.", "The ferry ran late.", "Some in Sarn hope for rain.")
    first, *others = load_annotator()([read])[0].quotations
    assert "port" in first.content[0].cut(read.page.text)
    assert first.score > 0.8
    assert all(each.score < first.score for each in others)


def test_it_travels_to_another_process() -> None:
    """A pickled one is the shipped one again."""
    assert isinstance(pickle.loads(pickle.dumps(load_second_look())), SecondLook)
