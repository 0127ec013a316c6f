"""This module knows where a text names a time, and what that time comes to in EDTF against the day the text appeared.

Words are put into kinds (`time_tags`), forms found over the kinds (`time_forms`), each form read (`time_written`, `time_near`,
`time_counted`), and the preposition before it laid on: since, until, by, before, after. A form without the company that makes it a time
(a bare number of four figures, "march" as a verb, the May of a family name) is none.
"""

import re
from collections.abc import Iterable, Mapping

from onrecord.model.article import Rests, TimeNamed
from onrecord.model.span import Span
from onrecord.text import edtf, time_counted, time_near, time_written
from onrecord.text.edtf import Known
from onrecord.text.time_company import has_company
from onrecord.text.time_forms import forms_in, joins, leads_in, lists
from onrecord.text.time_lean import Lean, lean_of
from onrecord.text.time_near import Form
from onrecord.text.time_setting import Reckoned, Said, Setting
from onrecord.text.time_tags import KINDS_BY_LETTER, LETTERS, Tagged, tag

_READERS: Mapping[str, Form] = {
    "numeric": time_written.numeric,
    "days": time_written.days,
    "days_behind": time_written.days,
    "day": time_written.day,
    "day_behind": time_written.day,
    "day_of_that_year": time_near.of_that_year,
    "month_of_that_year": time_near.of_that_year,
    "month_of_year": time_written.month_of_year,
    "month": time_written.month,
    "year": time_written.year,
    "years": time_written.years,
    "decade": time_written.decade,
    "century": time_written.century,
    "feast": time_written.feast,
    "weekday": time_near.weekday,
    "today": time_near.today,
    "weekend": time_near.weekend,
    "ordinal": time_near.ordinal,
    "day_of_unit": time_near.day_of_unit,
    "is_out": time_near.is_out,
    "unit": time_near.unit,
    "units_ago": time_counted.units_ago,
    "units_later": time_counted.units_later,
    "units_within": time_counted.units_within,
    "units_ahead": time_counted.units_ahead,
    "units_past": time_counted.units_past,
    "season": time_counted.season,
    "part_of": time_counted.part_of,
    "edge": time_counted.edge,
    "edge_behind": time_counted.edge,
}
_BOUNDS = frozenset({"SINCE", "UNTIL", "BY", "BEFORE", "AFTER", "FROM", "START", "BETWEEN", "IN", "ON", "FOR", "TO", "OVER", "OF"})
_WITHIN = frozenset({"units_within", "units_past", "units_ahead", "units_later"})
_NEEDS_LEAN = frozenset({"weekday", "month", "weekend", "ordinal", "season", "day", "day_behind", "days", "units_ahead", "feast"})
_HAPPENED = frozenset({"had", "were", "was"})
_NAMES_A_YEAR = frozenset({"month_of_year", "day", "day_behind"})
_MONTH_ALONE = re.compile(r"(?:\d{4}|XXXX)-(?P<month>\d\d)[?~]?(?:/\.\.)?")
_WITH_YEAR = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)")


def find_times(text: str, *, published: str | None, language: str | None = "en", within: Span | None = None) -> tuple[TimeNamed, ...]:
    """Every time that a paragraph names, in text order, not overlapping.

    >>> [named.edtf for named in find_times("Talks broke off on Monday and resume in late 2031.", published="2031-02-14")]
    ['2031-02-10', '2031-10~/2031-12~']

    Args:
        published: EDTF of the day the text appeared; None leaves relative times without a date.
        language: ISO 639-1; English is read thoroughly, other languages in their commonest forms.
        within: the paragraph's place in the text; all of it if left out.
    """
    if not text:
        return ()
    stretch = within or Span(0, len(text))
    tagged = tag(text, stretch.start, stretch.end, language)
    forms = tuple(forms_in(tagged.letters)) if tagged else ()
    return _Paragraph(tagged, forms, edtf.known(published)).read() if tagged and forms else ()


