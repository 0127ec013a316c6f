"""This module knows the examples that moves are learnt from: passages as onrecord reads them, beside what the corpus says of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from eval.scoring.page import Page
from onrecord.annotate import Annotator
from onrecord.annotate.moves.features import features_of, vector_of
from onrecord.annotate.moves.find import NO_FORCE, headline_of
from onrecord.annotate.moves.utterances import Utterance, utterances_of
from onrecord.articles import find_article
from onrecord.learned.frames import Floats
from onrecord.model.annotations import Annotations
from onrecord.model.article import Article
from onrecord.model.span import Spans
from onrecord.pages import page_of_text
from training.moves.alike import likeness
from training.moves.sides import Sided, sided

Json = dict[str, Any]


@dataclass(frozen=True)
class Passage:
    """One passage, read.

    Attributes:
        gold: the corpus' line.
        article, notes, utterances: as onrecord reads it, but for moves, and what may be a move in it.
        contents: of each utterance; seen, vectors: its features and its vector (None where it has none).
        forces: which force the corpus gives it, "none" where it is no move.
        joins: the quotation each utterance stands in.
        sides: of the corpus' moves that were found, who may make them and to whom; None where that is not told.
    """

    gold: Json
    article: Article
    notes: Annotations
    utterances: tuple[Utterance, ...]
    contents: tuple[Spans, ...]
    seen: tuple[frozenset[str], ...]
    vectors: tuple[Floats | None, ...]
    forces: tuple[str, ...]
    joins: tuple[str, ...]
    sides: Sided | None

    @property
    def story(self) -> str:
        """The story the passage belongs to: what is learnt from one passage of a story is never tried on another."""
        return str(self.gold["id"]).rsplit("-", 1)[0]


def read_passages(annotator: Annotator, golds: Sequence[Json]) -> Iterator[Passage]:
    """The corpus' passages as onrecord reads them, in their order."""
    for gold in golds:
        article = find_article(page_of_text(gold["text"], address=gold["id"], captured=gold["date"] or ""))
        yield read_passage(annotator, article, gold)


def read_passage(annotator: Annotator, article: Article, gold: Json) -> Passage:
    """One article beside its gold."""
    text = article.page.text
    notes, vectors = annotator.before_moves(article)
    utterances = list(utterances_of(text, notes.quotations, notes.events, headline_of(article)))
    page = Page(text)
    moves = [(page.tokens(move["content"]), str(move["force"])) for move in gold["moves"]]
    return Passage(
        gold=gold,
        article=article,
        notes=notes,
        utterances=tuple(utterances),
        contents=tuple(each.content for each in utterances),
        seen=tuple(features_of(text, each) for each in utterances),
        vectors=tuple(vector_of(each, vectors) for each in utterances),
        forces=tuple(_force(page.tokens([(span.start, span.end) for span in each.content]), moves) for each in utterances),
        joins=tuple(each.quotation.id or f"deed {number}" for number, each in enumerate(utterances)),
        sides=sided(article, notes, utterances, gold) if "entities" in gold else None,
    )


def _force(content: frozenset[int], moves: Sequence[tuple[frozenset[int], str]]) -> str:
    best = max(((likeness(content, move), force) for move, force in moves), default=(0.0, NO_FORCE))
    return best[1] if best[0] else NO_FORCE
