"""What the encoder is taught: frames and targets made from annotated text. Needs no torch."""

import random
from typing import Any

import numpy as np
import pytest

from onrecord.learned.card import shipped
from onrecord.learned.pieces import word_feeder
from onrecord.learned.windows import windows_of
from training.alter import altered, mark_pieces, remarked
from training.batches import IGNORED, batch_of, fill_target, tag_targets
from training.frames import Example, corpus_example, forces_said, plain_example, polnear_example
from training.labels import FILLS, HEADS

TEXT = "“We told Vell that we refuse,” Brunn told reporters, adding that Orsk may close the strait."
FEED = word_feeder({piece: n for n, piece in enumerate(shipped("onrecord").read("vocab.txt").decode().split("\n")) if piece})


def at(words: str, within: str = TEXT) -> list[int]:
    """The span of the first occurrence."""
    start = within.index(words)
    return [start, start + len(words)]


def quotation(number: int, content: str, cue: list[int], speaker: str, **more: Any) -> dict[str, Any]:
    """A quotation in the contract's form."""
    spans = {"content": [at(content)], "cue": [cue], "speaker": [at(speaker)], "addressee": []}
    return {"id": f"q{number}", **spans, "kind": "speech", "via": None, **more}


def gold() -> dict[str, Any]:
    """One passage with a nested and a further quotation, an event and a move."""
    outer = TEXT.index("told reporters")
    quotes = [
        quotation(1, TEXT[: TEXT.index(" Brunn")], [outer, outer + 4], "Brunn", addressee=[at("reporters")]),
        quotation(2, "that we refuse", at("told"), "We", kind="act", via="q1"),
        quotation(3, "that Orsk may close the strait", at("adding"), "Brunn"),
    ]
    event = {
        "id": "e1", "type": "COERCE", "mode": "restrict", "trigger": [at("close")], "status": "hypothetical", "condition": [], "when": None,
        "actors": [{"span": at("Orsk"), "entity": "orsk"}], "recipients": [], "others": [], "place": [at("the strait")],
    }  # fmt: skip
    blocks = [{"span": [0, len(TEXT)], "role": "paragraph"}]
    mentions = [{"span": at("Brunn"), "kind": "person"}, {"span": at("Orsk"), "kind": "state"}]
    moves = [{"id": "m1", "force": "warn", "quotation": "q3", "event": None, "content": quotes[2]["content"]}]
    return {
        "id": "p",
        "text": TEXT,
        "article": {"blocks": blocks},
        "quotations": quotes,
        "events": [event],
        "moves": moves,
        "mentions": mentions,
    }


def words_at(example: Example, run: tuple[int, int]) -> str:
    """The words of a run, as the text has them."""
    return TEXT[example.words.starts[run[0]] : example.words.ends[run[1] - 1]]


def test_every_cue_is_an_anchor_with_its_fills() -> None:
    """Nested contents overlap between frames; each frame has its own speaker."""
    example = corpus_example(gold(), FEED, 1.0)
    frames = [f for f in example.frames if f.sort == "quotation"]
    nested = next(f for f in example.frames if f.classes.get("kind") == 2)
    filled = {FILLS["quotation"][tag]: words_at(example, run) for tag, run in nested.fills}
    assert len(frames) == 3
    assert filled == {"B-content": "that we refuse", "B-speaker": "We"}


def test_a_quotation_that_is_a_move_has_its_force() -> None:
    """Force is asked at the cue; a quotation that is no move has none."""
    example = corpus_example(gold(), FEED, 1.0)
    forces = [HEADS["force"][f.classes["force"]] for f in example.frames if f.sort == "quotation"]
    assert forces == ["none", "none", "warn"]


