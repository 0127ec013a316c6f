"""This module knows which pages speed is measured on: the newsroom's HTML where it is built, else pages made here."""

import gzip
import json
from pathlib import Path

from onrecord.model.page import Capture

SAMPLES = Path(__file__).parents[1] / "samples"
NEWS = Path(__file__).parents[2] / "shared" / "data" / "reading" / "pages_dev.jsonl.gz"
"""Real pages, beside the repository where they are there."""
MADE = 24
"""Pages made where the newsroom has none."""

_SPEAKERS = ("Ada Vell", "Ilan Brunn", "Senator Mira Tosk", "the harbour council", "Orsk's ferry minister")
_LINES = (
    '"We will not sign a paper that leaves the strait to one side," {} told reporters, adding that the ferries would sail on Monday.',
    "{} said on Thursday that the second round had brought no answer to the proposals of early spring, but that a channel stayed open.",
    "According to {}, the draft on pilotage fees was handed over in two copies and has been lying unread for eleven days.",
    "The bridge was closed for the third week running while lorries queued along the quay and the price of salt doubled in the market.",
    "{} dismissed the report as “a summer tale”, and warned that patience in the capital was not without end.",
)


def captures() -> list[Capture]:
    """The pages as bytes, in a fixed order."""
    found = sorted(path for path in (SAMPLES / "newsroom").rglob("*.html") if "templates" not in path.parts)
    if found:
        return [Capture(address=path.name, body=path.read_bytes(), media_type="text/html") for path in found]
    return [Capture(address=f"made-{number}.html", body=_page(number).encode(), media_type="text/html") for number in range(MADE)]


def news_pages() -> tuple[str, list[str]]:
    """What these pages are, and their HTML: real ones where they are there, else the newsroom's."""
    if not NEWS.is_file():
        return f"the newsroom, for {NEWS} is absent", [page.body.decode(errors="replace") for page in captures()]
    with gzip.open(NEWS, "rt", encoding="utf-8") as lines:
        return "real news pages", [json.loads(line)["html"] for line in lines]


def _page(number: int) -> str:
    speaker = _SPEAKERS[number % len(_SPEAKERS)]
    story = "".join(f"<p>{_paragraph(number, turn)}</p>" for turn in range(18))
    links = "".join(f'<li><a href="/{number + step}">Harbour talks, day {number + step}</a></li>' for step in range(12))
    return (
        f"<!doctype html><html lang=en><head><title>Strait talks stall again ({number}) - The Orsk Lantern</title></head><body>"
        f"<header><nav><ul>{links}</ul></nav></header><main><article><h1>Strait talks stall again, says {speaker} ({number})</h1>"
        f"<p class=byline>By Runa Hald</p><figure><img src=quay.jpg><figcaption>The quay at Orsk</figcaption></figure>{story}</article>"
        f"<aside><h2>More</h2><ul>{links}</ul></aside></main><footer>© The Orsk Lantern</footer></body></html>"
    )


def _paragraph(number: int, turn: int) -> str:
    """Two sentences that no other paragraph of the page has word for word."""
    line, after = _LINES[(number + turn) % len(_LINES)], _LINES[(number + 2 * turn + 1) % len(_LINES)]
    speaker = _SPEAKERS[(number + turn) % len(_SPEAKERS)]
    return f"{line.format(speaker)} That was on day {turn + 2}. {after.format(speaker)}"
