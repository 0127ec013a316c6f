"""This module knows the ideal record of a page: the marked article found in the page's text, all else furniture.

A page's text is exactly what `onrecord.pages.lay_out` gives. The blocks of the article are looked for in it in order, by exact match.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from corpus.convert import convert_passage
from corpus.values import Span, Story
from onrecord.model.page import Capture, Page
from onrecord.pages import lay_out
from samples.catalogue import Json, Sheet
from samples.errors import NewsroomError
from samples.pages import stamp


@dataclass(frozen=True, slots=True)
class Placed:
    """A block of the passage and where the page has it."""

    passage: Span
    page: Span

    def moved(self, span: Span) -> list[int] | None:
        """The part of a span of the passage that lies in this block, as a span of the page's text."""
        start, end = max(span.start, self.passage.start), min(span.end, self.passage.end)
        shift = self.page.start - self.passage.start
        return [start + shift, end + shift] if start < end else None


def laid_out(sheet: Sheet, body: bytes) -> Page:
    """The page as onrecord lays it out."""
    media = "text/plain" if sheet.is_text else "text/html"
    return lay_out(Capture(address=sheet.file, body=body, media_type=media, captured=sheet.captured))


def gold_page(story: Story, sheet: Sheet, body: bytes) -> Json:
    """The ideal line of the machine contract for one page."""
    page = laid_out(sheet, body)
    placed = _place(sheet, page)
    line = convert_passage(story, sheet.passage)
    moved: Json = {key: _moved(value, placed, key) for key, value in line.items() if key not in ("text", "article", "entities")}
    ids = {"id": sheet.id, "file": sheet.file, "address": sheet.address, "captured": sheet.captured, "text": page.text}
    return ids | {"article": _article(sheet, page, line["article"], placed), "entities": line["entities"]} | moved


def _place(sheet: Sheet, page: Page) -> list[Placed]:
    """Where each line of the article stands on the page.

    Raises:
        NewsroomError: a line is not there, or not in order.
    """
    found, at = list[Placed](), 0
    for block in sheet.passage.line_blocks:
        words = sheet.passage.text[slice(*block.span)]
        whole = (line.span.start for line in page.lines if line.span.start >= at and line.span.cut(page.text) == words)
        start = next(whole, page.text.find(words, at))
        if start < 0:
            where = f"{sheet.file}: {block.role} of line {block.line} of the marked article is not on the page after offset {at}"
            raise NewsroomError(f"{where}: {words[:80]!r}; look at the template {sheet.template}, which may print it in another order")
        at = start + len(words)
        found.append(Placed(block.span, Span(start, at)))
    return found


def _moved(value: Any, placed: list[Placed], key: str = "") -> Any:
    """The same value with every span of the passage turned into spans of the page."""
    if isinstance(value, Span):
        return next(moved for each in placed if (moved := each.moved(value)))
    if isinstance(value, (list, tuple)) and value and isinstance(value[0], Span):
        return [moved for span in value for each in placed if (moved := each.moved(span))]
    if isinstance(value, dict):
        return {name: _moved(part, placed, name) for name, part in value.items()}
    return [_moved(part, placed, key) for part in value] if isinstance(value, (list, tuple)) else value


# -- the article --------------------------------------------------------------------------------------------------


def _article(sheet: Sheet, page: Page, article: Json, placed: list[Placed]) -> Json:
    told = [(_moved(block["span"], placed), block["role"]) for block in article["blocks"]]
    blocks = sorted([*told, *((span, "furniture") for span in _left_over(page, [span for span, _ in told]))])
    return {
        "language": article["language"],
        "headline": _moved(article["headline"], placed),
        "outlet": sheet.desk["name"],
        "agency": article["agency"],
        "byline": article["byline"],
        "dateline": _dateline(page, article, placed),
        "published": _published(sheet, page),
        "blocks": [{"span": span, "role": role} for span, role in blocks],
    }


def _left_over(page: Page, told: list[list[int]]) -> Iterator[list[int]]:
    """What the lines of the page hold beside the article, trimmed."""
    for line in page.lines:
        at = line.span.start
        for start, end in [*sorted(span for span in told if span[0] < line.span.end and span[1] > at), [line.span.end] * 2]:
            words = page.text[at : max(start, at)]
            if words.strip():
                yield [at + len(words) - len(words.lstrip()), at + len(words.rstrip())]
            at = max(at, end)


def _dateline(page: Page, article: Json, placed: list[Placed]) -> Json | None:
    if not article["dateline"]:
        return None
    place, (start, end) = article["dateline"]["place"], _moved(article["dateline"]["span"], placed)
    at = page.text.lower().index(place.lower(), start, end)
    return {"place": place, "span": [at, at + len(place)]}


def _published(sheet: Sheet, page: Page) -> Json | None:
    """The day of publication, as far as the page's own words and head support it."""
    if sheet.dated == []:
        return None
    words = sheet.dated or [stamp(sheet)]
    reason = "the stamp beside the headline" + ("" if sheet.is_text else " and the date in the page's head")
    edtf = sheet.extras.get("edtf", f"{sheet.at:%Y-%m-%d}")
    return {"edtf": edtf, "reason": sheet.extras.get("reason", reason), "evidence": list(_evidence(sheet, page, words))}


def _evidence(sheet: Sheet, page: Page, words: Iterable[str]) -> Iterator[list[int]]:
    for each in words:
        at = page.text.find(each)
        if at < 0:
            raise NewsroomError(f"{sheet.file}: the date {each!r} is not on the page; look at `dated` in catalogue.toml")
        yield [at, at + len(each)]
