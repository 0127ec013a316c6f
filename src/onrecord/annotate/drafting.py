"""This module knows how an article's statements are found, shaped and put in order, before anybody is named; and what else is seen."""

from collections.abc import Sequence

import msgspec

from onrecord.annotate.adverbs import told_of_nobody
from onrecord.annotate.asked import in_the_passive
from onrecord.annotate.asked_of_two import to_each
from onrecord.annotate.asked_whom import asked_whom
from onrecord.annotate.borders import Borders
from onrecord.annotate.captions import captions_of, is_picture_text
from onrecord.annotate.certainty import LEAST_SCORE, certainty
from onrecord.annotate.cited import with_sources
from onrecord.annotate.clauses import without_second_verbs
from onrecord.annotate.denied_back import denied_back
from onrecord.annotate.draft import Draft, directness, extent_of, in_order
from onrecord.annotate.edges import within_edges
from onrecord.annotate.events import (
    EventClassifier,
    Surroundings,
    acts_named,
    sentences_of,
)
from onrecord.annotate.headlines import attributed_by_layout, is_label
from onrecord.annotate.hearsay import told_by_nouns
from onrecord.annotate.interviews import bold_in, is_of_the_room
from onrecord.annotate.letters import is_addressed, letters_of
from onrecord.annotate.own_words import told_by_himself
from onrecord.annotate.passages import extent, passages_of
from onrecord.annotate.places import Places
from onrecord.annotate.reach import reaching
from onrecord.annotate.run_on import over_paragraphs
from onrecord.annotate.second_look import SecondLook
from onrecord.annotate.shared_subject import with_shared_subjects
from onrecord.annotate.speeches import speeches_of
from onrecord.annotate.spoken import drafts_of
from onrecord.annotate.to_the_mark import to_the_mark
from onrecord.annotate.told_in import Outer, beside, told_within, worth_rereading
from onrecord.annotate.turns import turns_of
from onrecord.annotate.untold import is_untold
from onrecord.annotate.unverbed import unverbed
from onrecord.learned import Encoder, Fill, Found, FoundEvent, Paragraph, Read, Vectors, joined
from onrecord.model.annotations import Directness, Kind
from onrecord.model.article import Article, Role
from onrecord.model.span import Span, Spans, cut_all
from onrecord.text.quotes import Quoted, find_quoted

NEAR = 300
"""Characters around a statement in which quotation marks are looked for, where its borders may move."""


class Drafted(msgspec.Struct, frozen=True, kw_only=True):
    """An article with its statements found and nobody named yet.

    Attributes:
        told: all that is told, paragraph by paragraph, in text order.
        drafts: the statements, in text order.
        seen: phrases that the encoder takes for mentions, and the dateline's place.
        quoted: what stands between quotation marks.
        acts: events that the encoder found, looked at once more.
        sentences: of all that is told, in text order.
        vectors: the encoder's, of every word of it.
        deeds: the encoder's and its branch's, side by side.
    """

    told: tuple[Span, ...]
    drafts: tuple[Draft, ...]
    seen: tuple[Fill, ...]
    quoted: tuple[Quoted, ...]
    acts: tuple[FoundEvent, ...]
    sentences: tuple[Span, ...]
    vectors: Vectors
    deeds: Vectors


