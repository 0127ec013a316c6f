"""This module knows a reading as a person sees it: the page's whole text in its own layout, cut where marks begin and end.

Nothing is left out and nothing is added: leads, segments and tail, joined in order, are the page's text again.
Marks may nest and overlap; a segment carries every mark that covers it, so no mark hides another.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import pairwise

import msgspec

from onrecord.model.annotations import Quotation
from onrecord.model.article import Block, Role
from onrecord.model.record import Reading
from onrecord.model.span import Span, Spans, trimmed


class Part(StrEnum):
    """What marked words are: a part of a quotation or of an event, or the words a date rests on."""

    CONTENT = "content"
    CUE = "cue"
    SPEAKER = "speaker"
    ADDRESSEE = "addressee"
    DATE = "date"
    TRIGGER = "trigger"
    MOVE = "move"
    ACTOR = "actor"
    RECIPIENT = "recipient"
    OTHER = "other"
    CONDITION = "condition"
    PLACE = "place"


class Mark(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One piece of a marked thing.

    Attributes:
        span: the piece, without white space at its edges.
        quotation: id of the quotation it is a part of, or "" for a date.
        entry: id of the event, or of the actor's appearance, whose words these are; "" for parts of quotations and dates.
        begins, ends: whether the part's first or last piece is this one.
    """

    span: Span
    part: Part
    quotation: str = ""
    entry: str = ""
    begins: bool = True
    ends: bool = True


