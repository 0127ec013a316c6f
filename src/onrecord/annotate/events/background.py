"""This module knows which events an article tells as history: long past by its own date, or "had" done before its story began."""

import re
from datetime import date

from onrecord.model.annotations import NARRATOR, When
from onrecord.model.article import Article
from onrecord.model.span import Span
from onrecord.text import edtf
from onrecord.text.day_bounds import EARLIEST, LATEST, bounds

LONG_AGO = 45
"""Days before the article's date after which news has become background."""
LED_BY = 8
"""Characters before a year in which "in" is looked for."""
_HAD = re.compile(r"\bhad\s+(?:(?:already|earlier|previously|first|long|never|not|also|been|once)\s+)*\Z", re.IGNORECASE)
_HISTORY = re.compile(
    r"\b(?:(?:in|since|during|after|until)\s+(?:the\s+)?\d{4}s?|last year|(?:years|decades|centuries) (?:ago|earlier))\b", re.IGNORECASE
)
_EARLIER = re.compile(r"\b(?:previously|formerly|in the past)\s+(?:been\s+)?\Z", re.IGNORECASE)
_FOR_YEARS = re.compile(
    r"[^.;:!?]*\b(?:in|within|over|during) the (?:past|last) (?:few |several |two |three )?(?:years|decades)\b", re.IGNORECASE
)
_THAT_WAS = re.compile(r"\s+(?:that|which)\s+(?:happened|occurred|took place|were made|was made)\b", re.IGNORECASE)
"""What tells of a noun's deed that it was, before the year: "arrests that happened in 2000"."""
_OPENING = re.compile(
    r"\W*(?:(?:but|and|yet|so|then|back|late|early|later|earlier|ever|only|about|around|almost|nearly|more than|over|just|some|an?|few|"
    r"several|many|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|\d+)\s+)*",
    re.IGNORECASE,
)
"""What may stand before a time that opens a sentence, and so is all that sentence's: "Back in 2009", "Three decades ago"."""
_ASIDE = re.compile(r",[^,;.:!?]*,")
_VERB = r"\w+(?:ed|ing)|built|made|held|sent|won|lost|begun|fought|struck|drawn|born|set|met"
_OTHER_CLAUSE = re.compile(
    rf"[,;:.!?()“”\"]|\b(?:and|but|that|which|who|when|after|before|if|because|to|while|as|since|until|{_VERB}|it|he|she|they|we)\b",
    re.IGNORECASE,
)
"""What shows that a year belongs to another verb than the trigger, or to a noun's own story."""
_OF_A_NOUN = re.compile(rf"\b(?:{_VERB})\s+(?:[\w’'-]+\s+){{0,2}}\Z", re.IGNORECASE)
"""A participle that has the year after it: "the bridge built in 1998"."""


def is_background(article: Article, trigger: Span, sentence: Span, when: When | None, vouched_by: str) -> bool:
    """Whether an event is told as history: its own time says so; without one, the words of its sentence do.

    Args:
        when: the event's time, or None where it has none.
    """
    if when is not None:
        return is_long_ago(article, when)
    text = article.page.text
    if vouched_by == NARRATOR and _is_told_back(text, trigger, sentence):
        return True
    return _is_dated_before(text, trigger, sentence) or (vouched_by == NARRATOR and _is_dated_back(text, trigger, sentence))


def _is_told_back(text: str, trigger: Span, sentence: Span) -> bool:
    """Whether the words around a deed look back: "had closed", "previously closed", "have come within the past few years"."""
    before = any(form.search(text, sentence.start, trigger.start) for form in (_HAD, _EARLIER))
    return before or _FOR_YEARS.match(text, trigger.end, sentence.end) is not None


def _is_dated_before(text: str, trigger: Span, sentence: Span) -> bool:
    """Whether a year before the trigger is its own: one that opens the sentence, or one with no other verb or comma between."""
    before = text[sentence.start : trigger.start]
    return any(
        _OPENING.fullmatch(before, 0, year.start()) or _is_its_own(before[: year.start()], before[year.end() :])
        for year in _HISTORY.finditer(before)
    )


def _is_its_own(before: str, between: str) -> bool:
    """Whether a year is the trigger's, by the words before it and those between: "Orsk in 2009 seized", "Orsk, in 2009, seized"."""
    rest = between[1:] if before.rstrip().endswith(",") and between.startswith(",") else between
    return _OF_A_NOUN.search(before) is None and _OTHER_CLAUSE.search(_ASIDE.sub(" ", rest)) is None


def _is_dated_back(text: str, trigger: Span, sentence: Span) -> bool:
    """Whether the sentence goes on to a year, with no other verb between but in an aside: "seized the isles, long disputed, in 2009"."""
    back = _HISTORY.search(text, trigger.end, sentence.end)
    between = text[trigger.end : back.start()] if back else ""
    return back is not None and _OTHER_CLAUSE.search(_THAT_WAS.sub(" ", _ASIDE.sub(" ", between))) is None


def is_long_ago(article: Article, when: When) -> bool:
    """Whether a time was over long before the article's date, by as much as both are known; of an article without a date, by its words.

    What has gone on since a day goes by that day: that Orsk has held the isles since 2009 is history in 2031.
    """
    own = edtf.known(article.published.edtf if article.published else article.page.captured)
    last = _last_day(when.edtf)
    if last is None:
        return False
    if own is None:
        text = article.page.text
        is_over = edtf.end_of(when.edtf or "") != edtf.OPEN
        return is_over and any(_HISTORY.search(text, max(0, span.start - LED_BY), span.end) for span in when.evidence)
    return (date(own.year, own.month or 1, own.day or 1) - last).days > LONG_AGO


def _last_day(when: str | None) -> date | None:
    """The last day of a time, the first where no end is named; None where neither is known."""
    first, last = bounds(when) or (EARLIEST, LATEST)
    day = first if last == LATEST else last
    return None if day == EARLIEST else date.fromisoformat(day)
