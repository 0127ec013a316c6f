"""This module knows the wording of a passage: its words in their places, and when two wordings are the same.

White space, the style of quotation marks and apostrophes, and the way an accent is encoded belong to printing, not to wording:
“Orsk's” and "Orsk’s" are one word. Capitals, points and commas belong to wording.
"""

import re
import unicodedata
from collections.abc import Iterator

import msgspec

from onrecord.model.span import Span

_UNSPACED = "\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Letters of scripts that put no space between words (Han, kana, Thai, Lao, Burmese, Khmer): each counts as a word."""
_MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u0963\u0966-\u0dff\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
)
"""Signs that stand on or join letters of one word: accents, points of Hebrew and Arabic, vowels of Indic scripts, joiners."""
_LETTERS = rf"[^\W{_UNSPACED}](?:[^\W{_UNSPACED}]+|[{_MARKS}]+)*"
_WORD = re.compile(rf"[{_UNSPACED}]|{_LETTERS}(?:['’]{_LETTERS})*|[^\w\s]")
_STYLES = str.maketrans({**dict.fromkeys("“”„«»‟″", '"'), **dict.fromkeys("‘’‚‹›‛′", "'"), "\u00ad": "", "\u2011": "-"})


class Word(msgspec.Struct, frozen=True):
    """A word or a sign: its place in the page's text, and its wording, by which it is compared."""

    start: int
    end: int
    wording: str


def words_in(text: str, span: Span) -> tuple[Word, ...]:
    """The words and signs of a passage, in text order.

    >>> [word.wording for word in words_in("Orsk’s reply: no.", Span(0, 17))]
    ["Orsk's", 'reply', ':', 'no', '.']
    """
    return tuple(_words(text, span))


def wording(text: str) -> str:
    """What two prints of the same words share.

    >>> wording("“No,”  she said") == wording('"No," she said')
    True
    """
    return " ".join(_WORD.findall(_plain(text)))


def _words(text: str, span: Span) -> Iterator[Word]:
    for found in _WORD.finditer(text, span.start, span.end):
        if plain := _plain(found[0]):
            yield Word(found.start(), found.end(), plain)


def _plain(words: str) -> str:
    return words if words.isascii() else unicodedata.normalize("NFC", words).translate(_STYLES)
