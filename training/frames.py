"""This module knows the training examples: words with frames and tags, made from PolNeAR, from the corpus and from plain text."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from onrecord.learned.pieces import Fed
from onrecord.learned.words import Paragraph, Words, words_of
from onrecord.model.span import Span, trimmed
from onrecord.text.quotes import find_quoted
from onrecord.text.sentences import sentence_starts
from training.labels import AT_ANCHOR, FILLS, HEADS

Range = tuple[int, int]
"""Words `[start, end)` of an example."""
Entry = dict[str, Any]
"""A quotation, event, move or mention of the machine contract."""

ALIKE = 0.5
"""Least share of the letters of a quotation and a move that both have, if the move is the quotation's."""
TOLD = frozenset({"headline", "standfirst", "paragraph", "caption", "heading", "list", "table"})


@dataclass(frozen=True)
class Frame:
    """One anchor and what hangs on it.

    Attributes:
        sort: "quotation" or "event".
        anchor: the words of the cue or trigger, or the first word of a content without a cue.
        cued: False for a content without a cue.
        fills: (index of the "B-" or "N-" tag in `FILLS[sort]`, words).
        classes: label number by head; a head that is missing is not known.
    """

    sort: str
    anchor: Range
    cued: bool
    fills: tuple[tuple[int, Range], ...]
    classes: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Example:
    """One article or passage.

    Attributes:
        tags: runs of words with the index of their beginning tag, by head; a head that is missing is not known.
        flat: it comes from PolNeAR, which has no nesting, no addressees and no kinds; nothing is learnt from their absence.
        told: False for a text without any annotation: only a teacher can say what stands in it.
        weight: how often it is shown, 1.0 for once an epoch.
    """

    id: str
    words: Words
    frames: tuple[Frame, ...] = ()
    tags: Mapping[str, tuple[tuple[int, Range], ...]] = field(default_factory=dict)
    flat: bool = False
    told: bool = True
    weight: float = 1.0


def polnear_example(record: Entry, feed: Callable[[str], Fed]) -> Example:
    """An article of PolNeAR in the attribution scorer's form."""
    words = _words(record["text"], list(lines_of(record["text"])), feed)
    quotes = [{**entry, "speaker": entry["source"]} for entry in record["attributions"]]  # the scorer's field name
    return Example(record["id"], words, tuple(_quotations(words, quotes, {})), flat=True)


def plain_example(name: str, text: str, feed: Callable[[str], Fed]) -> Example:
    """A text of which nothing is known."""
    return Example(name, _words(text, list(lines_of(text)), feed), told=False)


def corpus_example(gold: Entry, feed: Callable[[str], Fed], weight: float) -> Example:
    """A passage of the corpus in the machine contract's form."""
    lines = [Span(*block["span"]) for block in gold["article"]["blocks"] if block["role"] in TOLD]
    words = _words(gold["text"], lines, feed)
    done = {move["event"]: move["force"] for move in reversed(gold["moves"]) if move["event"]}
    frames = (*_quotations(words, gold["quotations"], forces_said(gold)), *_events(words, gold["events"], done))
    mentions = _mentions(words, gold["mentions"])
    return Example(gold["id"], words, frames, mentions, weight=weight)


def forces_said(gold: Entry) -> dict[str, str | None]:
    """What each quotation is as a move, by its id: the force of the move that names it or has its words, else "none".

    Two thirds of the corpus' moves name no quotation and yet are one's words.
    A quotation of which a move has only a part is neither: its force is not known (None).
    """
    named = {move["quotation"]: move["force"] for move in reversed(gold["moves"]) if move["quotation"]}
    moves = [(_letters(move["content"]), move["force"]) for move in gold["moves"]]
    return {quote["id"]: named.get(quote["id"]) or _force_of(_letters(quote["content"]), moves) for quote in gold["quotations"]}


def _force_of(content: frozenset[int], moves: Sequence[tuple[frozenset[int], str]]) -> str | None:
    shared = [(len(content & own) / len(content | own), force) for own, force in moves if content & own]
    likeness, force = max(shared, default=(1.0, "none"))
    return force if likeness >= ALIKE else None


def _letters(spans: Iterable[Sequence[int]]) -> frozenset[int]:
    return frozenset(at for start, end in spans for at in range(start, end))


def reframed(example: Example, found: Entry) -> Example:
    """A plain text with the frames that a teacher found in it; its tags stay unknown, so that only the teacher is heard."""
    frames = (*_quotations(example.words, found["quotations"], {}), *_events(example.words, found["events"], {}))
    return replace(example, frames=tuple(replace(frame, classes=_trigger_only(frame)) for frame in frames))


def _trigger_only(frame: Frame) -> Mapping[str, int]:
    return {"trigger": frame.classes["trigger"]} if frame.sort == "event" else {}


def lines_of(text: str) -> Iterator[Span]:
    """The lines of a text, without outer white space and without empty ones."""
    start = 0
    for line in text.split("\n"):
        if span := trimmed(text, start, start + len(line)):
            yield span
        start += len(line) + 1


