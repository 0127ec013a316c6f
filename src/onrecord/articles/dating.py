"""This module knows the day an article was published or updated, on what words that rests, and which dates on the page do not count.

Of the dates that the page gives (`dates_given`), the day is the one the outlet states: a stamp in universal time gives way to the date its
reader sees beside the headline, where the two are a night apart. An update is not a publication, and only stands in for one with a question
mark, as does a day without a year; nothing is published after it was captured.
"""

import re
from collections.abc import Sequence

import msgspec

from onrecord.articles.dateline import Filed
from onrecord.articles.dates_given import MOST_REJECTED, Candidate, dates_given, is_after, nights_apart, rejected_dates
from onrecord.articles.story import Story
from onrecord.model.article import Dated, Rejected
from onrecord.model.page import Page

_UNIVERSAL = re.compile(r"T?\d\d:?\d\d[\d:.]*\s*(?:Z|GMT|UTC|\+00:?00)\Z")


class Dates(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The days of publication and of the last update, and where there is none of publication, the dates not taken for it."""

    published: Dated | None
    updated: Dated | None
    undated: tuple[Rejected, ...] = ()


def date_article(story: Story, filed: Filed | None = None) -> Dates:
    """The days that the page gives, each with the words it rests on and the dates that were not taken.

    Args:
        filed: the dateline on the page.
    """
    page, given = story.page, dates_given(story, filed)
    published = _published(page, given.found, rejected := rejected_dates(story))
    return Dates(published=published, updated=_updated(page, given.updates, published), undated=() if published else rejected)


def _published(page: Page, found: Sequence[Candidate], rejected: tuple[Rejected, ...]) -> Dated | None:
    candidates = [item for item in found if not is_after(item.edtf, page.captured)]
    sure = [item for item in candidates if item.sure] or candidates
    if not sure:
        return None
    best = _as_shown(max(sure, key=lambda item: (len(item.edtf), -sure.index(item))), candidates)
    agreeing = tuple(dict.fromkeys(item.span for item in candidates if item.edtf == best.edtf and item.span))
    others = tuple(_passed_over(item, page.captured) for item in found if item.edtf != best.edtf)
    rejected = tuple(item for item in rejected if item.span is None or item.span not in agreeing)
    edtf = best.edtf if best.sure else f"{best.edtf}?"
    return Dated(edtf=edtf, reason=best.reason, evidence=tuple(sorted(agreeing)), rejected=(others + rejected)[:MOST_REJECTED])


def _updated(page: Page, found: Sequence[Candidate], published: Dated | None) -> Dated | None:
    """The first stated update that is to the day, not after capture and not before publication."""
    first = published.edtf if published else ""
    possible = [item for item in found if len(item.edtf) == 10 and not is_after(item.edtf, page.captured)]
    last = next((item for item in possible if item.edtf >= first), None)
    if last is None:
        return None
    agreeing = tuple(sorted({item.span for item in possible if item.edtf == last.edtf and item.span}))
    return Dated(edtf=last.edtf, reason=last.reason, evidence=agreeing)


def _as_shown(best: Candidate, candidates: Sequence[Candidate]) -> Candidate:
    """The date beside the headline instead of a stamp in universal time, where it is the day before or after and no other is shown."""
    if not best.sure or best.shown or not _UNIVERSAL.search(best.words):
        return best
    shown = [item for item in candidates if item.shown and len(item.edtf) == 10]
    if any(item.edtf == best.edtf for item in shown):
        return best
    near = next((item for item in shown if item.sure and item.alone and nights_apart(item.edtf, best.edtf) == 1), None)
    return msgspec.structs.replace(near, reason=f"{near.reason}; the head's stamp is in universal time") if near else best


def _passed_over(item: Candidate, captured: str) -> Rejected:
    why = "but the page was captured before" if is_after(item.edtf, captured) else "but another day is better vouched for"
    return Rejected(words=item.words, reason=f"{item.reason}, {why}", span=item.span)
