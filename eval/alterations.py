"""This module knows the same news page told in another house's way, and where each statement then stands.

A page's words are altered by small edits (a stretch of it, and what stands there instead); spans move with them.
What is put in (names, bodies, datelines, furniture) is invented.
"""

import random
import re
from collections.abc import Callable, Sequence
from itertools import cycle
from typing import Any

from onrecord.model.span import Span
from onrecord.text.quotes import Quoted, find_quoted

Json = dict[str, Any]
Edit = tuple[int, int, str]
"""`[start, end)` of the text, and the words that stand there instead."""
Alteration = Callable[[Json], list[Edit]]
CLOSING = frozenset('"”’»“')

PEOPLE = (
    "Ada Vell", "Tomas Ardin", "Ilya Brunn", "Orla Tenn", "Ruvo Hask", "Petra Aldane", "Niko Marrel", "Sefa Ondry", "Jorun Kest",
    "Mila Durrant", "Oren Valt", "Tessa Quill",
)  # fmt: skip
BODIES = ("Harbour Board", "Sarn Institute", "Lakeside Union", "Vellmark Bank", "Orsk Chamber", "Ninefold Party")
BODY = re.compile(
    r"(?:[A-Z][a-z]+ ){1,3}(?:Department|Committee|University|Institute|Center|Association|Party|Bank|Commission|Council|Agency)\b"
)
"""Names of institutions that have a telling word."""
PLACES = ("SARN", "PORT ASTER", "VELLMARK", "ORSK")
FURNITURE = (
    "Read more: What the ferry talks are about", "Share this story", "Advertisement", "Sign up for the Sarn Evening newsletter",
    "Image: The harbour at Sarn (Lakeside Pictures)", "Related: Harbour dues to rise in spring",
)  # fmt: skip
EVERY = 4
"""One line of furniture after so many paragraphs."""


def edited(gold: Json, edits: Sequence[Edit]) -> Json:
    """An article with the edits made and its spans moved along; edits do not overlap."""
    text, ordered = gold["text"], sorted(edits)
    parts: list[str] = []
    at = 0
    for start, end, words in ordered:
        parts += [text[at:start], words]
        at = end
    new = "".join([*parts, text[at:]])
    moved = [
        {**entry, **{role: [_moved(piece, ordered, new) for piece in entry[role]] for role in ("source", "cue", "content")}}
        for entry in gold["attributions"]
    ]
    return {**gold, "text": new, "attributions": moved}


def _moved(piece: Sequence[int], edits: Sequence[Edit], text: str) -> list[int]:
    """A span in the new text: what is put in at its edges stays outside, and so does a comma that has left its marks."""
    start, end = _shifted(piece[0], edits, is_end=False), _shifted(piece[1], edits, is_end=True)
    if end - start > 1 and text[end - 1] in ",." and text[end - 2] in CLOSING:
        end -= 1
    return [start, end]


def _shifted(offset: int, edits: Sequence[Edit], *, is_end: bool) -> int:
    moved = 0
    for start, end, words in edits:
        if start < offset < end:
            return start + moved + (len(words) if is_end else 0)
        if end < offset or (end == offset and not (is_end and start == end)):
            moved += len(words) - (end - start)
    return offset + moved


def _paragraphs(text: str) -> list[Span]:
    return [Span(match.start(), match.end()) for match in re.finditer(r"[^\n]*\S[^\n]*", text)]


def _quoted(text: str) -> list[Quoted]:
    return [mark for mark in find_quoted(text, _paragraphs(text)) if len(text[mark.span.start : mark.inner.start]) == 1]


def _marks(opening: str, closing: str) -> Alteration:
    """Every quotation mark of the page in another style."""

    def alter(gold: Json) -> list[Edit]:
        edits: dict[int, Edit] = {}
        for mark in _quoted(gold["text"]):
            edits[mark.span.start] = (mark.span.start, mark.inner.start, opening)
            if mark.closed:
                edits[mark.inner.end] = (mark.inner.end, mark.span.end, closing)
        return list(edits.values())

    return alter