@pytest.mark.parametrize(
    ("words", "forces"),
    [
        ("we refuse", ["none", "refuse", "none"]),
        ("refuse", ["none", None, "none"]),
        ("Orsk may close the strait", ["none", "none", "refuse"]),
    ],
)
def test_a_move_that_names_no_quotation_is_found_by_its_words(words: str, forces: list[str | None]) -> None:
    """Most moves name none; a quotation of which a move has only a small part is neither a move nor none."""
    told = gold()
    told["quotations"][0]["content"] = [at("“We told Vell")]
    told["moves"] = [{"id": "m1", "force": "refuse", "quotation": None, "event": None, "content": [at(words)]}]
    found = forces_said(told)
    assert [found[quote["id"]] for quote in told["quotations"]] == forces


def test_an_event_hangs_on_its_trigger() -> None:
    """Type at the trigger, status and mode at its first word, actor and place beside it."""
    example = corpus_example(gold(), FEED, 1.0)
    (event,) = (f for f in example.frames if f.sort == "event")
    labels = {head: HEADS[head][number] for head, number in event.classes.items()}
    assert labels == {"status": "hypothetical", "mode": "COERCE.restrict", "event_force": "none", "trigger": "B-COERCE"}
    assert {FILLS["event"][tag]: words_at(example, run) for tag, run in event.fills} == {"B-actor": "Orsk", "B-place": "the strait"}


def test_what_a_source_does_not_annotate_is_not_learnt() -> None:
    """PolNeAR is flat: inside its contents a cue is neither right nor wrong, and it says nothing of mentions."""
    record = {
        "id": "a",
        "text": TEXT,
        "attributions": [{"content": [at("“We told Vell that we refuse,”")], "cue": [at("told reporters")], "source": [at("Brunn")]}],
    }
    example = polnear_example(record, FEED)
    window = (0, len(example.words.starts))
    anchors = tag_targets(example, window, "anchor")
    told = next(n for n, start in enumerate(example.words.starts) if TEXT.startswith("told Vell", start))
    assert anchors[told] == IGNORED
    assert (tag_targets(example, window, "outer") == IGNORED).all()
    assert (tag_targets(plain_example("x", TEXT, FEED), window, "anchor") == IGNORED).all()


def test_fills_are_cut_at_the_edge_of_a_window() -> None:
    """A content that began before the window goes on in it from its first word."""
    example = corpus_example(gold(), FEED, 1.0)
    outer = max((f for f in example.frames if f.sort == "quotation"), key=lambda f: f.fills[0][1][1] - f.fills[0][1][0])
    target = fill_target(outer, (3, len(example.words.starts)))
    assert FILLS["quotation"][target[0]] == "B-content"
    assert FILLS["quotation"][target[1]] == "I-content"


def test_a_batch_holds_all_windows() -> None:
    """Every word has a target in every head it is annotated for, and padding has none."""
    example = corpus_example(gold(), FEED, 1.0)
    batch = batch_of([(example, window) for window in windows_of(example.words, 16)], 16)
    assert int(batch.words.sum()) == len(example.words.starts)
    assert ((batch.tags["outer"] != IGNORED) == batch.words).all()
    assert (batch.mask.sum(1) >= batch.words.sum(1) + 2).all()


@pytest.mark.parametrize("style", [("«", "»"), ("'", "'"), ("“", "”")])
def test_marks_change_house_and_nothing_else(style: tuple[str, str]) -> None:
    """The opening and the closing mark are those of the other house; words, features and offsets stay."""
    words = corpus_example(gold(), FEED, 1.0).words
    other = remarked(words, mark_pieces(FEED), FEED, style)
    changed = [n for n, (old, new) in enumerate(zip(words.pieces, other.pieces, strict=True)) if old != new]
    marks = [n for n, start in enumerate(words.starts) if TEXT[start] in "“”"]
    assert set(changed) <= set(marks)
    assert [other.pieces[n] for n in marks] == [FEED(style[0])[0], FEED(style[1])[0]]
    assert (other.starts, other.features, other.offsets) == (words.starts, words.features, words.offsets)


def test_altered_copies_are_as_random_as_their_seed() -> None:
    """The same seed alters the same way."""
    example = corpus_example(gold(), FEED, 1.0)
    first, second = (altered(example, mark_pieces(FEED), FEED, random.Random(7)).words for _ in range(2))
    assert np.array_equal(first.features, second.features)
    assert first.pieces == second.pieces
