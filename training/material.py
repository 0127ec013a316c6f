"""This module knows what is learnt from by all but the roles of lines: the corpus' train part, and marked pages and sentences of real news.

The pages are of PolNeAR's train part, of BASIL, NewsWCL50, fundus and the article-extraction-benchmark, none of a story that is measured;
the sentences, each a page of its own, are of the train part of PLV's coded sentences; all are marked as the corpus is. Of them only places
are kept (`training/labels/real_news.jsonl.gz`, made by `python -m eval.labels keep train …`); without the development data they are left
out.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from eval.gold import Json, corpus_gold
from eval.real_news import SOURCES, TRAIN_PAGES, TRAIN_SENTENCES, golds_of

_Learnt = TypeVar("_Learnt")
TOLD = (
    "the corpus of this repository, train part; marked like it: pages of PolNeAR (train part), BASIL, NewsWCL50, fundus and the "
    "article-extraction-benchmark, and sentences of PLV (train part)"
)
"""What a card says of it."""
REAL, SENTENCES = "train, real", "train, sentences"
"""Parts: pages of real news, and sentences of it."""
TIMES = 3
"""How often a page of real news is shown where a passage of the corpus is shown once: there are few."""
MARKED = Path(__file__).parent / "labels" / "real_news.jsonl.gz"


def material(times: int = TIMES) -> list[Json]:
    """Passages and pages in the machine contract's form, those of the corpus first.

    Args:
        times: how often each page stands among them.
    """
    marked = {REAL: golds_of(MARKED, [TRAIN_PAGES, *SOURCES]), SENTENCES: golds_of(MARKED, [TRAIN_SENTENCES])}
    real = [{**gold, "part": part} for part, golds in marked.items() for gold in golds]
    again = [{**gold, "id": f"{gold['id']}, {time}"} for time in range(1, times) for gold in real]
    return [*corpus_gold("train"), *real, *again]


def read_once(golds: Iterable[Json], read: Callable[[Json], Sequence[_Learnt]]) -> Iterator[_Learnt]:
    """What is learnt from each, in order; a page that stands several times among them is read the first time alone.

    Args:
        read: what is learnt from one, the same for the same text.
    """
    known: dict[str, Sequence[_Learnt]] = {}
    for gold in golds:
        if gold["text"] not in known:
            known[gold["text"]] = read(gold)
        yield from known[gold["text"]]
