"""This module knows when an event was: the time that the article names in the words which hang on it."""

from collections.abc import Sequence

from onrecord.model.annotations import When
from onrecord.model.article import Article
from onrecord.model.span import Span


def when_of(article: Article, words: Sequence[Span]) -> When | None:
    """The time these words name, with the words as evidence; its EDTF is None where they fix no date ("soon")."""
    if not words:
        return None
    named = next((time for time in article.times if any(time.span.meets(span) for span in words)), None)
    return When(edtf=named.edtf if named else None, evidence=tuple(words))
