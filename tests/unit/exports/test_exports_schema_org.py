"""Articles and quotations as schema.org."""

import json
from typing import Any

import msgspec
import pytest
from pyld import jsonld

from onrecord.exports.schema_org import schema_org
from onrecord.model.annotations import Directness
from onrecord.model.record import Told
from tests.unit.exports.abroad import abroad

SCHEMA = "http://schema.org/"
KNOWN = {
    "NewsArticle": {
        *("url", "headline", "datePublished", "dateModified", "temporal", "inLanguage", "publisher", "provider", "author", "dateline"),
        *("articleSection", "version"),
    },
    "Quotation": {"text", "spokenByCharacter", "isPartOf", "isBasedOn", "description", "inLanguage"},
}
"""Properties that https://schema.org/NewsArticle and https://schema.org/Quotation list."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Told]:
    """Every page of the record."""
    with abroad(tmp_path_factory.mktemp("schema") / "record.db") as store:
        return list(store.each_told())


def written(pages: list[Told]) -> list[dict[str, Any]]:
    """Each line as it is read."""
    return [json.loads(msgspec.json.encode(each)) for told in pages for each in schema_org(told)]


def test_articles_and_quotations_have_the_properties_of_their_types(pages: list[Told]) -> None:
    """And no others, as a reader of linked data expands them."""

    def loaded(address: str, _: object) -> dict[str, object]:
        assert address == "https://schema.org"
        return {"contextUrl": None, "documentUrl": address, "document": {"@context": {"@vocab": SCHEMA}}}

    for line in written(pages):
        (found,) = jsonld.expand(line, {"documentLoader": loaded, "base": "https://desk.example/"})
        (kind,) = found["@type"]
        assert {key.removeprefix(SCHEMA) for key in found if not key.startswith("@")} <= KNOWN[kind.removeprefix(SCHEMA)]
        assert found["@id"].startswith("urn:onrecord:")


def test_a_quotation_that_was_told_through_another_names_him(pages: list[Told]) -> None:
    """Also where his own words are not printed."""
    herald = next(told for told in pages if any(statement.via for statement in told.statements))
    printed = [
        msgspec.structs.replace(statement, directness=Directness.MIXED) if statement.via else statement for statement in herald.statements
    ]
    lines = [json.loads(msgspec.json.encode(each)) for each in schema_org(msgspec.structs.replace(herald, statements=tuple(printed)))]
    assert [line["description"] for line in lines if line.get("description")] == ["as told by Toma Rehn"]


def test_only_what_is_printed_as_words_is_a_quotation(pages: list[Told]) -> None:
    """A paraphrase is left out; each quotation is part of its article, and names its speaker and nobody else."""
    lines = written(pages)
    quoted = {statement.id: statement for told in pages for statement in told.statements if statement.directness is not Directness.INDIRECT}
    articles = {line["@id"]: line for line in lines if line["@type"] == "NewsArticle"}
    quotations = [line for line in lines if line["@type"] == "Quotation"]
    assert {line["@id"].rpartition(":")[2] for line in quotations} == set(quoted)
    assert len(articles) == len(pages) and all(line["isPartOf"]["@id"] in articles for line in quotations)
    for line in quotations:
        assert line.get("spokenByCharacter", {}).get("name", "") == quoted[line["@id"].rpartition(":")[2]].speaker
    assert {"@type": "Person", "name": "Petra Aldane"} in [line.get("spokenByCharacter") for line in quotations]


def test_a_date_that_is_not_sure_is_not_told_as_one_that_is(pages: list[Told]) -> None:
    """It stands as EDTF, where text may stand."""
    by_address = {line["url"]: line for line in written(pages) if line["@type"] == "NewsArticle"}
    sure, unsure = by_address["https://harbour.example/strait"], by_address["pages/strait.html"]
    assert (sure["datePublished"], "temporal" in sure) == ("2031-04-02", False)
    assert (unsure["temporal"], "datePublished" in unsure) == ("2031-04-02?", False)
    assert sure["publisher"] == {"@type": "NewsMediaOrganization", "name": "The Harbour Post"} and "publisher" not in unsure
