"""This module knows HTML as the text a reader sees: it goes through the parsed page once, never recursing, and lays lines out.

Scripts, styles and hidden elements are unseen. `<br>` and blocks break lines, inline elements do not; white space collapses except in
`<pre>`; each list item, cell and figure caption has a line of its own; one empty line stands between blocks that have margins.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from resiliparse.parse.html import HTMLTree

from onrecord.errors import NotAPage
from onrecord.model.page import Page
from onrecord.pages.elements import APART, BLOCKS, LANDMARKS, ROLE_LANDMARKS, SEPARATE, STRONG, UNSEEN, WIDE
from onrecord.pages.head import address_of, find_evidence
from onrecord.pages.lines import Place, Sheet
from onrecord.pages.markup import VOID, attributes_of, shown, tags_of
from onrecord.pages.traps import refuse_traps

_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NAMING = ("itemprop", "class", "id", "data-testid", "data-component")
_READ = frozenset({*_NAMING, "role", "hidden", "aria-hidden", "style", "datetime", "content", "open"})
_LONG = 1_000
"""Characters from which on what a tag means is not remembered."""
_PLAIN_VOID = VOID - BLOCKS

_SPLIT_WORDS = re.compile(r"[\s_\-/:.]+|(?<=[a-z])(?=[A-Z])")


def page_of_html(html: str, *, address: str, captured: str = "") -> Page:
    """Lay HTML out as the text a reader sees, with what the page says about itself as evidence.

    The page's address is the one it declares as canonical, where that is a web address on the site it was found on; else the one given.

    Raises:
        TooLarge: it is a trap for parsers: thousands of attributes on a tag, or formatting left open by the thousand.
        NotAPage: there is nothing on it to read.
    """
    refuse_traps(html, address)
    tree = HTMLTree.parse(html.replace("\x00", ""))
    sheet = Sheet()
    _Walk(sheet).through(iter(tags_of(tree)))
    text, lines = sheet.finished()
    if not lines:
        raise NotAPage(f"{address!r} shows no text without its scripts; save the page as the browser shows it", reason="empty")
    evidence = find_evidence(tree)
    own = address_of(evidence, address)
    return Page(address=own, text=text, lines=lines, evidence=evidence, captured=captured, layout="html")


class _Opening(NamedTuple):
    """What an opening tag means for the layout."""

    closing: str
    unseen: bool
    void: bool
    block: bool
    apart: bool
    separate: bool
    marks: bool
    landmark: str
    words: tuple[str, ...]
    moment: str


class _Walk:
    """Goes through a page's tags with a stack of the open elements: depth costs memory, never the call stack."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.open: list[tuple[_Opening, Place, Place]] = []
        self.place = Place()
        self.block = self.place
        self.after_separate = False

    def through(self, tags: Iterator[tuple[str, str]]) -> None:
        """Write all that a reader sees to the sheet."""
        for tag, text in tags:
            after = text
            if tag[:1] == "/":
                self._leave(tag)
            else:
                opening = _opening(tag)
                if opening.void:
                    self._void(opening)
                elif opening.unseen:
                    after = _text_after(opening.closing, tags)
                else:
                    self._enter(opening)
            if after:
                self.after_separate = False
                self.sheet.write(shown(after), self.place, self.block)

    def _void(self, opening: _Opening) -> None:
        if opening.closing == "/br":
            self.sheet.line_break()
        elif opening.block and not opening.unseen:
            self.sheet.end_line(apart=opening.apart)

    def _enter(self, opening: _Opening) -> None:
        if opening.block:
            self.sheet.end_line(apart=opening.apart)
        elif opening.separate and self.after_separate:
            self.sheet.part()
        self.open.append((opening, self.place, self.block))
        if opening.marks:
            self.place = self.place.inside(opening.closing[1:], opening.block, opening.landmark, opening.words, opening.moment)
            if opening.block:
                self.block = self.place

    def _leave(self, tag: str) -> None:
        if not self.open or self.open[-1][0].closing != tag:
            return
        opening, self.place, self.block = self.open.pop()
        if opening.block:
            self.sheet.end_line(apart=opening.apart)
        elif opening.separate:
            self.after_separate = True


def _text_after(closing: str, tags: Iterator[tuple[str, str]]) -> str:
    """The text that follows an element, its inside passed over."""
    name, depth = closing[1:], 1
    for tag, text in tags:
        if tag == closing:
            depth -= 1
            if not depth:
                return text
        elif tag.startswith(name) and tag.partition(" ")[0] == name:
            depth += 1
    return ""


def _opening(tag: str) -> _Opening:
    name, _, more = tag.partition(" ")
    if not more or name in UNSEEN or name in _PLAIN_VOID:
        return _meaning(name, ())
    said = tuple([attribute for attribute in attributes_of(tag) if attribute[0] in _READ])
    return _meaning(name, said) if len(tag) < _LONG else _meaning.__wrapped__(name, said)


@lru_cache(maxsize=16_384)
def _meaning(name: str, attributes: tuple[tuple[str, str], ...]) -> _Opening:
    said = {attribute: shown(value) for attribute, value in attributes}
    block = name in BLOCKS
    landmark = name if name in LANDMARKS else ROLE_LANDMARKS.get(said["role"], "") if "role" in said else ""
    words = _words_in(" ".join([said[naming] for naming in _NAMING if naming in said])) if said else ()
    moment = (said.get("datetime") or said.get("content", "")) if name == "time" else ""
    unseen = name in UNSEEN or ((bool(said) or name == "dialog") and name not in WIDE and _is_hidden(name, said))
    marks = bool(block or landmark or words or moment or name == "a" or name in STRONG)
    return _Opening("/" + name, unseen, name in VOID, block, name in APART, name in SEPARATE, marks, landmark, words, moment)


def _is_hidden(tag: str, said: dict[str, str]) -> bool:
    if "hidden" in said and said["hidden"] != "until-found":
        return True
    if said.get("aria-hidden") == "true":
        return True
    if "style" in said and _HIDING.search(said["style"]):
        return True
    return tag == "dialog" and "open" not in said


@lru_cache(maxsize=8192)
def _words_in(named: str) -> tuple[str, ...]:
    return tuple(word for word in _SPLIT_WORDS.sub(" ", named[:400]).lower().split() if len(word) > 1)
