"""This module knows moves of gold lines and of annotated ones as entries of a record, so that linkers and views can be tried on them."""

from collections.abc import Iterator
from typing import Any

from onrecord.model.annotations import Move
from onrecord.model.entries import MoveEntry, Participant
from onrecord.model.span import Span, cut_all

Json = dict[str, Any]


def entry_id(line: Json, key: str) -> str:
    """Id of an entry, as the newsroom's gold refers to it."""
    return f"{line['id']}#{key}"


def move_entries(line: Json, published: str | None, *, issues: bool = True) -> Iterator[MoveEntry]:
    """The moves of one line of the machine contract, in text order.

    Args:
        published: when the page was published (EDTF), or None.
        issues: False leaves their issues out.
    """
    for move in sorted(line["moves"], key=lambda each: each["content"]):
        content = tuple(Span(*span) for span in move["content"])
        yield MoveEntry(
            id=entry_id(line, move["id"]),
            version=line["id"],
            move=move["id"],
            context=content[0],
            headline="",
            outlet=(line.get("article") or {}).get("outlet"),
            agency=None,
            published=published,
            address=line["id"],
            latest=True,
            score=move.get("score", 1.0),
            force=move["force"],
            by=_participant(line, move["by"]) if move["by"] else None,
            to=tuple(_participant(line, key) for key in move["to"] or ()),
            issue=move["issue"] if issues else None,
            content=content,
            content_words=cut_all(line["text"], content),
            answers=entry_id(line, move["answers"]) if move["answers"] else None,
            statement=entry_id(line, move["quotation"]) if move["quotation"] else None,
            event=entry_id(line, move["event"]) if move["event"] else None,
        )


def move_of(line: Json) -> Move:
    """A gold move as an annotation."""
    return Move(
        id=line["id"],
        force=line["force"],
        by=line["by"],
        to=tuple(line["to"] or ()),
        issue=line["issue"],
        content=tuple(Span(*span) for span in line["content"]),
        answers=line["answers"],
        quotation=line["quotation"],
        event=line["event"],
        score=1.0,
    )


def _participant(line: Json, key: str) -> Participant:
    name = (line["entities"].get(key) or {}).get("name") or key
    return Participant(words=name, name=name, party=name)
