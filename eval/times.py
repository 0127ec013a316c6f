"""This module knows how well times named in the text are resolved, against events of the corpus and the newsroom and the seed page's dates.

An event's time is found where a time of ours overlaps its words. It is equal where both mean the same days (`../2031-05` is
`../2031-05-31`; marks of doubt aside), compatible where the days of one lie within the other's.
`python -m eval.times [PART]` lists what is not.
"""

import json
import re
import sys
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from eval.gold import Json, corpus_gold, newsroom_gold
from eval.seed import DOCUMENT, GOLD
from onrecord.articles import find_article
from onrecord.model.article import TimeNamed
from onrecord.model.span import Span
from onrecord.pages import page_of_text
from onrecord.text.times import find_times

TOLD = ("headline", "standfirst", "paragraph", "caption", "heading", "list", "table")
Days = tuple[date, date]
_POINT = re.compile(r"(\d[\dX]{3})(?:-(\d\d)(?:-(\d\d|XX))?)?[~?%]?\Z")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6), 41: (7, 12)}


class Told(NamedTuple):
    """An event's time in the gold, and what was made of its words (None where they were not found)."""

    words: str
    published: str | None
    gold: str
    found: TimeNamed | None

    @property
    def equal(self) -> bool:
        """Whether both mean the same days."""
        return bool(self.found and self.found.edtf and days(self.found.edtf) == days(self.gold))

    @property
    def compatible(self) -> bool:
        """Whether the days of one lie within those of the other."""
        if not self.found or not self.found.edtf:
            return False
        (start, end), (first, last) = days(self.found.edtf), days(self.gold)
        return (start <= first and last <= end) or (first <= start and end <= last)


def days(edtf: str) -> Days:
    """The first and the last day that an expression may mean, qualifiers aside; an open end is the calendar's."""
    start, _, end = edtf.partition("/")
    return _point(start)[0], _point(end or start)[1]


def _point(end: str) -> Days:
    found = _POINT.match(end)
    if not found:
        return date.min, date.max
    first, last = int(found[1].replace("X", "0")) or 1, int(found[1].replace("X", "9"))
    if not found[2]:
        return date(first, 1, 1), date(last, 12, 31)
    opening, closing = _SEASONS.get(int(found[2]), (int(found[2]), int(found[2])))
    if found[3] and found[3] != "XX":
        return (date(first, opening, int(found[3])),) * 2
    year, month = last + (closing - 1) // 12, (closing - 1) % 12 + 1
    return date(first, opening, 1), date(year, month, monthrange(year, month)[1])


def told_in(gold: Json, published: str | None) -> Iterator[Told]:
    """The times of one passage's events that have words and a date."""
    text = gold["text"]
    blocks = [Span(*block["span"]) for block in gold["article"]["blocks"] if block["role"] in TOLD]
    named = [time for block in blocks for time in find_times(text, published=published, language=gold["article"]["language"], within=block)]
    for event in gold["events"]:
        when = event["when"]
        if when and when["edtf"] and when.get("evidence"):
            words = [Span(*span) for span in when["evidence"]]
            met = [time for time in named if any(time.span.meets(span) for span in words)]
            best = max(met, key=lambda time: sum(min(time.span.end, w.end) - max(time.span.start, w.start) for w in words), default=None)
            yield Told(" ".join(span.cut(text) for span in words), published, when["edtf"], best)


def corpus_times(part: str) -> list[Told]:
    """All events' times in one part of the corpus, read against the day each passage appeared."""
    return [told for gold in corpus_gold(part) for told in told_in(gold, gold["date"])]


def newsroom_times() -> list[Told]:
    """All events' times on the newsroom's pages, read against the pages' own dates."""
    golds = newsroom_gold()
    return [told for gold in golds for told in told_in(gold, (gold["article"]["published"] or {}).get("edtf"))]


def seed_dates() -> list[tuple[Json, TimeNamed | None]]:
    """The seed page's dates, other than that of publication, each with what was found on its words; empty without `../shared`."""
    if not GOLD.is_file():
        return []
    record = json.loads(GOLD.read_text(encoding="utf-8"))
    name = next(document["file"] for document in record["documents"] if document["id"] == DOCUMENT)
    article = find_article(page_of_text((GOLD.parent / name).read_text(encoding="utf-8"), address=name))
    wanted = [each for each in record["dates"] if each["doc"] == DOCUMENT and each["what"] != "publication"]
    return [(each, next((t for t in article.times if t.span.meets(_where(each))), None)) for each in wanted]


def _where(each: Json) -> Span:
    return Span(each["spans"][0]["start"], each["spans"][0]["end"])


def is_right(wanted: Json, found: TimeNamed | None) -> bool:
    """Whether a seed date is as the record has it, or one of the alternatives it accepts; open counts where the record leaves it open."""
    accepted = [wanted["edtf"], *wanted.get("accept", ())]
    return (found.edtf if found else None) in accepted


def figures() -> dict[str, float]:
    """Shares of the corpus' test part, of the newsroom and of the seed page."""
    shown = _shares("corpus times", corpus_times("test")) | _shares("newsroom times", newsroom_times())
    seed = seed_dates()
    return shown | ({"seed dates right": sum(is_right(*pair) for pair in seed) / len(seed)} if seed else {})


def _shares(name: str, told: Sequence[Told]) -> dict[str, float]:
    found = [each for each in told if each.found]
    if not found:
        return {}
    return {
        f"{name} found": len(found) / len(told),
        f"{name} equal of found": sum(each.equal for each in found) / len(found),
        f"{name} compatible of found": sum(each.compatible for each in found) / len(found),
    }


def main() -> int:
    """Print the figures of one part (train, test, newsroom or seed) and every time that is not equal."""
    part = sys.argv[1] if len(sys.argv) > 1 else "test"
    if part == "seed":
        for wanted, time in seed_dates():
            print("right" if is_right(wanted, time) else "WRONG", wanted["spans"][0]["text"], wanted["edtf"], time and time.edtf, sep=" | ")
        return 0
    told = newsroom_times() if part == "newsroom" else corpus_times(part)
    for each in told:
        if not each.equal:
            kind = "compatible" if each.compatible else "other" if each.found else "not found"
            print(f"{kind:11s} {each.published} {each.gold:24s} {each.found and each.found.edtf!s:24} {each.words!r}")
    print(*(f"{name:36s} {value:.3f}" for name, value in _shares(part, told).items()), len(told), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
