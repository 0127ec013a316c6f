"""This module knows what can be wrong with quotations, events and moves: in the ledger, and against the marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from corpus.convert import stands_for
from corpus.edtf import is_edtf
from corpus.finding import Finding, fault, warning
from corpus.plover import MODES
from corpus.reading import Reading
from corpus.terms import DIRECTNESS, FORCES, NARRATOR, QUOTATION_KINDS, STATUSES, TAGS
from corpus.values import EventEntry, MoveEntry, Passage, QuotationEntry

_SLOTS: Final = (("actor", "<"), ("recipient", ">"), ("other", "+"))


def _one_of(line: int, what: str, value: str | None, known: Sequence[str]) -> Iterator[Finding]:
    if value and value not in known:
        yield fault(line, f"{what} {value!r} does not exist", f"expected {', '.join(known)}")


def _keys(reading: Reading, line: int, keys: Sequence[str]) -> Iterator[Finding]:
    for key in keys:
        if key and key not in reading.actors:
            yield fault(line, f"unknown key {key!r}", "expected an actor declared by %actor")


def _issue(reading: Reading, line: int, issue: str | None) -> Iterator[Finding]:
    known = [each.key for each in reading.story.issues]
    if issue and issue not in known:
        yield fault(line, f"issue {issue!r} is not declared", f"expected {', '.join(known) or 'an %issue line'}")


def _unlisted(reading: Reading, sort: str, known: Sequence[str]) -> Iterator[Finding]:
    """Marks of entries that have no ledger line."""
    seen: set[str] = set()
    for mark in reading.passage.marks:
        if mark.label.sort == sort and mark.label.owner not in known and mark.label.owner not in seen:
            seen.add(mark.label.owner)
            yield fault(mark.line, f"{mark.label.owner} is marked and not in the ledger", f"expected '{mark.label.owner}: …'")


# -- quotations ---------------------------------------------------------------------------------------------------


def check_quotations(reading: Reading) -> Iterator[Finding]:
    """Every quotation of a passage."""
    yield from _unlisted(reading, "quotation", list(reading.quotations))
    for entry in reading.passage.quotations:
        yield from _one_of(entry.line, "quotation kind", entry.kind, QUOTATION_KINDS)
        yield from _one_of(entry.line, "directness", entry.directness, DIRECTNESS)
        for tag in entry.tags:
            yield from _one_of(entry.line, "tag", tag, TAGS)
        yield from _keys(reading, entry.line, entry.by or ())
        yield from _issue(reading, entry.line, entry.issue)
        yield from _check_content(reading, entry)
        yield from _check_speaker(reading, entry)
        yield from _check_via(reading, entry)


def _check_content(reading: Reading, entry: QuotationEntry) -> Iterator[Finding]:
    content = reading.part(entry.id, "content")
    if not content:
        yield fault(entry.line, f"{entry.id} has no content", f"expected '{{{entry.id[1:]}c|…}}' in the text")
        return
    for part in ("cue", "speaker", "addressee"):
        for mark in reading.marks("quotation", entry.id, part):
            if any(span.holds(mark.span) for span in content):
                yield _inside(reading, entry, part, mark.line)
    if entry.directness and entry.directness == reading.computed_directness(entry):
        return
    if entry.directness == "indirect":
        yield warning(entry.line, f"{entry.id} is called indirect and has quotation marks", "expected this to be meant")


def _inside(reading: Reading, entry: QuotationEntry, part: str, line: int) -> Finding:
    what = f"the {part} of {entry.id} lies inside its own content"
    expected = f"expected the content in two pieces around the {part}"
    direct = reading.computed_directness(entry) == "direct"
    return warning(line, what, expected) if direct else fault(line, what, expected)


def _check_speaker(reading: Reading, entry: QuotationEntry) -> Iterator[Finding]:
    speaker, mentions = reading.part(entry.id, "speaker"), reading.speaker_mentions(entry)
    keys = sorted({mention.key for mention in mentions})
    if entry.by is not None:
        if keys and entry.by and not set(keys) & set(entry.by):
            what = f"by={'+'.join(entry.by)}, and the speaker span mentions {' and '.join(keys)}"
            yield warning(entry.line, what, "expected the same")
    elif speaker and not keys:
        yield fault(entry.line, f"the speaker of {entry.id} mentions nobody", "expected a mention in it, or by=KEY or by=?")
    elif len(keys) > 1:
        yield fault(
            entry.line,
            f"the speaker of {entry.id} mentions {' and '.join(keys)}",
            f"expected by={'+'.join(keys)} or one",
        )
    elif not speaker and not {"nospeaker", "anonymous"} & set(entry.tags):
        yield warning(entry.line, f"{entry.id} has neither speaker nor by=", "expected by=KEY, by=? or tags=nospeaker")


def _check_via(reading: Reading, entry: QuotationEntry) -> Iterator[Finding]:
    if entry.via is None:
        yield from _check_lies_inside(reading, entry)
    elif entry.via not in reading.quotations:
        yield fault(entry.line, f"via={entry.via} is not in the ledger", "expected a quotation of this passage")
    elif entry.id == entry.via or _is_ring(reading, entry):
        yield fault(entry.line, f"via={entry.via} runs in a ring", "expected the outermost quotation to have no via")
    else:
        inner, outer = (reading.words(reading.part(each, "content")) for each in (entry.id, entry.via))
        if inner and outer and not inner <= outer:
            what = f"the content of {entry.via} does not hold that of {entry.id}"
            yield fault(entry.line, what, "expected it to, or no via")


def _is_ring(reading: Reading, entry: QuotationEntry) -> bool:
    chain = (entry.id, *reading.outer(entry))
    return reading.quotations[chain[-1]].via in chain


def _check_lies_inside(reading: Reading, entry: QuotationEntry) -> Iterator[Finding]:
    inner = reading.words(reading.part(entry.id, "content"))
    for other in reading.passage.quotations:
        outer = reading.words(reading.part(other.id, "content"))
        if inner and inner < outer:
            yield warning(entry.line, f"{entry.id} lies inside {other.id} and has no via", f"expected via={other.id}")
            return


# -- events -------------------------------------------------------------------------------------------------------


def check_events(reading: Reading) -> Iterator[Finding]:
    """Every event of a passage."""
    yield from _unlisted(reading, "event", list(reading.events))
    for event in reading.passage.events:
        yield from _check_type(event)
        yield from _one_of(event.line, "status", event.status, STATUSES)
        yield from _keys(reading, event.line, (*event.actors, *event.recipients, *event.others))
        yield from _check_parties(reading, event)
        if event.when and not is_edtf(event.when):
            yield fault(event.line, f"when={event.when} is no EDTF", "expected a date or interval such as 2031-04/..")
        if event.vouched and event.vouched != NARRATOR and event.vouched not in reading.quotations:
            yield fault(event.line, f"vouched={event.vouched}", "expected narrator or a quotation of this passage")
        if not reading.event_part(event.id, "trigger"):
            yield fault(event.line, f"{event.id} has no trigger", f"expected '{{{event.id}|…}}' in the text")


def _check_type(event: EventEntry) -> Iterator[Finding]:
    yield from _one_of(event.line, "event type", event.type, tuple(MODES))
    if event.mode is not None and event.type in MODES and event.mode not in MODES[event.type]:
        expected = f"expected {', '.join(MODES[event.type]) or 'no mode'}"
        yield fault(event.line, f"{event.type} has no mode {event.mode!r}", expected)


def _check_parties(reading: Reading, event: EventEntry) -> Iterator[Finding]:
    listed = {"actor": event.actors, "recipient": event.recipients, "other": event.others}
    for part, sign in _SLOTS:
        spans = reading.event_part(event.id, part)
        held = {m.key for m in reading.mentions if any(span.holds(m.span) for span in spans)}
        for mark in reading.marks("event", event.id, part):
            if not held & set(listed[part]):
                what = f"{mark.label.written} marks no {part} of {event.id}"
                yield fault(mark.line, what, f"expected a mention of one of those behind '{sign}' in the ledger")
    if not event.actors:
        yield warning(event.line, f"{event.id} has no actor", "expected '< KEY', where the page says who")


# -- moves --------------------------------------------------------------------------------------------------------


def check_moves(reading: Reading) -> Iterator[Finding]:
    """Every move of a passage."""
    yield from _unlisted(reading, "move", list(reading.moves))
    for move in reading.passage.moves:
        yield from _one_of(move.line, "force", move.force, FORCES)
        yield from _keys(reading, move.line, (move.by, *move.to))
        yield from _issue(reading, move.line, move.issue)
        yield from _check_mover(reading, move)
        yield from _check_rests_on(reading, move)
        yield from _check_answers(reading, move)


def _check_mover(reading: Reading, move: MoveEntry) -> Iterator[Finding]:
    actor = reading.actors.get(move.by)
    if actor is None or actor.kind not in {"person", "office"}:
        return
    state = next((each for each in stands_for(reading.actors, actor) if each.kind == "state"), None)
    if state:
        yield warning(move.line, f"{move.id} is by {move.by}, who speaks for {state.key}", f"expected by={state.key}")


def _check_rests_on(reading: Reading, move: MoveEntry) -> Iterator[Finding]:
    if move.quotation and move.quotation not in reading.quotations:
        yield fault(move.line, f"q={move.quotation} is not in the ledger", "expected a quotation of this passage")
    if move.event and move.event not in reading.events:
        yield fault(move.line, f"e={move.event} is not in the ledger", "expected an event of this passage")
    if not (move.quotation or move.event or reading.marks("move", move.id, "content")):
        yield fault(move.line, f"{move.id} rests on no words", f"expected q=, e= or '{{{move.id}|…}}' in the text")


def _check_answers(reading: Reading, move: MoveEntry) -> Iterator[Finding]:
    if move.answers is None:
        return
    passage_id, slash, name = move.answers.rpartition("/")
    if slash and passage_id != reading.passage.id:
        yield from _check_answers_elsewhere(reading, move, passage_id, name)
    elif slash:
        yield fault(move.line, f"answers={move.answers} names this passage", f"expected answers={name}")
    elif name not in reading.moves:
        yield fault(move.line, f"answers={name} is not in the ledger", "expected a move of this passage, or PASSAGE/mN")
    elif _answers_itself(reading, move):
        yield fault(move.line, f"answers={name} runs in a ring", "expected an earlier move")


def _answers_itself(reading: Reading, move: MoveEntry) -> bool:
    seen: set[str] = set()
    following: str | None = move.id
    while following in reading.moves and following not in seen:
        seen.add(following)
        following = reading.moves[following].answers
    return following == move.id


def _check_answers_elsewhere(reading: Reading, move: MoveEntry, passage_id: str, name: str) -> Iterator[Finding]:
    passages = {each.id: each for each in reading.story.passages}
    other = passages.get(passage_id)
    if other is None:
        yield fault(move.line, f"answers={move.answers}: no passage {passage_id!r}", "expected a passage of this file")
    elif name not in {each.id for each in other.moves}:
        yield fault(move.line, f"answers={move.answers}: no move {name!r} there", "expected an earlier move")
    elif not _is_earlier(other, reading.passage):
        yield fault(move.line, f"answers={move.answers} is a later passage", "expected an earlier move")


def _is_earlier(other: Passage, passage: Passage) -> bool:
    """By place in the file, or else by the day the page appeared."""
    ours, theirs = passage.header.one("date"), other.header.one("date")
    return other.first_line < passage.first_line or bool(ours and theirs and theirs < ours)
