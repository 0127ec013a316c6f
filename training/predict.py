"""This module knows how a network under training reads: the same windows and the same decoding as the shipped reader."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import torch

from onrecord.learned.frames import Run, fills_of, runs_of
from onrecord.learned.windows import windows_of
from training.batches import Item, batch_of, first_pieces
from training.fit import encoded, tensors
from training.frames import Example
from training.labels import AT_ANCHOR, FILLS, HEADS, TAGGERS
from training.net import Net

Entry = dict[str, Any]
Doubts = Mapping[str, float]


@torch.no_grad()
def read(net: Net, examples: Sequence[Example], device: str, room: int = 126, doubts: Doubts | None = None, size: int = 64) -> list[Entry]:
    """What the network finds in each example, in the machine contract's form (offsets into the example's text)."""
    items: list[tuple[int, Item]] = [(n, (e, w)) for n, e in enumerate(examples) for w in windows_of(e.words, room)]
    items.sort(key=lambda item: item[1][1][1] - item[1][1][0])
    found: list[Entry] = [{"id": e.id, "quotations": [], "events": [], "mentions": []} for e in examples]
    for start in range(0, len(items), size):
        chunk = items[start : start + size]
        batch = tensors(batch_of([item for _, item in chunk], room), device)
        with torch.autocast(device, torch.bfloat16, enabled=device == "cuda"):
            x = encoded(net, batch)
        scores = {head: net.heads[head](x.float()).cpu().numpy() for head in HEADS}
        for row, (number, item) in enumerate(chunk):
            firsts = first_pieces(item[0].words, item[1], batch.ids.shape[1])
            own = {head: values[row, firsts] for head, values in scores.items()}
            _keep(found[number], net, x[row : row + 1].float(), own, firsts, item, doubts or {})
    return [linked(entry) for entry in found]


def _keep(entry: Entry, net: Net, x: torch.Tensor, scores: dict[str, np.ndarray], firsts: np.ndarray, item: Item, doubts: Doubts) -> None:
    words, start = item[0].words, item[1][0]

    def spans(runs: Sequence[Run]) -> list[list[int]]:
        return [[words.starts[start + r.words[0]], words.ends[start + r.words[1] - 1]] for r in sorted(runs, key=lambda r: r.words)]

    tagged = {head: runs_of(scores[head], HEADS[head], doubts.get(head, 0.0)) for head in TAGGERS}
    for sort, head in (("quotation", "anchor"), ("event", "trigger")):
        runs = tagged[head]
        if runs:
            fills = net.fillers[sort](x, *_places(runs, firsts, x.device)).cpu().numpy()[:, firsts]
            for anchor, filled in zip(runs, fills_of(fills, FILLS[sort]), strict=True):
                label = {h: HEADS[h][int(scores[h][anchor.words[0]].argmax())] for h in AT_ANCHOR[sort]}
                make = _quotations if sort == "quotation" else _event
                entry[f"{sort}s"] += make(anchor, filled, label, spans)
    for head in ("outer", "inner"):
        entry["mentions"] += [{"span": spans([run])[0], "kind": run.label, "entity": None} for run in tagged[head]]


def _places(runs: Sequence[Run], firsts: np.ndarray, device: torch.device) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    first = torch.as_tensor([int(firsts[run.words[0]]) for run in runs], device=device)
    last = torch.as_tensor([int(firsts[run.words[1] - 1]) for run in runs], device=device)
    return torch.zeros(len(runs), dtype=torch.long, device=device), first, last


def _quotations(anchor: Run, filled: list[Run], label: dict[str, str], spans: Any) -> list[Entry]:
    contents: list[list[Run]] = []
    for run in filled:
        if run.label == "content":
            contents = [*contents, [run]] if run.further or not contents else [*contents[:-1], [*contents[-1], run]]
    pick = lambda name: [run for run in filled if run.label == name]  # noqa: E731 - local shorthand
    cue = spans([anchor, *pick("cue")]) if anchor.label == "cue" else []
    return [
        {
            "content": spans(content), "cue": cue, "speaker": spans(pick("speaker")), "addressee": spans(pick("addressee")),
            "kind": label["kind"], "force": label["force"], "via": None, "score": anchor.score,
        }
        for content in contents
    ]  # fmt: skip


def _event(anchor: Run, filled: list[Run], label: dict[str, str], spans: Any) -> list[Entry]:
    pick = lambda name: spans([run for run in filled if run.label == name])  # noqa: E731 - local shorthand
    kind, _, mode = label["mode"].partition(".")
    event = {
        "type": anchor.label, "mode": mode if kind == anchor.label else None, "trigger": sorted(spans([anchor]) + pick("trigger")),
        "actors": [{"span": s} for s in pick("actor")], "recipients": [{"span": s} for s in pick("recipient")],
        "others": [{"span": s} for s in pick("other")], "condition": pick("condition"), "place": pick("place"), "time": pick("time"),
        "status": label["status"], "force": label["event_force"], "vouched_by": "narrator", "score": anchor.score,
    }  # fmt: skip
    return [event]


def linked(entry: Entry) -> Entry:
    """Ids in text order, `via` to the innermost content that holds a quotation, and who vouches for each event."""
    for layer, letter in (("quotations", "q"), ("events", "e")):
        entry[layer].sort(key=lambda e: (e.get("content") or e.get("trigger"))[0])
        for number, each in enumerate(entry[layer], 1):
            each["id"] = f"{letter}{number}"
    for quotation in entry["quotations"]:
        quotation["via"] = _innermost(entry["quotations"], quotation["content"], quotation)
    for event in entry["events"]:
        event["vouched_by"] = _innermost(entry["quotations"], event["trigger"][:1], None) or "narrator"
    return entry


def _innermost(quotations: Sequence[Entry], spans: list[list[int]], own: Entry | None) -> str | None:
    least = _extent(own["content"]) if own else 0
    holders = [q for q in quotations if q is not own and _extent(q["content"]) > least and _holds(q["content"], spans)]
    return min(holders, key=lambda q: _extent(q["content"]))["id"] if holders else None


def _extent(spans: list[list[int]]) -> int:
    return sum(end - start for start, end in spans)


def _holds(outer: list[list[int]], inner: list[list[int]]) -> bool:
    return all(any(a <= c and d <= b for a, b in outer) for c, d in inner)
