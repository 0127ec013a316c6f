"""This module knows the entries of one line, gold or predicted, read against the gold's page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from eval.scoring.page import Page, Tokens

Json = Mapping[str, Any]


class Entry:
    """Anything with a span: its fields, and the tokens and head of the first of its places that has tokens."""

    def __init__(self, page: Page, fields: Json, *places: Any) -> None:
        place = next((each for each in places if page.tokens(each)), None)
        self.page, self.fields = page, fields
        self.tokens: Tokens = page.tokens(place)
        self.head = page.head(place)

    def __getitem__(self, field: str) -> Any:
        return self.fields.get(field)

    @cached_property
    def speaker(self) -> Entry:
        """The speaker phrase of a quotation, which may be empty."""
        return Entry(self.page, {}, self["speaker"])

    def tokens_of(self, field: str) -> Tokens:
        """The tokens of a field that holds spans."""
        return self.page.tokens(self[field])

    def parties(self, *slots: str) -> list[Entry]:
        """Those who take part in an event, from one slot or several."""
        return [Entry(self.page, party, party.get("span")) for slot in slots for party in self[slot] or []]

    def shown(self, field: str) -> str:
        """The words of a field that holds spans."""
        return self.page.shown(self[field])


class Side:
    """One line as lists of entries."""

    def __init__(self, page: Page, line: Json) -> None:
        self.page = page
        self.blocks: list[Json] = (line.get("article") or {}).get("blocks") or []
        self.mentions = self._entries(line, "mentions", "span")
        self.entities = self._entities(line.get("entities") or {})
        self.quotations = self._entries(line, "quotations", "content", "cue")
        self.events = self._entries(line, "events", "trigger")
        self.moves = self._entries(line, "moves", "content")

    def _entries(self, line: Json, layer: str, *places: str) -> list[Entry]:
        return [Entry(self.page, fields, *map(fields.get, places)) for fields in line.get(layer) or []]

    def _entities(self, table: Json) -> list[Entry]:
        """Entities of the table and of the mentions; their tokens are the heads of their mentions."""
        heads: dict[Any, set[int]] = defaultdict(set)
        for mention in self.mentions:
            if mention["entity"] is not None:
                heads[mention["entity"]].add(mention.head)
        entities = [Entry(self.page, {**(table.get(key) or {}), "key": key}) for key in dict.fromkeys([*table, *heads])]
        for entity in entities:
            entity.tokens = frozenset(heads.get(entity["key"], ()))
        return entities

    def layer(self, name: str) -> list[Entry]:
        """The entries of a layer by its name."""
        entries: list[Entry] = getattr(self, name)
        return entries

    def find(self, layer: str, key: Any) -> Entry | None:
        """The entry with an id, or the entity with a key."""
        field = "key" if layer == "entities" else "id"
        return None if key is None else next((each for each in self.layer(layer) if each[field] == key), None)

    def entity(self, key: Any) -> Entry:
        """The entity of a key; a key that the line does not explain is itself a name."""
        return self.find("entities", key) or Entry(self.page, {"name": str(key)})
