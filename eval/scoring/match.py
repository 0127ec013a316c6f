"""This module knows a gold line beside its prediction, their entries paired layer by layer."""

from __future__ import annotations

from typing import Any, Final

from eval.scoring.entry import Entry, Json, Side
from eval.scoring.likeness import LIKENESS, is_same_name, is_same_phrase, pair
from eval.scoring.page import Page

_PRONOUNS: Final = frozenset({
    "he", "she", "it", "they", "we", "i", "you", "one", "who", "his",
    "her", "their", "our", "its", "him", "us", "them", "this", "that", "these", "those",
})  # fmt: skip


class Match:
    """Two lines on one text, and what is the same in them."""

    def __init__(self, gold: Json, pred: Json) -> None:
        self.id = gold["id"]
        self.page = Page(gold["text"])
        self.has_mentions = gold.get("mentions") is not None
        self.gold, self.pred = Side(self.page, gold), Side(self.page, pred)
        self.pairs = {layer: pair(self.gold.layer(layer), self.pred.layer(layer), like) for layer, like in LIKENESS.items()}

    def is_linked(self, layer: str, gold_key: Any, pred_key: Any) -> bool:
        """Whether the two entries that these keys name are paired with each other."""
        gold, pred = self.gold.find(layer, gold_key), self.pred.find(layer, pred_key)
        return gold is not None and pred is not None and self.pairs[layer].get(gold) is pred

    def is_same_entity(self, gold_key: Any, pred_key: Any) -> bool:
        """Whether two keys name one entity: paired, or of one name."""
        if gold_key is None or pred_key is None:
            return False
        return self.is_linked("entities", gold_key, pred_key) or is_same_name(self.gold.entity(gold_key), self.pred.entity(pred_key))

    def is_same_party(self, gold: Entry, pred: Entry) -> bool:
        """Whether two who take part are the same by phrase, or by entity where one has no span."""
        if gold.tokens and pred.tokens:
            return is_same_phrase(gold, pred)
        return self.is_same_entity(gold["entity"], pred["entity"])

    def is_same_speaker(self, gold: Entry, pred: Entry) -> bool:
        """Whether the speakers of two quotations are one entity, or theirs is mentioned by the name in the gold speaker."""
        theirs = listed(pred["speaker_entity"])
        if self._is_named(gold.speaker) and any(
            mention.head == gold.speaker.head and mention["entity"] in theirs for mention in self.pred.mentions
        ):
            return True
        return any(self.is_same_entity(ours, each) for ours in listed(gold["speaker_entity"]) for each in theirs)

    def _is_named(self, phrase: Entry) -> bool:
        """Whether a phrase's head is a name: "he" and "the spokesman" prove nothing."""
        word = self.page.word(phrase.head) if phrase.head >= 0 else ""
        return word[:1].isupper() and word.lower() not in _PRONOUNS


def listed(value: Any) -> list[Any]:
    """A value that may be a list, one thing or nothing, as a list."""
    if isinstance(value, list):
        return value
    return [] if value is None else [value]
