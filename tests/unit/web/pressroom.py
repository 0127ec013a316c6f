"""This module knows how to make readings by hand: invented pages in which the quotations are marked in braces.

    paragraph|{s1:Mr Aldane} {u1:said}: "{c1:We will wait}"

`c` is content, `u` cue, `s` speaker, `a` addressee, each with the number of its quotation; `d` without a number is the date's evidence.
A line may hold several blocks, parted by ` ¦ `; an empty line is an empty line.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from onrecord.model.annotations import Annotations, Directness, Entity, Kind, Quotation
from onrecord.model.article import Article, Block, Dated, Dateline, Rejected, Role
from onrecord.model.page import Page
from onrecord.model.record import Reading
from onrecord.model.span import Span, Spans
from onrecord.stage import Fault
from onrecord.store import Store, open_record

TOKEN = re.compile(r"\{(?:([cusa])(\d+)|(d)):|\}")
FIELDS = {"c": "content", "u": "cue", "s": "speaker", "a": "addressee"}
READ_AT = "2031-05-01T08:00:00Z"


def reading(
    address: str,
    lines: Sequence[str],
    *,
    outlet: str | None = "The Orsk Herald",
    agency: str | None = None,
    published: str | None = "2031-04-02",
    rejected: Sequence[tuple[str, str]] = (),
    quotes: Mapping[int, Mapping[str, object]] | None = None,
    byline: tuple[str, ...] = (),
) -> Reading:
    """A reading of an invented page; `quotes` gives directness, via, score and name for each number."""
    text, blocks, marks = _lay(lines)
    headline = next((block.span for block in blocks if block.role is Role.HEADLINE), None)
    places = [block.span for block in blocks if block.role is Role.DATELINE]
    article = Article(
        page=Page(address=address, text=text, lines=()),
        blocks=tuple(blocks),
        language="en",
        headline=headline,
        outlet=outlet,
        agency=agency,
        byline=byline,
        dateline=Dateline(place=places[0].cut(text).strip(" —").title(), span=places[0]) if places else None,
        published=_dated(text, published, tuple(marks.pop("d", ())), rejected),
    )
    return Reading(article=article, annotations=_annotations(marks, quotes or {}))


def fill(path: Path, readings: Sequence[Reading], faults: Sequence[Fault] = ()) -> Store:
    """A record that holds these readings."""
    store = open_record(path)
    for each in readings:
        store.add(each, read_at=READ_AT)
    for fault in faults:
        store.add_fault(fault, read_at=READ_AT)
    return store


def _lay(lines: Sequence[str]) -> tuple[str, list[Block], dict[str, list[Span]]]:
    text = ""
    blocks: list[Block] = []
    marks: dict[str, list[Span]] = defaultdict(list)
    for line in lines:
        for place, piece in enumerate(line.split(" ¦ ") if line else []):
            role, _, marked = piece.partition("|")
            text += " " if place else ""
            plain = _unmark(marked, len(text), marks)
            blocks.append(Block(span=Span(len(text), len(text) + len(plain)), role=Role(role)))
            text += plain
        text += "\n"
    return text, blocks, marks


def _unmark(marked: str, offset: int, marks: dict[str, list[Span]]) -> str:
    plain = ""
    opened: list[tuple[str, int]] = []
    read = 0
    for token in TOKEN.finditer(marked):
        plain += marked[read : token.start()]
        read = token.end()
        if token[0] == "}":
            name, start = opened.pop()
            marks[name].append(Span(offset + start, offset + len(plain)))
        else:
            opened.append((token[3] or token[1] + token[2], len(plain)))
    return plain + marked[read:]


def _dated(text: str, published: str | None, evidence: Spans, rejected: Sequence[tuple[str, str]]) -> Dated | None:
    if published is None:
        return None
    others = tuple(Rejected(words=words, reason=why, span=_find(text, words)) for words, why in rejected)
    return Dated(edtf=published, reason="the day printed over the story", evidence=evidence, rejected=others)


def _find(text: str, words: str) -> Span | None:
    place = text.find(words)
    return Span(place, place + len(words)) if place >= 0 else None


def _annotations(marks: Mapping[str, list[Span]], quotes: Mapping[int, Mapping[str, object]]) -> Annotations:
    numbers = sorted({int(name[1:]) for name in marks})
    names = {str(told["name"]) for told in quotes.values() if "name" in told}
    entities = {name: Entity(name=name, kind=Kind.PERSON) for name in sorted(names)}
    return Annotations(entities=entities, quotations=tuple(_quotation(number, marks, quotes.get(number, {})) for number in numbers))


def _quotation(number: int, marks: Mapping[str, list[Span]], told: Mapping[str, object]) -> Quotation:
    spans = {field: tuple(sorted(marks.get(f"{letter}{number}", ()))) for letter, field in FIELDS.items()}
    return Quotation(
        id=f"q{number}",
        directness=Directness(str(told.get("how", "indirect"))),
        via=f"q{told['via']}" if "via" in told else None,
        speaker_entity=str(told["name"]) if "name" in told else None,
        kind=str(told["kind"]) if "kind" in told else None,
        score=float(str(told.get("score", 0.9))),
        **spans,
    )
