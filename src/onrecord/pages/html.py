"""This module knows HTML as the text a reader sees: it walks the parsed tree once, never recursing, and lays lines out.

Scripts, styles and hidden elements are unseen. `<br>` and blocks break lines, inline elements do not; white space collapses except in
`<pre>`; each list item, cell and figure caption has a line of its own; one empty line stands between blocks that have margins.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from resiliparse.parse.html import HTMLTree

from onrecord.errors import NotAPage, TooLarge
from onrecord.model.page import Page
from onrecord.pages.elements import APART, BLOCKS, LANDMARKS, ROLE_LANDMARKS, SEPARATE, UNSEEN, WIDE
from onrecord.pages.head import canonical, find_evidence
from onrecord.pages.lines import Place, Sheet
from onrecord.pages.markup import VOID, attributes_of, shown, tags_of

MOST_ATTRIBUTES = 2_000
"""Attributes on one tag; parsing takes time with their square."""

_TAG = re.compile(
    r"(?:<!--.*?(?:-->|\Z)|<(script|style|textarea|title)\b.*?(?:</\1|\Z))|(<[a-zA-Z](?:[^\"'>]++|\"[^\"]*+\"|'[^']*+')*+)",
    re.IGNORECASE | re.DOTALL,
)
_QUOTED = re.compile(r"\"[^\"]*+\"|'[^']*+'")
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NAMING = ("itemprop", "class", "id", "data-testid", "data-component")
_READ = frozenset({*_NAMING, "role", "hidden", "aria-hidden", "style", "datetime", "content", "open"})
_SPLIT_WORDS = re.compile(r"[\s_\-/:.]+|(?<=[a-z])(?=[A-Z])")


def page_of_html(html: str, *, address: str, captured: str = "") -> Page:
    """Lay HTML out as the text a reader sees, with what the page says about itself as evidence.

    The page's address is the one it declares as canonical, where that is a web address; else the one given.

    Raises:
        TooLarge: one of its tags has thousands of attributes (a trap for parsers).
        NotAPage: there is nothing on it to read.
    """
    _refuse_traps(html, address)
    tree = HTMLTree.parse(html.replace("\x00", ""))
    sheet = Sheet()
    _Walk(sheet).through(iter(tags_of(tree)))
    text, lines = sheet.finished()
    if not lines:
        raise NotAPage(f"{address!r} shows no text without its scripts; save the page as the browser shows it", reason="empty")
    evidence = find_evidence(tree)
    return Page(address=canonical(evidence) or address, text=text, lines=lines, evidence=evidence, captured=captured, layout="html")


def _refuse_traps(html: str, address: str) -> None:
    for tag in _TAG.finditer(html):
        if tag[2] and len(tag[2]) > 2 * MOST_ATTRIBUTES and len(_QUOTED.sub(" ", tag[2]).split()) > MOST_ATTRIBUTES:
            raise TooLarge(f"{address!r} has a tag with more than {MOST_ATTRIBUTES} attributes: no page for readers", reason="too large")


class _Walk:
    """Goes through a page's tags with a stack of the open elements: depth costs memory, never the call stack."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.open: list[tuple[str, Place, Place]] = []
        self.place = Place()
        self.block = self.place
        self.after_separate = False

    def through(self, tags: Iterator[tuple[str, str]]) -> None:
        """Write all that a reader sees to the sheet."""
        for tag, text in tags:
            name, _, attributes = tag.partition(" ")
            after = text
            if name.startswith("/"):
                self._leave()
            elif name in VOID:
                self._void(name, tag)
            elif not self._enter(name, tag if attributes else ""):
                after = _after(name, tags)
            if after:
                self.after_separate = False
                self.sheet.write(shown(after), self.place, self.block)

    def _void(self, name: str, tag: str) -> None:
        if name == "br":
            self.sheet.line_break()
        elif name in BLOCKS and not _is_hidden(name, _said(tag)):
            self.sheet.end_line(apart=name in APART)

    def _enter(self, name: str, tag: str) -> bool:
        """Whether to go inside."""
        if name in UNSEEN:
            return False
        said = _said(tag) if tag else {}
        if (said or name == "dialog") and name not in WIDE and _is_hidden(name, said):
            return False
        if name in BLOCKS:
            self.sheet.end_line(apart=name in APART)
        elif self.after_separate and name in SEPARATE:
            self.sheet.part()
        self.open.append((name, self.place, self.block))
        if said or name in BLOCKS or name == "a":
            self._go_inside(name, said)
        return True

    def _go_inside(self, tag: str, said: dict[str, str]) -> None:
        landmark = tag if tag in LANDMARKS else ROLE_LANDMARKS.get(said.get("role", ""), "")
        words = _words(said)
        block = tag in BLOCKS
        moment = (said.get("datetime") or said.get("content", "")) if tag == "time" else ""
        if block or landmark or words or moment or tag == "a":
            self.place = self.place.inside(tag, block=block, landmark=landmark, words=words, moment=moment)
            self.block = self.place if block else self.block

    def _leave(self) -> None:
        if not self.open:
            return
        name, self.place, self.block = self.open.pop()
        if name in BLOCKS:
            self.sheet.end_line(apart=name in APART)
        elif name in SEPARATE:
            self.after_separate = True


def _after(name: str, tags: Iterator[tuple[str, str]]) -> str:
    """The text that follows an element, its inside passed over."""
    opening, closing, depth = name + " ", "/" + name, 1
    for tag, text in tags:
        if tag == closing:
            depth -= 1
            if not depth:
                return text
        elif tag == name or tag.startswith(opening):
            depth += 1
    return ""


def _said(tag: str) -> dict[str, str]:
    return {name: value for name, value in attributes_of(tag).items() if name in _READ}


def _is_hidden(tag: str, said: dict[str, str]) -> bool:
    if "hidden" in said and said["hidden"] != "until-found":
        return True
    if said.get("aria-hidden") == "true":
        return True
    if "style" in said and _HIDING.search(said["style"]):
        return True
    return tag == "dialog" and "open" not in said


def _words(said: dict[str, str]) -> tuple[str, ...]:
    return _words_in(" ".join(said[name] for name in _NAMING if name in said)) if said else ()


@lru_cache(maxsize=8192)
def _words_in(named: str) -> tuple[str, ...]:
    return tuple(word for word in _SPLIT_WORDS.sub(" ", named[:400]).lower().split() if len(word) > 1)
