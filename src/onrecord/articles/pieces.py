"""This module knows where pages glue things together on one line: a credit and its caption, a caption and a picture's stamp."""

import re
from collections.abc import Iterator

from onrecord.articles.letters import UPPER
from onrecord.model.article import Block, Role
from onrecord.model.span import trimmed

STAMP = re.compile(r"(?:[-–—|] ?)?-\s(?P<outlet>[^,\n]{2,60}), (?P<width>\d{3,4})(?:, (?P<date>\d{1,2}\.\d{1,2}\.\d{4}))?\Z")
"""What some sites put after a picture's description: "- Outlet, 1920, 02.04.2031": outlet, width in pixels, day."""

_CREDIT = re.compile(
    r"\s*(?:©|\(c\)(?-i:(?! [a-z]))|copyright\b|credit\s?:|фото\s?:"
    r"|(?:photo(?:graph)?|image|pic(?:ture)?|foto|bild|video)(?: (?:credit|by|source|archive))?\s?:)",
    re.IGNORECASE,
)
_TAIL_CREDIT = re.compile(
    r"(?<=[.!?”\"'’)\w])\s*(?:[\[(]\s*)?"
    r"(?:©|\b(?:(?:ap|afp|epa|reuters|dpa|upi|pool) )?"
    r"(?:photo(?:graph)?|image|pic(?:ture)?|foto|bild|file photo)(?: (?:credit|by|source))?\s?[:/]"
    r"|[—–-]\s?(?:file )?(?:photo(?:graph)?|pic(?:ture)?|image)s? by\b"
    r"|\bcredit\s?:)\s?(?:[^.]|\b\w\.){2,80}\Z"
    r"|(?<=[.!?”\"'])\s*(?:[\[(]\s*)?[^.()\[\]]{0,50}"
    r"(?:/|via )\s?(?:getty|reuters|afp|ap|epa|shutterstock|anadolu|bloomberg|dpa|pool)\b[^.]{0,40}\Z",
    re.IGNORECASE,
)
_HANDS = re.compile(rf"[{UPPER}][\w’'. -]{{1,40}}/[{UPPER}][\w’'./ -]{{2,60}}|[{UPPER}][^.,:;]{{2,60}}\b[Hh]andout(?: via \w+)?")
"""A credit without a word for one: agency and photographer parted by a stroke, or whoever handed the picture out."""

_FILE_PICTURE = re.compile(r"\W*(?:\w+ ){0,3}(?:file|undated|handout) (?:photo(?:graph)?|picture|image)\b", re.IGNORECASE)
_LONGEST_CREDIT = 8
_GLUE = re.compile(r"(?<=[^\W\d_A-ZÀ-Þ])(?=[A-ZÀ-ÞА-ЯЁ][\w'’]*\s)")
_LINK = re.compile(r"\s/\s*(?=[A-Z][a-z]+ to the )")


def is_credit(text: str) -> bool:
    """Whether a line begins as a picture's credit does."""
    return _CREDIT.match(text) is not None


def is_lone_credit(text: str) -> bool:
    """Whether a line is a picture's credit with a colon and nothing more, so that the line above it describes the picture."""
    return is_credit(text) and ":" in text and len(text.split()) <= _LONGEST_CREDIT


def is_file_picture(text: str) -> bool:
    """Whether a line begins as one about a kept picture does ("A file photograph shows the gate in March")."""
    return _FILE_PICTURE.match(text) is not None


def has_credit(text: str) -> bool:
    """Whether a line ends as a caption with its picture's credit does ("The gate at dawn. Photo: T. Asken")."""
    return _TAIL_CREDIT.search(text) is not None


def caption_pieces(text: str, start: int, end: int) -> Iterator[Block]:
    """The caption `text[start:end]` cut into caption, credit and stamp, whichever it has."""
    stamp = STAMP.search(text, start, end)
    body_end = stamp.start() if stamp else end
    if _CREDIT.match(text, start, body_end) or _HANDS.fullmatch(text, start, body_end):
        yield from _credit_first(text, start, body_end)
    else:
        credit = _TAIL_CREDIT.search(text, start, body_end)
        yield from _block(text, start, credit.start() if credit else body_end, Role.CAPTION)
        if credit:
            yield from _block(text, credit.start(), body_end, Role.CREDIT)
    if stamp:
        yield from _block(text, body_end, end, Role.FURNITURE)


def _credit_first(text: str, start: int, end: int) -> Iterator[Block]:
    """A credit, and a caption of four words or more that is glued to it without a space."""
    glue = next((cut.start() for cut in _GLUE.finditer(text, start, end) if len(text[cut.start() : end].split()) >= 4), end)
    link = _LINK.search(text, start, glue)
    yield from _block(text, start, link.start() if link else glue, Role.CREDIT)
    if link:
        yield from _block(text, link.start(), glue, Role.FURNITURE)
    yield from _block(text, glue, end, Role.CAPTION)


def _block(text: str, start: int, end: int, role: Role) -> Iterator[Block]:
    if span := trimmed(text, start, end):
        yield Block(span=span, role=role)
