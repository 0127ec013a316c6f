"""This module knows HTML as the text a reader sees: it walks the parsed tree once, never recursing, and lays lines out.

Scripts, styles and hidden elements are unseen. `<br>` and blocks break lines, inline elements do not; white space collapses except in
`<pre>`; each list item, cell and figure caption has a line of its own; one empty line stands between blocks that have margins.
"""

import re
from functools import lru_cache
from typing import Any

from resiliparse.parse.html import ElementNode, HTMLTree, TextNode

from onrecord.errors import NotAPage, TooLarge
from onrecord.model.page import Page
from onrecord.pages.elements import APART, BLOCKS, LANDMARKS, ROLE_LANDMARKS, SEPARATE, UNSEEN, WIDE
from onrecord.pages.head import address_of, find_evidence
from onrecord.pages.lines import Place, Sheet

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

    The page's address is the one it declares as canonical, where that is a web address on the site it was found on; else the one given.

    Raises:
        TooLarge: one of its tags has thousands of attributes (a trap for parsers).
        NotAPage: there is nothing on it to read.
    """
    _refuse_traps(html, address)
    tree = HTMLTree.parse(html.replace("\x00", ""))
    sheet = Sheet()
    if tree.document is not None:
        _Walk(sheet).through(tree.document)
    text, lines = sheet.finished()
    if not lines:
        raise NotAPage(f"{address!r} shows no text without its scripts; save the page as the browser shows it", reason="empty")
    evidence = find_evidence(tree)
    own = address_of(evidence, address)
    return Page(address=own, text=text, lines=lines, evidence=evidence, captured=captured, layout="html")


def _refuse_traps(html: str, address: str) -> None:
    for tag in _TAG.finditer(html):
        if tag[2] and len(tag[2]) > 2 * MOST_ATTRIBUTES and len(_QUOTED.sub(" ", tag[2]).split()) > MOST_ATTRIBUTES:
            raise TooLarge(f"{address!r} has a tag with more than {MOST_ATTRIBUTES} attributes: no page for readers", reason="too large")


class _Walk:
    """Visits every node in reading order with a stack of the open elements: depth costs memory, never the call stack."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.open: list[tuple[Any, str, Place, Place]] = []
        self.place = Place()
        self.block = self.place
        self.after_separate = False

    def through(self, top: Any) -> None:
        """Write everything under `top` to the sheet."""
        node = top.first_child
        while node is not None or self.open:
            if node is None:
                node = self._leave().next_sibling
                continue
            kind = type(node)
            if kind is TextNode:
                self._write(node.node_value or "")
            elif kind is ElementNode and self._enter(node):
                node = node.first_child
                continue
            node = node.next_sibling

    def _write(self, words: str) -> None:
        self.after_separate = False
        self.sheet.write(words, self.place, self.block)

    def _enter(self, element: Any) -> bool:
        """Whether to go inside."""
        tag = element.tag or ""
        if tag in UNSEEN:
            return False
        if tag == "br":
            self.sheet.line_break()
            return False
        said = {name: element.get_attribute(name) or "" for name in element.attribute_names if name in _READ}
        if (said or tag == "dialog") and tag not in WIDE and _is_hidden(tag, said):
            return False
        self._part(tag)
        self.open.append((element, tag, self.place, self.block))
        if said or tag in BLOCKS or tag == "a":
            self._go_inside(tag, said)
        return True

    def _part(self, tag: str) -> None:
        if tag in BLOCKS:
            self.sheet.end_line(apart=tag in APART)
        elif tag in SEPARATE and self.after_separate:
            self.sheet.part()

    def _go_inside(self, tag: str, said: dict[str, str]) -> None:
        landmark = tag if tag in LANDMARKS else ROLE_LANDMARKS.get(said.get("role", ""), "")
        words = _words(said)
        block = tag in BLOCKS
        moment = (said.get("datetime") or said.get("content", "")) if tag == "time" else ""
        if block or landmark or words or moment or tag == "a":
            self.place = self.place.inside(tag, block=block, landmark=landmark, words=words, moment=moment)
            self.block = self.place if block else self.block

    def _leave(self) -> Any:
        element, tag, self.place, self.block = self.open.pop()
        if tag in BLOCKS:
            self.sheet.end_line(apart=tag in APART)
        elif tag in SEPARATE:
            self.after_separate = True
        return element


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
