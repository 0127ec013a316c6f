"""This module knows which times an article names in what it tells, and which of them stand in somebody's own words."""

from collections.abc import Iterator

import msgspec

from onrecord.model.article import Article, TimeNamed
from onrecord.text.quotes import find_quoted
from onrecord.text.times import find_times


def with_times(article: Article) -> Article:
    """The article with the times its headline, standfirst, paragraphs and captions name, reckoned from its own date.

    A time inside quotation marks is reckoned in the same way, and marked as quoted.
    """
    return msgspec.structs.replace(article, times=tuple(_times(article)))


def _times(article: Article) -> Iterator[TimeNamed]:
    text = article.page.text
    published = article.published.edtf if article.published else None
    for block in article.told():
        named = find_times(text, published=published, language=article.language, within=block.span)
        quoted = [piece.inner for piece in find_quoted(text, [block.span])] if named else []
        for time in named:
            inside = any(words.covers(time.span) for words in quoted)
            yield msgspec.structs.replace(time, quoted=True) if inside else time
