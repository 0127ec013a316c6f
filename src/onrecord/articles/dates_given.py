"""This module knows the dates that a page gives, in order of trust, each with what it says of itself; and those that are none, with why.

The order: the head's publication date, the day in the title's tail, a date that a word for publishing stands by, a `time` element or a
written date between headline and story, the address, the full date in the dateline, pictures' stamps. A copyright year is never a date.
A day without a year, beside the headline or in the dateline, has the last one it can have before the page was captured. Which of them is
the day of publication is for `dating` to say.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice, pairwise
from typing import NamedTuple

import msgspec

from onrecord.articles.dateline import Filed
from onrecord.articles.lines import Look
from onrecord.articles.pieces import STAMP
from onrecord.articles.ranks import ranked
from onrecord.articles.story import Story, place_on, stamp_on
from onrecord.model.article import Rejected, Role
from onrecord.model.page import Page
from onrecord.model.span import Span
from onrecord.text.dates import day_of_stamp, find_dates

_ADDRESS_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)")
_UPDATED = re.compile(
    r"updated|modified|last reviewed|(?:content )?current as of|"
    r"edited on|aktualisiert|geändert|\bstand\b:?|mis à jour|mise à jour|actualizad[oa]|atualizad[oa]|aggiornat|"
    r"обновлен|изменен|оновлено|bijgewerkt|oppdatert|uppdaterad|opdateret|päivitetty|güncelle|diperbarui|cập nhật|"
    r"zaktualizowan|更新|수정",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\b(?:published|posted|first published|issued|date|veröffentlicht|erschienen|publiziert|datum|erstellt|publié|paru|mis en ligne|"
    r"publicado|fecha|pubblicat[oa]|опубликован\w*|дата|опубліковано|gepubliceerd|geplaatst|publisert|publicerad|offentliggjort|julkaistu|"
    r"yayınlanma|giriş|diterbitkan|opublikowan\w*|data publikacji)\b|입력|発行|发布",
    re.IGNORECASE,
)
_COPYRIGHT_YEAR = re.compile(r"(?:©|\(c\)|copyright)[^\n]{0,60}?\b((?:19|20)\d\d)\b", re.IGNORECASE)
_BARE_DAY = re.compile(r"\b(?:\d{1,2}(?:st|nd|rd|th)?\.? [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?)\b")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_TITLE_PART = re.compile(r"\s+[|–—·»-]\s+")
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:19|20)\d\d(?!\d)")
_MONTHS = 12
_CURRENT = re.compile(r"\bcurrent as of\b|\blast (?:updated|reviewed|modified)\b", re.IGNORECASE)
_LONGEST_STAMP, _LONGEST_LABELLED, _LONGEST_STAMP_LABEL = 25, 12, 5
MOST_REJECTED = 12
"""Dates on a page that are no candidates and are kept, at most."""
_DATELINE = 60
"""Characters at the story's beginning in which a dateline's day stands."""


class Candidate(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A date that may be the day of publication.

    Attributes:
        sure: False where it may not be that day (an update, a picture's stamp).
        shown: whether the reader sees it; alone: on a line that is little else; labelled: beside a word for publishing.
    """

    edtf: str
    reason: str
    words: str
    span: Span | None = None
    sure: bool = True
    shown: bool = False
    alone: bool = False
    labelled: bool = False


class Given(NamedTuple):
    """The dates that a page gives.

    Attributes:
        found: those that may be the day of publication, in order of trust.
        updates: those of an update, the head's first.
    """

    found: list[Candidate]
    updates: list[Candidate]


def dates_given(story: Story, filed: Filed | None) -> Given:
    """All dates of a page that may be a day of publication or of an update.

    Args:
        filed: the dateline on the page.
    """
    page = story.page
    beside, updates = list(_beside_headline(story)), list(_updates(page))
    shown = [*_in_title(page), *_labelled_first(story, beside), *_in_address(page), *_in_dateline(story, filed)]
    found = [*_stated(page), *shown, *_stamps(page, story.looks), *updates, *_without_year(story)]
    return Given(found, [*updates, *(item for item in beside if not item.sure)])


def rejected_dates(story: Story) -> tuple[Rejected, ...]:
    """Dates on the page that are no candidates at all, each with why; the first dozen."""
    return tuple(islice(_rejected(story), MOST_REJECTED))


def is_after(edtf: str, captured: str) -> bool:
    """Whether the date is later than the day of capture, a day's grace for zones aside."""
    return len(captured) == 10 and edtf > captured and not (len(edtf) == 10 and nights_apart(edtf, captured) == 1)


