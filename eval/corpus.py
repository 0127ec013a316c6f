"""This module knows how well the corpus' test part is read: passages as pages, scored layer by layer by the contract's scorer."""

from eval.gold import annotated, board, corpus_gold
from onrecord.pages import page_of_text

SHOWN = (
    "blocks role", "quotations content", "quotations exact", "quotations full", "quotations full/direct", "quotations full/mixed",
    "quotations full/indirect", "quotations full/nested", "quotations speaker", "quotations directness", "quotations kind",
    "quotations cue", "quotations addressee", "quotations via", "quotations speaker_entity",
    "moves content", "moves full", "moves force", "moves by", "moves to", "moves answers", "moves issue",
)  # fmt: skip


def figures() -> dict[str, float]:
    """F1 or accuracy by layer; empty where no story is in the test part."""
    golds = corpus_gold("test")
    if not golds:
        return {}
    pages = [page_of_text(gold["text"], address=gold["id"], captured=gold["date"] or "") for gold in golds]
    return board(golds, annotated(golds, pages), "corpus", SHOWN)
