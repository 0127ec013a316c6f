"""This module knows how the entities of a reading become appearances of actors on this version of the page."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from onrecord.model.annotations import Annotations, Entity
from onrecord.model.entries import Appearance
from onrecord.model.record import Reading, Version
from onrecord.model.span import Span
from onrecord.store.entries.parties import country_of, party_of
from onrecord.store.ids import appearance_ids

PRONOUNS = frozenset(
    "i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose".split()
    + "himself herself itself themselves ourselves this that these those which".split()
)
"""Words that mean somebody and name nobody: no form of a name."""


def appearances_of(reading: Reading, version: Version) -> tuple[Appearance, ...]:
    """Every entity of a reading as it appears on this version of the page, in the order of the annotations."""
    ids = ids_by_entity(reading.annotations, version)
    words = _words(reading)
    return tuple(
        _appearance(reading.annotations, version, ids, key, words.get(key, (entity.name,)))
        for key, entity in reading.annotations.entities.items()
    )


def ids_by_entity(annotations: Annotations, version: Version) -> dict[str, str]:
    """The id of each entity's appearance, by the entity's key."""
    names = tuple(entity.name for entity in annotations.entities.values())
    return dict(zip(annotations.entities, appearance_ids(version.id, names), strict=True))


def _appearance(annotations: Annotations, version: Version, ids: dict[str, str], key: str, words: tuple[str, ...]) -> Appearance:
    entity: Entity = annotations.entities[key]
    party = party_of(annotations.entities, key)
    return Appearance(
        id=ids[key],
        version=version.id,
        entity=key,
        name=entity.name,
        kind=entity.kind.value,
        country=country_of(annotations.entities, key),
        sector=entity.sector,
        role=entity.role,
        party=annotations.entities[party].name if party else None,
        acts_for=ids[party] if party else None,
        known=entity.known,
        words=words,
        outlet=version.outlet,
        published=version.published,
        latest=version.latest,
    )


def _words(reading: Reading) -> dict[str, tuple[str, ...]]:
    """Every form the page names each entity by, the most frequent first, earlier ones before later ones where they are as frequent.

    Mentions say it best; speakers and parties to events say it for those whom no mention names.
    """
    notes = reading.annotations
    mentioned = {(mention.entity, mention.span) for mention in notes.mentions if mention.entity}
    known = {key for key, _ in mentioned}
    counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for key, span in sorted({*mentioned, *(named for named in _named(notes) if named[0] not in known)}, key=lambda named: named[1]):
        form = span.cut(reading.article.page.text)
        if form.casefold() not in PRONOUNS:
            counted[key][form] += 1
    return {key: tuple(form for form, _ in forms.most_common()) for key, forms in counted.items()}


def _named(notes: Annotations) -> Iterator[tuple[str, Span]]:
    """Who is named where, by what quotations and events say; one place may be told by several."""
    for quotation in notes.quotations:
        if quotation.speaker_entity:
            yield from ((quotation.speaker_entity, span) for span in quotation.speaker)
    for event in notes.events:
        for party in (*event.actors, *event.recipients, *event.others):
            if party.entity and party.span:
                yield party.entity, party.span
