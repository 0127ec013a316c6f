"""This module knows what a name looks like in a phrase: capitals, titles before it, particles in it.

First form: it reads names, and says honestly when a phrase holds none ("the spokesman", "she", "officials").
"""

import re
from collections.abc import Iterable, Sequence

import msgspec

from onrecord.model.span import Span
from onrecord.text.name_words import HONORIFICS, INSTITUTIONS, NO_NAMES, PARTICLES, POST_MODIFIERS, TITLES

TOKEN = re.compile(r"(?:[^\W\d_]\.){1,4}(?:[^\W\d_]\b(?!['’]))?|[^\W_]+(?:[-’'&](?!s\b)[^\W_]+)*")
GAP = re.compile(r"(?:\.?\s{1,2}|\s?[\[\]]\s?|\.?\s\[|\]\s|&|\s&\s)")


class Name(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A name in a phrase.

    Attributes:
        span: the name's words in the text, without title.
        words: the name as one would write it, on one line and without brackets.
        title: title or description that goes before it in the phrase ("Kremlin spokesman"), or "".
    """

    span: Span
    words: str
    title: str

    def parts(self) -> tuple[str, ...]:
        """The name's words in lower case, for comparing."""
        return tuple(self.words.casefold().split())


Token = re.Match[str]


_BEFORE_A_ROLE = HONORIFICS | frozenset({"the", "a", "an", "even", "but", "and"})


def names_in(text: str, span: Span) -> list[Name]:
    """Every run of capitalised words that can be a name, in text order; a title by itself is none.

    >>> text = "Foreign Minister Ada Vell met Ilan of the Harbour Council"
    >>> [(name.title, name.words) for name in names_in(text, Span(0, len(text)))]
    [('Foreign Minister', 'Ada Vell'), ('', 'Ilan'), ('', 'Harbour Council')]
    """
    tokens = list(TOKEN.finditer(text, span.start, span.end))
    return [name for run in _runs(text, tokens) if (name := _name(text, run)) is not None]


def _runs(text: str, tokens: Sequence[Token]) -> Iterable[list[Token]]:
    run: list[Token] = []
    for number, token in enumerate(tokens):
        joined = bool(run) and _joined(text, run[-1], token)
        if _is_capitalised(token) and (joined or token.group().casefold() not in NO_NAMES):
            if run and not joined:
                yield run
                run = []
            run.append(token)
        elif joined and _holds_together(text, run, token, tokens[number + 1 : number + 2]):
            run.append(token)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _is_capitalised(token: Token) -> bool:
    return any(sign.isupper() for sign in token.group()[:4])


def _joined(text: str, before: Token, token: Token) -> bool:
    gap = text[before.end() : token.start()]
    if "." in gap and before.group().casefold() not in TITLES and len(before.group()) > 2:
        return False
    return GAP.fullmatch(gap) is not None


def _holds_together(text: str, run: Sequence[Token], token: Token, after: Sequence[Token]) -> bool:
    """Whether a small word stands inside a name: "Ilan van Orsk", "Ministry of Trade"."""
    word = token.group()
    if word not in PARTICLES or not after or not _is_capitalised(after[0]) or not _joined(text, token, after[0]):
        return False
    return word not in ("of", "for") or is_institution(part.group() for part in run)


def is_institution(words: Iterable[str]) -> bool:
    """Whether a name's words make it an institution's."""
    return any(word.casefold().rstrip(".") in INSTITUTIONS for word in words)


def _name(text: str, run: Sequence[Token]) -> Name | None:
    """The run as a name; titles at its front belong to it only in an institution's name."""
    words = [token.group() for token in run]
    first = max((number + 1 for number, word in enumerate(words) if word.casefold() in TITLES), default=0)
    if first == len(run) and not (is_institution(words) and {"of", "for"}.intersection(words)):
        return None
    if is_institution(words[first:] or words):
        first = 0
    span = Span(run[first].start(), run[-1].end())
    title = text[run[0].start() : run[first].start()].strip(" []\n") if first else ""
    return Name(span=span, words=plain_name(span.cut(text)), title=" ".join(title.split()))


def plain_name(words: str) -> str:
    """A name on one line and without an editor's brackets.

    >>> plain_name("[Ada]\\n Vell")
    'Ada Vell'
    """
    return " ".join(words.replace("[", "").replace("]", "").split())


def head_names(text: str, span: Span) -> list[Name]:
    """The names of those whom a phrase is about, in text order; none where its head is a common noun or a pronoun.

    "Harbour Council head Ada Vell, who left" is about Ada Vell; "the Orsk delegation" names nobody;
    "Orsk and Vell" is about both; "the envoy, Ada Vell" is about her.
    """
    clauses = _clauses(text, span)
    heads = [name for part in _coordinated(text, clauses[0]) if (name := _head(text, part)) is not None]
    if heads or len(clauses) < 2:
        return heads
    named = names_in(text, clauses[1])
    whole = [name for name in named if not text[clauses[1].start : name.span.start].strip() and " " in name.words]
    return whole[:1]


def _clauses(text: str, span: Span) -> list[Span]:
    """The phrase cut at its commas, dashes and brackets."""
    pieces: list[Span] = []
    start = span.start
    for mark in re.finditer(r",|\(|\)|\s[–—-]\s|[–—]|$", text[: span.end][span.start :]):
        end = span.start + mark.start()
        if text[start:end].strip():
            pieces.append(Span(start, end))
        start = span.start + mark.end()
    return pieces or [span]


def _coordinated(text: str, span: Span) -> list[Span]:
    """The phrase cut at "and" and "or", up to its first modifier ("of", "who")."""
    parts: list[Span] = []
    start = span.start
    for token in TOKEN.finditer(text, span.start, span.end):
        if token.group().casefold() in ("and", "or") and text[start : token.start()].strip():
            parts.append(Span(start, token.start()))
            start = token.end()
    return [*parts, Span(start, span.end)] if text[start : span.end].strip() else parts


def _head(text: str, span: Span) -> Name | None:
    """The name that ends the phrase, or that its first modifier follows."""
    for name in names_in(text, span):
        after = TOKEN.search(text, name.span.end, span.end)
        if after is None or after.group().casefold() in POST_MODIFIERS:
            before = " ".join(text[span.start : name.span.start].split())
            if not any(word in POST_MODIFIERS for word in before.split()):
                return msgspec.structs.replace(name, title=_description(before))
    return None


def _description(before: str) -> str:
    """What goes before a name in its phrase, without article."""
    words = before.replace("[", "").replace("]", "").split()
    while words and words[0].casefold().rstrip(".") in _BEFORE_A_ROLE:
        words = words[1:]
    return " ".join(words)
