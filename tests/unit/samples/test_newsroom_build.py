"""The newsroom's build: committed pages and gold are what the marked articles and templates make."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest

from samples.__main__ import build
from samples.catalogue import GOLD, PAGES, Sheet, read_sheets, read_story
from samples.errors import NewsroomError
from samples.gold import gold_page
from samples.pages import render
from samples.whole import references, resolve, whole_record

STORY = read_story()
SHEETS = read_sheets(STORY)
GOLD_LINES: list[dict[str, Any]] = [json.loads(line) for line in (GOLD / "pages.jsonl").read_text("utf-8").splitlines()]
BY_ID = {line["id"]: line for line in GOLD_LINES}
RECORD: dict[str, Any] = json.loads((GOLD / "record.json").read_text("utf-8"))

REAL = re.compile(
    r"\b(reuters|bbc|cnn|tass|ria novosti|interfax|sputnik|xinhua|al jazeera|associated press|agence france|afp|getty|guardian|telegraph"
    r"|twitter|facebook|whatsapp|telegram|tiktok|instagram|youtube|google|russia|ukraine|china|america|europe|britain|france|germany|israel"
    r"|iran|united nations|nato|putin|kremlin|moscow|washington|london|brussels)\b",
    re.IGNORECASE,
)
STANDARDS = {"schema.org", "ogp.me", "www.w3.org"}


def sheet_of(page_id: str) -> Sheet:
    """The catalogue's sheet of a page."""
    return next(sheet for sheet in SHEETS if sheet.id == page_id)


def spans_in(value: Any) -> Iterator[list[int]]:
    """Every span in a line of gold."""
    if isinstance(value, list) and len(value) == 2 and all(isinstance(each, int) for each in value):
        yield value
    elif isinstance(value, (list, dict)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from spans_in(part)


def test_committed_files_are_what_the_build_makes() -> None:
    """Nobody edits a page or its gold by hand, and none is forgotten."""
    files = build()
    assert {path: path.read_bytes() for path in files if path.exists()} == files
    assert {path for path in PAGES.rglob("*") if path.is_file()} == {path for path in files if PAGES in path.parents}


def test_there_are_four_outlets_and_enough_pages() -> None:
    """The newsroom is as large as promised: 26 pages or more, six of them ripped text."""
    assert len(SHEETS) >= 26
    assert {sheet.outlet for sheet in SHEETS} == {"zhemtar", "corvane", "nvb", "nettle"}
    assert sum(sheet.is_text for sheet in SHEETS) >= 6


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.id)
def test_spans_of_gold_are_the_words_that_were_marked(sheet: Sheet) -> None:
    """A quotation cut from the page's text reads as in the marked article."""
    marked = {(mark.label.owner, mark.label.part): [] for mark in sheet.passage.marks if mark.label.sort == "quotation"}
    for mark in sheet.passage.marks:
        if mark.label.sort == "quotation":
            marked[mark.label.owner, mark.label.part].append(sheet.passage.text[slice(*mark.span)])
    line = BY_ID[sheet.id]
    cut = {
        (quotation["id"], part): "".join(line["text"][start:end] for start, end in quotation[part])
        for quotation in line["quotations"]
        for part in ("content", "cue", "speaker", "addressee")
        if quotation[part]
    }
    assert {key: "".join(words.split()) for key, words in cut.items()} == {
        key: "".join("".join(words).split()) for key, words in marked.items()
    }


@pytest.mark.parametrize("line", GOLD_LINES, ids=lambda line: line["id"])
def test_spans_lie_in_the_text_and_cut_whole_words(line: dict[str, Any]) -> None:
    """No span is empty, runs out of the text, or begins or ends with a blank."""
    for start, end in spans_in({key: line[key] for key in ("article", "mentions", "quotations", "events", "moves")}):
        words = line["text"][start:end]
        assert words and words == words.strip(), (start, end, words)


@pytest.mark.parametrize("line", GOLD_LINES, ids=lambda line: line["id"])
def test_blocks_cover_every_visible_character_once(line: dict[str, Any]) -> None:
    """What is not article is furniture; nothing is left without a role."""
    seen = 0
    for block in line["article"]["blocks"]:
        start, end = block["span"]
        assert start >= seen and not line["text"][seen:start].strip(), line["text"][seen:start]
        seen = end
    assert not line["text"][seen:].strip()


def test_ids_of_entries_resolve_inside_each_page() -> None:
    """A `via`, an answer, a voucher, an entity: all are on the same line."""
    for line in GOLD_LINES:
        quotations, moves = {each["id"] for each in line["quotations"]}, {each["id"] for each in line["moves"]}
        assert {each["via"] for each in line["quotations"]} <= quotations | {None}
        assert {each["vouched_by"] for each in line["events"]} <= quotations | {"narrator"}
        assert {each["answers"] for each in line["moves"]} <= moves | {None}
        assert {each["entity"] for each in line["mentions"]} <= set(line["entities"])


def test_every_reference_of_the_whole_resolves() -> None:
    """A story, copy, position or exchange never points at words that are not there."""
    refs = set(references({key: value for key, value in RECORD.items() if key != "refs"}))
    assert refs == set(RECORD["refs"]) and len(refs) > 100
    for ref in refs:
        assert resolve(ref, BY_ID) == RECORD["refs"][ref]


def test_a_reference_to_nothing_is_named() -> None:
    """The build's complaint says which reference, and where to look."""
    with pytest.raises(NewsroomError, match=r"nvb-deal#q99.*points nowhere"):
        resolve("nvb-deal#q99", BY_ID)


