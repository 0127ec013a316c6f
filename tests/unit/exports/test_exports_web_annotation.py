"""Entries as W3C Web Annotations."""

import json
from typing import Any

import msgspec
import pytest
from pyld import jsonld

from onrecord.exports.web_annotation import annotations_of
from onrecord.model.record import Told
from tests.unit.exports.abroad import abroad

OA = "http://www.w3.org/ns/oa#"
TERMS = (
    *("prefix", "suffix", "exact", "start", "end", "SpecificResource", "Annotation", "TextQuoteSelector", "TextPositionSelector"),
    *("TextualBody",),
)
ANNO = {
    "@context": {
        **{term: OA + term for term in TERMS},
        **{"id": "@id", "type": "@type", "target": {"@id": f"{OA}hasTarget", "@type": "@id"}, "body": f"{OA}hasBody"},
        **{"source": {"@id": f"{OA}hasSource", "@type": "@id"}, "selector": f"{OA}hasSelector", "value": f"{OA}value"},
        **{"motivation": {"@id": f"{OA}motivatedBy", "@type": "@vocab"}, "purpose": {"@id": f"{OA}hasPurpose", "@type": "@vocab"}},
        **{"describing": f"{OA}describing", "generator": f"{OA}generator", "Software": f"{OA}Software", "name": f"{OA}name"},
        "format": f"{OA}format",
    }
}
"""The terms of the W3C's context that stand in an annotation; the context itself lies on the W3C's server."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Told]:
    """Every page of the record."""
    with abroad(tmp_path_factory.mktemp("annotations") / "record.db") as store:
        return list(store.each_told())


def written(pages: list[Told]) -> list[tuple[Told, dict[str, Any]]]:
    """Each annotation as it is written, with its page."""
    return [(told, json.loads(msgspec.json.encode(each))) for told in pages for each in annotations_of(told, "onrecord test")]


def test_both_selectors_select_the_words_of_the_entry(pages: list[Told]) -> None:
    """By position in code points, and by quote with the words around it, in the text of the page."""
    for told, found in written(pages):
        text = told.reading.article.page.text
        for target in found["target"]:
            position, quote = target["selector"]
            assert (target["source"], position["type"], quote["type"]) == (
                told.version.address,
                "TextPositionSelector",
                "TextQuoteSelector",
            )
            assert text[position["start"] : position["end"]] == quote["exact"]
            assert text[: position["start"]].endswith(quote["prefix"]) and text[position["end"] :].startswith(quote["suffix"])


def test_every_entry_is_one_annotation(pages: list[Told]) -> None:
    """With a name of its own, and a target for each piece of its words."""
    found = [annotation for _, annotation in written(pages)]
    entries = [entry for told in pages for entry in (*told.statements, *told.events, *told.moves)]
    assert [annotation["id"].rpartition(":")[2] for annotation in found] == [entry.id for entry in entries]
    statement = next(entry for told in pages for entry in told.statements if len(entry.content) > 1)
    (targets,) = (annotation["target"] for annotation in found if annotation["id"].endswith(statement.id))
    assert len(targets) == len(statement.content)


def test_the_body_says_what_the_entry_is(pages: list[Told]) -> None:
    """Type, status, who, when, on whose word, with EDTF; what is not known is left out."""
    bodies = [annotation["body"] for _, annotation in written(pages)]
    closed = next(body for body in bodies if body.get("onrecord:mode") == "restrict")
    assert closed["value"] == "event: eventType COERCE; mode restrict; status happened; actors Orsk; recipients the strait; " + (
        "happened 2031-04-01; accordingTo narrator"
    )
    assert (closed["onrecord:happened"], closed["onrecord:published"]) == ("2031-04-01", "2031-04-02")
    speaker = next(body for body in bodies if body["onrecord:entry"] == "statement")
    assert speaker["onrecord:speaker"] == "Pim Alder" and "onrecord:addressee" not in speaker


def test_a_reader_of_linked_data_drops_nothing(pages: list[Told]) -> None:
    """Every key of ours is a term of the W3C's context or of the one that stands beside it."""

    def loaded(address: str, _: object) -> dict[str, object]:
        assert address == "http://www.w3.org/ns/anno.jsonld"
        return {"contextUrl": None, "documentUrl": address, "document": ANNO}

    for _, annotation in written(pages):
        (expanded,) = jsonld.expand(annotation, {"documentLoader": loaded, "base": "https://desk.example/"})
        assert expanded["@type"] == [f"{OA}Annotation"]
        (body,) = expanded[f"{OA}hasBody"]
        assert len(body) == len(annotation["body"])
        assert {key for key in body if key.startswith("urn:onrecord:terms:")} == {
            f"urn:onrecord:terms:{key.removeprefix('onrecord:')}" for key in annotation["body"] if key.startswith("onrecord:")
        }
        (first, *_) = expanded[f"{OA}hasTarget"]
        assert set(first) == {"@type", f"{OA}hasSource", f"{OA}hasSelector"}
