"""This module knows how well datelines, agencies and outlets are read from real pages, against labels made by reading (`eval/labels`).

`python -m eval.filing` prints the figures with the counts behind them, `--errors` every page that is read otherwise than it is labelled.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from eval.labels import Label, settled
from eval.real_pages import PAGES, read_pages
from onrecord.articles.letters import letters_of
from onrecord.facts.agencies import agency_named


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What onrecord made of a labelled page."""

    page: str
    label: Label
    dateline: str | None
    agency: str | None
    outlet: str | None

    def place_right(self) -> bool:
        """Whether the place is the label's, letters and digits compared, or both say that there is none."""
        return _plain(self.dateline) == _plain(self.label.dateline)

    def agency_right(self) -> bool:
        """Whether the agency is one of the label's, or both say that there is none."""
        return self.supplier in self.label.agency if self.label.agency else self.agency is None

    @property
    def supplier(self) -> str | None:
        """Who supplied the text: the agency, or an outlet that is one, where the page names no other outlet (its host for a newspaper)."""
        hosts = agency_named((self.outlet or "").removeprefix("The ")) if not self.label.outlet else None
        return self.agency or hosts

    def outlet_right(self) -> bool:
        """Whether the outlet goes by one of the label's names."""
        return _plain(self.outlet) in map(_plain, self.label.outlet)


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """Counts of pages: answered rightly, answered at all, labelled with an answer, and answered where the label has none."""

    right: int
    found: int
    wanted: int
    invented: int

    @property
    def f1(self) -> float:
        """Twice the right answers over all answers given and wanted."""
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 0.0


def figures() -> dict[str, float]:
    """All figures by name; empty where the shared data is absent."""
    if not PAGES.is_file():
        return {}
    readings = list(read_labelled())
    place, agency, named = places(readings), agencies(readings), [reading for reading in readings if reading.label.outlet]
    return {
        "dateline right": sum(reading.place_right() for reading in readings) / len(readings),
        "dateline F1": place.f1,
        "dateline invented": place.invented / len(readings),
        "agency F1": agency.f1,
        "agency invented": agency.invented / len(readings),
        "labelled outlets right": sum(reading.outlet_right() for reading in named) / len(named),
    }


def read_labelled() -> Iterator[Reading]:
    """Read every labelled page."""
    labels = settled()
    for page, article in read_pages()[0]:
        if label := labels.get(page["id"]):
            place = article.dateline.place if article.dateline else None
            yield Reading(page=page["id"], label=label, dateline=place, agency=article.agency, outlet=article.outlet)


def places(readings: Sequence[Reading]) -> Tally:
    """The counts of datelines."""
    return _tally((reading.dateline, reading.label.dateline, reading.place_right()) for reading in readings)


def agencies(readings: Sequence[Reading]) -> Tally:
    """The counts of agencies; where a label has several, any one of them is a right answer."""
    return _tally((reading.supplier, reading.label.agency, reading.agency_right()) for reading in readings)


def _tally(answers: Iterable[tuple[object, object, bool]]) -> Tally:
    """The counts over what was answered, what is labelled, and whether they agree."""
    given = list(answers)
    return Tally(
        right=sum(answer is not None and right for answer, _, right in given),
        found=sum(answer is not None for answer, _, _ in given),
        wanted=sum(label is not None for _, label, _ in given),
        invented=sum(answer is not None and label is None for answer, label, _ in given),
    )


def errors(reading: Reading) -> Iterator[str]:
    """What a page is read as, beside what it is labelled, a line for each field that differs."""
    note = f"  (unsure: {reading.label.unsure})" if reading.label.unsure else ""
    if not reading.place_right():
        yield f"{reading.page[:40]:40} dateline {reading.dateline!r}, labelled {reading.label.dateline!r}{note}"
    if not reading.agency_right():
        yield f"{reading.page[:40]:40} agency {reading.agency!r}, labelled {reading.label.agency!r}{note}"
    if reading.label.outlet and not reading.outlet_right():
        yield f"{reading.page[:40]:40} outlet {reading.outlet!r}, labelled {reading.label.outlet!r}{note}"


def _plain(text: str | None) -> str:
    return letters_of(text or "")


def main() -> None:
    """Print the figures and counts, or why there are none."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="print every page that is read otherwise than it is labelled")
    asked = parser.parse_args()
    if not PAGES.is_file():
        sys.stderr.write(f"filing: skipped, {PAGES} is not there\n")
        return
    readings = list(read_labelled())
    for name, tally in (("dateline", places(readings)), ("agency", agencies(readings))):
        counts = f"right {tally.right}, found {tally.found}, labelled {tally.wanted}, invented {tally.invented}"
        print(f"{name:10} F1 {tally.f1:.3f}   {counts}, of {len(readings)} pages")
    named = [reading for reading in readings if reading.label.outlet]
    print(f"outlet     right {sum(reading.outlet_right() for reading in named)} of {len(named)}")
    for reading in readings if asked.errors else ():
        for line in errors(reading):
            print(line)


if __name__ == "__main__":
    main()
