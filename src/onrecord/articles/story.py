"""This module knows where the story stands on a page once every line has its role: its headline, its first line and its last."""

import re
from collections.abc import Sequence

from onrecord.articles.lines import Look
from onrecord.articles.pieces import STAMP
from onrecord.model.article import Role
from onrecord.model.page import Page
from onrecord.model.span import Span

_ABOVE, _BELOW = 4, 6
"""Lines above the headline and below the story in which a page still speaks of it."""
FRONT = 20
"""Lines between headline and story on a ripped page; where more lie between, menus and teasers do, and the last of them count alone."""


class Story:
    """A page's lines with their roles, and where the story stands among them.

    Attributes:
        headline: number of the headline's line, or None.
        first: number of the story's first paragraph; 0 where there is none.
        end: one past its last; one past the page's last line where there is none.
    """

    def __init__(self, page: Page, looks: Sequence[Look], roles: Sequence[Role]) -> None:
        self.page, self.looks, self.roles = page, looks, roles
        paragraphs = [number for number, role in enumerate(roles) if role is Role.PARAGRAPH]
        self.headline = next((number for number, role in enumerate(roles) if role is Role.HEADLINE), None)
        below = [number for number in paragraphs if self.headline is None or number > self.headline]
        self.first = next(iter(below or paragraphs), 0)
        self.end = paragraphs[-1] + 1 if paragraphs else len(looks)

    @property
    def begins(self) -> int:
        """Where on the page the story's first paragraph begins."""
        return self.looks[self.first].line.span.start if self.looks else 0

    def opening(self) -> Sequence[Look]:
        """The lines about the headline, down to the story's first paragraphs."""
        top = self.first if self._is_far() or self.headline is None else min(self.headline, self.first)
        return self.looks[max(0, top - _ABOVE) : self.first + 3]

    def front(self) -> Sequence[Look]:
        """The lines between the headline and the story."""
        above = self.headline is None or self._is_far()
        return self.looks[max(0, self.first - _ABOVE) if above else (self.headline or 0) + 1 : self.first]

    def _is_far(self) -> bool:
        """Whether the headline stands so far above the story that what lies between is not about it."""
        return self.page.layout == "plain" and self.headline is not None and self.first - self.headline > FRONT

    def closing(self) -> Sequence[Look]:
        """The story's last lines and those below it."""
        return self.looks[max(self.first, self.end - 3) : self.end + _BELOW]

    def is_told(self, look: Look) -> bool:
        """Whether the line is one of the story's paragraphs."""
        return self.roles[look.number] is Role.PARAGRAPH

    def is_pictured(self, look: Look) -> bool:
        """Whether the line describes a picture in more words than a stamp of time has: its days are the picture's."""
        return self.roles[look.number] is Role.CAPTION and not look.stamp


def place_on(look: Look, start: int, end: int) -> Span:
    """The span on the page of a piece of a line, given by its place in the line's own text."""
    return Span(look.line.span.start + start, look.line.span.start + end)


def stamp_on(look: Look) -> re.Match[str] | None:
    """A picture's stamp at the end of a line, or as all of it (see `STAMP`); its offsets are the line's own, one more where it is all."""
    return (STAMP.search(look.text) or STAMP.search(" " + look.text)) if look.text[-1:].isdigit() else None