def nights_apart(one: str, other: str) -> int:
    """Days between two dates."""
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def _stated(page: Page) -> Iterator[Candidate]:
    for item in ranked(page, "published"):
        if edtf := day_of_stamp(item.value):
            yield Candidate(edtf=edtf, reason=f"stated as {item.origin}", words=item.value)


def _in_title(page: Page) -> Iterator[Candidate]:
    """A last part of the title that is a date and nothing else."""
    title = next((item.value for item in page.evidence if item.origin == "title"), "")
    last = _TITLE_PART.split(title)[-1].strip()
    for found in find_dates(last, month_first=_month_first(page)) if _YEAR.search(last) else ():
        if len(found.edtf) == 10 and found.span == Span(0, len(last)):
            yield Candidate(edtf=found.edtf, reason="the day in the page's title", words=last)


def _labelled_first(story: Story, beside: Sequence[Candidate]) -> Iterator[Candidate]:
    """Dates beside the headline, and dates elsewhere that a word for publishing stands by; the labelled ones first, then those that are
    little else on their lines."""
    numbers = {look.number for look in story.opening()}
    yield from (item for item in beside if item.labelled)
    for look in story.looks:
        if look.number not in numbers and _is_labelled(look):
            for item, at in _dates_on(story.page, look):
                if _said_of(look.text, at, "")[1]:
                    yield msgspec.structs.replace(item, reason="a date labelled as the day of publication")
    yield from sorted((item for item in beside if not item.labelled), key=lambda item: (not item.alone, _is_above(item, story)))
    yield from _below_label(story)


def _is_above(item: Candidate, story: Story) -> bool:
    """Whether a date stands above the headline of a ripped page, where lists of other stories stand as well."""
    headline = story.looks[story.headline].line.span.start if story.headline is not None else 0
    return story.page.layout == "plain" and item.span is not None and item.span.start < headline


def _below_label(story: Story) -> Iterator[Candidate]:
    """A day alone on its line anywhere, below a line that says what day it is ("Content current as of:")."""
    for label, look in pairwise(story.looks):
        if look.stamp and label.words <= _LONGEST_STAMP_LABEL and label.text.endswith(":") and _CURRENT.search(label.text):
            for item, _ in _dates_on(story.page, look):
                yield msgspec.structs.replace(item, reason="the page's update stamp", sure=False)


def _is_labelled(look: Look) -> bool:
    """Whether the line is a word for publishing and a date, and little more."""
    return look.words <= _LONGEST_LABELLED and _YEAR.search(look.text) is not None and _PUBLISHED.match(look.text.lstrip()) is not None


def _beside_headline(story: Story) -> Iterator[Candidate]:
    label = ""
    for look in story.opening():
        for item, at in () if stamp_on(look) or story.is_pictured(look) else _dates_on(story.page, look):
            updated, labelled = _said_of(look.text, at, label)
            reason = "the page's update stamp" if updated else "the date beside the headline"
            alone = item.alone or story.roles[look.number] is Role.BYLINE
            yield msgspec.structs.replace(item, reason=reason, sure=not updated, labelled=labelled, alone=alone)
        label = look.text if look.words <= 4 else ""


def _without_year(story: Story) -> Iterator[Candidate]:
    """Days without a year on the stamps beside the headline and in the dateline; none where nobody knows when the page was captured."""
    for look in story.opening() if len(story.page.captured) == 10 else ():
        short = look.number != story.headline and look.words <= _LONGEST_LABELLED
        end = _dateline(look) if story.is_told(look) else len(look.text) if short else 0
        for found in _BARE_DAY.finditer(look.text, 0, end) if not _YEAR.search(look.text, 0, end) else ():
            if edtf := _last_before(found[0], story.page.captured):
                item = _candidate(story.page, edtf, place_on(look, *found.span()), look)
                yield msgspec.structs.replace(item, reason="a day without a year, the last before the page was captured", sure=False)


def _dateline(look: Look) -> int:
    """Where the dash or the full stop behind a dateline's day stands on a line; 0 where there is none."""
    found = re.match(rf"[^\n]{{0,{_DATELINE}}}?(?: ?[–—]| --| - |\. )", look.text)
    return found.end() if found else 0


def _last_before(day: str, captured: str) -> str | None:
    """The last such day of a year that is not after a day."""
    for year in (int(captured[:4]), int(captured[:4]) - 1):
        written = next(iter(find_dates(f"{day} {year}")), None)
        if written and len(written.edtf) == len(captured) and not is_after(written.edtf, captured):
            return written.edtf
    return None


