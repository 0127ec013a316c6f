"""This module knows the article before a name, which is a part of the phrase: "the United States", "the White House"."""

import re
from collections.abc import Iterator, Mapping

import msgspec

from onrecord.annotate.actors.heard import BODIES, Heard
from onrecord.annotate.actors.known import known_as
from onrecord.annotate.actors.phrase import NAME
from onrecord.model.span import Span

THE = "the "
_AFTER = re.compile(
    r"(?:['’]s)?(?:\s+(?:about|after|against|among|and|are|as|at|because|before|between|but|by|can|could|did|does|during|for|from|had|has|have|if"
    r"|in|into|is|its|may|might|must|not|of|on|or|over|said|says|shall|should|since|than|that|their|through|to|toward|towards|under|until"
    r"|was|were|when|which|while|who|will|with|without|would)\b|[^\w\s'’-]|\s*$|\s*\n)"
)
"""What goes on after a phrase that has ended; a noun would take the article to itself ("the Orsk deal")."""


def with_articles(text: str, heard: Mapping[Span, Heard]) -> Iterator[Heard]:
    """The phrases, each name of the tables with its article; what stands there both with and without it stands once, with it."""
    articled = [span for span in heard if span.cut(text)[: len(THE)].casefold() == THE and span.end > span.start + len(THE)]
    bare = {Span(span.start + len(THE), span.end) for span in articled}
    begun = {span.start for span in articled}
    for span, each in heard.items():
        if span in bare:
            continue
        takes = span.start - len(THE) not in begun and _takes(text, each)
        yield msgspec.structs.replace(each, span=Span(span.start - len(THE), span.end)) if takes else each


def ends_at(text: str, end: int) -> bool:
    """Whether a phrase has ended where it seems to, so that no noun goes on.

    >>> ends_at("the government said", 14), ends_at("the government room", 14)
    (True, False)
    """
    return _AFTER.match(text, end) is not None


def _takes(text: str, heard: Heard) -> bool:
    """Whether the article before a name is its own: the name of a state or body, after which no noun goes on."""
    span = heard.span
    if span.start > len(THE) and text[span.start - len(THE) - 1].isalnum():
        return False
    if text[max(0, span.start - len(THE)) : span.start].casefold() != THE or heard.kind not in BODIES or heard.phrase.form != NAME:
        return False
    return ends_at(text, span.end) and known_as(span.cut(text), heard.phrase, heard.kind) is not None
