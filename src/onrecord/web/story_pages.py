"""This module knows the desk's pages of stories: which articles tell of one happening, and who carried what of it, and how."""

from collections.abc import Iterator, Mapping

import msgspec
from litestar import get
from litestar.params import FromPath
from litestar.response import Template

from onrecord.front.coverage import coverage_of
from onrecord.front.telling import StoryQuery, stories_that_fit
from onrecord.store import Store
from onrecord.views.carrying import How
from onrecord.views.coverage import Cell, Coverage, CoverageRow, Covering
from onrecord.web.asking import number
from onrecord.web.asking_entries import question
from onrecord.web.errors import missing
from onrecord.web.pages import Asking, Opened
from onrecord.web.searching import Run, lit
from onrecord.web.showing import table
from onrecord.web.wholes import Viewed, Wholes

MOST_TOLD = 40
"""Articles of a story that are laid side by side, the earliest; a story of more is cut here, and the page says so."""
MOST_ARTICLES = 99_999
"""Articles that a story can be asked to have at least."""
MOST_ROWS = 150
"""Statements and events of a story that are shown, the most carried first; its files have all."""
ABSENT = {How.NOT_TOLD: "not told", How.NOT_YET: "appeared before it was told"}


class StoryAsked(msgspec.Struct, frozen=True, kw_only=True):
    """What an address asks of stories: as `StoryQuery`."""

    least: str = ""
    outlet: str = ""
    since: str = ""
    until: str = ""
    limit: int = 50
    offset: int = 0

    @property
    def query(self) -> StoryQuery:
        """The same as the view is asked it. Raises `Misuse` for a number of articles that is none."""
        least = number("least", self.least, MOST_ARTICLES) if self.least else StoryQuery().least
        return StoryQuery(least=least, outlet=self.outlet, since=self.since, until=self.until)


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """Words of the fullest telling; `cut` where an article left them out."""

    words: str
    cut: bool


@get("/stories", sync_to_thread=True, include_in_schema=False)
def stories(request: Asking, store: Opened, wholes: Viewed) -> Template:
    """Which articles tell of one happening."""
    asked = question(StoryAsked, request.query_params)
    rows = tuple(stories_that_fit(wholes.now().stories, asked.query))
    shown = table("/stories", asked, len(rows), rows[asked.offset : asked.offset + asked.limit])
    return Template("stories.html", context={"table": shown, "outlets": store.outlets()})


@get("/stories/{id_:str}", sync_to_thread=True, include_in_schema=False)
def story(store: Opened, wholes: Viewed, id_: FromPath[str]) -> Template:
    """Who carried what of a story; by the id of any of its articles, or of what stands on one."""
    found = covered(store, wholes, id_, MOST_TOLD)
    words = {row.id: {cell.version: pieces(row, cell) for cell in row.cells} for row in found.rows[:MOST_ROWS]}
    headlines = {article.version: headline_runs(article, len(found.articles) - 1) for article in found.articles}
    outlets = {article.version: article.outlet or article.address for article in found.articles}
    absent = {row.id: tuple(_absent(row, outlets)) for row in found.rows[:MOST_ROWS]}
    context = {"coverage": found, "rows": found.rows[:MOST_ROWS], "id": id_, "pieces": words, "headlines": headlines, "most": MOST_TOLD}
    return Template("story.html", context={**context, "absent": absent})


def _absent(row: CoverageRow, outlets: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Which outlets do not tell a row, on a line each for those that could have and those that appeared before it was told."""
    for how, words in ABSENT.items():
        if names := [outlets[cell.version] for cell in row.cells if cell.how == how]:
            yield words, ", ".join(names)


def covered(store: Store, wholes: Wholes, name: str, most: int | None = None) -> Coverage:
    """How the story of a page was covered; worked out once until something is written.

    Args:
        most: articles at most, as many as are laid side by side; all of them without it.

    Raises:
        NotFoundException: the record holds no such page.
    """
    if (found := wholes.fresh(("coverage", name, most), lambda: coverage_of(store, name, most))) is None:
        raise missing("story", name)
    return found


def headline_runs(article: Covering, others: int) -> tuple[Run, ...]:
    """An article's headline, with the words lit up that no other headline of the story has; where there are no others, none are."""
    return lit(article.headline, " ".join(f'"{word}"' for word in article.own_words) if others else "")


def pieces(row: CoverageRow, cell: Cell) -> tuple[Piece, ...]:
    """The words of the fullest telling, parted where an article that quotes them left some out; none where it left out nothing."""
    found: list[Piece] = []
    read = 0
    for cut in cell.cut if cell.how is How.CUT else ():
        place = row.words.find(cut, read)
        if place >= 0:
            found += [Piece(words=row.words[read:place], cut=False), Piece(words=cut, cut=True)]
            read = place + len(cut)
    return tuple(piece for piece in (*found, Piece(words=row.words[read:], cut=False)) if piece.words) if found else ()


STORY_PAGES = [stories, story]
