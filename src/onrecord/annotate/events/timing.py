"""This module knows when an event was: the time that the words which hang on it name, else the one that stands right beside its trigger,
set off by commas before its clause ("In November, Orsk asked"), or explained by it ("in October, when boats were seized").

A date that another deed of the sentence has is not its own (see `timed_by`), and a weekday of what has happened is the last one.
A date inside what an act is about is not the act's: "urged Vell to resume talks it broke off in 2029".
"In May or early June" is all of both.
Who met on Friday "and agreed to wait" agreed on Friday; by when something is promised or demanded is not when it was.
What came before what was done then was done by then: of "in August, Orsk struck back after Vell had imposed a toll" the toll.
What somebody told long ago ("said at a March 2029 rally that Vell had left") was done by then; what is done was not done later than today.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

from onrecord.annotate.events.timed_by import (
    is_in_its_wake,
    is_of_another_verb,
    is_of_the_answer,
    is_of_the_cause,
    is_right_behind_noun,
)
from onrecord.model.annotations import When
from onrecord.model.article import Article, TimeNamed
from onrecord.model.span import Span
from onrecord.text import edtf
from onrecord.text.patterns import WEEKDAY

_BESIDE = re.compile(r"[^.;:!?,\n“”\"–—()]*")
"""What may stand between a trigger and the time of its deed: words of the same clause."""
_CLAUSE = re.compile(
    r"\b(?:and(?!\s+(?:to|of|with|for|from|in|at|on)\s)|but|that|which|who|when|after|before|if|because|to(?!\s+(?:the\s+)?(?-i:[A-Z]))|while|as)\b",
    re.IGNORECASE,
)
"""Words that begin another clause, whose verb the time may belong to."""
_FRONTED = re.compile(r", [^.;:!?,\n“”\"–—()]*")
"""What may stand between a time that is set off before a clause and the trigger in it."""
_SET_OFF = re.compile(r"(?:\A|[,–—]\s*|\b(?:and|but)\s+)\Z", re.IGNORECASE)
"""What stands before such a time in its sentence."""
_TELLS = re.compile(r"\b(?:said|says|say|told|claimed|had|has|have)\b", re.IGNORECASE)
"""Words whose clause the time belongs to rather than one that follows."""
_WHEN = re.compile(r",? when [^.;:!?,\n“”\"–—()]*", re.IGNORECASE)
"""What stands between a time and the trigger of the clause that explains it."""
_ANOTHERS = re.compile(
    r"[^.;:!?\n]*\w\s(?<!\bwhen\s)(?<!\bas\s)(?<!\bwhile\s)(?<!\bafter\s)(?<!\bbefore\s)(?:it|he|she|they|we|you)\s+(?:(?:ha[sd]|have)\s+)?"
    r"(?!(?:in|on|at|by|for|to|from|since|until|during|over|last|this|next|early|late|will|would|may|might|could|should|must|can|shall)\b)"
    r"\w+\s(?:\w+\s){0,3}?(?:in|on|since|last|during|at)?\s*",
    re.IGNORECASE,
)
"""Words between a trigger and a time that is of a clause on what the trigger's act is about: "resume talks it broke off in 2029"."""
_ASIDE = re.compile(r",(?!\s(?:and|but|then)\b)[^,;.:!?“”\"()]{3,60},")
"""What a comma sets beside a word, before the time goes on: "seized the isles, long disputed, in 2029"."""
_OR = re.compile(r"\s+or\s+(?:in\s+)?", re.IGNORECASE)
_PART = re.compile(r"\bas part of\b", re.IGNORECASE)
"""What begins with "as" and is no clause."""
_OPENS = re.compile(r"(?:in|on|at|during|since|by)\s+(?:early\s+|late\s+)?\Z", re.IGNORECASE)
_AFTER = re.compile(
    r"\bafter\s+(?!(?:the|a|an|its|his|her|their)?\s*(?:\w+\s+)?(?:meeting|talks|summit)\b)(?:(?!\b(?:and|but|that|which|who|whose|where|when|before|if|because|while|to(?!\s+(?-i:[A-Z]))|said|says)\b)"
    r"[^,.;:!?\n“”\"()])*\Z",
    re.IGNORECASE,
)
"""From an "after" to the verb of its clause."""
_AND_DID = re.compile(
    r"(?!.*\b(?:that|which|who|whose|when|if|because|while|as|after|before|since|until|will|would|is|are|was|were|to\s+(?:be|have))\b)[^.;:!?\n“”\"–—()]{0,120}?"
    r",?\s(?:and|but)\s(?:(?:also|then|later|again|\w+ly)\s)*",
    re.DOTALL,
)
"""From the time of what somebody did to what he did besides."""
_PAST = re.compile(
    r"(?:had\s+|has\s+)?(?:\w{2,}ed|told|met|held|made|sent|gave|took|put|cut|shut|froze|withdrew|left|began|spoke|struck|broke|laid|set)\b"
)
_DID = re.compile(
    r"\b(?:\w{2,}ed|said|told|met|held|made|sent|gave|took|put|cut|shut|froze|withdrew|left|began|spoke|came|went|broke|set)\b[^,.;:]*\Z"
)
"""A verb of the main clause, up to its time."""
_SUBORDINATE = re.compile(r"\b(?:that|which|who|whose|when|if|because|while|after|before|since)\b")
_DATED = re.compile(r",\s(?:[\w-]+\s){0,2}")
_DETERMINED = re.compile(r"\b(?:the|an?|that|its|their)\s\Z", re.IGNORECASE)
"""What stands between a date and what it belongs to, and before both: "the March 5, 2029, harbour raid"."""
_LATER = re.compile(r"later this\b", re.IGNORECASE)
_DONE_BY = re.compile(r"(?:\w+ed|discuss\w*|met|held|spoke|spoken|flew|went|came|began|sat|was|were|had)\b[^.]*", re.IGNORECASE)
"""Triggers that tell a deed done; what they are of may still be to come."""
_BY_WHEN = re.compile(r"(?:by|within|until|till|before|ahead\s+of|no(?:t)?\s+later\s+than)\b", re.IGNORECASE)
_WEEKDAY = re.compile(rf"(?:on\s+|late\s+|early\s+)*{WEEKDAY}(?:\s+(?:morning|afternoon|evening|night))?", re.IGNORECASE)
_OTHER_VERB = re.compile(
    r"\b(?:\w{2,}ed|said|says?|is|are|was|were|has|have|had|will|would|met|held|built|made|sent|set|led|taken|given|seen|known|won|lost)\b",
    re.IGNORECASE,
)
_HAD_BEEN = re.compile(r"\b(?:had|(?:was|were)\s+(?:to|due|set|scheduled|supposed|expected|slated))\b", re.IGNORECASE)
DAYS_OF_A_WEEK = 7
FARTHEST = 60
"""Code points between a trigger and a time that is taken for its own though the encoder did not say so."""
FARTHEST_ALONE = 110
"""The same of a time behind a trigger, with no other verb between whose it might be."""


