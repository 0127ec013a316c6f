"""This module knows the record of the dispute as a whole (newsroom/record.toml): every reference checked, and given its words."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from samples.catalogue import NEWSROOM, Json
from samples.errors import NewsroomError

_LAYERS = {"q": ("quotations", "content"), "e": ("events", "trigger"), "m": ("moves", "content")}
_KEEPS = {
    "copies.kind": {"whole", "cut", "edited"},
    "exchanges.state": {"open", "answered", "accepted", "partial", "deferred", "evaded", "refused"},
    "coverage.how": {"verbatim", "cut", "paraphrased", "own voice"},
    "same.notes": {"cut", "translated", "indirect", "fragment"},
}


def whole_record(gold: Sequence[Json]) -> Json:
    """The record of the whole, its references resolved.

    Returns:
        the tables of record.toml, and under `refs` every reference with its page, entry, words and, of a statement, speaker.

    Raises:
        NewsroomError: a reference points nowhere, a page is unknown, or a word is outside its closed set.
    """
    with (NEWSROOM / "record.toml").open("rb") as file:
        record = tomllib.load(file)
    pages = {page["id"]: page for page in gold}
    _check_words(record)
    unknown = sorted({each for each in _pages(record) if each not in pages})
    if unknown:
        raise NewsroomError(f"record.toml names pages that are not in catalogue.toml: {', '.join(unknown)}")
    return record | {"refs": {ref: resolve(ref, pages) for ref in dict.fromkeys(references(record))}}


def references(value: Any) -> Iterator[str]:
    """Every PAGE#ENTRY in a value, in order."""
    if isinstance(value, str) and "#" in value:
        yield value
    elif isinstance(value, (list, dict)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from references(part)


def resolve(ref: str, pages: Mapping[str, Json]) -> Json:
    """What a reference points at: its page, its spans and its words.

    Raises:
        NewsroomError: there is no such page or entry.
    """
    page_id, _, entry_id = ref.partition("#")
    layer, part = _LAYERS.get(entry_id[:1], ("", ""))
    page = pages.get(page_id, {})
    entry = next((each for each in page.get(layer, ()) if each["id"] == entry_id), None)
    if entry is None:
        raise NewsroomError(f"{ref!r} in record.toml points nowhere; look at the ledger of {page_id!r} in newsroom/marked")
    words = " … ".join(page["text"][start:end] for start, end in entry[part])
    told: Json = {"page": page_id, "entry": entry_id, "layer": layer, "words": words}
    return told | ({"speaker": entry["speaker_entity"]} if layer == "quotations" else {})


def _pages(record: Json) -> Iterator[str]:
    for story in record["stories"]:
        yield from story["pages"]
    for copy in record["copies"]:
        yield from (copy["page"], copy["of"])
    for change in record["changes"]:
        yield from (change["before"], change["after"])
    for row in record["coverage"]:
        yield from row["how"]


def _values(field: list[str] | dict[str, str]) -> Iterable[str]:
    return field.values() if isinstance(field, dict) else field


def _check_words(record: Json) -> None:
    for place, known in _KEEPS.items():
        table, _, field = place.partition(".")
        for row in record[table]:
            said = {row[field]} if isinstance(row[field], str) else set(_values(row[field]))
            if odd := said - known:
                raise NewsroomError(f"{place} {', '.join(sorted(odd))!r} in record.toml; expected {', '.join(sorted(known))}")
