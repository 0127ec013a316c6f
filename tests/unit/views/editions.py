"""This module knows how to make two invented versions of a page from lines in the pressroom's markup, as the record would tell them."""

from collections.abc import Mapping, Sequence

from onrecord.model.record import Reading, Told, Version
from onrecord.store.entries import statements_of
from tests.unit.web.pressroom import reading

ADDRESS = "https://orsk-herald.example/lenne"
HEADLINE = "headline|Orsk rules out a deal on the Lenne bridge"
ALDANE = "paragraph|{s1:Petra Aldane} {u1:said} that {c1:Orsk would not hand the bridge over to anybody}."
LORRIES = "paragraph|Lorries waited at the Lenne bridge for a third day on Wednesday."
REHN = "paragraph|{s2:Toma Rehn} {u2:told} reporters that {c2:the offer stood until Friday}."
NAMES: Mapping[int, Mapping[str, object]] = {1: {"name": "Petra Aldane"}, 2: {"name": "Toma Rehn"}}


def edition(lines: Sequence[str], number: int = 1, **facts: object) -> Told:
    """One version of the page; `facts` as in `reading`."""
    return told(reading(ADDRESS, lines, **{"quotes": NAMES, **facts}), number)  # type: ignore[arg-type]


def told(page: Reading, number: int = 1) -> Told:
    """A page as the record tells it."""
    version = Version(
        id=f"version-{number}",
        page="page",
        number=number,
        address=ADDRESS,
        headline=page.article.headline_words(),
        outlet=page.article.outlet,
        agency=page.article.agency,
        published=page.article.published.edtf if page.article.published else None,
        read="2031-04-02T12:00:00Z",
        statements=len(page.annotations.quotations),
        latest=True,
    )
    return Told(version=version, reading=page, statements=statements_of(page, version))
