"""This module knows which office the page gives a person, in its own words: a title before the name, or what stands beside it.

"Kremlin spokesman Ilan Brunn"; "Ada Vell, the envoy of Orsk,". The fullest is kept, without article and without whose it is ("its").
"""

import re
from collections.abc import Iterable, Sequence

from onrecord.annotate.actors.gather import Heard
from onrecord.annotate.actors.phrase import NAME
from onrecord.annotate.actors.words import DEFINITE, FRESH, PERSON_NOUNS
from onrecord.model.annotations import Kind
from onrecord.text.name_words import HONORIFICS, TITLES

_OF = re.compile(r"\s(?:of|for)\s(?:the\s)?(?:[^\W\d_]|[-’'])+(?:\s(?:the\s|of\s|and\s)*[^\W\d_a-z][\w’'-]*){0,4}")
_OWNED = re.compile(r"^.*?['’]s?\s+(?=\w)")


def role_of(text: str, mentions: Sequence[Heard]) -> str | None:
    """The office of somebody with these mentions, or None where the page gives none.

    Titles before a name come first, then descriptions by an office's noun; of several the longest, of two as long the first.
    """
    titles = [title for each in mentions if (title := _title(each))]
    described = [words for each in mentions if (words := _described(text, each))]
    return _longest(titles) or _longest(described)


def _title(heard: Heard) -> str:
    if heard.phrase.form != NAME or not heard.phrase.title:
        return ""
    return _bare(heard.phrase.title)


def _described(text: str, heard: Heard) -> str:
    """A description by an office's noun, with what "of" adds to it."""
    phrase = heard.phrase
    if heard.kind not in (Kind.PERSON, Kind.OFFICE) or phrase.form == NAME or not _is_office(phrase.head):
        return ""
    following = _OF.match(text, heard.span.end)
    return _bare(heard.span.cut(text) + (following.group() if following else ""))


def _is_office(noun: str) -> bool:
    return (noun in PERSON_NOUNS or noun in TITLES) and noun not in ("man", "woman")


def _bare(words: str) -> str:
    """The words on one line without article, honorific, and the owner they begin with."""
    plain = _OWNED.sub("", " ".join(words.split())) if "of " not in words else " ".join(words.split())
    parts = plain.rstrip(" ,").split()
    while parts and (parts[0].casefold() in DEFINITE or parts[0].casefold() in FRESH or parts[0].casefold().rstrip(".") in HONORIFICS):
        parts = parts[1:]
    return " ".join(parts)


def _longest(words: Iterable[str]) -> str | None:
    return max(words, key=lambda each: each.count(" "), default=None)
