"""This module knows the order in which an article is annotated: read, shaped, chained, named."""

from collections.abc import Callable, Sequence
from functools import cache

import msgspec

from onrecord.annotate.adverbs import told_of_nobody
from onrecord.annotate.asked import in_the_passive
from onrecord.annotate.captions import is_picture_text
from onrecord.annotate.certainty import LEAST_SCORE, certainty
from onrecord.annotate.draft import Draft, directness, in_order
from onrecord.annotate.events import find_events
from onrecord.annotate.headlines import attributed_by_layout, is_label
from onrecord.annotate.hearsay import told_by_nouns
from onrecord.annotate.moves import KeyOf, MoveFinder, Parties, load_move_finder, with_issues
from onrecord.annotate.passages import extent, passages_of
from onrecord.annotate.reach import reaching
from onrecord.annotate.speakers import name_speakers
from onrecord.annotate.spoken import drafts_of
from onrecord.annotate.told_in import beside, chain_of, told_within, worth_rereading
from onrecord.annotate.turns import turns_of
from onrecord.annotate.unnamed import name_unnamed
from onrecord.annotate.unverbed import unverbed
from onrecord.learned import Encoder, Paragraph, Read, Vectors, load_encoder
from onrecord.model.annotations import Annotations, Kind, Quotation
from onrecord.model.article import Article, Role
from onrecord.model.span import Span
from onrecord.text.quotes import Quoted, find_quoted


class Annotator:
    """Articles in, annotations out; the same article gives the same annotations in any batch.

    Args:
        encoder: the shipped weights, loaded once per process.
        moves: finds the moves; None leaves that layer empty, as while its weights are made.
    """

    def __init__(self, encoder: Encoder, moves: MoveFinder | None = None) -> None:
        self.encoder, self.moves = encoder, moves

    def __reduce__(self) -> tuple[Callable[[Encoder, MoveFinder | None], "Annotator"], tuple[Encoder, MoveFinder | None]]:
        return Annotator, (self.encoder, self.moves)

    def __call__(self, articles: Sequence[Article], /) -> list[Annotations]:
        """Annotate each article, in order."""
        return [self._annotate(article) for article in articles]

    def _annotate(self, article: Article) -> Annotations:
        text = article.page.text
        streams = passages_of(article)
        told = sorted(extent(paragraph) for stream in streams for paragraph in stream)
        quoted = find_quoted(text, told)
        readings = [self.encoder.read(text, stream, [mark.span for mark in quoted]) for stream in streams]
        read = [draft for stream, reading in zip(streams, readings, strict=True) for draft in self._likely(text, stream, reading, quoted)]
        read = [draft for draft in read if not (is_picture_text(article, draft) or is_label(text, draft))]
        spoken = reaching(text, read, [mark.span for mark in quoted])
        turns = turns_of(text, told)
        spoken = [*turns, *(draft for found in spoken if (draft := beside(text, found, turns)) is not None)]
        nested = self._within(text, [draft for draft in spoken if not draft.is_verbatim], quoted)
        spoken = [in_the_passive(text, draft) for draft in spoken]
        bare = [*unverbed(text, told, quoted, [*spoken, *nested]), *told_of_nobody(text, told, [*spoken, *nested])]
        nested += told_by_nouns(text, [*spoken, *nested])
        drafts = in_order([*spoken, *_by_layout(article, told, spoken), *nested, *bare])
        seen = [mention for reading in readings for mention in reading.mentions]
        named = name_speakers(article, told, drafts, seen)
        chain = chain_of(drafts)
        persons = [mention.span for mention in seen if mention.role == Kind.PERSON]
        inner = [outer is not None for outer in chain]
        speakers = name_unnamed(text, told, drafts, named.speakers, named.entities, inner, persons)
        quotations = _quotations(text, drafts, speakers, chain, quoted)
        keys = {mention.span: mention.entity for mention in named.mentions}
        events = find_events(article, [event for reading in readings for event in reading.events], quotations, keys.get)
        notes = Annotations(mentions=named.mentions, entities=named.entities, quotations=quotations, events=events)
        return self._with_moves(article, notes, readings, keys.get)

    def _with_moves(self, article: Article, notes: Annotations, readings: Sequence[Read], key_of: KeyOf) -> Annotations:
        """The annotations with the moves among them, and what each quotation and move is about."""
        if self.moves is None:
            return notes
        vectors = sum((reading.vectors for reading in readings if reading.vectors), Vectors(()))
        parties = Parties(notes.entities, notes.mentions, key_of)
        moves = self.moves(article, notes.quotations, notes.events, vectors, parties)
        moves, quotations = with_issues(article, moves, notes.quotations, notes.mentions)
        return msgspec.structs.replace(notes, moves=moves, quotations=quotations)

    def _within(self, text: str, spoken: Sequence[Draft], quoted: Sequence[Quoted]) -> list[Draft]:
        """What is told inside statements: promising sentences are read once more, as if they were an article's."""
        sentences = [sentence for draft in spoken for sentence in worth_rereading(text, draft)]
        found = [draft for sentence in sentences for draft in self._again(text, sentence, quoted)]
        return [inner for draft in found if (inner := told_within(text, draft, spoken)) is not None]

    def _again(self, text: str, sentence: Paragraph, quoted: Sequence[Quoted]) -> list[Draft]:
        inside = [mark.span for mark in quoted if extent(sentence).covers(mark.span)]
        return self._likely(text, [sentence], self.encoder.read(text, [sentence], inside), quoted)

    def _likely(self, text: str, stream: Sequence[Paragraph], reading: Read, quoted: Sequence[Quoted]) -> list[Draft]:
        """The statements found in one stream, as far as they are likely enough."""
        paragraphs = [extent(paragraph) for paragraph in stream]
        drafts = [draft for found in reading.found for draft in drafts_of(text, found, paragraphs, quoted)]
        rated = [msgspec.structs.replace(draft, score=certainty(text, draft, quoted, self.encoder.certainty)) for draft in drafts]
        return [draft for draft in rated if draft.score >= LEAST_SCORE]


def _by_layout(article: Article, told: Sequence[Span], read: Sequence[Draft]) -> list[Draft]:
    """What the headline says by a colon or a dash, where the encoder found nothing in it."""
    headlines = [block.span for block in article.blocks if block.role is Role.HEADLINE and block.span in told]
    silent = [span for span in headlines if not any(span.meets(piece) for draft in read for piece in draft.content)]
    return [draft for span in silent if (draft := attributed_by_layout(article.page.text, span)) is not None]


def _quotations(
    text: str, drafts: Sequence[Draft], speakers: Sequence[str | None], chain: Sequence[int | None], quoted: Sequence[Quoted]
) -> tuple[Quotation, ...]:
    return tuple(
        Quotation(
            id=f"q{number}",
            content=draft.content,
            cue=draft.cue,
            speaker=draft.speaker,
            speaker_entity=speaker,
            addressee=draft.addressee,
            kind=draft.kind,
            directness=directness(text, draft, quoted),
            via=None if outer is None else f"q{outer + 1}",
            score=round(draft.score, 4),
        )
        for number, (draft, speaker, outer) in enumerate(zip(drafts, speakers, chain, strict=True), start=1)
    )


@cache
def load_annotator() -> Annotator:
    """The annotator with the shipped weights, loaded once per process.

    Raises:
        WeightsError: a file of the weights is missing or is not the one its card names.
    """
    return Annotator(load_encoder(), load_move_finder())
