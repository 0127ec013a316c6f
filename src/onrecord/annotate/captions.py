"""This module knows when a caption only says what its picture shows, and attributes words to nobody."""

import re

from onrecord.annotate.draft import Draft
from onrecord.annotate.places import Places
from onrecord.model.article import Article, Role
from onrecord.model.span import Span

DEPICTING = frozenset(
    str.split(
        """
        show shows shown showing depict depicts depicted depicting picture pictured features
        featuring seen see look looks
        """
    )
)
"""Words by which a caption points at its picture, in lower case."""


def captions_of(article: Article) -> Places[Span]:
    """Where an article has captions."""
    return Places((block.span, block.span) for block in article.blocks if block.role is Role.CAPTION)


def is_picture_text(text: str, draft: Draft, captions: Places[Span]) -> bool:
    """Whether a statement found in a caption has a picture for its speaker ("A general view shows the harbour")."""
    if not any(caption.covers(draft.content[0]) for caption in captions.meeting(draft.content[0])):
        return False
    cue = {word for span in draft.cue for word in re.findall(r"\w+", span.cut(text).casefold())}
    return not draft.speaker or bool(cue & DEPICTING)