def when_of(article: Article, words: Sequence[Span], trigger: Span, sentence: Span) -> When | None:
    """The time of an event, with the words as evidence; its EDTF is None where they fix no date ("soon").

    Args:
        words: what the encoder took for its time.
    """
    text = article.page.text
    if words and is_of_the_answer(text, words[0], trigger, sentence):
        return None
    if words and not is_of_another_verb(text, words[0], trigger, sentence):
        return _as_taken(article, words, trigger)
    return _by_grammar(article, trigger, sentence)


def _as_taken(article: Article, words: Sequence[Span], trigger: Span) -> When | None:
    """The time that the encoder took for an event's, unless it is of what the act is about or was done for."""
    text = article.page.text
    is_about = trigger.end <= words[0].start and _ANOTHERS.fullmatch(text, trigger.end, words[0].start)
    if is_about or is_of_the_cause(text, words[0], trigger):
        return None
    named = max(_near(article.times, words[0].start, words[-1].end), key=lambda time: _shared(time, words), default=None)
    if named is None or not _shared(named, words):
        return When(edtf=None, evidence=tuple(words))
    return _in_its_wake(text, named, trigger) or _either(article, named)


def _by_grammar(article: Article, trigger: Span, sentence: Span) -> When | None:
    """The time that stands so that it is an event's."""
    text = article.page.text
    near = [time for time in _near(article.times, sentence.start, sentence.end) if not _is_anothers(text, time, trigger, sentence)]
    if wake := next((when for time in near if (when := _in_its_wake(text, time, trigger))), None):
        return wake
    if beside := next((time for time in near if _is_beside(article, time, trigger) or _is_fronted(article, time, trigger, sentence)), None):
        return _either(article, beside)
    if along := next((time for time in near if _goes_along(text, time, trigger, sentence)), None):
        return When(edtf=along.edtf, evidence=(along.span,))
    later = next((time for time in near if _comes_before(article, time, trigger, sentence)), None)
    if later is not None and later.edtf:
        return When(edtf=edtf.until(later.edtf), evidence=(later.span,))
    explained = next((time for time in near if _explains(article, trigger, time)), None)
    return When(edtf=explained.edtf and edtf.start_of(explained.edtf), evidence=(explained.span,)) if explained else None