def test_every_page_belongs_to_one_story() -> None:
    """Stories part the newsroom: no page is left out or told twice."""
    told = [page for story in RECORD["stories"] for page in story["pages"]]
    assert sorted(told) == sorted(BY_ID)


def test_positions_follow_an_earlier_one_of_the_same_party_and_issue() -> None:
    """`previous` is a position before, not a stranger's."""
    for position in RECORD["positions"]:
        if "previous" in position:
            before = [
                each
                for each in RECORD["positions"]
                if each["move"] == position["previous"] and each["party"] == position["party"] and each["issue"] == position["issue"]
            ]
            assert before and before[0]["since"] <= position["since"], position


def test_answers_across_pages_are_in_the_exchanges() -> None:
    """What a page's gold says of answers, the whole says too."""
    told = {(exchange["move"], answer) for exchange in RECORD["exchanges"] for answer in exchange["answers"]}
    for line in GOLD_LINES:
        for move in line["moves"]:
            if asked := move["answers_elsewhere"]:
                page, _, entry = asked.partition("/")
                assert (f"{page}#{entry}", f"{line['id']}#{move['id']}") in told, (line["id"], move["id"])


def test_timeline_and_pages_run_forwards() -> None:
    """Both are in the order things happened and appeared."""
    dates = [entry["date"] for entry in RECORD["timeline"]]
    assert dates == sorted(dates)
    assert [sheet.at.date() for sheet in SHEETS] == sorted(sheet.at.date() for sheet in SHEETS)


def test_a_changed_page_has_two_captures_of_one_address() -> None:
    """v1 and v2 share the address and differ in text."""
    (change,) = RECORD["changes"]
    before, after = BY_ID[change["before"]], BY_ID[change["after"]]
    assert before["address"] == after["address"] and before["captured"] < after["captured"] and before["text"] != after["text"]


@pytest.mark.parametrize("sheet", [sheet for sheet in SHEETS if not sheet.is_text], ids=lambda sheet: sheet.id)
def test_html_pages_parse_and_close_what_they_open(sheet: Sheet) -> None:
    """An outlet's page is well enough formed to be read, and says who published it."""
    parser = Balance()
    html = (PAGES / sheet.file).read_bytes().decode(sheet.encoding)
    parser.feed(html)
    parser.close()
    assert parser.open == []
    assert 'property="og:site_name"' in html.lower() and sheet.address in html


def test_charsets_are_as_the_catalogue_says() -> None:
    """One page is windows-1251, one latin-1, and one declares latin-1 and is UTF-8."""
    raw = {sheet.id: (PAGES / sheet.file).read_bytes() for sheet in SHEETS}
    assert "Жемтар".upper() in raw["zhemtar-kerzhek-no-corridor"].decode("windows-1251")
    assert b"charset=windows-1251" in raw["zhemtar-kerzhek-no-corridor"]
    assert b"charset=iso-8859-1" in raw["nettle-etxando-bill"] and "Osório".encode("latin-1") in raw["nettle-etxando-bill"]
    assert b"charset=iso-8859-1" in raw["nettle-spyglass"] and "Sá/The Nettle".encode() in raw["nettle-spyglass"]


@pytest.mark.parametrize("line", GOLD_LINES, ids=lambda line: line["id"])
def test_nothing_on_a_page_is_real(line: dict[str, Any]) -> None:
    """No real outlet, place or person; every address is under .example."""
    assert not REAL.search(line["text"])
    body = (PAGES / line["file"]).read_bytes().decode(sheet_of(line["id"]).encoding)
    hosts = {host.lower() for host in re.findall(r"https?://([\w.-]+)", body)}
    assert all(host.endswith(".example") or host in STANDARDS for host in hosts), hosts


@pytest.mark.parametrize("line", GOLD_LINES, ids=lambda line: line["id"])
def test_an_article_is_as_long_as_news_is(line: dict[str, Any]) -> None:
    """150 to 600 words of article on each page."""
    told = [line["text"][slice(*block["span"])] for block in line["article"]["blocks"] if block["role"] != "furniture"]
    assert 145 <= sum(len(words.split()) for words in told) <= 600


def test_the_readme_lists_every_page() -> None:
    """The table of pages is the catalogue's, in its order."""
    rows = [f"| `{sheet.file}` | {sheet.extras['tests']} |" for sheet in SHEETS]
    readme = (GOLD.parent / "README.md").read_text("utf-8").splitlines()
    assert [row for row in readme if row.startswith("| `")] == rows


def test_a_block_that_is_not_on_the_page_is_named() -> None:
    """The build stops with the page, the line and the words."""
    sheet = sheet_of("nvb-deal")
    body = render(sheet).replace(b"Nobody has won", b"Somebody has won")
    with pytest.raises(NewsroomError, match=r"nvb/deal\.html: paragraph of line \d+ .*Nobody has won"):
        gold_page(STORY, sheet, body)


def test_the_whole_is_checked_against_its_closed_sets() -> None:
    """The record as committed is the record as built."""
    assert whole_record(GOLD_LINES) == RECORD


class Balance(HTMLParser):
    """Keeps the elements that are open."""

    VOID = frozenset({"meta", "link", "img", "input", "br", "source"})
    LOOSE = frozenset({"p", "li", "td", "tr"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open one."""
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """`<meta …/>` opens nothing."""

    def handle_endtag(self, tag: str) -> None:
        """Close it, and what may be left open inside it."""
        while self.open and self.open[-1] != tag and self.open[-1] in self.LOOSE:
            self.open.pop()
        assert self.open and self.open.pop() == tag, (tag, self.getpos())
