"""This module knows how marked words are inked: for every segment of a page its classes, its anchors and its notes.

A statement's number on the page stands in its classes: `s3` on all its words, `p3` where it is the innermost.
The stylesheet made by `mark_rules` lights all of `s3` up when the pointer, the focus or the address is on any of it; no script is needed.
"""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from onrecord.model.record import Statement
from onrecord.views.reading import Mark, Part, ReadText, Segment

NUMBERED = 150
"""Statements of one page that light up as a whole; a page with more shows the rest piece by piece."""


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """A statement as it is noted beside the page.

    Attributes:
        number: its place among the page's statements, from 1.
        told_in: the notes it was told in, innermost first; empty for first-hand.
    """

    number: int
    statement: Statement
    told_in: tuple["Note", ...] = ()


class Ink(msgspec.Struct, frozen=True, kw_only=True):
    """A segment ready to be written: text, classes, what begins here and which notes are due after it.

    Attributes:
        entry: id of the entry that the words lead to, or "".
        anchor: the same where its words begin, so that an address can point at them; else "".
    """

    text: str
    classes: str
    begins: tuple[Note, ...] = ()
    ends: tuple[Note, ...] = ()
    entry: str = ""
    anchor: str = ""


class InkLine(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the page: its role as a class, where it starts (code points of the text), and its blocks, each with a role and its ink."""

    classes: str
    start: int
    blocks: tuple[tuple[str, str, tuple[Ink, ...]], ...]


def take_notes(statements: Iterable[Statement]) -> tuple[Note, ...]:
    """Number a page's statements in text order; each knows in whose words it was told."""
    ordered = sorted(statements, key=lambda statement: (statement.content[0].start, -statement.content[-1].end, statement.id))
    plain = {statement.id: Note(number=number, statement=statement) for number, statement in enumerate(ordered, 1)}
    return tuple(msgspec.structs.replace(note, told_in=_chain(note, plain)) for note in plain.values())


def ink_text(read: ReadText, notes: Sequence[Note]) -> tuple[InkLine, ...]:
    """Ink a whole page, line by line."""
    by_quotation = {note.statement.quotation: note for note in notes}
    return tuple(
        InkLine(
            classes=f"{line.role} apart" if line.apart else str(line.role),
            start=line.blocks[0].segments[0].span.start,
            blocks=tuple((str(block.role), block.lead.lstrip("\r\n"), ink(block.segments, by_quotation)) for block in line.blocks),
        )
        for line in read.lines
    )


def ink(segments: Iterable[Segment], by_quotation: Mapping[str, Note]) -> tuple[Ink, ...]:
    """Ink segments; a mark whose statement is not among the notes is left plain."""
    return tuple(_ink(segment, by_quotation) for segment in segments)


def mark_rules(count: int = NUMBERED) -> str:
    """The stylesheet that makes the words of one statement light up together."""
    return "".join(_RULES.replace("#", str(number)) for number in range(1, count + 1))


_RULES = """\
.r# { anchor-name: --r#; }
.k# { position-anchor: --r#; }
.desk:has(.s#:hover, .r#:focus-visible, .n#:hover) .content.s# { background: var(--lit); }
.desk:has(.s#:target) .content.s# { background: var(--target); text-decoration-thickness: 3px; }
.desk:has(.s#:target) .n# { border-color: var(--accent); }
.desk:has(.p#:hover, .r#:hover, .r#:focus-visible, .k#:hover) .k# { display: block; }
.desk:has(.p#:hover, .r#:hover, .k#:hover) .r# { z-index: 6; }
"""


def _chain(note: Note, notes: Mapping[str, Note]) -> tuple[Note, ...]:
    chain: list[Note] = []
    seen = {note.statement.id}
    via = note.statement.via
    while via and via in notes and via not in seen:
        seen.add(via)
        chain.append(notes[via])
        via = notes[via].statement.via
    return tuple(chain)


def _ink(segment: Segment, by_quotation: Mapping[str, Note]) -> Ink:
    known = [mark for mark in segment.marks if not mark.quotation or mark.quotation in by_quotation]
    return Ink(
        text=segment.text,
        classes=_classes(known, segment, by_quotation),
        begins=_noted(segment.opening(), by_quotation),
        ends=_noted(segment.closing(), by_quotation),
        entry=next((mark.entry for mark in reversed(known) if mark.entry), ""),
        anchor=next((mark.entry for mark in segment.opening() if mark.entry and mark.part is Part.TRIGGER), ""),
    )


def _noted(marks: Iterable[Mark], by_quotation: Mapping[str, Note]) -> tuple[Note, ...]:
    return tuple(by_quotation[mark.quotation] for mark in marks if mark.part is Part.CONTENT and mark.quotation in by_quotation)


def _classes(marks: Sequence[Mark], segment: Segment, by_quotation: Mapping[str, Note]) -> str:
    told = [by_quotation[mark.quotation] for mark in marks if mark.quotation]
    contents = [mark for mark in marks if mark.part is Part.CONTENT]
    classes = {str(mark.part): None for mark in marks}
    classes |= {f"s{note.number}": None for note in told}
    if told:
        classes[f"p{told[-1].number}"] = None
    if contents:
        classes[str(by_quotation[contents[-1].quotation].statement.directness)] = None
        classes |= _edges(contents, segment)
    return " ".join(classes)


def _edges(contents: Sequence[Mark], segment: Segment) -> dict[str, None]:
    edges: dict[str, None] = {}
    if len(contents) > 1:
        edges["nested"] = None
    if any(mark.span.start == segment.span.start for mark in contents):
        edges["opens"] = None
    if any(mark.span.end == segment.span.end for mark in contents):
        edges["closes"] = None
    return edges
