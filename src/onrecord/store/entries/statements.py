"""This module knows how the quotations of a reading become statements: ids, names, the words cut from the page, the chain."""

from onrecord.model.annotations import Quotation
from onrecord.model.record import Reading, Statement, Version
from onrecord.model.span import cut_all
from onrecord.store.entries.appearances import ids_by_entity
from onrecord.store.entries.participants import Cast
from onrecord.store.entries.place import place_of
from onrecord.store.ids import statement_ids


def statements_of(reading: Reading, version: Version) -> tuple[Statement, ...]:
    """Every quotation of a reading as a statement on this version of the page, in the order of the annotations."""
    quotations = reading.annotations.quotations
    ids = statement_ids(version.id, quotations)
    cast = Cast(reading, ids_by_entity(reading.annotations, version))
    by_quotation = {quotation.id: made for quotation, made in zip(quotations, ids, strict=True)}
    return tuple(_statement(reading, version, quotation, by_quotation, cast) for quotation in quotations)


def _statement(reading: Reading, version: Version, quotation: Quotation, ids: dict[str, str], cast: Cast) -> Statement:
    text = reading.article.page.text
    speaker_words = cut_all(text, quotation.speaker)
    speaker = next(iter(cast.named((quotation.speaker_entity,))), None)
    return Statement(
        id=ids[quotation.id],
        quotation=quotation.id,
        speaker=speaker.name if speaker else speaker_words,
        named=speaker is not None,
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
        speaker_appearance=speaker.appearance if speaker else None,
        speaker_party=speaker.party if speaker else None,
        **place_of(reading.article, version, quotation.content[0]),
    )