def _is_anothers(text: str, time: TimeNamed, trigger: Span, sentence: Span) -> bool:
    of_another = is_of_another_verb(text, time.span, trigger, sentence) or is_of_the_answer(text, time.span, trigger, sentence)
    return of_another or is_of_the_cause(text, time.span, trigger)


def _in_its_wake(text: str, time: TimeNamed, trigger: Span) -> When | None:
    """From a time on, where a deed was done in its wake."""
    if not time.edtf or edtf.OPEN in time.edtf or not is_in_its_wake(text, time.span, trigger):
        return None
    return When(edtf=edtf.since(time.edtf), evidence=(time.span,))


def looking_back(article: Article, when: When, trigger: Span) -> When | None:
    """A bare weekday right behind the noun of a deed, as the last one before the article: in "vowed to reply to a raid Friday" the clause
    looks ahead, and the raid does not. None of any other time to come, which is that of what was set or agreed."""
    text = article.page.text
    told = edtf.known(when.edtf)
    day = told.date() if told else None
    time = when.evidence[0]
    if day is None or not _WEEKDAY.fullmatch(text, time.start, time.end) or not is_right_behind_noun(text, time, trigger):
        return None
    return When(edtf=(day - timedelta(days=7)).isoformat(), evidence=when.evidence)


def looking_ahead(article: Article, when: When, before: str = "") -> When:
    """A bare weekday of what is planned, as the first one from the article's day on: on a Tuesday, "a speech Wednesday" is tomorrow's.

    Args:
        before: the words of the sentence up to the trigger, which may say that it had been planned for the last one.
    """
    told, own = edtf.known(when.edtf), edtf.known(article.published.edtf if article.published else article.page.captured)
    day, today = (told.date() if told else None), (own.date() if own else None)
    time = when.evidence[0]
    is_bare = _WEEKDAY.fullmatch(article.page.text, time.start, time.end) is not None
    if day is None or today is None or not is_bare or not 0 < (today - day).days < DAYS_OF_A_WEEK or _HAD_BEEN.search(before):
        return when
    return When(edtf=(day + timedelta(days=DAYS_OF_A_WEEK)).isoformat(), evidence=when.evidence)


def _either(article: Article, time: TimeNamed) -> When:
    """When it was by that time, and the one that it is joined to by "or": from the first to the last of both."""
    near = _near(article.times, time.span.start - FARTHEST, time.span.end + FARTHEST)
    for one, other in pairwise(near):
        joined = _OR.fullmatch(article.page.text, one.span.end, other.span.start) if time in (one, other) else None
        if joined is None or one.edtf is None or other.edtf is None:
            continue
        first, last = edtf.start_of(one.edtf), edtf.end_of(other.edtf)
        if edtf.OPEN not in (first, last) and first.rstrip("~?%") < last.rstrip("~?%"):
            return When(edtf=edtf.between(first, last), evidence=(one.span, other.span))
    return When(edtf=time.edtf, evidence=(time.span,))


def is_to_come(article: Article, when: When) -> bool:
    """Whether a time begins after the article's own date, as far as both are known: nothing that is done was done then."""
    own = edtf.known(article.published.edtf if article.published else article.page.captured)
    start = edtf.known(edtf.start_of(when.edtf)) if when.edtf else None
    if any(_LATER.match(article.page.text, span.start) for span in when.evidence):
        return True
    if own is None or start is None:
        return False
    return (start.year, start.month or 0, start.day or 0) > (own.year, own.month or 13, own.day or 32)


def is_deadline(text: str, when: When) -> bool:
    """Whether a time is by when something is to be done, and no time of what has been done: "promised to pay by Friday"."""
    return when.edtf is not None and when.edtf.startswith(edtf.OPEN) and _BY_WHEN.match(text, when.evidence[0].start) is not None


