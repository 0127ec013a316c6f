"""This module knows how well the newsroom's pages are read: as files, from bytes to statements, against their gold."""

from functools import cache
from pathlib import Path

from eval.corpus import SHOWN
from eval.gold import ROOT, Json, annotated, board, newsroom_gold
from onrecord.model.page import Capture
from onrecord.pages import lay_out

PAGES = Path("samples") / "newsroom" / "pages"
ABOUT = ("headline", "outlet", "agency", "byline", "dateline", "published", "language")


def figures() -> dict[str, float]:
    """What the pages say about themselves, and F1 or accuracy of the layers."""
    golds, preds = newsroom_gold(), newsroom_preds()
    pairs = [(gold["article"], pred["article"]) for gold, pred in zip(golds, preds, strict=True)]
    right = {f"newsroom {field}": sum(known(g, field) == known(p, field) for g, p in pairs) / len(pairs) for field in ABOUT}
    return right | board(golds, preds, "newsroom", SHOWN)


@cache
def newsroom_preds() -> list[Json]:
    """What onrecord makes of the pages, in the gold's order."""
    golds = newsroom_gold()
    pages = [lay_out(Capture(address=g["file"], body=(ROOT / PAGES / g["file"]).read_bytes(), captured=g["captured"])) for g in golds]
    return annotated(golds, pages)


def known(article: Json, field: str) -> object:
    """The value of one field, as far as it is scored: a dateline by its place, a date by its EDTF without a mark of doubt."""
    value = article.get(field)
    if field == "dateline":
        return value and value["place"]
    if field == "published":
        return value and value["edtf"].rstrip("?~%")
    return value
