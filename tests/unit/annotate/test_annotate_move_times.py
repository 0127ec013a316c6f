"""When a move was made: as its words say, and not when the page appeared."""

import pytest

from onrecord.annotate.move_times import with_times
from onrecord.articles import whole_article
from onrecord.model.annotations import Annotations, Directness, Event, Move, Quotation, When
from onrecord.model.span import Span
from onrecord.pages import page_of_text


def spot(text: str, words: str) -> Span:
    """Where words stand first."""
    return Span(text.index(words), text.index(words) + len(words))


def made(text: str, cue: str, content: str, outer: str = "") -> str | None:
    """When the move of a statement was made, on a page of 11 February 2031; `outer` is the cue of the statement it was told in."""
    read = whole_article(page_of_text(text, address="-", captured="2031-02-11"))
    told = Quotation(
        id="q1",
        content=(spot(text, content),),
        cue=(spot(text, cue),),
        directness=Directness.INDIRECT,
        via="q0" if outer else None,
        score=0.9,
    )
    around = Quotation(id="q0", content=(spot(text, content),), cue=(spot(text, outer or cue),), directness=Directness.INDIRECT, score=0.9)
    move = Move(id="m1", force="demand", content=told.content, quotation="q1", score=0.9)
    notes = Annotations(quotations=(around, told), moves=(move,))
    (timed,) = with_times(read, notes, (Span(0, len(text)),)).moves
    return timed.when.edtf if timed.when else None


@pytest.mark.parametrize(
    ("text", "cue", "content", "expected"),
    [
        ("In 2011 Brunn said Orsk must lift the toll.", "said", "Orsk must lift the toll", "2011"),
        ("Brunn demanded last year that Orsk lift the toll.", "demanded", "that Orsk lift the toll", "2030"),
        ("Brunn has previously said Orsk must lift the toll.", "said", "Orsk must lift the toll", "../2031-02-11"),
        ("Brunn previously said Orsk must lift the toll.", "previously said", "Orsk must lift the toll", "../2031-02-11"),
        ("Brunn said Orsk must lift the toll.", "said", "Orsk must lift the toll", None),
        ("Few sail since May 2030, when Brunn suddenly accepted the toll.", "accepted", "the toll", "2030-05"),
        ("In May 2030, Brunn, in a letter from the board, rejected the toll.", "rejected", "the toll", "2030-05"),
        ("As recently as May 2030, in a letter to the board, Brunn rejected the toll.", "rejected", "the toll", "2030-05"),
        ("When Mr. Sarn's envoys met Brunn in Orsk in May 2030, the two agreed to a toll.", "agreed", "to a toll", "2030-05"),
        ("When the envoys met Brunn in May 2030, he said that they agreed to a toll.", "agreed", "to a toll", None),
        ("Brunn said once more that Orsk must lift the toll.", "said", "that Orsk must lift the toll", None),
        ("Brunn demanded the toll of 2011 back.", "demanded", "the toll of 2011 back", None),
        ("Brunn demanded an answer by 20 February.", "demanded", "an answer by 20 February", None),
    ],
)
def test_a_statement_is_a_move_of_its_own_time(text: str, cue: str, content: str, expected: str | None):
    """Which stands beside its cue; "previously" names none and says that it was before; a time in what is said is not its time."""
    assert made(text, cue, content) == expected


def test_what_was_told_by_then_was_done_by_then():
    """A move that somebody told of in 2011 was made in 2011 or before."""
    text = "In 2011, Brunn said that Orsk had demanded the toll."
    assert made(text, "demanded", "the toll", outer="said") == "../2011"


def test_what_was_answered_by_then_was_asked_by_then():
    """A demand told in its refusal, which somebody told of in 2011, is no newer than the refusal."""
    text = "In 2011, Brunn said that Orsk had refused Vell's demand for a toll."
    read = whole_article(page_of_text(text, address="-", captured="2031-02-11"))
    cues = {"q0": "said", "q1": "had refused", "q2": "demand"}
    told = [
        Quotation(id=key, content=(spot(text, "for a toll"),), cue=(spot(text, cue),), directness=Directness.INDIRECT, via=via, score=0.9)
        for (key, cue), via in zip(cues.items(), (None, "q0", "q1"), strict=True)
    ]
    move = Move(id="m1", force="demand", content=told[-1].content, quotation="q2", score=0.9)
    (timed,) = with_times(read, Annotations(quotations=tuple(told), moves=(move,)), (Span(0, len(text)),)).moves
    assert timed.when and timed.when.edtf == "../2011"


@pytest.mark.parametrize(
    ("when", "expected"), [(When(edtf="2011"), "2011"), (When(edtf="2031-03-01"), None), (When(edtf=None), None), (None, None)]
)
def test_a_deed_is_a_move_of_its_events_time(when: When | None, expected: str | None):
    """And of none that is still to come."""
    text = "Orsk rejected the plan."
    read = whole_article(page_of_text(text, address="-", captured="2031-02-11"))
    event = Event(id="e1", type="REJECT", trigger=(spot(text, "rejected"),), status="happened", when=when, vouched_by="narrator", score=0.9)
    move = Move(id="m1", force="refuse", content=(spot(text, "rejected the plan"),), event="e1", score=0.9)
    (timed,) = with_times(read, Annotations(events=(event,), moves=(move,)), (Span(0, len(text)),)).moves
    assert (timed.when.edtf if timed.when else None) == expected


def test_what_somebody_also_did_is_of_the_time_of_the_sentence_before() -> None:
    """Of the same person, and where the sentence says that it goes on."""
    for text, speaker, expected in (
        ("In May 2030 Brunn rejected the toll. He also declined a visit.", "brunn", "2030-05"),
        ("In May 2030 Brunn rejected the toll. He also declined a visit.", "sarn", None),
        ("In May 2030 Brunn rejected the toll. He declined a visit.", "brunn", None),
    ):
        read = whole_article(page_of_text(text, address="-", captured="2031-02-11"))
        told = [
            Quotation(
                id=cue, content=(spot(text, words),), cue=(spot(text, cue),), speaker_entity=who, directness=Directness.INDIRECT, score=0.9
            )
            for cue, words, who in (("rejected", "the toll", "brunn"), ("declined", "a visit", speaker))
        ]
        move = Move(id="m1", force="refuse", content=told[1].content, quotation="declined", score=0.9)
        border = text.index(". ") + 2
        sentences = (Span(0, border - 1), Span(border, len(text)))
        (timed,) = with_times(read, Annotations(quotations=tuple(told), moves=(move,)), sentences).moves
        assert (timed.when.edtf if timed.when else None) == expected
