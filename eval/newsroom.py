"""This module knows how well the newsroom's pages are read: as files, from bytes to statements, against their gold."""

from eval.corpus import SHOWN, baselines
from eval.gold import PAGES, Json, board, newsroom_annotated

__all__ = ["PAGES", "figures", "known"]
ABOUT = ("headline", "outlet", "agency", "byline", "dateline", "published", "language")


def figures() -> dict[str, float]:
    """What the pages say about themselves, and F1 or accuracy of the layers."""
    golds, preds = newsroom_annotated()
    pairs = [(gold["article"], pred["article"]) for gold, pred in zip(golds, preds, strict=True)]
    right = {f"newsroom {field}": sum(known(g, field) == known(p, field) for g, p in pairs) / len(pairs) for field in ABOUT}
    return right | board(golds, preds, "newsroom", SHOWN) | baselines(golds, "newsroom")


def known(article: Json, field: str) -> object:
    """The value of one field, as far as it is scored: a dateline by its place, a date by its EDTF without a mark of doubt."""
    value = article.get(field)
    if field == "dateline":
        return value and value["place"]
    if field == "published":
        return value and value["edtf"].rstrip("?~%")
    return value