def _words(text: str, lines: Sequence[Span], feed: Callable[[str], Fed]) -> Words:
    paragraphs = [Paragraph(lines=(line,), sentences=sentence_starts(text, line.start, line.end)) for line in lines]
    return words_of(text, paragraphs, feed, [quoted.span for quoted in find_quoted(text, lines)])


def range_of(words: Words, start: int, end: int) -> Range:
    """The words that share a character with `[start, end)`."""
    return bisect_right(words.ends, start), bisect_left(words.starts, end)


def _ranges(words: Words, spans: Iterable[Sequence[int]] | None) -> list[Range]:
    found = [range_of(words, *span) for span in spans or ()]
    return [each for each in found if each[0] < each[1]]


def _quotations(words: Words, quotes: Sequence[Entry], forces: Mapping[str, str | None]) -> Iterator[Frame]:
    """One frame for each distinct cue, one for each content without a cue."""
    shared: dict[Any, list[Entry]] = {}
    for number, quote in enumerate(quotes):
        shared.setdefault(tuple(_ranges(words, quote["cue"])) or number, []).append(quote)
    for key, group in shared.items():
        contents = sorted(ranges for quote in group if (ranges := _ranges(words, quote["content"])))
        if contents:
            yield _quotation(words, key if isinstance(key, tuple) else (), contents, group, forces)


def _quotation(
    words: Words, cue: tuple[Range, ...], contents: list[list[Range]], group: list[Entry], forces: Mapping[str, str | None]
) -> Frame:
    tags, first = FILLS["quotation"], contents[0][0][0]
    anchor = max(cue, key=lambda piece: piece[1] - piece[0]) if cue else (first, first + 1)
    fills = [(tags.index("B-cue"), piece) for piece in cue if piece != anchor]
    for number, pieces in enumerate(contents):
        fills += [(tags.index("N-content" if number and not at else "B-content"), piece) for at, piece in enumerate(pieces)]
    for role in ("speaker", "addressee"):
        fills += [(tags.index(f"B-{role}"), piece) for piece in _ranges(words, group[0].get(role))]
    named = {"kind": group[0].get("kind"), "force": _shared_force([forces.get(quote.get("id", "")) for quote in group])}
    return Frame("quotation", anchor, bool(cue), tuple(fills), _classes("quotation", named))


def _shared_force(forces: Sequence[str | None]) -> str | None:
    """The first force of contents that share a cue; "none" only if it is known of all."""
    return next((force for force in forces if force and force != "none"), None if None in forces else "none")


def _events(words: Words, events: Sequence[Entry], forces: Mapping[str, str]) -> Iterator[Frame]:
    tags = FILLS["event"]
    for event in events:
        trigger = _ranges(words, event["trigger"])
        if not trigger:
            continue
        anchor = max(trigger, key=lambda piece: piece[1] - piece[0])
        fills = [(tags.index("B-trigger"), piece) for piece in trigger if piece != anchor]
        for role, slot in (("actor", "actors"), ("recipient", "recipients"), ("other", "others")):
            spans = [party["span"] for party in event.get(slot) or () if party.get("span")]
            fills += [(tags.index(f"B-{role}"), piece) for piece in _ranges(words, spans)]
        for role, spans in (("condition", event.get("condition")), ("place", event.get("place")), ("time", _time(event))):
            fills += [(tags.index(f"B-{role}"), piece) for piece in _ranges(words, spans)]
        mode = f"{event['type']}.{event['mode']}" if event["mode"] else "none"
        named = {"status": event["status"], "mode": mode, "event_force": forces.get(event["id"], "none"), "trigger": f"B-{event['type']}"}
        yield Frame("event", anchor, True, tuple(fills), _classes("event", named) | {"trigger": HEADS["trigger"].index(named["trigger"])})


def _time(event: Entry) -> list[list[int]]:
    return (event.get("when") or {}).get("evidence") or []


def _classes(sort: str, named: Mapping[str, str | None]) -> dict[str, int]:
    return {head: HEADS[head].index(label) for head in AT_ANCHOR[sort] if (label := named.get(head)) in HEADS[head]}


def _mentions(words: Words, mentions: Sequence[Entry]) -> dict[str, tuple[tuple[int, Range], ...]]:
    """The longest mentions as `outer`, those inside them as `inner`."""
    found = sorted({(_ranges(words, [m["span"]]) or [(0, 0)])[0] + (m["kind"],) for m in mentions}, key=lambda m: (m[0], -m[1]))
    rows: dict[str, list[tuple[int, Range]]] = {"outer": [], "inner": []}
    ends = {"outer": 0, "inner": 0}
    for start, end, kind in found:
        head = "outer" if start >= ends["outer"] else "inner"
        if start < end and start >= ends[head]:
            rows[head].append((HEADS[head].index(f"B-{kind}"), (start, end)))
            ends[head] = end
    return {head: tuple(runs) for head, runs in rows.items()}