def is_set_for(article: Article, when: When, trigger: Span) -> bool:
    """Whether a time that is still to come stands right behind what is to be held then: "the two meet on Friday", but "agreed to meet"."""
    text = article.page.text
    named = next((time for time in article.times if time.span in when.evidence), None)
    is_behind = named is not None and trigger.end <= named.span.start and _is_beside(article, named, trigger)
    return is_behind and _DONE_BY.fullmatch(text, trigger.start, trigger.end) is None


def time_of_telling(article: Article, cue: Sequence[Span], sentence: Span) -> When | None:
    """When a statement was made, by a time that stands beside its cue or is set off before it; None where none does."""
    near = _near(article.times, sentence.start, sentence.end)
    beside = (
        time for time in near for piece in cue if _is_beside(article, time, piece) or _is_fronted(article, time, piece, sentence)
    )  # fmt: skip
    told = next(beside, None)
    return When(edtf=told.edtf, evidence=(told.span,)) if told and told.edtf else None


def _near(times: Sequence[TimeNamed], start: int, end: int) -> Sequence[TimeNamed]:
    """The times that share words with a stretch."""
    first = bisect_left(times, start, key=lambda time: time.span.end - 1)
    last = bisect_left(times, end, key=lambda time: time.span.start)
    return times[first:last]


def _shared(time: TimeNamed, words: Sequence[Span]) -> int:
    return sum(max(0, min(time.span.end, span.end) - max(time.span.start, span.start)) for span in words)


def _is_beside(article: Article, time: TimeNamed, trigger: Span) -> bool:
    if trigger.covers(time.span):
        return True  # "called Friday for"
    start, end = min(time.span.end, trigger.end), max(time.span.start, trigger.start)
    between = _PART.sub("for", article.page.text[start:end])
    if trigger.end <= time.span.start:
        between = _ASIDE.sub(" ", between)
    if time.span.end <= trigger.start and _DATED.fullmatch(between):
        return _DETERMINED.search(article.page.text, max(0, time.span.start - FARTHEST), time.span.start) is not None
    is_one_clause = _BESIDE.fullmatch(between) is not None and _CLAUSE.search(between) is None
    farthest = FARTHEST if _OTHER_VERB.search(between) or time.span.end <= trigger.start else FARTHEST_ALONE
    return start <= end and len(between) <= farthest and is_one_clause and not _ANOTHERS.fullmatch(between)


def _is_fronted(article: Article, time: TimeNamed, trigger: Span, sentence: Span) -> bool:
    """Whether a time is set off by commas before the clause of a trigger."""
    text = article.page.text
    between = text[time.span.end : trigger.start]
    is_one_clause = _FRONTED.fullmatch(between) is not None and not _CLAUSE.search(between) and not _TELLS.search(between)
    return is_one_clause and len(between) <= FARTHEST and _SET_OFF.search(text[sentence.start : time.span.start].lstrip()) is not None


def _goes_along(text: str, time: TimeNamed, trigger: Span, sentence: Span) -> bool:
    """Whether a time is that of the first of two things that one subject did: "Orsk met Vell on Friday and agreed to wait"."""
    between = text[time.span.end : trigger.start]
    if not time.edtf or edtf.OPEN in time.edtf or not _AND_DID.fullmatch(between) or _PAST.match(text, trigger.start) is None:
        return False
    before = text[sentence.start : time.span.start]
    return _DID.search(before) is not None and _SUBORDINATE.search(before) is None


def _comes_before(article: Article, time: TimeNamed, trigger: Span, sentence: Span) -> bool:
    """Whether a time opens a sentence that goes on to what came before: "In August, Orsk struck back after Vell had imposed a toll"."""
    text = article.page.text
    between = text[time.span.end : trigger.start]
    is_set_off = _SET_OFF.search(_OPENS.sub("", text[sentence.start : time.span.start].lstrip(), count=1)) is not None
    return bool(time.edtf) and is_set_off and between.startswith(",") and _AFTER.search(between) is not None


def _explains(article: Article, trigger: Span, time: TimeNamed) -> bool:
    """Whether the clause of a trigger explains a time: "since Saturday, when Orsk shut the gate"."""
    between = article.page.text[time.span.end : trigger.start]
    found = _WHEN.fullmatch(between)
    return (
        found is not None and len(between) <= FARTHEST and not _CLAUSE.search(between.replace("when", "", 1)) and not _TELLS.search(between)
    )
