"""Where two annotators part is counted by label."""

from typing import Any

from corpus.disagreements import commonest


def passage(**layers: list[dict[str, Any]]) -> dict[str, Any]:
    """A passage of which only some layers are filled."""
    return {"quotations": [], "events": [], "moves": [], **layers}


def event(start: int, kind: str, status: str) -> dict[str, Any]:
    """An event by its trigger."""
    return {"trigger": [[start, start + 5]], "type": kind, "status": status}


def test_labels_on_the_same_words_are_compared() -> None:
    """A type that differs is counted as the pair of types; an equal status is not counted."""
    table = commonest([passage(events=[event(0, "COERCE", "planned")])], [passage(events=[event(2, "SANCTION", "planned")])])
    assert table.splitlines()[2:] == ["| events: type | COERCE | SANCTION | 1 |"]


def test_what_only_one_marked_is_counted() -> None:
    """An entry without a counterpart is a difference of its layer, on the side that has it."""
    table = commonest([passage(events=[event(0, "AID", "happened")])], [passage(events=[event(90, "AID", "happened")])])
    assert table.splitlines()[2:] == ["| events | marked | nothing | 1 |", "| events | nothing | marked | 1 |"]
