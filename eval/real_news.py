"""This module knows how well real news is read: pages of the development data, marked by readers as the corpus is, by layer.

What was marked is kept as places in a page's text (`eval/labels/real_news.jsonl`); of the text nothing is kept but its hash and length.
`python -m eval.real_news` prints how far two readers of the same pages agree, and onrecord with the first of them on those pages.
"""

import gzip
import hashlib
import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from eval.corpus import SHOWN
from eval.gold import Json, annotated, board
from onrecord.pages import page_of_text

SHARED = Path(__file__).parents[2] / "shared" / "data"
SOURCES = (
    "linking/stories_newswcl50.dev.jsonl.gz",
    "linking/stories_basil.dev.jsonl.gz",
    "attribution/dev.jsonl.gz",
    "reading/pages_dev.jsonl.gz",
)
TRAIN_PAGES, TRAIN_SENTENCES = "attribution/train.jsonl.gz", "events/dev.jsonl.gz"
"""Pages, and single sentences, that may be learnt from."""
TRAIN = (TRAIN_PAGES, TRAIN_SENTENCES)
FIRST, SECOND = (Path(__file__).parent / "labels" / name for name in ("real_news.jsonl", "real_news_second.jsonl"))
HELD = "held"
"""Part of the pages whose faults nobody has looked at while mending rules."""


def figures() -> dict[str, float]:
    """F1 or accuracy by layer on all marked pages, and on those that nobody mended by; empty where the development data is absent."""
    golds = golds_of(FIRST)
    if not golds:
        return {}
    preds = read(golds)
    held = [place for place, gold in enumerate(golds) if gold["part"] == HELD]
    blind = board([golds[each] for each in held], [preds[each] for each in held], "real news, held", SHOWN)
    return board(golds, preds, "real news", SHOWN) | blind


def agreement() -> dict[str, tuple[float, float]]:
    """Of each figure, how far a second reader agrees with the first on the pages that both have marked, and how far onrecord does."""
    again = {gold["id"]: gold for gold in golds_of(SECOND)}
    golds = [gold for gold in golds_of(FIRST) if gold["id"] in again]
    people = board(golds, [again[gold["id"]] for gold in golds], "", SHOWN)
    ours = board(golds, read(golds), "", SHOWN)
    return {name.strip(): (value, ours.get(name, 0.0)) for name, value in people.items()}


def read(golds: Sequence[Json]) -> list[Json]:
    """What onrecord makes of the gold's pages, each captured on the day it is of."""
    return annotated(golds, [page_of_text(gold["text"], address=gold["id"], captured=gold["date"] or "") for gold in golds])


def golds_of(path: Path, sources: Sequence[str] = SOURCES) -> list[Json]:
    """The marked pages of one file of labels with their texts; those whose text is absent or another are left out.

    Args:
        path: the file.
        sources: files of the development data in which the pages stand.
    """
    texts = page_texts(tuple(sources))
    lines = list(_lines(path)) if path.is_file() else []
    found = [(line, texts.get(line["id"], "")[: line["length"]]) for line in lines]
    return [{**line, "text": text, "story": line["id"]} for line, text in found if hashed(text) == line["sha256"]]


@cache
def page_texts(sources: tuple[str, ...] = (*SOURCES, *TRAIN)) -> dict[str, str]:
    """The text of every page of news in some files of the development data, its title first, by the id it has there."""
    return {row["id"]: titled(row.get("title") or "", _body(row)) for row in _rows(sources)}


def titled(title: str, text: str) -> str:
    """A page as a reader sees it: its title, unless the text begins with it, and the text."""
    title, text = title.strip(), text.strip()
    return text if not title or text.startswith(title) else f"{title}\n\n{text}"


def _body(row: Json) -> str:
    return row.get("text") or row.get("body") or "\n\n".join(row.get("paragraphs") or ())


def hashed(text: str) -> str:
    """By what a text is known again."""
    return hashlib.sha256(text.encode()).hexdigest()


def _rows(sources: Sequence[str]) -> Iterator[Json]:
    for path in (SHARED / source for source in sources):
        if path.is_file():
            yield from _lines(path)


def _lines(path: Path) -> Iterator[Json]:
    """The lines of a file, which may be gzipped."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def main() -> None:
    """Print how far two readers agree, and onrecord with the first."""
    print(f"{'':44s} {'people':>7s} {'ours':>7s}")
    for name, (people, ours) in agreement().items():
        print(f"{name:44s} {people:7.3f} {ours:7.3f}")


if __name__ == "__main__":
    main()
