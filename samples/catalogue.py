"""This module knows which pages the newsroom has, and what stands around each article (newsroom/catalogue.toml)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from corpus.check import check_files
from corpus.values import Passage, Story
from samples.errors import NewsroomError

NEWSROOM = Path(__file__).parent / "newsroom"
MARKED = NEWSROOM / "marked"
PAGES = NEWSROOM / "pages"
GOLD = Path(__file__).parent / "gold"

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its article, its place among the files, and the outlet's things around it.

    Attributes:
        number: counts the pages in the order they appeared, from 1.
        charset: what the page declares; `encoding` is what its bytes are in.
        captured: the day the page was saved.
        dated: words of a text page that give its date, in the order they stand; None for HTML, whose stamp is known.
    """

    number: int
    passage: Passage
    outlet: str
    desk: Json
    template: str
    file: str
    address: str
    at: datetime
    updated: datetime
    captured: str
    charset: str
    encoding: str
    extras: Json

    @property
    def id(self) -> str:
        """Id of the page, and of its passage."""
        return self.passage.id

    @property
    def is_text(self) -> bool:
        """Whether the page is ripped text rather than HTML."""
        return self.file.endswith(".txt")

    @property
    def dated(self) -> list[str] | None:
        """Words of a text page that its date rests on."""
        return self.extras.get("dated") if self.is_text else None


def read_story() -> Story:
    """The marked articles.

    Raises:
        NewsroomError: the corpus's own check finds a fault (that the part is called "sample" is none here).
    """
    stories, faults = check_files(sorted(MARKED.glob("*.txt")))
    wrong = [str(fault) for fault in faults if not fault.is_warning and "part 'sample'" not in fault.what]
    if wrong or len(stories) != 1:
        raise NewsroomError("\n".join(wrong) or f"expected one story under {MARKED}, found {len(stories)}")
    return stories[0]


def read_sheets(story: Story) -> list[Sheet]:
    """Every page of the catalogue, in order.

    Raises:
        NewsroomError: a page has no passage, or a passage no page.
    """
    with (NEWSROOM / "catalogue.toml").open("rb") as file:
        catalogue = tomllib.load(file)
    passages = {passage.id: passage for passage in story.passages}
    if odd := set(passages) ^ set(catalogue["page"]):
        raise NewsroomError(f"only in one of marked/ and catalogue.toml: {', '.join(sorted(odd))}; add or remove them there")
    return [_sheet(number, passages[key], catalogue) for number, key in enumerate(catalogue["page"], 1)]


def _sheet(number: int, passage: Passage, catalogue: Json) -> Sheet:
    extras = catalogue["page"][passage.id]
    outlet, _, slug = passage.id.partition("-")
    desk, at = catalogue["outlet"][outlet], datetime.fromisoformat(extras["at"])
    form, charset = extras.get("format", "html"), extras.get("charset", "utf-8")
    return Sheet(
        number=number,
        passage=passage,
        outlet=outlet,
        desk=desk,
        template=extras.get("template", f"{outlet}.html"),
        file=f"{outlet}/{slug}.{form}",
        address=desk["site"] + extras.get("address", f"{at:%Y/%m}/{slug}"),
        at=at,
        updated=datetime.fromisoformat(extras.get("updated", extras["at"])),
        captured=extras.get("captured", f"{at:%Y-%m-%d}"),
        charset=charset,
        encoding=extras.get("encoding", {"iso-8859-1": "cp1252"}.get(charset, charset)),
        extras=extras,
    )
