"""This module knows what is learnt from by everything that stands on the encoder: the corpus' train part, and marked pages of real news.

The pages are of PolNeAR's train part, of BASIL and NewsWCL50, none of a story that is measured, marked as the corpus is. Of them only
places are kept (`training/labels/real_news.jsonl.gz`, made by `python -m eval.labels keep train …`); without the development data they
are left out.
"""

from pathlib import Path

from eval.gold import Json, corpus_gold
from eval.real_news import SOURCES, TRAIN, golds_of

TOLD = "the corpus of this repository, train part, and pages of PolNeAR (train part), BASIL and NewsWCL50 marked like it"
"""What a card says of it."""
REAL = "train, real"
"""Part of the pages of real news."""
TIMES = 3
"""How often a page of real news is shown where a passage of the corpus is shown once: there are few."""
MARKED = Path(__file__).parent / "labels" / "real_news.jsonl.gz"


def material(times: int = TIMES) -> list[Json]:
    """Passages and pages in the machine contract's form, those of the corpus first.

    Args:
        times: how often each page stands among them.
    """
    real = [{**gold, "part": REAL} for gold in golds_of(MARKED, [TRAIN, *SOURCES])]
    again = [{**gold, "id": f"{gold['id']}, {time}"} for time in range(1, times) for gold in real]
    return [*corpus_gold("train"), *real, *again]
