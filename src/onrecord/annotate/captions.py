"""This module knows when a caption only says what its picture shows, and attributes words to nobody."""

import re

from onrecord.annotate.draft import Draft
from onrecord.model.article import Article, Role

DEPICTING = frozenset(
    str.split(
        """
        show shows shown showing depict depicts depicted depicting picture pictured features
        featuring seen see look looks
        """
    )
)
"""Words by which a caption points at its picture, in lower case."""


def is_picture_text(article: Article, draft: Draft) -> bool:
    """Whether a statement found in a caption has a picture for its speaker ("A general view shows the harbour")."""
    if not any(block.role is Role.CAPTION and block.span.covers(draft.content[0]) for block in article.blocks):
        return False
    cue = {word for span in draft.cue for word in re.findall(r"\w+", span.cut(article.page.text).casefold())}
    return not draft.speaker or bool(cue & DEPICTING)