class _Paragraph:
    """Reads the forms of one paragraph from left to right; keeps the time told last, which "the day before" is counted from."""

    def __init__(self, tagged: Tagged, forms: Iterable[tuple[str, int, int]], published: Known | None) -> None:
        self.words, self.letters = tagged, tagged.letters
        self.forms, self.published = forms, published
        self.found: list[TimeNamed] = []
        self.told: str | None = None
        self.last = (0, 0, "")

    def read(self) -> tuple[TimeNamed, ...]:
        for name, first, last in self.forms:
            self._meet(name, first, last)
        return tuple(self.found)

    def _meet(self, name: str, first: int, last: int) -> None:
        lead = max(leads_in(self.letters, first), self.last[1])
        bound = self._bound(lead, first)
        listed = bool(self.found) and name in ("year", self.last[2]) and lists(self.letters, self.last[1], first)
        joined = bool(self.found) and joins(self.letters, self.last[1], first) and self._is_stretch(name, first)
        if not (joined or listed or has_company(name, self.words, first, last, bound)):
            return
        reckoned = self._reckoned(name, lead, first, last, bound)
        if reckoned is None:
            return
        if joined:
            self._spread_back(name, reckoned)
            if self._join(reckoned, last):
                return
        start = first if joined or listed or self._only_links(lead, first, last) else lead
        self._keep(start, last, reckoned, name)

    def _bound(self, lead: int, first: int) -> str:
        """The kind of the preposition that rules the form; "before dawn on Wednesday" is on a Wednesday where it looks back."""
        kinds = [KINDS_BY_LETTER[letter] for letter in self.letters[lead:first]]
        bounds = [kind for kind in kinds if kind in _BOUNDS]
        return bounds[0] if bounds else ""

    def _reckoned(self, name: str, lead: int, first: int, last: int, bound: str) -> Reckoned | None:
        lean, cue = lean_of(self.words.texts, lead, last) if name in _NEEDS_LEAN or bound == "BY" else (Lean.OPEN, "")
        if lean is Lean.PAST and (cue in _HAPPENED if bound == "BY" else bound == "BEFORE" and LETTERS["PART"] in self.letters[lead:first]):
            bound = ""
        setting = Setting(published=self.published, lean=lean, bound=bound, told=self.told)
        said = Said(self.words, first, last)
        if said.has("SAME") and name in ("unit", "today"):
            return time_counted.same_unit(said, setting)
        reckoned = _READERS[name](said, setting)
        if reckoned is None or reckoned.edtf is None or name in _WITHIN:
            return reckoned
        return _bounded(reckoned, bound, self.published)

    def _is_stretch(self, name: str, first: int) -> bool:
        """Whether the time before this one was led in as the first of two ends, or a dash stands between."""
        between = self.letters[self.last[1] : first]
        opened = self.letters[max(0, self.last[0] - 1) : self.last[0] + 1]
        if self.last[2] == name == "year" and between in (LETTERS["TO"], LETTERS["UNTIL"]):
            return True
        if LETTERS["AND"] in between:
            return LETTERS["BETWEEN"] in opened
        return LETTERS["DASH"] in between or any(LETTERS[kind] in opened for kind in ("FROM", "BETWEEN", "START"))

    def _spread_back(self, name: str, reckoned: Reckoned) -> None:
        """The year that only the second end names is the first's too: "between March and June 2031"."""
        before = self.found[-1]
        first, end = _MONTH_ALONE.fullmatch(before.edtf or ""), _WITH_YEAR.match(reckoned.edtf or "")
        if self.last[2] != "month" or name not in _NAMES_A_YEAR or reckoned.rests is not Rests.WORDS or not first or not end:
            return
        year = int(end["year"]) - (first["month"] > end["month"])
        known = TimeNamed(
            span=before.span, edtf=f"{year:04}-{first['month']}", reason="of the year that stands at the end", rests=Rests.WORDS
        )
        self.found[-1] = known

    def _join(self, reckoned: Reckoned, last: int) -> bool:
        before = self.found[-1]
        if reckoned.edtf is None or before.edtf is None:
            return False
        first, end = edtf.start_of(before.edtf), edtf.end_of(reckoned.edtf)
        if edtf.OPEN in (first, end) or first.rstrip("~?%") > end.rstrip("~?%"):
            return False
        rests = Rests.PUBLISHED if Rests.PUBLISHED in (before.rests, reckoned.rests) else before.rests
        span = Span(before.span.start, self.words.span(last - 1, last).end)
        self.found[-1] = TimeNamed(span=span, edtf=edtf.between(first, end), reason="from the one to the other", rests=rests)
        self.last = (self.last[0], last, self.last[2])
        return True

    def _only_links(self, lead: int, first: int, last: int) -> bool:
        """Whether what stands before the form only links it to other words: "of", "to", and "in" in "in last year's list"."""
        kinds = {KINDS_BY_LETTER[letter] for letter in self.letters[lead:first]}
        linking = {"OF", "TO", "THE", "AT"} | ({"IN", "ON", "FOR", "OVER"} if self.words.kind(last) == "POSSESSIVE" else set())
        return kinds <= linking

    def _keep(self, start: int, last: int, reckoned: Reckoned, name: str) -> None:
        span = self.words.span(start, last)
        self.found.append(TimeNamed(span=span, edtf=reckoned.edtf, reason=reckoned.reason, rests=reckoned.rests))
        self.last = (start, last, name)
        if reckoned.edtf:
            self.told = reckoned.edtf.removesuffix(f"/{edtf.OPEN}").removeprefix(f"{edtf.OPEN}/")


def _bounded(reckoned: Reckoned, bound: str, published: Known | None) -> Reckoned:
    """The time with its preposition laid on; "from" begins a time only where that lies ahead ("drafts from 2021" do not)."""
    written = reckoned.edtf or ""
    if edtf.OPEN in written or (bound == "FROM" and "/" in written):
        return reckoned
    if bound in ("SINCE", "START") or (bound == "FROM" and _is_ahead(written, published)):
        return Reckoned(edtf.since(written), f"{reckoned.reason}; from then on", reckoned.rests)
    if bound in ("UNTIL", "BY"):
        return Reckoned(edtf.until(written), f"{reckoned.reason}; up to then", reckoned.rests)
    if bound == "BEFORE":
        return Reckoned(edtf.before(written), f"{reckoned.reason}; before then", reckoned.rests)
    return Reckoned(edtf.after(written), f"{reckoned.reason}; after then", reckoned.rests) if bound == "AFTER" else reckoned


def _is_ahead(written: str, published: Known | None) -> bool:
    now = f"{published.year:04}" + "".join(f"-{part:02}" for part in (published.month, published.day) if part) if published else "9"
    return edtf.start_of(written).rstrip("~?%") > now[: len(edtf.start_of(written).rstrip("~?%"))]
