"""This module knows contents that are two: "said that the port is shut, and that it will stay so" makes two statements under one cue.

A clause that begins with its own "that" could be true or false apart from the one before it.
Where one told thing holds another ("said that he believed that …, and that …") nothing tells whose the last clause is, and all stays whole.
"""

import re

import msgspec

from onrecord.annotate.draft import Draft
from onrecord.model.span import Span

AGAIN = re.compile(r"(?:,?\s+(?:and|but|or|nor)(?:,? \w+ly,?)?|,)\s+(?=that\b(?!['’]))")
"""What joins a clause with its own "that" to the one before it."""
FIRST = re.compile(r"that\b", re.IGNORECASE)
ANY = re.compile(r"\bthat\b", re.IGNORECASE)


def apart(text: str, draft: Draft) -> list[Draft]:
    """The statement, or one for each of its coordinated contents; what stands in further pieces belongs to the last."""
    pieces = _clauses(text, draft.content[0])
    if len(pieces) == 1:
        return [draft]
    contents = [(piece,) for piece in pieces[:-1]] + [(pieces[-1], *draft.content[1:])]
    return [msgspec.structs.replace(draft, content=content) for content in contents]


def _clauses(text: str, piece: Span) -> list[Span]:
    """The piece, or the clauses in it that begin with "that"."""
    joints = list(AGAIN.finditer(text, piece.start, piece.end))
    starts = [piece.start, *(joint.end() for joint in joints)]
    ends = [*(joint.start() for joint in joints), piece.end]
    clauses = [Span(start, end) for start, end in zip(starts, ends, strict=True)]
    return clauses if joints and all(_is_simple(text, clause) for clause in clauses[:-1]) else [piece]


def _is_simple(text: str, clause: Span) -> bool:
    """Whether the only "that" of the clause is its first word, and no quotation is left open in it."""
    words = clause.cut(text)
    return (
        FIRST.match(words) is not None and len(ANY.findall(words)) == 1 and all(words.count(a) == words.count(b) for a, b in ("“”", "«»"))
    )
