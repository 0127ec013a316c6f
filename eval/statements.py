"""This module knows how statements are found, beside those one can compare with: `python -m eval.statements` prints the whole table.

- PolNeAR dev by directness, beside the starting weights, the best of the public peers, and two human annotators, as measured on its
  kept-back test part (`../shared/BENCHMARKS.md`);
- the corpus' test part: full, nested, addressee, kind, coordinated and every other tag, each with its count, beside the agreement of our
  two annotators, worked out anew from `corpus/first` and `corpus/second`.
"""

import json
from pathlib import Path
from typing import Any

from corpus.agree import matched
from corpus.check import check_files
from corpus.convert import convert_story
from eval import attribution
from eval.contract import score
from eval.gold import ROOT, annotated, corpus_gold
from onrecord.annotate import load_annotator
from onrecord.pages import page_of_text

PEERS = {
    "full": (0.760, 0.510, 0.751),
    "full/direct": (0.90, 0.72, 0.975),
    "full/indirect": (0.69, 0.41, 0.666),
    "full/mixed": (0.87, 0.61, 0.885),
    "content_exact": (0.661, 0.415, 0.679),
}
"""By figure: the starting weights, BBC Citron retrained on the same data, two human annotators (of other articles)."""
LAYERS = ("quotations",)
FIGURES = (
    "full", "full/direct", "full/mixed", "full/indirect", "full/nested", "exact", "speaker", "addressee", "kind", "via", "cue",
    "directness",
)  # fmt: skip

Json = dict[str, Any]
Rows = dict[str, Json]


def polnear() -> list[str]:
    """PolNeAR dev beside the peers; nothing where the shared data is absent."""
    if not attribution.DEV.is_file() or not attribution.SCORER.is_file():
        return ["PolNeAR: skipped, its data is not here"]
    found = attribution.score(attribution.golds(), load_annotator())
    head = f"{'PolNeAR dev (peers: its test part)':36s} onrecord   starting weights   Citron   two annotators"
    return [head, *(f"{name:36s} {found[name]['f1']:8.3f} {a:18.3f} {b:8.3f} {c:16.3f}" for name, (a, b, c) in PEERS.items())]


def ours() -> list[str]:
    """The corpus' test part beside our two annotators."""
    golds = corpus_gold("test")
    pages = [page_of_text(gold["text"], address=gold["id"], captured=gold["date"] or "") for gold in golds]
    found, agreed = score(golds, annotated(golds, pages), LAYERS)[0].rows(), annotators()
    tags = [name.removeprefix("quotations ") for name in found if name.startswith("quotations full/tag=")]
    head = f"{'corpus, test part (tags: recall)':36s} onrecord    count   two annotators    count"
    return [head, *(_line(name, found, agreed) for name in (*FIGURES, *tags))]


def annotators() -> Rows:
    """How far our two annotators agree, the first as gold."""
    folders = [_converted(ROOT / "corpus" / name) for name in ("first", "second")]
    first, second, _ = matched(*folders)
    return dict(score(first, second, LAYERS)[0].rows())


def _converted(folder: Path) -> list[Json]:
    stories, _ = check_files(sorted(folder.glob("*.txt")))
    return [json.loads(json.dumps(line)) for story in stories for line in convert_story(story)]


def _line(name: str, found: Rows, agreed: Rows) -> str:
    return f"{name:36s} {_figure(found, name)}   {_figure(agreed, name):>22s}"


def _figure(rows: Rows, name: str) -> str:
    row = rows.get(f"quotations {name}", {})
    value = next((row[key] for key in ("f1", "accuracy", "r") if row.get(key) is not None), None)
    return "" if value is None else f"{value:8.3f} {row.get('n_gold', row.get('n', 0)):8d}"


def main() -> None:
    """Print both."""
    print(*polnear(), "", *ours(), sep="\n")


if __name__ == "__main__":
    main()
