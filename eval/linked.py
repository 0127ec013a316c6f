"""This module knows the development data of linking as outlines, with who belongs together: `../shared/data/linking`."""

import gzip
import json
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations
from pathlib import Path

import msgspec

from eval.copied import copies_of, likeness
from onrecord.articles import find_article, whole_article
from onrecord.link.sketch import Outline, outline
from onrecord.model.annotations import Annotations
from onrecord.model.article import Article, Block, Role
from onrecord.model.page import Capture
from onrecord.model.record import Reading
from onrecord.pages import lay_out

DATA = Path(__file__).resolve().parents[2] / "shared/data/linking"
if not DATA.is_dir():
    DATA = Path(__file__).resolve().parents[1] / "shared/data/linking"
Pairs = frozenset[tuple[int, int]]


class Outlined(msgspec.Struct, frozen=True, kw_only=True):
    """Articles of a test, by place.

    Attributes:
        outlines: of each, with its date where the test gives one.
        texts: of each.
        belongs: story or original of each; "" where it belongs to several.
        together: places of articles that belong together, the lower first.
        folds: what must not be learned from where this article is judged.
        originals: how many, the first ones, are originals of which copies were made here; else 0.
        likeness: mean likeness of the copies made here to their originals, in runs of three words; else 0.
    """

    outlines: tuple[Outline, ...]
    texts: tuple[str, ...]
    belongs: tuple[str, ...]
    together: Pairs
    folds: tuple[str, ...]
    originals: int = 0
    likeness: float = 0.0


def stories(name: str) -> Outlined | None:
    """The articles of one of the tests of stories ("ecbplus", "basil", "newswcl50"), or None where the data is not here."""
    rows = _rows(f"stories_{name}")
    belongs = [row["story"] for row in rows]
    outlines = [outline(_titled(row["title"], row["text"]), f"{place:05}") for place, row in enumerate(rows)]
    return _outlined(outlines, [row["text"] for row in rows], belongs, [str(row.get("topic", row["story"])) for row in rows])


def near_duplicates() -> Outlined | None:
    """Originals with their light, cut, edited and merged copies, or None."""
    rows = _rows("neardup")
    outlines = [_dated(outline(_read(row["text"]), f"{place:05}"), row["date"]) for place, row in enumerate(rows)]
    return _outlined(outlines, [row["text"] for row in rows], [row["src"] for row in rows], [row["src"] for row in rows])


def altered_copies() -> Outlined | None:
    """The originals of the near duplicates with one copy of each made here by a seed (`eval.copied`); a copy of two belongs to both."""
    rows = [row for row in _rows("neardup") if row["level"] == "orig"]
    texts = [row["text"] for row in rows]
    copies = copies_of(texts, [date.fromisoformat(row["date"]).toordinal() for row in rows])
    days = [row["date"] for row in rows] + [rows[copy.originals[0]]["date"] for copy in copies]
    told = texts + [copy.text for copy in copies]
    outlines = [_dated(outline(_read(text), f"{place:05}"), day) for place, (text, day) in enumerate(zip(told, days, strict=True))]
    together = frozenset((original, len(rows) + place) for place, copy in enumerate(copies) for original in copy.originals)
    folds = [row["src"] for row in rows] + [rows[copy.originals[0]]["src"] for copy in copies]
    found = _outlined(outlines, told, folds, folds)
    alike = [likeness(told[one], told[other]) for one, other in together]
    return found and msgspec.structs.replace(
        found, together=together, belongs=("",) * len(told), originals=len(rows), likeness=sum(alike) / len(alike)
    )


def _rows(name: str) -> list[dict[str, str]]:
    path = DATA / f"{name}.dev.jsonl.gz"
    if not path.is_file():
        return []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _outlined(outlines: Iterable[Outline], texts: Iterable[str], belongs: Sequence[str], folds: Iterable[str]) -> Outlined | None:
    found = Outlined(outlines=tuple(outlines), texts=tuple(texts), belongs=tuple(belongs), together=pairs_of(belongs), folds=tuple(folds))
    return found if found.outlines else None


def pairs_of(groups: Sequence[str]) -> Pairs:
    """All pairs of places with the same group, the lower first."""
    places: dict[str, list[int]] = {}
    for place, group in enumerate(groups):
        places.setdefault(group, []).append(place)
    return frozenset(pair for each in places.values() for pair in combinations(each, 2))


def _page(text: str) -> Capture:
    return Capture(address="-", body=text.encode(), media_type="text/plain", charset="utf-8")


def _read(text: str) -> Reading:
    """A text as a page is read, its furniture told from the article."""
    return Reading(article=find_article(lay_out(_page(text))), annotations=Annotations())


def _titled(title: str, text: str) -> Reading:
    """A text whose title is given."""
    article: Article = whole_article(lay_out(_page(f"{title.strip()}\n\n{text}")))
    first, *rest = article.blocks
    blocks = (Block(span=first.span, role=Role.HEADLINE), *rest)
    return Reading(article=msgspec.structs.replace(article, headline=first.span, blocks=blocks), annotations=Annotations())


def _dated(found: Outline, day: str) -> Outline:
    return msgspec.structs.replace(found, since=day, until=day)