def commas_inside(gold: Json) -> list[Edit]:
    """'X', said Y becomes 'X,' said Y."""
    return [(m.start(), m.end(), m[2] + m[1]) for m in re.finditer(r"([\"”’»])([,.])", gold["text"])]


def commas_outside(gold: Json) -> list[Edit]:
    """'X,' said Y becomes 'X', said Y."""
    return [(m.start(), m.end(), m[2] + m[1]) for m in re.finditer(r"([,.])([\"”»])", gold["text"])]


def spaces_missing(gold: Json) -> list[Edit]:
    """Scrapers lose a space after a closing mark or a full stop, here in every third place."""
    found = list(re.finditer(r"(?<=[”\"»])[ \xa0]+(?=\w)|(?<=[a-z]\.)[ \xa0]+(?=[A-Z“\"])", gold["text"]))
    return [(m.start(), m.end(), "") for m in found[::3]]


def datelines(gold: Json) -> list[Edit]:
    """A place and an agency before the first paragraph after the headline."""
    paragraphs = _paragraphs(gold["text"])
    place = PLACES[len(gold["text"]) % len(PLACES)]
    return [(paragraphs[1].start, paragraphs[1].start, f"{place} (Halcyon Wire) — ")] if len(paragraphs) > 1 else []


def headlines_in_capitals(gold: Json) -> list[Edit]:
    """The first line in capitals, as many pages have it."""
    first = _paragraphs(gold["text"])[0]
    words = first.cut(gold["text"])
    return [(first.start, first.end, words.upper())] if len(words.upper()) == len(words) else []


def colon_headlines(gold: Json) -> list[Edit]:
    """A kicker with a colon before the headline."""
    start = _paragraphs(gold["text"])[0].start
    return [(start, start, "Ferry dispute: ")]


def names_swapped(gold: Json) -> list[Edit]:
    """Every full name and surname of a speaker is somebody's whom no encoder has read of."""
    text = gold["text"]
    full = sorted({name for entry in gold["attributions"] for name in _names(text, entry["source"])})
    random.Random(len(text)).shuffle(full)
    new: dict[str, str] = {}
    for name, other in zip(full, cycle(PEOPLE), strict=False):
        new |= {name: other, name.split()[-1]: other.split()[-1]}
    return _replaced(text, new)


def bodies_swapped(gold: Json) -> list[Edit]:
    """Every institution with a telling word in its name is an invented one."""
    found = sorted(set(BODY.findall(gold["text"])))
    return _replaced(gold["text"], dict(zip(found, cycle(BODIES), strict=False)))


def _names(text: str, spans: Sequence[Sequence[int]]) -> list[str]:
    return [name for start, end in spans for name in re.findall(r"\b[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+\b", text[start:end])]


def _replaced(text: str, new: dict[str, str]) -> list[Edit]:
    if not new:
        return []
    either = re.compile(r"\b(?:" + "|".join(re.escape(name) for name in sorted(new, key=len, reverse=True)) + r")\b")
    return [(m.start(), m.end(), new[m.group()]) for m in either.finditer(text)]


def furniture(gold: Json) -> list[Edit]:
    """Lines of a web page between the paragraphs, as a copied page has them."""
    lines = cycle(FURNITURE)
    return [(each.end, each.end, f"\n\n{next(lines)}") for each in _paragraphs(gold["text"])[EVERY - 1 :: EVERY]]


ALTERATIONS: dict[str, Alteration] = {
    "straight marks": _marks('"', '"'),
    "curly marks": _marks("“", "”"),
    "single marks": _marks("‘", "’"),
    "angle marks": _marks("«", "»"),
    "low marks": _marks("„", "“"),
    "commas inside": commas_inside,
    "commas outside": commas_outside,
    "spaces missing": spaces_missing,
    "datelines": datelines,
    "headlines in capitals": headlines_in_capitals,
    "colon headlines": colon_headlines,
    "names swapped": names_swapped,
    "bodies swapped": bodies_swapped,
    "furniture": furniture,
}
"""Each way of telling a page otherwise, by its name in the tables."""
