"""This module knows where on a page some words stand, as a person types them: white space, quotation marks and dashes may differ."""

import re
from collections.abc import Iterator

from onrecord.model.span import Span, Spans

ALIKE = ("'’‘ʼ`´", '"“”„«»', "-‐‑–—")
"""Signs that a keyboard does not tell apart."""
GAP = "…"
"""Parts the pieces of words that do not stand in one place."""
MOST = 50
"""Places that are looked for at most."""


def places_of(text: str, words: str) -> tuple[Spans, ...]:
    """Every place where the words stand, in text order; words parted by "…" may stand apart, in their order, from one start on.

    >>> places_of("He said “no”. She said “no”.", 'said "no"')
    ((Span(start=3, end=12),), (Span(start=18, end=27),))
    >>> places_of("We will, if they leave, open it.", "We will … open it")
    ((Span(start=0, end=7), Span(start=24, end=31)),)
    """
    whole = tuple((span,) for span in _found(text, words))
    pieces = [piece for piece in words.split(GAP) if piece.strip()]
    if whole or len(pieces) < 2:
        return whole
    return tuple(spans for first in _found(text, pieces[0]) if (spans := _onwards(text, first, pieces[1:])))


def nearest(places: tuple[Spans, ...], start: int) -> Spans:
    """Of several places the one that begins nearest to a code point."""
    return min(places, key=lambda spans: (abs(spans[0].start - start), spans[0].start))


def _onwards(text: str, first: Span, pieces: list[str]) -> Spans:
    spans = [first]
    for piece in pieces:
        following = next(_found(text, piece, spans[-1].end), None)
        if following is None:
            return ()
        spans.append(following)
    return tuple(spans)


def _found(text: str, words: str, start: int = 0) -> Iterator[Span]:
    pattern = r"\s+".join("".join(map(_sign, word)) for word in words.split())
    if pattern:
        found = re.compile(pattern).finditer(text, start)
        yield from (Span(*match.span()) for match, _ in zip(found, range(MOST), strict=False))


def _sign(sign: str) -> str:
    alike = next((signs for signs in ALIKE if sign in signs), "")
    return f"[{re.escape(alike)}]" if alike else re.escape(sign)