class Segment(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A run of text under the same marks throughout; widest mark first, so the last is the innermost."""

    span: Span
    text: str
    marks: tuple[Mark, ...] = ()

    def opening(self) -> tuple[Mark, ...]:
        """The marks whose part begins with this segment."""
        return tuple(mark for mark in self.marks if mark.begins and mark.span.start == self.span.start)

    def closing(self) -> tuple[Mark, ...]:
        """The marks whose part ends with this segment."""
        return tuple(mark for mark in self.marks if mark.ends and mark.span.end == self.span.end)


class ReadBlock(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A block of the page in segments; `lead` is the white space before it."""

    role: Role
    lead: str
    segments: tuple[Segment, ...]


class ReadLine(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The blocks on one line of the page; `apart` where an empty line stands before it."""

    blocks: tuple[ReadBlock, ...]
    apart: bool

    @property
    def role(self) -> Role:
        """The role of the line's longest block."""
        return max(self.blocks, key=lambda block: sum(len(segment.text) for segment in block.segments)).role


class ReadText(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The page's text, line by line; `tail` is the white space after the last."""

    lines: tuple[ReadLine, ...]
    tail: str

    def joined(self) -> str:
        """The page's text."""
        blocks = (block for line in self.lines for block in line.blocks)
        return "".join(block.lead + "".join(segment.text for segment in block.segments) for block in blocks) + self.tail


def lay_reading(reading: Reading, further: Iterable[Mark] = ()) -> ReadText:
    """Lay out a reading for the eye: every line of the page, cut where quotations, the date's words and further marks begin and end."""
    article = reading.article
    text = article.page.text
    dated = article.published.evidence if article.published else ()
    marks = [*_marks_of(text, reading.annotations.quotations), *_pieces(text, dated, Part.DATE), *further]
    blocks = list(_read_blocks(text, _whole(text, article.blocks), marks))
    ended = max((segment.span.end for block in blocks for segment in block.segments), default=0)
    return ReadText(lines=tuple(_in_lines(blocks)), tail=text[ended:])


def lay_passage(text: str, within: Span, quotations: Iterable[Quotation]) -> tuple[Segment, ...]:
    """Cut one passage of a page where the given quotations begin and end; what of them lies outside is left out."""
    return tuple(_cut(text, within, [mark for mark in _marks_of(text, quotations) if mark.span.meets(within)]))


def lay_parts(text: str, within: Span, parts: Iterable[tuple[Part, Spans]]) -> tuple[Segment, ...]:
    """Cut one passage of a page where the given parts begin and end, as the parts of an event are shown."""
    marks = [mark for part, spans in parts for mark in _pieces(text, spans, part) if mark.span.meets(within)]
    return tuple(_cut(text, within, marks))


def entry_marks(text: str, spans: Spans, part: Part, entry: str) -> Iterator[Mark]:
    """The marks of an entry's words, to be laid over a page."""
    for mark in _pieces(text, spans, part):
        yield msgspec.structs.replace(mark, entry=entry)


def lay_words(text: str, words: Span, part: Part, around: int = 60) -> tuple[Segment, ...]:
    """Marked words with up to `around` code points of their own line on either side, as evidence is shown."""
    line_start = text.rfind("\n", 0, words.start) + 1
    line_end = text.find("\n", words.end)
    left = max(words.start - around, line_start)
    right = min(words.end + around, len(text) if line_end < 0 else line_end)
    return tuple(_cut(text, Span(left, right), list(_pieces(text, (words,), part))))


def _marks_of(text: str, quotations: Iterable[Quotation]) -> Iterator[Mark]:
    for quotation in quotations:
        yield from _pieces(text, quotation.content, Part.CONTENT, quotation.id)
        yield from _pieces(text, quotation.cue, Part.CUE, quotation.id)
        yield from _pieces(text, quotation.speaker, Part.SPEAKER, quotation.id)
        yield from _pieces(text, quotation.addressee, Part.ADDRESSEE, quotation.id)


def _pieces(text: str, spans: Spans, part: Part, quotation: str = "") -> Iterator[Mark]:
    tight = [span for piece in spans if (span := trimmed(text, piece.start, piece.end))]
    for place, span in enumerate(tight):
        yield Mark(span=span, part=part, quotation=quotation, begins=place == 0, ends=place == len(tight) - 1)


def _whole(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, and as furniture whatever words no block holds, so that nothing is left out."""
    read = 0
    for block in blocks:
        if read < block.span.start and (missed := trimmed(text, read, block.span.start)):
            yield Block(span=missed, role=Role.FURNITURE)
        yield block
        read = block.span.end
    if missed := trimmed(text, read, len(text)):
        yield Block(span=missed, role=Role.FURNITURE)


def _read_blocks(text: str, blocks: Iterator[Block], marks: Sequence[Mark]) -> Iterator[ReadBlock]:
    whole = list(blocks)
    on_block = _by_block(whole, marks)
    read = 0
    for place, block in enumerate(whole):
        segments = tuple(_cut(text, block.span, on_block.get(place, [])))
        yield ReadBlock(role=block.role, lead=text[read : block.span.start], segments=segments)
        read = block.span.end


def _by_block(blocks: Sequence[Block], marks: Sequence[Mark]) -> Mapping[int, list[Mark]]:
    starts = [block.span.start for block in blocks]
    found: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        place = max(bisect_right(starts, mark.span.start) - 1, 0)
        while place < len(blocks) and starts[place] < mark.span.end:
            if blocks[place].span.meets(mark.span):
                found[place].append(mark)
            place += 1
    return found


def _cut(text: str, within: Span, marks: Sequence[Mark]) -> Iterator[Segment]:
    edges = {within.start, within.end}
    for mark in marks:
        edges.update((max(mark.span.start, within.start), min(mark.span.end, within.end)))
    cuts = sorted(edges)
    widest_first = sorted(marks, key=lambda mark: mark.span.start - mark.span.end)
    for start, end in pairwise(cuts):
        span = Span(start, end)
        yield Segment(span=span, text=span.cut(text), marks=tuple(mark for mark in widest_first if mark.span.covers(span)))


def _in_lines(blocks: Sequence[ReadBlock]) -> Iterator[ReadLine]:
    line: list[ReadBlock] = []
    for block in blocks:
        if line and "\n" in block.lead:
            yield _line(line)
            line = []
        line.append(block)
    if line:
        yield _line(line)


def _line(blocks: Sequence[ReadBlock]) -> ReadLine:
    return ReadLine(blocks=tuple(blocks), apart=blocks[0].lead.count("\n") > 1)
