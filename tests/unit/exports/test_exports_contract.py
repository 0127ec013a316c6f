"""The machine contract, key by key."""

import json

from onrecord.exports.contract import contract_line, error_line
from onrecord.model.annotations import Annotations
from onrecord.model.article import Article, Dated, Dateline, Rejected
from onrecord.model.page import Page
from onrecord.model.record import Reading
from onrecord.model.span import Span
from tests.contract.readings import TEXT, reading

KEYS = ["id", "text", "article", "mentions", "entities", "quotations", "events", "moves", "faults"]
ARTICLE_KEYS = ["language", "headline", "outlet", "agency", "byline", "dateline", "published", "blocks"]
ADDED_KEYS = ["times", "seo_headline", "outlet_basis", "known_outlet", "agencies", "desks", "updated", "captured", "section", "canonical"]
ADDED_KEYS += ["copyright", "original", "grounds"]
LISTS = {key: [] for key in ("byline", "blocks", "agencies", "desks", "grounds", "times")}
QUOTATION_KEYS = [
    "id",
    "content",
    "cue",
    "speaker",
    "speaker_entity",
    "addressee",
    "directness",
    "kind",
    "via",
    "issue",
    "score",
    "speakers",
]


def test_the_keys_stand_in_the_contracts_order() -> None:
    """A reader of the contract finds every key where it says, on every line."""
    line = json.loads(contract_line("a1", reading()))
    assert list(line) == KEYS
    assert list(line["article"]) == ARTICLE_KEYS + ADDED_KEYS
    assert list(line["quotations"][0]) == QUOTATION_KEYS
    assert list(line["entities"]["brandow"]) == ["name", "kind", "country", "sector", "role", "for", "known"]


def test_offsets_point_into_the_lines_own_text() -> None:
    """Spans are [begin, end] in code points."""
    line = json.loads(contract_line("a1", reading()))
    quotation = line["quotations"][0]
    assert [line["text"][begin:end] for begin, end in quotation["content"]] == ["We will not sign under a deadline"]
    begin, end = line["article"]["headline"]
    assert line["text"][begin:end] == TEXT.splitlines()[0]
    assert line["article"]["blocks"][0] == {"span": [begin, end], "role": "headline"}


def test_what_is_not_known_is_null_and_what_is_not_found_is_empty() -> None:
    """No key is ever left out."""
    bare = Reading(article=Article(page=Page(address="-", text="No news.", lines=()), blocks=()), annotations=Annotations())
    line = json.loads(contract_line(7, bare))
    assert line["id"] == 7
    assert line["article"] == dict.fromkeys(ARTICLE_KEYS + ADDED_KEYS) | LISTS
    assert line["entities"] == {}
    assert line["mentions"] == line["quotations"] == line["events"] == line["moves"] == line["faults"] == []


def test_dates_say_what_they_rest_on_and_what_was_rejected() -> None:
    """The evidence and the rejected candidates travel with the date."""
    text = "BRACK, April 2\nSince 1920 the port has stood."
    rejected = Rejected(words="1920", reason="told of the past", span=Span(21, 25))
    article = Article(
        page=Page(address="-", text=text, lines=()),
        blocks=(),
        dateline=Dateline(place="Brack", span=Span(0, 5)),
        published=Dated(edtf="XXXX-04-02", reason="the dateline", evidence=(Span(7, 14),), rejected=(rejected,)),
    )
    line = json.loads(contract_line("a1", Reading(article=article, annotations=Annotations())))
    assert line["article"]["dateline"] == {"place": "Brack", "span": [0, 5]}
    assert line["article"]["published"] == {
        "edtf": "XXXX-04-02",
        "reason": "the dateline",
        "evidence": [[7, 14]],
        "rejected": [{"words": "1920", "reason": "told of the past", "span": [21, 25]}],
    }


def test_an_error_line_has_the_id_and_a_sentence() -> None:
    """Also where the line was too broken to show its id."""
    assert json.loads(error_line("a1", "it is empty")) == {"id": "a1", "error": "it is empty"}
    assert json.loads(error_line(None, "it is no JSON")) == {"id": None, "error": "it is no JSON"}


def test_a_line_is_one_line() -> None:
    """Line breaks of the page are escaped, so that lines can be counted."""
    assert b"\n" not in contract_line("a1", reading())
