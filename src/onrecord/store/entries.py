"""This module knows how the quotations of a reading become statements: ids, names, the words cut from the page, the chain."""

from bisect import bisect_right

from onrecord.model.annotations import Quotation
from onrecord.model.article import Article
from onrecord.model.record import Reading, Statement, Version
from onrecord.model.span import Span, cut_all
from onrecord.store.ids import statement_ids


def statements_of(reading: Reading, version: Version) -> tuple[Statement, ...]:
    """Every quotation of a reading as a statement on this version of the page, in the order of the annotations."""
    quotations = reading.annotations.quotations
    ids = statement_ids(version.id, quotations)
    by_quotation = {quotation.id: made for quotation, made in zip(quotations, ids, strict=True)}
    return tuple(_statement(reading, version, quotation, by_quotation) for quotation in quotations)


def headline_of(article: Article) -> str:
    """The headline's words, or "" where the page has none."""
    return article.headline.cut(article.page.text) if article.headline else ""


def _statement(reading: Reading, version: Version, quotation: Quotation, ids: dict[str, str]) -> Statement:
    text = reading.article.page.text
    speaker_words = cut_all(text, quotation.speaker)
    entity = reading.annotations.entities.get(quotation.speaker_entity or "")
    return Statement(
        id=ids[quotation.id],
        version=version.id,
        quotation=quotation.id,
        speaker=entity.name if entity else speaker_words,
        named=entity is not None,
        speaker_words=speaker_words,
        cue_words=cut_all(text, quotation.cue),
        content_words=cut_all(text, quotation.content),
        addressee_words=cut_all(text, quotation.addressee),
        content=quotation.content,
        cue=quotation.cue,
        speaker_spans=quotation.speaker,
        addressee=quotation.addressee,
        directness=quotation.directness,
        kind=quotation.kind,
        via=ids.get(quotation.via or ""),
        score=quotation.score,
        context=_context(reading.article, quotation.content[0]),
        headline=version.headline,
        outlet=version.outlet,
        agency=version.agency,
        published=version.published,
        address=version.address,
        latest=version.latest,
    )


def _context(article: Article, piece: Span) -> Span:
    """The block the piece begins in; the piece itself where no block holds it."""
    place = bisect_right(article.blocks, piece.start, key=lambda block: block.span.start) - 1
    block = article.blocks[place].span if place >= 0 else piece
    return block if block.meets(piece) else piece