class Drafter:
    """Finds an article's statements; arguments as for `Annotator`."""

    def __init__(
        self, encoder: Encoder, second_look: SecondLook | None, borders: Borders | None, classifier: EventClassifier | None
    ) -> None:
        self.encoder, self.second_look, self.borders, self.classifier = encoder, second_look, borders, classifier

    def __call__(self, article: Article, /) -> Drafted:
        """The article's statements, found, shaped and in order, before anybody is named."""
        text = article.page.text
        streams = passages_of(article)
        told = sorted(extent(paragraph) for stream in streams for paragraph in stream)
        quoted = find_quoted(text, told)
        marks, spans, hints = marks_of(quoted), [mark.span for mark in quoted], acts_named(text, told)
        is_bare = self.classifier is not None  # it says all of an event anew
        readings = [self.encoder.read(text, stream, spans, hints, bare=is_bare) for stream in streams]
        read = [draft for stream, reading in zip(streams, readings, strict=True) for draft in self._likely(text, stream, reading, marks)]
        captions = captions_of(article)
        read = [draft for draft in read if not (is_picture_text(text, draft, captions) or is_label(text, draft) or is_untold(text, draft))]
        read = [draft for draft in read if not is_of_the_room(cut_all(text, draft.content, " "))]
        read = with_shared_subjects(text, [_without_address(text, told, draft) for draft in read])
        turns = turns_of(text, told, bold_in(article.page)) or letters_of(text, told) or speeches_of(text, told, quoted, read)
        around = Outer(turns)
        spoken = [*turns, *(draft for found in reaching(text, read, spans) if (draft := beside(text, found, around)) is not None)]
        spoken = over_paragraphs(text, told, quoted, spoken)
        nested = self._within(text, [draft for draft in spoken if not draft.is_verbatim], marks)
        spoken = [each for draft in spoken for each in to_each(text, asked_whom(text, in_the_passive(text, draft)))]
        spoken, nested = ([within_edges(text, draft) for draft in drafts] for drafts in (spoken, nested))
        bare = [*unverbed(text, told, quoted, [*spoken, *nested]), *told_of_nobody(text, told, [*spoken, *nested])]
        nested += told_by_nouns(text, [*spoken, *nested])
        nested += told_by_himself(text, [*spoken, *nested, *bare])
        drafts = in_order(without_second_verbs(text, [*spoken, *_by_layout(article, told, spoken), *nested, *bare]))
        sentences = sentences_of(streams)
        drafts = with_sources(text, denied_back(text, sentences, drafts))
        seen = [*_filed_from(article), *(mention for reading in readings for mention in reading.mentions)]
        deeds = joined(reading.deeds for reading in readings)
        acts = [event for reading in readings for event in reading.events]
        if self.classifier:
            apart = [mark.span for mark in quoted if not mark.depth]
            acts = self.classifier(Surroundings(text=text, paragraphs=told, quoted=apart, hints=hints), acts, deeds)
        return Drafted(
            told=tuple(told),
            drafts=tuple(drafts),
            seen=tuple(seen),
            quoted=tuple(quoted),
            acts=tuple(acts),
            sentences=sentences,
            vectors=joined(reading.vectors for reading in readings),
            deeds=deeds,
        )

    def _within(self, text: str, spoken: Sequence[Draft], marks: Places[Quoted]) -> list[Draft]:
        """What is told inside statements: promising sentences are read once more, as if they were an article's."""
        sentences = [sentence for draft in spoken for sentence in worth_rereading(text, draft)]
        found, outer = [draft for sentence in sentences for draft in self._again(text, sentence, marks)], Outer(spoken)
        return [inner for draft in found if (inner := told_within(text, draft, outer)) is not None and not is_untold(text, inner)]

    def _again(self, text: str, sentence: Paragraph, marks: Places[Quoted]) -> list[Draft]:
        whole = extent(sentence)
        inside = [mark.span for mark in marks.meeting(whole) if whole.covers(mark.span)]
        return self._likely(text, [sentence], self.encoder.read(text, [sentence], inside, again=True), marks)

    def _likely(self, text: str, stream: Sequence[Paragraph], reading: Read, marks: Places[Quoted]) -> list[Draft]:
        """The statements found in one stream, as far as they are likely enough."""
        paragraphs = [extent(paragraph) for paragraph in stream]
        made = [draft for found in reading.found for draft in self._made_of(text, found, paragraphs, reading.vectors, marks)]
        return to_the_mark(text, made, marks)

    def _made_of(self, text: str, found: Found, paragraphs: Sequence[Span], vectors: Vectors, marks: Places[Quoted]) -> list[Draft]:
        """The statements under one cue, as far as they are likely enough."""
        shaped = drafts_of(text, found, paragraphs, marks.meeting(found.extent))
        forms = [directness(text, draft, marks.meeting(extent_of(draft))) for draft in shaped]
        rated = [(self._rated(text, found, draft, form, vectors), form) for draft, form in zip(shaped, forms, strict=True)]
        likely = [(draft, form) for draft, form in rated if draft.score >= LEAST_SCORE]
        contents = [draft for draft, _ in likely]
        return [self._bordered(text, found, draft, form, marks, _beside(draft, contents)) for draft, form in likely]

    def _bordered(self, text: str, found: Found, draft: Draft, form: Directness, marks: Places[Quoted], beside: Spans) -> Draft:
        """The draft with its content from where it begins to where it ends."""
        if self.borders is None:
            return draft
        whole = found.extent
        around = marks.meeting(Span(max(whole.start - NEAR, 0), whole.end + NEAR))
        return self.borders(text, found, draft, form, around, beside)

    def _rated(self, text: str, found: Found, draft: Draft, form: Directness, vectors: Vectors) -> Draft:
        """The draft with the probability of its being right as its score."""
        seen = draft if self.second_look is None else self.second_look(text, found, draft, form, vectors)
        return msgspec.structs.replace(seen, score=certainty(seen, form, self.encoder.certainty))


def _without_address(text: str, told: Sequence[Span], draft: Draft) -> Draft:
    """The statement without whom a letter's head addresses for its speaker: "Sir, Ada Vell claims …"."""
    speaker = tuple(span for span in draft.speaker if not is_addressed(text, told, span))
    return draft if len(speaker) == len(draft.speaker) else msgspec.structs.replace(draft, speaker=speaker)


def _beside(draft: Draft, others: Sequence[Draft]) -> Spans:
    """The contents of the others under the same cue."""
    return tuple(piece for other in others if other is not draft for piece in other.content)


def marks_of(quoted: Sequence[Quoted]) -> Places[Quoted]:
    """What stands between quotation marks, by its place."""
    return Places((mark.span, mark) for mark in quoted)


def _filed_from(article: Article) -> tuple[Fill, ...]:
    """The place of the dateline, which is no running text and which the encoder is not shown."""
    return () if article.dateline is None else (Fill(role=Kind.PLACE, span=article.dateline.span),)


def _by_layout(article: Article, told: Sequence[Span], read: Sequence[Draft]) -> list[Draft]:
    """What the headline says by a colon or a dash, where the encoder found nothing in it."""
    headlines = [block.span for block in article.blocks if block.role is Role.HEADLINE and block.span in told]
    silent = [span for span in headlines if not any(span.meets(piece) for draft in read for piece in draft.content)]
    return [draft for span in silent if (draft := attributed_by_layout(article.page.text, span)) is not None]
