"""This module knows the order in which an article is annotated: statements, who is named, events with who takes part, moves, issues."""

from collections.abc import Callable, Sequence
from functools import cache

import msgspec

from onrecord.annotate.actors import Actors, Scorer, find_actors, shipped_scorer
from onrecord.annotate.borders import Borders, load_borders
from onrecord.annotate.draft import Draft, Turn, directness, extent_of
from onrecord.annotate.drafting import Drafted, Drafter, marks_of
from onrecord.annotate.events import (
    Around,
    EventClassifier,
    EventSetting,
    EventSides,
    amended,
    find_events,
    load_event_classifier,
    load_event_sides,
    outermost,
    told_by,
)
from onrecord.annotate.interviews import OPEN_SCORE
from onrecord.annotate.mentioned import Parties
from onrecord.annotate.move_times import with_times
from onrecord.annotate.moves import MoveFinder, load_move_finder, with_issues
from onrecord.annotate.second_look import SecondLook, load_second_look
from onrecord.annotate.told_in import chain_of
from onrecord.learned import Encoder, Vectors, load_encoder
from onrecord.model.annotations import Annotations, Quotation
from onrecord.model.article import Article


class Annotator:
    """Articles in, annotations out; the same article gives the same annotations in any batch.

    Args:
        encoder: the shipped weights, loaded once per process.
        scorer: what speaks for two phrases meaning one actor, weighed.
        second_look: looks at each statement once more; None leaves them as the encoder sees them.
        borders: looks once more at where contents begin and end; None leaves that as the encoder sees it.
        classifier: looks at each event once more; None leaves them as the encoder sees them.
        sides: tells who takes part in events; None leaves that to the encoder and the grammar.
        moves: finds the moves; None leaves that layer empty. Each of the five is None only while its weights, or earlier ones, are made.
    """

    def __init__(
        self,
        encoder: Encoder,
        scorer: Scorer,
        second_look: SecondLook | None = None,
        borders: Borders | None = None,
        classifier: EventClassifier | None = None,
        sides: EventSides | None = None,
        moves: MoveFinder | None = None,
    ) -> None:
        self.encoder, self.scorer, self.second_look, self.borders = encoder, scorer, second_look, borders
        self.classifier, self.sides, self.moves = classifier, sides, moves
        self._drafter = Drafter(encoder, second_look, borders, classifier)

    def __reduce__(self) -> tuple[Callable[..., "Annotator"], tuple[object, ...]]:
        return Annotator, (self.encoder, self.scorer, self.second_look, self.borders, self.classifier, self.sides, self.moves)

    def __call__(self, articles: Sequence[Article], /) -> list[Annotations]:
        """Annotate each article, in order."""
        return [self._annotate(article) for article in articles]

    def _annotate(self, article: Article) -> Annotations:
        notes, around, drafted = self._read(article)
        notes = self._with_sides(notes, around)
        return notes if self.moves is None else _with_moves(article, notes, self.moves, drafted, around.parties)

    def before_moves(self, article: Article) -> tuple[Annotations, Vectors]:
        """The annotations as they are before moves are looked for, and the encoder's vectors of all that is told."""
        notes, around, drafted = self._read(article)
        return self._with_sides(notes, around), drafted.vectors

    def _with_sides(self, notes: Annotations, around: Around) -> Annotations:
        if self.sides is None:
            return notes
        return msgspec.structs.replace(notes, events=amended(around, self.sides(around)))

    def before_sides(self, article: Article) -> tuple[Annotations, Around]:
        """The annotations as they are before it is asked who else takes part in events, and all that this is asked of."""
        notes, around, _ = self._read(article)
        return notes, around

    def _read(self, article: Article) -> tuple[Annotations, Around, Drafted]:
        text, drafted = article.page.text, self.draft(article)
        actors = find_actors(article, drafted.told, drafted.drafts, drafted.seen, self.scorer)
        quotations = _quotations(text, drafted, actors, chain_of(drafted.drafts))
        setting = _setting(text, drafted, actors, quotations)
        events, found = find_events(article, drafted.acts, setting, self.encoder.event_certainty)
        notes = Annotations(mentions=actors.mentions, entities=actors.entities, quotations=quotations, events=events)
        around = Around(
            text=text,
            sentences=drafted.sentences,
            paragraphs=drafted.told,
            mentions=actors.mentions,
            quotations=quotations,
            events=events,
            found=found,
            parties=Parties(actors.entities, actors.mentions),
        )
        return notes, around, drafted

    def draft(self, article: Article) -> Drafted:
        """The article's statements, found, shaped and in order, before anybody is named."""
        return self._drafter(article)


def _setting(text: str, drafted: Drafted, actors: Actors, quotations: Sequence[Quotation]) -> EventSetting:
    return EventSetting(
        text=text,
        paragraphs=drafted.told,
        sentences=drafted.sentences,
        named=outermost(drafted.seen),
        told=told_by(quotations),
        key_of=actors.key_of,
        inner=frozenset(mention.span for mention in actors.mentions),
    )


def _with_moves(article: Article, notes: Annotations, find: MoveFinder, drafted: Drafted, parties: Parties) -> Annotations:
    """The annotations with the moves, their times, and what each quotation and move is about.

    Who asks for a newspaper makes none, and what a report's source said is no move of the report's.
    """
    reports = {(draft.told_under, draft.content) for draft in drafted.drafts if draft.told_under}
    bargaining = [
        each
        for each, draft in zip(notes.quotations, drafted.drafts, strict=True)
        if draft.turn is not Turn.ASKS and (draft.told_under or (draft.cue, draft.content) not in reports)
    ]
    moves = find(article, bargaining, notes.events, drafted.vectors, parties)
    moves, quotations = with_issues(article, moves, notes.quotations, notes.mentions)
    return with_times(article, msgspec.structs.replace(notes, moves=moves, quotations=quotations), drafted.sentences)


def _quotations(text: str, drafted: Drafted, actors: Actors, chain: Sequence[int | None]) -> tuple[Quotation, ...]:
    marks = marks_of(drafted.quoted)
    return tuple(
        Quotation(
            id=f"q{number + 1}",
            content=draft.content,
            cue=draft.cue,
            speaker=draft.speaker,
            speaker_entity=actors.speakers[number],
            speakers=actors.joint[number],
            addressee=draft.addressee,
            kind=draft.kind,
            directness=directness(text, draft, marks.meeting(extent_of(draft))),
            via=None if outer is None else f"q{outer + 1}",
            score=round(_score(draft, actors.speakers[number], actors.joint[number]), 4),
        )
        for number, (draft, outer) in enumerate(zip(drafted.drafts, chain, strict=True))
    )


def _score(draft: Draft, speaker: str | None, joint: Sequence[str]) -> float:
    """How likely content and speaker are right; a turn that nobody is known to speak is half a statement."""
    is_open = draft.is_verbatim and not draft.speaker and speaker is None and not joint
    return min(draft.score, OPEN_SCORE) if is_open else draft.score


@cache
def load_annotator() -> Annotator:
    """The annotator with the shipped weights, loaded once per process.

    Raises:
        WeightsError: a file of the weights is missing or is not the one its card names.
    """
    return Annotator(
        load_encoder(),
        shipped_scorer(),
        load_second_look(),
        load_borders(),
        load_event_classifier(),
        load_event_sides(),
        load_move_finder(),
    )
