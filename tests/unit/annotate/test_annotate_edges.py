"""Claims about what at a content's edges is the teller's."""

from time import perf_counter

import pytest

from onrecord.annotate.draft import Draft
from onrecord.annotate.edges import within_edges
from onrecord.model.span import Span


def spot(text: str, words: str) -> Span:
    """Where the words first stand."""
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize(
    ("text", "cue", "content", "expected"),
    [
        ("Vell requested a review of the toll in March.", "requested", ["a review of the toll in March"], ["a review of the toll"]),
        ("Vell demanded the boats on 8 February.", "demanded", ["the boats on 8 February"], ["the boats"]),
        ("Vell demanded that the boats go on Monday.", "demanded", ["that the boats go on Monday"], ["that the boats go on Monday"]),
        ("Vell proposed a meeting of pilots in March.", "proposed", ["a meeting of pilots in March"], ["a meeting of pilots in March"]),
        ("Vell demands the boats on Monday.", "demands", ["the boats on Monday"], ["the boats on Monday"]),
        ("But the lock is shut, Vell said.", "said", ["But the lock is shut"], ["the lock is shut"]),
        ("Still, Vell said, the lock is shut.", "said", ["Still", "the lock is shut"], ["the lock is shut"]),
        ("And to wait is dear, Vell said.", "said", ["And to wait is dear"], ["And to wait is dear"]),
        ("Vell said the lock is shut. Brunn asked how so.", "said", ["the lock is shut", "how so"], ["the lock is shut"]),
        ("Vell said a lot. M. Brunn saw the lock.", "said", ["a lot", "the lock"], ["a lot"]),
        ("VELL: we stay. The envoy left at six.", ":", ["we stay. The envoy left at six"], ["we stay. The envoy left at six"]),
        ("Vell: we stay. My boat stays too.", ":", ["we stay. My boat stays too"], ["we stay. My boat stays too"]),
        (
            "Vell: the lock is shut. What is your answer?",
            ":",
            ["the lock is shut. What is your answer?"],
            ["the lock is shut. What is your answer?"],
        ),
        (
            "Vell: the lock is “shut. Where is the key?”",
            ":",
            ["the lock is “shut. Where is the key?”"],
            ["the lock is “shut. Where is the key?”"],
        ),
        (
            "They note with concern that boats were searched.",
            "note with",
            ["concern that boats were searched"],
            ["that boats were searched"],
        ),
        (
            "Vell said that the bill on ships, according to which Orsk pays, is not fair.",
            "said",
            ["that the bill on ships"],
            ["that the bill on ships, according to which Orsk pays, is not fair"],
        ),
        ("Vell said that the lock is shut, which doubles the toll, is late.", "said", ["that the lock is shut"], ["that the lock is shut"]),
        ("Vell told M. Brunn that the lock is shut.", "told", ["that the lock is shut"], ["that the lock is shut"]),
    ],
)
def test_a_day_a_joint_and_another_sentence_are_the_tellers(text: str, cue: str, content: list[str], expected: list[str]) -> None:
    """When a deed was done, how a sentence goes on, and what another sentence tells are no words of whoever is told of."""
    pieces, first = tuple(spot(text, words) for words in content), text.split(maxsplit=1)[0].rstrip(":")
    made = within_edges(text, Draft(content=pieces, cue=(spot(text, cue),), speaker=(spot(text, first),), kind="act", score=0.9))
    assert [piece.cut(text) for piece in made.content] == expected


def test_an_aside_is_looked_for_in_no_time() -> None:
    """Whatever the length of the words before it, and though they are no clause that an aside may follow."""
    text = f"Vell said that {'negotiations between delegations ' * 8}continue without interruption."
    told = Draft(content=(Span(10, len(text) - 1),), cue=(spot(text, "said"),), speaker=(spot(text, "Vell"),), score=0.9)
    began = perf_counter()
    assert within_edges(text, told) == told and perf_counter() - began < 0.5


def test_what_is_quoted_goes_over_sentences() -> None:
    """Words in marks are one utterance around their cue."""
    text = "“The lock is shut,” said Vell. “It stays so.”"
    pieces = (spot(text, "“The lock is shut,”"), spot(text, "“It stays so.”"))
    quoted = Draft(content=pieces, cue=(spot(text, "said"),), speaker=(spot(text, "Vell"),), score=0.9)
    assert within_edges(text, quoted) == quoted


def test_what_is_whispered_is_of_nobody() -> None:
    """ "It is whispered" is the cue, and no part of what is."""
    text = "It is whispered that Vell has packed."
    found = Draft(content=(spot(text, text[:-1]),), cue=(spot(text, "It"),), speaker=(), score=0.9)
    made = within_edges(text, found)
    assert [piece.cut(text) for piece in (*made.cue, *made.content)] == ["It is whispered", "that Vell has packed"]


def test_after_a_colon_within_a_line_one_sentence_is_told() -> None:
    """A line that begins with who speaks is all his, as a turn is."""
    text = "On the quay Vell: we stay. The envoy left at six."
    draft = Draft(content=(spot(text, "we stay. The envoy left at six"),), cue=(spot(text, ":"),), speaker=(spot(text, "Vell"),), score=0.9)
    assert [piece.cut(text) for piece in within_edges(text, draft).content] == ["we stay"]
