"""This module knows which times an article names in what it tells, and which of them stand in somebody's own words."""

from collections.abc import Iterator

import msgspec

from onrecord.model.article import Article, Rests, TimeNamed
from onrecord.text.quotes import find_quoted
from onrecord.text.time_years import with_years_told
from onrecord.text.times import find_times


def with_times(article: Article) -> Article:
    """The article with the times its headline, standfirst, paragraphs and captions name, reckoned from its own date.

    A plain text that names no sure date of its own is reckoned from the day that whoever gave it says it is of, or from the day without a
    year that it names before that; and each time says so. A page is not: it may have been captured years after it appeared.
    A time inside quotation marks is reckoned in the same way, and marked as quoted.
    """
    published = article.published.edtf if article.published else None
    if article.page.layout == "plain" and article.page.captured and (published is None or published.endswith("?")):
        day = published.rstrip("?") if published else article.page.captured
        return msgspec.structs.replace(article, times=tuple(map(_given, _times(article, day))))
    return msgspec.structs.replace(article, times=_times(article, published))


def _times(article: Article, day: str | None) -> tuple[TimeNamed, ...]:
    """The times named, bare months with the years that the text gives them."""
    return with_years_told(article.page.text, tuple(_named(article, day)), article.headline, day)


def _named(article: Article, day: str | None) -> Iterator[TimeNamed]:
    text = article.page.text
    for block in article.told():
        named = find_times(text, published=day, language=article.language, within=block.span)
        quoted = [piece.inner for piece in find_quoted(text, [block.span])] if named else []
        for time in named:
            inside = any(words.covers(time.span) for words in quoted)
            yield msgspec.structs.replace(time, quoted=True) if inside else time


def _given(time: TimeNamed) -> TimeNamed:
    return msgspec.structs.replace(time, rests=Rests.GIVEN) if time.rests is Rests.PUBLISHED else time
