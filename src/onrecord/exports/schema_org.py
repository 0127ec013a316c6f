"""This module knows schema.org: pages as NewsArticle, and what they print in quotation marks as Quotation, as lines of JSON-LD.

A quotation is attributed within its article (`spokenByCharacter`), which says that the page lays the words at somebody's door and no more.
A paraphrase is nobody's words, so indirect speech is left out. schema.org's dates are ISO 8601: a date that EDTF tells as uncertain,
approximate or a span stands as EDTF in `temporal` instead, so that nobody takes it for certain. See https://schema.org/Quotation.
"""

from collections.abc import Iterator

import msgspec

from onrecord.exports.hearsay import tellers
from onrecord.exports.names import name_of, plain_date
from onrecord.model.annotations import Directness
from onrecord.model.record import Statement, Told

CONTEXT = "https://schema.org"
TYPES = {
    "person": "Person",
    "office": "Organization",
    "organisation": "Organization",
    "group": "Organization",
    "state": "GovernmentOrganization",
    "place": "GovernmentOrganization",
}
"""What the record's kinds of actors are in schema.org's words; a place that speaks is its government."""


class Named(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Somebody by name; `type` is schema.org's, left out where the record does not know what they are."""

    type: str | None = msgspec.field(name="@type", default=None)
    name: str


class Reference(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Another thing by its name in the record."""

    type: str = msgspec.field(name="@type")
    id: str = msgspec.field(name="@id")
    url: str | None = None


class NewsArticle(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="@type", tag="NewsArticle"):
    """One version of a page; what it does not say is left out.

    Attributes:
        temporal: the day of publication as EDTF, where it is no ISO date.
        provider: the agencies that supplied the text.
    """

    context: str = msgspec.field(name="@context")
    id: str = msgspec.field(name="@id")
    url: str
    headline: str = ""
    published: str | None = msgspec.field(name="datePublished", default=None)
    modified: str | None = msgspec.field(name="dateModified", default=None)
    temporal: str | None = None
    language: str | None = msgspec.field(name="inLanguage", default=None)
    publisher: Named | None = None
    provider: tuple[Named, ...] = ()
    author: tuple[Named, ...] = ()
    dateline: str | None = None
    section: str | None = msgspec.field(name="articleSection", default=None)
    version: int


class Quotation(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="@type", tag="Quotation"):
    """Words that a page prints as somebody's.

    Attributes:
        text: pieces joined by " … ".
        speaker: who is named; left out where nobody is.
        within: the quotation that it was told in; description: who told it, also where his own words are not printed.
    """

    context: str = msgspec.field(name="@context")
    id: str = msgspec.field(name="@id")
    text: str
    speaker: Named | None = msgspec.field(name="spokenByCharacter", default=None)
    article: Reference = msgspec.field(name="isPartOf")
    within: Reference | None = msgspec.field(name="isBasedOn", default=None)
    description: str = ""
    language: str | None = msgspec.field(name="inLanguage", default=None)


def schema_org(told: Told) -> Iterator[NewsArticle | Quotation]:
    """A version of a page, then the quotations on it in text order."""
    article = _article(told)
    yield article
    types = {appearance.id: TYPES.get(appearance.kind) for appearance in told.appearances}
    printed = [statement for statement in told.statements if statement.directness is not Directness.INDIRECT]
    ids = {statement.id for statement in printed}
    said = {statement.id: statement for statement in told.statements}
    for statement in printed:
        yield _quotation(statement, article, types.get(statement.speaker_appearance or ""), ids, tellers(statement.id, said.get))


def _article(told: Told) -> NewsArticle:
    article, version = told.reading.article, told.version
    updated = article.updated.edtf if article.updated else None
    people = (*(("Person", name) for name in article.byline), *(("Organization", name) for name in article.desks))
    return NewsArticle(
        context=CONTEXT,
        id=name_of("article", version.id),
        url=version.address,
        headline=version.headline,
        published=plain_date(version.published),
        modified=plain_date(updated),
        temporal=None if plain_date(version.published) else version.published,
        language=article.language,
        publisher=Named(type="NewsMediaOrganization", name=version.outlet) if version.outlet else None,
        provider=tuple(Named(type="Organization", name=name) for name in article.agencies or filter(None, (version.agency,))),
        author=tuple(Named(type=kind, name=name) for kind, name in people),
        dateline=article.dateline.place if article.dateline else None,
        section=article.section,
        version=version.number,
    )


def _quotation(statement: Statement, article: NewsArticle, speaker: str | None, printed: set[str], through_whom: str) -> Quotation:
    return Quotation(
        context=CONTEXT,
        id=name_of("statement", statement.id),
        text=statement.content_words,
        speaker=Named(type=speaker, name=statement.speaker) if statement.speaker else None,
        article=Reference(type="NewsArticle", id=article.id, url=article.url),
        within=Reference(type="Quotation", id=name_of("statement", statement.via)) if statement.via in printed and statement.via else None,
        description=through_whom,
        language=article.language,
    )
