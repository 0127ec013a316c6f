"""This module knows which events an article tells as history: long past by its own date, or "had" done before its story began."""

import re
from datetime import date

from onrecord.model.annotations import NARRATOR, When
from onrecord.model.article import Article
from onrecord.model.span import Span
from onrecord.text import edtf

LONG_AGO = 45
"""Days before the article's date after which news has become background."""
LED_BY = 8
"""Characters before a year in which "in" is looked for."""
_HAD = re.compile(r"\bhad\s+(?:(?:already|earlier|previously|first|long|never|not|also|been|once)\s+)*\Z", re.IGNORECASE)
_HISTORY = re.compile(
    r"\b(?:(?:in|since|during|after|until)\s+(?:the\s+)?\d{4}s?|last year|(?:years|decades|centuries) (?:ago|earlier))\b", re.IGNORECASE
)
_ASIDE = re.compile(r",[^,;.:!?]*,")
_OTHER_CLAUSE = re.compile(
    r"[,;:.!?()“”\"]|\b(?:and|but|that|which|who|when|after|before|if|because|to|while|as|since|until|\w+(?:ed|ing)|built|made|held|sent|won|"
    r"lost|begun|fought|struck|drawn|born|set|met|it|he|she|they|we)\b",
    re.IGNORECASE,
)
"""What shows that a year belongs to another verb than the trigger, or to a noun's own story."""


def is_background(article: Article, trigger: Span, sentence: Span, when: When | None, vouched_by: str) -> bool:
    """Whether an event is told as history: its own time says so; without one, the words of its sentence do.

    Args:
        when: the event's time, or None where it has none.
    """
    if when is not None:
        return is_long_ago(article, when)
    text = article.page.text
    if vouched_by == NARRATOR and _HAD.search(text, sentence.start, trigger.start):
        return True
    return _HISTORY.search(text, sentence.start, trigger.start) is not None or (
        vouched_by == NARRATOR and _is_dated_back(text, trigger, sentence)
    )


def _is_dated_back(text: str, trigger: Span, sentence: Span) -> bool:
    """Whether the sentence goes on to a year, with no other verb between but in an aside: "seized the isles, long disputed, in 2009"."""
    back = _HISTORY.search(text, trigger.end, sentence.end)
    return back is not None and _OTHER_CLAUSE.search(_ASIDE.sub(" ", text[trigger.end : back.start()])) is None


def is_long_ago(article: Article, when: When) -> bool:
    """Whether a time was over long before the article's date, by as much as both are known; of an article without a date, by its words."""
    own = edtf.known(article.published.edtf if article.published else article.page.captured)
    end = edtf.known(edtf.end_of(when.edtf)) if when.edtf else None
    if end is None:
        return False
    if own is None:
        text = article.page.text
        return any(_HISTORY.search(text, max(0, span.start - LED_BY), span.end) for span in when.evidence)
    return (date(own.year, own.month or 1, own.day or 1) - _last_day(end)).days > LONG_AGO


def _last_day(end: edtf.Known) -> date:
    if end.day and end.month:
        return date(end.year, end.month, end.day)
    return date.fromisoformat(edtf.last_day(end.year, end.month or 12))
