"""This module knows what the marks and the ledger of a passage mean together.

``Reading`` joins pieces, finds the mention behind a speaker span or next to a trigger, works out directness and who
vouches, and collects the words of a move. The checker, the converter and the counts all look through it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from corpus.quotemarks import quoted_spans
from corpus.terms import NARRATOR
from corpus.values import Actor, Block, EventEntry, Mark, MoveEntry, Passage, QuotationEntry, Span, Story

WORD = re.compile(r"\w+(?:['’]\w+)*")
Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A phrase that refers to somebody or some place."""

    span: Span
    key: str
    kind: str
    line: int


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who takes part in an event, and the mention that shows it, if there is one in the block."""

    key: str
    span: Span | None


class Reading:
    """One passage, read as a whole."""

    def __init__(self, story: Story, passage: Passage) -> None:
        self.story, self.passage, self.text = story, passage, passage.text
        self.actors: dict[str, Actor] = {actor.key: actor for actor in (*story.actors, *passage.actors)}
        self.quotations: dict[str, QuotationEntry] = {each.id: each for each in passage.quotations}
        self.events: dict[str, EventEntry] = {each.id: each for each in passage.events}
        self.moves: dict[str, MoveEntry] = {each.id: each for each in passage.moves}

    # -- blocks ---------------------------------------------------------------------------------------------------

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of the page in text order: lines, cut where ``:role`` marks stand, without white space around.

        A mark of the line's own role cuts nothing (``B| By {:byline|Ana Rel}`` names the author).
        """
        cuts = [mark for mark in self.passage.marks if mark.label.sort == "block"]
        blocks: list[Block] = []
        for line in self.passage.line_blocks:
            inner = [mark for mark in cuts if line.span.holds(mark.span) and mark.label.part != line.role]
            blocks.extend(self._cut(line.role, line.span, inner))
        return tuple(blocks)

    def _cut(self, role: str, span: Span, marks: Sequence[Mark]) -> Iterator[Block]:
        borders = sorted({span.start, span.end, *(border for mark in marks for border in mark.span)})
        pieces = [Span(start, end) for start, end in pairwise(borders)]
        open_role, open_owner, start = role, None, span.start
        for piece in pieces:
            owner = min((m for m in marks if m.span.holds(piece)), key=lambda m: m.span.end - m.span.start, default=None)
            if owner is not open_owner and piece.start > start:
                yield from self._trimmed(open_role, Span(start, piece.start))
                start = piece.start
            open_owner, open_role = owner, owner.label.part if owner else role
        yield from self._trimmed(open_role, Span(start, span.end))

    def _trimmed(self, role: str, span: Span) -> Iterator[Block]:
        words = self.text[span.start : span.end]
        start = span.start + len(words) - len(words.lstrip())
        end = span.start + len(words.rstrip())
        if start < end:
            yield Block(role, Span(start, end))

    @cached_property
    def authors(self) -> tuple[str, ...]:
        """The names of the byline: as the header says, or else as marked in a byline line."""
        lines = [line.span for line in self.passage.line_blocks if line.role == "byline"]
        marks = [mark.span for mark in self.marks("block", "", "byline") if any(line.holds(mark.span) for line in lines)]
        return self.passage.header.values.get("byline") or tuple(self.text[slice(*span)] for span in marks)

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    def block_at(self, at: int) -> int:
        """The number of the block that a position lies in (or behind, where it lies between two)."""
        return max(bisect_right(self._block_starts, at) - 1, 0)

    def role_at(self, at: int) -> str:
        """The role of the block that a position lies in."""
        return self.blocks[self.block_at(at)].role if self.blocks else ""

    # -- marks ----------------------------------------------------------------------------------------------------

    @cached_property
    def _by_label(self) -> dict[tuple[str, str, str], list[Mark]]:
        found: dict[tuple[str, str, str], list[Mark]] = defaultdict(list)
        for mark in self.passage.marks:
            found[mark.label.sort, mark.label.owner, mark.label.part].append(mark)
        return found

    def marks(self, sort: str, owner: str, part: str) -> tuple[Mark, ...]:
        """The marks under one label, as written."""
        return tuple(self._by_label.get((sort, owner, part), ()))

    def spans(self, sort: str, owner: str, part: str) -> Spans:
        """The pieces under one label, joined where nothing but white space of one block stands between them."""
        return self.joined(mark.span for mark in self.marks(sort, owner, part))

    def joined(self, spans: Iterable[Span]) -> Spans:
        """Spans in text order, those of one block joined that touch, overlap or have only white space between them."""
        out: list[Span] = []
        for span in sorted(set(spans)):
            if out and self._touch(out[-1], span):
                out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
            else:
                out.append(span)
        return tuple(out)

    def _touch(self, first: Span, second: Span) -> bool:
        between = self.text[first.end : second.start]
        return not between.strip() and self.block_at(first.start) == self.block_at(second.start)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Every mention; neighbouring pieces of one label in one block are one mention."""
        found: list[Mention] = []
        last: dict[str, int] = {}
        for mark in self.passage.marks:
            label = mark.label
            if label.sort != "mention":
                continue
            at = last.get(label.written)
            if at is not None and self._continues(found[at].span, mark.span):
                found[at] = Mention(Span(found[at].span.start, mark.span.end), label.owner, found[at].kind, found[at].line)
                continue
            last[label.written] = len(found)
            found.append(Mention(mark.span, label.owner, label.part or self.kind_of(label.owner), mark.line))
        return tuple(found)

    def _continues(self, first: Span, second: Span) -> bool:
        return first.end <= second.start and self._touch(first, second)

    def kind_of(self, key: str) -> str:
        """The actor's own kind; an undeclared key can only be a place."""
        return self.actors[key].kind if key in self.actors else "place"

    # -- quotations -----------------------------------------------------------------------------------------------

    def part(self, quotation: str, part: str) -> Spans:
        """Cue, speaker, content or addressee of a quotation."""
        return self.spans("quotation", quotation, part)

    def speaker_keys(self, entry: QuotationEntry) -> tuple[str, ...]:
        """Who speaks: as the ledger says, or else whoever the speaker span mentions."""
        if entry.by is not None:
            return entry.by
        return tuple(dict.fromkeys(mention.key for mention in self.speaker_mentions(entry)))

    def speaker_mentions(self, entry: QuotationEntry) -> tuple[Mention, ...]:
        """The widest mentions inside the speaker span, places left out."""
        spans = self.part(entry.id, "speaker")
        inside = [each for each in self.mentions if each.kind != "place" and any(span.holds(each.span) for span in spans)]
        return tuple(_widest(inside))

    def words(self, spans: Spans) -> frozenset[int]:
        """The words of some spans, as the offsets of their first letters."""
        starts, ends = self._words
        return frozenset(at for span in spans for at in starts[bisect_right(ends, span.start) : bisect_left(starts, span.end)])

    @cached_property
    def _words(self) -> tuple[list[int], list[int]]:
        """Where words begin, and where they end, both ascending."""
        found = list(WORD.finditer(self.text))
        return [word.start() for word in found], [word.end() for word in found]

    @cached_property
    def quoted(self) -> Spans:
        """What stands in quotation marks on this page."""
        lines = self.passage.line_blocks
        return tuple(span for line in lines for span in quoted_spans(self.text[line.span.start : line.span.end], line.span.start))

    def directness(self, entry: QuotationEntry) -> str:
        """As the ledger says, or else by how many words of the content stand in quotation marks of their own."""
        return entry.directness or self.computed_directness(entry)

    def computed_directness(self, entry: QuotationEntry) -> str:
        """Direct if all words stand in marks, mixed if some, indirect if none."""
        content = self.words(self.part(entry.id, "content"))
        marked = content & self.words(self.own_marks(entry))
        return "indirect" if not marked else "direct" if marked == content else "mixed"

    def own_marks(self, entry: QuotationEntry) -> Spans:
        """Quoted stretches that are this quotation's and not those of one around it.

        A stretch around the cue or speaker of a nested quotation belongs to the outer one; so does one around more
        of the outer content than the nested one's own, where there is no cue or speaker inside to tell.
        """
        outer = self.words(tuple(span for each in self.outer(entry) for span in self.part(each, "content")))
        if not outer:
            return self.quoted
        own = self.words(self.part(entry.id, "content"))
        ties = (self.words(self.part(entry.id, "cue") + self.part(entry.id, "speaker")) & outer) - own
        foreign = ties or outer - own
        return tuple(span for span in self.quoted if not self.words((span,)) & foreign)

    def outer(self, entry: QuotationEntry) -> tuple[str, ...]:
        """The ids of the quotations that this one is told through, from the inside out."""
        chain: list[str] = []
        via = entry.via
        while via in self.quotations and via not in chain and via != entry.id:
            chain.append(via)
            via = self.quotations[via].via
        return tuple(chain)

    # -- events ---------------------------------------------------------------------------------------------------

    def event_part(self, event: str, part: str) -> Spans:
        """Trigger, condition, place, time or parties' own marks of an event."""
        return self.spans("event", event, part)

    def parties(self, event: EventEntry, part: str, keys: Sequence[str]) -> tuple[Party, ...]:
        """Actors, recipients or others of an event, each with the mention that shows it."""
        return tuple(Party(key, self.party_span(event.id, part, key)) for key in keys)

    def party_span(self, event: str, part: str, key: str) -> Span | None:
        """The mention marked as this party, else the one of the same block nearest to the trigger, else None."""
        mentions = _widest([mention for mention in self.mentions if mention.key == key])
        marked = self.event_part(event, part)
        chosen = [each for each in self.mentions if each.key == key and any(span.holds(each.span) for span in marked)]
        if chosen:
            return _widest(chosen)[0].span
        trigger = next(iter(self.event_part(event, "trigger")), None)
        if trigger is None:
            return None
        near = [m for m in mentions if self.block_at(m.span.start) == self.block_at(trigger.start)]
        return min((m.span for m in near), key=lambda span: _distance(span, trigger), default=None)

    def vouched_by(self, event: EventEntry) -> str:
        """As the ledger says, or else the innermost quotation whose content holds the trigger's first word."""
        if event.vouched:
            return event.vouched
        trigger = next(iter(self.event_part(event.id, "trigger")), None)
        holding = [] if trigger is None else list(self._holding(trigger.start))
        return min(holding)[-1] if holding else NARRATOR

    def _holding(self, at: int) -> Iterator[tuple[int, int, str]]:
        for entry in self.passage.quotations:
            for span in self.part(entry.id, "content"):
                if span.start <= at < span.end:
                    yield span.end - span.start, -len(self.outer(entry)), entry.id

    # -- moves ----------------------------------------------------------------------------------------------------

    def move_content(self, move: MoveEntry) -> Spans:
        """The move's own marks, else its quotation's content, else everything marked for its event."""
        if own := self.spans("move", move.id, "content"):
            return own
        if move.quotation and (content := self.part(move.quotation, "content")):
            return content
        marks = [mark for mark in self.passage.marks if mark.label.sort == "event" and mark.label.owner == move.event]
        return self.joined(mark.span for mark in marks)


def _distance(span: Span, trigger: Span) -> tuple[int, bool]:
    """Characters between a mention and a trigger; before it wins a tie."""
    return max(trigger.start - span.end, span.start - trigger.end, 0), span.start > trigger.start


def _widest(mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions that lie in no wider one of these."""
    return [each for each in mentions if not any(other.span != each.span and other.span.holds(each.span) for other in mentions)]