def _said_of(text: str, at: int, label: str) -> tuple[bool, bool]:
    """Whether a date at that place on a line is said to be an update's, and whether it is said to be that of publication.

    The last word for either before it counts, else the label above, else a word for an update behind it that has no time of its own.
    """
    marks = [(found.end(), kind) for kind in (_PUBLISHED, _UPDATED) for found in kind.finditer(text, 0, at)]
    if not marks and label:
        marks = [(found.end(), kind) for kind in (_PUBLISHED, _UPDATED) for found in kind.finditer(label)]
    if marks:
        kind = max(marks, key=lambda mark: mark[0])[1]
        return kind is _UPDATED, kind is _PUBLISHED
    behind = _UPDATED.search(text, at)
    return behind is not None and not any(map(str.isdigit, text[behind.end() :])), False


def _dates_on(page: Page, look: Look) -> Iterator[tuple[Candidate, int]]:
    """The dates on a short line, each with where it begins: what its last `time` element states, else those written on it."""
    if look.words > _LONGEST_STAMP or not (look.line.moment or _YEAR.search(look.text)):
        return
    if moment := day_of_stamp(look.line.moment) if look.line.moment else None:
        yield _candidate(page, moment, look.line.span, look), len(look.text)
        return
    for found in find_dates(look.text, month_first=_month_first(page)):
        yield _candidate(page, found.edtf, place_on(look, found.span.start, found.span.end), look), found.span.start


def _candidate(page: Page, edtf: str, span: Span, look: Look) -> Candidate:
    return Candidate(edtf=edtf, reason="", words=span.cut(page.text), span=span, shown=True, alone=look.stamp)


def _month_first(page: Page) -> bool | None:
    """Whether the page says it is written for the United States; None where it does not say."""
    languages = [
        item.value.replace("_", "-").lower() for item in page.evidence if item.field == "language" and "-" in item.value.replace("_", "-")
    ]
    if any(language != "en-us" for language in languages):
        return any(language == "en-us" for language in languages)
    return _months_shown(page.text)


def _months_shown(text: str) -> bool | None:
    """Whether the page writes months first, told by its dates that can be read in one way only ("12/16/2031"); None where none tells."""
    shown = [(int(found[1]) > _MONTHS, int(found[2]) > _MONTHS) for found in _SLASHED.finditer(text)]
    first, last = any(day for day, _ in shown), any(day for _, day in shown)
    return last if first != last else None


def _in_address(page: Page) -> Iterator[Candidate]:
    if page.address.startswith("http") and (found := _ADDRESS_DAY.search(page.address)):
        yield Candidate(edtf="-".join(found.groups()), reason="the day in the page's address", words=found[0])


def _in_dateline(story: Story, filed: Filed | None) -> Iterator[Candidate]:
    """The full date in the dateline that the story opens with, however long its paragraph is."""
    page = story.page
    if filed is None or not any(look.line.span.covers(filed.words) for look in story.opening()):
        return
    for found in find_dates(words := filed.words.cut(page.text), month_first=_month_first(page)):
        if len(found.edtf) == len("2031-03-04") and _YEAR.search(words):
            span = Span(filed.words.start + found.span.start, filed.words.start + found.span.end)
            yield Candidate(edtf=found.edtf, reason="the day in the dateline", words=span.cut(page.text), span=span, shown=True)


def _stamps(page: Page, looks: Sequence[Look]) -> Iterator[Candidate]:
    for look in looks:
        found = STAMP.search(look.text) if look.text[-1:].isdigit() else None
        if found and found["date"] and (written := next(iter(find_dates(found["date"])), None)):
            span = place_on(look, *found.span("date"))
            yield Candidate(edtf=written.edtf, reason="the stamp on the page's pictures", words=found["date"], span=span, sure=False)


def _updates(page: Page) -> Iterator[Candidate]:
    for item in ranked(page, "updated"):
        if edtf := day_of_stamp(item.value):
            yield Candidate(edtf=edtf, reason=f"an update, stated as {item.origin}", words=item.value, sure=False)


def _rejected(story: Story) -> Iterator[Rejected]:
    for look in story.looks:
        if found := stamp_on(look):
            yield Rejected(words=found["width"], reason="an image's width", span=_where(look, found["width"]))
            continue
        dated = _YEAR.search(look.text) is not None
        if dated and (found := _COPYRIGHT_YEAR.search(look.text)):
            yield Rejected(words=found[1], reason="a copyright year", span=place_on(look, *found.span(1)))
        elif look.number >= story.end and look.words <= _LONGEST_STAMP:
            for day in _BARE_DAY.finditer(look.text):
                yield Rejected(words=day[0], reason="beside another story", span=place_on(look, *day.span()))
        elif dated and story.is_told(look):
            for told in find_dates(look.text):
                span = place_on(look, told.span.start, told.span.end)
                yield Rejected(words=span.cut(story.page.text), reason="told of in the story", span=span)


def _where(look: Look, words: str) -> Span:
    start = look.text.rfind(words)
    return place_on(look, start, start + len(words))
