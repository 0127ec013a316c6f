"""This module knows the day an article was published, on what words that rests, and which other dates on the page do not count.

Order of trust: the head's publication date, a `time` element or a written date between headline and story, the address, pictures' stamps.
A copyright year is never a date; an update is not a publication, and only stands in for one with a question mark.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

import msgspec

from onrecord.articles.lines import Look
from onrecord.articles.pieces import STAMP
from onrecord.articles.roles import Plan
from onrecord.model.article import Dated, Rejected
from onrecord.model.page import Page
from onrecord.model.span import Span
from onrecord.text.dates import WrittenDate, day_of_stamp, find_dates

_ADDRESS_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)")
_UPDATED = re.compile(
    r"updated|modified|aktualisiert|mis à jour|mise à jour|actualizado|aggiornat|"
    r"обновлен|оновлено|bijgewerkt|oppdatert|uppdaterad|päivitetty",
    re.IGNORECASE,
)
_COPYRIGHT_YEAR = re.compile(r"(?:©|\(c\)|copyright)[^\n]{0,60}?\b((?:19|20)\d\d)\b", re.IGNORECASE)
_BARE_DAY = re.compile(r"\b(?:\d{1,2}(?:st|nd|rd|th)?\.? [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?)\b")
_NEAR = 12
_MOST_REJECTED = 12


class Candidate(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A date that may be the day of publication. `sure` is False where it may not be that day (an update, a picture's stamp)."""

    edtf: str
    reason: str
    words: str
    span: Span | None = None
    sure: bool = True


def date_article(page: Page, looks: Sequence[Look], plan: Plan) -> Dated | None:
    """The day of publication with the dates that were not taken for it, or None where the page gives no day."""
    candidates = [*_stated(page), *_near_headline(page, looks, plan), *_in_address(page), *_stamps(page, looks), *_updates(page)]
    rejected = rejected_dates(page, looks, plan)
    sure = [item for item in candidates if item.sure] or candidates
    if not sure:
        return None
    best = max(sure, key=lambda item: (len(item.edtf), -sure.index(item)))
    agreeing = tuple(dict.fromkeys(item.span for item in candidates if item.edtf == best.edtf and item.span))
    others = tuple(
        Rejected(words=item.words, reason=f"{item.reason}, but another day is better vouched for", span=item.span)
        for item in candidates
        if item.edtf != best.edtf
    )
    edtf = best.edtf if best.sure else f"{best.edtf}?"
    return Dated(edtf=edtf, reason=best.reason, evidence=tuple(sorted(agreeing)), rejected=(others + rejected)[:_MOST_REJECTED])


def _stated(page: Page) -> Iterator[Candidate]:
    for item in page.evidence:
        if item.field == "published" and (day := day_of_stamp(item.value)):
            yield Candidate(edtf=day, reason=f"stated as {item.origin}", words=item.value)


def _near_headline(page: Page, looks: Sequence[Look], plan: Plan) -> Iterator[Candidate]:
    lowest = plan.first if plan.headline is None else plan.headline
    label = ""
    for look in looks[max(0, lowest - 4) : plan.first + 3]:
        if STAMP.search(look.text):
            continue
        updated = bool(_UPDATED.search(look.text) or (label and _UPDATED.search(label)))
        kind = "the page's update stamp" if updated else "the date beside the headline"
        for edtf, span in _dates_on(page, look):
            yield Candidate(edtf=edtf, reason=kind, words=span.cut(page.text), span=span, sure=not updated)
        label = look.text if look.words <= 4 else ""


def _dates_on(page: Page, look: Look) -> Iterator[tuple[str, Span]]:
    if look.words > 40 and not look.line.moment:
        return
    moment = day_of_stamp(look.line.moment) if look.line.moment else None
    if moment and look.words <= 25:
        yield moment, look.line.span
    elif look.words <= 25:
        yield from ((date.edtf, _moved(date, look)) for date in find_dates(look.text, month_first=_month_first(page)))


def _moved(date: WrittenDate, look: Look) -> Span:
    return Span(look.line.span.start + date.span.start, look.line.span.start + date.span.end)


def _month_first(page: Page) -> bool | None:
    """Whether the page says it is written for the United States; None where it does not say."""
    languages = [
        item.value.replace("_", "-").lower() for item in page.evidence if item.field == "language" and "-" in item.value.replace("_", "-")
    ]
    return any(language == "en-us" for language in languages) if any(language != "en-us" for language in languages) else None


def _in_address(page: Page) -> Iterator[Candidate]:
    if page.address.startswith("http") and (found := _ADDRESS_DAY.search(page.address)):
        yield Candidate(edtf="-".join(found.groups()), reason="the day in the page's address", words=found[0])


def _stamps(page: Page, looks: Sequence[Look]) -> Iterator[Candidate]:
    for look in looks:
        found = STAMP.search(look.text)
        if found and found["date"] and (date := next(iter(find_dates(found["date"])), None)):
            start = look.line.span.start + found.start("date")
            span = Span(start, start + len(found["date"]))
            yield Candidate(edtf=date.edtf, reason="the stamp on the page's pictures", words=found["date"], span=span, sure=False)


def _updates(page: Page) -> Iterator[Candidate]:
    for item in page.evidence:
        if item.field == "updated" and (day := day_of_stamp(item.value)):
            yield Candidate(edtf=day, reason=f"an update, stated as {item.origin}", words=item.value, sure=False)


def rejected_dates(page: Page, looks: Sequence[Look], plan: Plan) -> tuple[Rejected, ...]:
    """Dates on the page that are no candidates at all, each with why; the first dozen."""
    return tuple(islice(_rejected(looks, plan), _MOST_REJECTED))


def _rejected(looks: Sequence[Look], plan: Plan) -> Iterator[Rejected]:
    for look in looks:
        start = look.line.span.start
        if found := STAMP.search(look.text) or STAMP.search(" " + look.text):
            yield Rejected(words=found["width"], reason="an image's width", span=_where(look, found["width"]))
        elif found := _COPYRIGHT_YEAR.search(look.text):
            yield Rejected(words=found[1], reason="a copyright year", span=Span(start + found.start(1), start + found.end(1)))
        elif look.number >= plan.end and look.words <= 25:
            for day in _BARE_DAY.finditer(look.text):
                yield Rejected(words=day[0], reason="beside another story", span=Span(start + day.start(), start + day.end()))


def _where(look: Look, words: str) -> Span:
    start = look.line.span.start + look.text.rfind(words)
    return Span(start, start + len(words))
