"""This module knows how a reading is scored while training: PolNeAR by the attribution scorer, the corpus by the contract's."""

from collections.abc import Sequence
from types import ModuleType
from typing import Any

from eval.contract import score as contract_score

Entry = dict[str, Any]


def polnear_figures(scorer: ModuleType, golds: Sequence[Entry], found: Sequence[Entry]) -> dict[str, Any]:
    """The attribution scorer's figures; nested quotations are left out, since PolNeAR has none."""
    preds = [
        {
            "id": entry["id"],
            "attributions": [
                {"source": q["speaker"], "cue": q["cue"], "content": q["content"]} for q in entry["quotations"] if q["via"] is None
            ],
        }
        for entry in found
    ]
    return scorer.score(golds, preds)  # type: ignore[no-any-return]


def corpus_figures(golds: Sequence[Entry], found: Sequence[Entry]) -> dict[str, Any]:
    """The contract scorer's figures on quotations, events and mentions; directness and actors are not the network's."""
    preds = [{**entry, "text": gold["text"], "entities": {}, "moves": []} for gold, entry in zip(golds, found, strict=True)]
    board, _ = contract_score(golds, preds, ("quotations", "events", "mentions"))
    return board.rows()  # type: ignore[no-any-return]
