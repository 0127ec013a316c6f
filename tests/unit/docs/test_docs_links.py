"""The pages that are written for readers lead where they say."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PLACES = (".", "corpus", "docs/explanation", "docs/howto", "docs/reference", "docs/tutorials", "samples", "training")
PAGES = sorted(page for place in PLACES for page in (ROOT / place).glob("*.md"))
FENCED = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)


def dead(page: Path) -> Iterator[str]:
    """The links of a page that lead to no file, or to no heading of one; addresses of the web are not asked."""
    for link in LINK.findall(FENCED.sub("", page.read_text(encoding="utf-8"))):
        place, _, heading = link.partition("#")
        if "://" in place:
            continue
        target = page.parent / place if place else page
        if not target.exists() or (heading and heading not in headings(target)):
            yield link


def headings(page: Path) -> set[str]:
    """What a page's headings are called in links: small letters, hyphens, no marks."""
    told = HEADING.findall(FENCED.sub("", page.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w -]", "", heading.lower()).strip().replace(" ", "-") for heading in told}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_of_a_page_lead_somewhere(page: Path) -> None:
    """Every file, picture and heading that is linked to is there."""
    assert list(dead(page)) == []


def test_links_that_lead_nowhere_are_found(tmp_path: Path) -> None:
    """No file, no heading; what stands in a block of code is no link."""
    (tmp_path / "other.md").write_text("# It's here, now\n", encoding="utf-8")
    page = tmp_path / "page.md"
    page.write_text(
        "[a](other.md) [b](other.md#its-here-now) [c](https://orsk.example/x) [d](none.md) [e](other.md#there)\n```\n[f](gone.md)\n```\n",
        encoding="utf-8",
    )
    assert list(dead(page)) == ["none.md", "other.md#there"]
