"""This module knows runs of lines that belong together, so that none of them is lost: items below a colon, a speech given in full.

An item of a list is told where the line that announces it and half of the items are. A speech runs over paragraphs that each open with a
quotation mark and do not close: whatever box it stands in, it is words of somebody.
"""

from collections.abc import Callable, Iterator, Sequence

from onrecord.articles.lines import SIDE_LANDMARKS, Look
from onrecord.model.article import STORY, Role

_OPENING, _CLOSING = "“\"‘'«„", ("”", "“", '"', "’", "'", "»", "«")
_FEWEST_ITEMS = 2
_FEWEST_SPOKEN, _SHORTEST_SPEECH = 4, 40
"""Paragraphs of a speech, and words that they have together."""
_LINKED = 0.3
_TITLE = 12


def with_runs(looks: Sequence[Look], roles: Sequence[Role]) -> list[Role]:
    """The roles of a page's lines, with all items of a told list told, and speeches in full."""
    given = list(roles)
    for run in _lists(looks):
        above = looks[run[0].number - 1]
        told = sum(given[item.number] in STORY for item in run)
        if given[above.number] in STORY and above.text.endswith(":") and len(run) >= _FEWEST_ITEMS and 2 * told >= len(run):
            for item in run:
                given[item.number] = given[item.number] if given[item.number] in STORY else Role.LIST
    for run in _speeches(looks) if Role.PARAGRAPH in given else ():
        for look in run:
            given[look.number] = given[look.number] if given[look.number] in STORY else Role.PARAGRAPH
        above = looks[run[0].number - 1]
        if run[0].number and given[above.number] is Role.FURNITURE and above.words <= _TITLE and above.line.tag in ("h2", "h3", "h4"):
            given[above.number] = Role.HEADING
    return given


def _lists(looks: Sequence[Look]) -> Iterator[list[Look]]:
    """Runs of items of HTML lists that are no links, each with a line above."""
    yield from _runs(looks, lambda look: look.line.tag == "li" and look.line.linked < _LINKED and look.number > 0)


def _speeches(looks: Sequence[Look]) -> Iterator[list[Look]]:
    """Runs of paragraphs that open with the same quotation mark, of which none but the last, or one of three, closes."""
    for run in _runs(looks, _opens):
        closed = sum(look.text.rstrip(".,").endswith(_CLOSING) for look in run[:-1])
        long = len(run) >= _FEWEST_SPOKEN and sum(look.words for look in run) >= _SHORTEST_SPEECH
        if long and 3 * closed < len(run) and len({look.text[0] for look in run}) == 1:
            yield run


def _opens(look: Look) -> bool:
    is_aside = not SIDE_LANDMARKS.isdisjoint(look.line.within)
    return look.text[:1] in _OPENING and look.line.linked < _LINKED and not is_aside


def _runs(looks: Sequence[Look], belongs: Callable[[Look], bool]) -> Iterator[list[Look]]:
    run: list[Look] = []
    for look in looks:
        if belongs(look):
            run.append(look)
        elif run:
            yield run
            run = []
    if run:
        yield run
