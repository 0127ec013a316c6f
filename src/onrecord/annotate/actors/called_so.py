"""This module knows what stands before a name and is none of it: a nickname between marks, the adjective that a headline opens with."""

import re
from collections.abc import Collection, Mapping

import msgspec

from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.phrase import read_phrase
from onrecord.model.span import Span
from onrecord.text.patterns import CAPITAL

_NICKNAME = re.compile(rf"[^‘’'“”\"\n]{{2,30}}[’'”\"]\s(?={CAPITAL})")
_OPENING = frozenset("‘'“\"")
_ADJECTIVE = re.compile(r"(?:able|ible|ful|ous|less|ive|ed|ing|ant|ent|ish)$")
TWO = 2
"""Words of what may be an adjective and a last name."""


def past_nickname(text: str, span: Span) -> Span:
    """A phrase without the end of a nickname that marks enclose before it: "Ada Vell" of "the ‘Gull’ Ada Vell".

    >>> past_nickname("the ‘Gull’ Ada Vell", Span(5, 19)).cut("the ‘Gull’ Ada Vell")
    'Ada Vell'
    """
    if not span.start or text[span.start - 1] not in _OPENING:
        return span
    nickname = _NICKNAME.match(text, span.start, span.end)
    return span if nickname is None else Span(nickname.end(), span.end)


def without_adjectives(text: str, heard: Mapping[Span, Heard]) -> dict[Span, Heard]:
    """The phrases, an adjective and a last name with which a line opens being the last name of who is named in full elsewhere.

    "Unshakable Vell returns" is of Ada Vell, where the page has no other word like it.
    """
    names = [each.phrase.names for each in heard.values() if each.names_person and len(each.phrase.names) >= TWO]
    found: dict[Span, Heard] = {}
    for span, each in heard.items():
        others = [name for name in names if name != each.phrase.names and name[-1:] == each.phrase.names[-1:]]
        if others and _opens_with_adjective(text, each, others):
            last = Span(span.start + len(span.cut(text).rsplit(" ", 1)[0]) + 1, span.end)
            found[last] = msgspec.structs.replace(each, span=last, phrase=read_phrase(last.cut(text)))
        else:
            found.setdefault(span, each)
    return found


def _opens_with_adjective(text: str, each: Heard, others: Collection[tuple[str, ...]]) -> bool:
    """Whether a phrase of two words opens a line with a word that looks like an adjective and names nobody else on the page."""
    phrase = each.phrase
    is_pair = each.names_person and each.known is None and len(phrase.names) == TWO and phrase.names == phrase.words
    if not is_pair or (each.span.start and text[each.span.start - 1] != "\n"):
        return False
    first = phrase.names[0]
    return _ADJECTIVE.search(first) is not None and not any(first in name for name in others)
