"""WARC files become captures record by record; what is broken in one costs no other."""

import gzip
import tracemalloc
from pathlib import Path

import pytest

from onrecord.intake import Limits, captures
from onrecord.model.page import Capture
from onrecord.stage import Fault
from tests.unit.intake.archives import HTML, answer, record

ORSK = "https://orsk.example/talks"
PAGE = b"<p>Orsk will not sign.</p>"


def read(folder: Path, *records: bytes, name: str = "crawl.warc", **limits: int) -> list[Capture | Fault]:
    """What a WARC file of these records gives."""
    (folder / name).write_bytes(b"".join(records))
    return list(captures([str(folder / name)], limits=Limits(**limits)))


def bodies(outcomes: list[Capture | Fault]) -> list[bytes | str]:
    """The body of each page, the reason of each fault."""
    return [outcome.reason if isinstance(outcome, Fault) else outcome.body for outcome in outcomes]


def test_an_answer_becomes_a_capture_with_its_address_its_moment_and_its_charset(tmp_path: Path) -> None:
    """All from the record: the address asked, the day and moment of the crawl, what the HTTP headers say."""
    moment = {"captured": "2034-03-01", "taken": "2034-03-01T12:00:00Z"}
    assert read(tmp_path, record(ORSK, answer(PAGE))) == [
        Capture(address=ORSK, body=PAGE, media_type="text/html", charset="utf-8", **moment)
    ]


@pytest.mark.parametrize(
    ("stated", "captured", "taken"),
    [
        ("2034-03-01T10:00:00.123456789Z", "2034-03-01", "2034-03-01T10:00:00Z"),
        ("2034-03-01T00:30:00+02:00", "2034-02-28", "2034-02-28T22:30:00Z"),
        ("2034-03-01", "2034-03-01", ""),
        ("2034-03-01T10:00:00", "2034-03-01", ""),
        ("2034-13-01T10:00:00Z", "", ""),
        ("0001-01-01T00:00:00+02:00", "", ""),
        ("yesterday", "", ""),
        ("", "", ""),
    ],
)
def test_a_records_date_says_as_much_as_it_says(tmp_path: Path, stated: str, captured: str, taken: str) -> None:
    """A fraction of a second, another zone, a day without a time, no date at all (ISO 28500, 5.4)."""
    (page,) = read(tmp_path, record(ORSK, answer(PAGE), date=stated))
    assert isinstance(page, Capture)
    assert (page.captured, page.taken) == (captured, taken)


def test_a_resource_is_read_by_the_records_own_media_type(tmp_path: Path) -> None:
    """A resource has no HTTP headers."""
    (page,) = read(tmp_path, record(ORSK, b"Orsk will not sign.", kind="resource", media_type="text/plain; charset=koi8-r"))
    assert isinstance(page, Capture)
    assert (page.body, page.media_type, page.charset) == (b"Orsk will not sign.", "text/plain", "koi8-r")


def test_what_is_no_page_is_passed_over_quietly(tmp_path: Path) -> None:
    """Requests, metadata, revisits (nothing new), errors, redirects, pictures, robots.txt, name look-ups."""
    others = [
        record(ORSK, b"software: crawler", kind="warcinfo", media_type="application/warc-fields"),
        record(ORSK, b"GET /talks HTTP/1.1\r\n\r\n", kind="request", media_type="application/http; msgtype=request"),
        record(ORSK, answer(b""), kind="revisit"),
        record(ORSK, answer(PAGE, status="404 Not Found")),
        record(ORSK, answer(b"", "Location: /x\r\n", status="301 Moved Permanently")),
        record(ORSK, answer(b"\x89PNG", "Content-Type: image/png\r\n")),
        record("https://orsk.example/robots.txt", answer(b"User-agent: *", "Content-Type: text/plain\r\n")),
        record("dns:orsk.example", b"orsk.example. A", kind="resource", media_type="text/dns"),
    ]
    assert bodies(read(tmp_path, *others, record(ORSK, answer(PAGE)))) == [PAGE]


@pytest.mark.parametrize("packed", [False, True])
def test_packed_and_plain_files_read_the_same(tmp_path: Path, packed: bool) -> None:
    """One gzip member for each record, as crawlers write them."""
    records = [record(f"{ORSK}/{number}", answer(PAGE)) for number in range(3)]
    found = read(tmp_path, *(map(gzip.compress, records) if packed else records), name="crawl.warc.gz" if packed else "crawl.warc")
    assert [page.address for page in found if isinstance(page, Capture)] == [f"{ORSK}/0", f"{ORSK}/1", f"{ORSK}/2"]


def chunked(body: bytes) -> bytes:
    """A body in one chunk."""
    return f"{len(body):x}\r\n".encode() + body + b"\r\n0\r\n\r\n"


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ("Content-Encoding: gzip\r\n", gzip.compress(PAGE)),
        ("Content-Encoding: x-gzip\r\n", gzip.compress(PAGE)),
        ("Transfer-Encoding: chunked\r\n", chunked(PAGE)),
        ("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunked(gzip.compress(PAGE))),
        ("Content-Encoding: gzip, gzip\r\n", gzip.compress(gzip.compress(PAGE))),
        ("Content-Encoding: gzip\r\n", PAGE),
        ("Transfer-Encoding: chunked\r\n", PAGE),
    ],
)
def test_codings_are_undone_also_where_the_archive_did_so_before(tmp_path: Path, headers: str, body: bytes) -> None:
    """Transfer before content, in the order they were put on; a header that lies is not believed."""
    assert bodies(read(tmp_path, record(ORSK, answer(body, HTML + headers)))) == [PAGE]


def test_a_coding_nobody_knows_is_a_fault(tmp_path: Path) -> None:
    """Its name is told."""
    (fault,) = read(tmp_path, record(ORSK, answer(PAGE, HTML + "Content-Encoding: sdch\r\n")))
    assert isinstance(fault, Fault) and fault.reason == "unknown coding" and "'sdch'" in fault.message


def test_a_gzip_bomb_is_a_fault_in_bounded_memory_and_the_rest_is_read(tmp_path: Path) -> None:
    """A page that would unpack to 50 MB is given up at the limit."""
    bomb = record(ORSK + "/bomb", answer(gzip.compress(bytes(50_000_000), 1), HTML + "Content-Encoding: gzip\r\n"))
    tracemalloc.start()
    found = read(tmp_path, bomb, record(ORSK, answer(PAGE)), page_bytes=1_000_000)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert bodies(found) == ["too large", PAGE]
    assert isinstance(found[0], Fault) and found[0].item == ORSK + "/bomb" and "1 MB" in found[0].message
    assert peak < 10_000_000


def test_a_record_over_the_limit_is_run_past(tmp_path: Path) -> None:
    """A packed record of 50 MB is never in memory, and the next one is read."""
    records = [record(ORSK + "/big", answer(bytes(50_000_000))), record(ORSK, answer(PAGE))]
    assert bodies(read(tmp_path, *(gzip.compress(each, 1) for each in records), name="a.warc.gz", page_bytes=1_000_000)) == [
        "too large",
        PAGE,
    ]


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("lost", [20, 60, 90, 200])
def test_of_a_file_that_is_cut_short_what_is_whole_is_read(tmp_path: Path, packed: bool, lost: int) -> None:
    """In the body, in the HTTP headers, anywhere in the record's header: one fault says how many records were whole."""
    records = [record(ORSK, answer(PAGE)), record(ORSK + "/2", answer(PAGE))]
    whole = b"".join(map(gzip.compress, records)) if packed else b"".join(records)
    found = read(tmp_path, whole[:-lost], name="a.warc.gz" if packed else "a.warc")
    assert bodies(found) == [PAGE, "cut short"]
    assert isinstance(found[1], Fault) and found[1].item.startswith(str(tmp_path)) and "after 1 whole records" in found[1].message


def test_a_file_that_is_no_warc_says_so(tmp_path: Path) -> None:
    """Whatever its name says."""
    assert bodies(read(tmp_path, b"Dear all, please find the archive attached.")) == ["no WARC"]
    assert bodies(read(tmp_path, b"")) == ["empty"]


def test_a_record_with_broken_http_costs_only_itself(tmp_path: Path) -> None:
    """The body without its headers cannot be told from headers."""
    assert bodies(read(tmp_path, record(ORSK, PAGE), record(ORSK, answer(PAGE)))) == ["bad answer", PAGE]


def test_folders_are_searched_for_archives(tmp_path: Path) -> None:
    """Beside pages, in the order of names."""
    (tmp_path / "b.html").write_bytes(PAGE)
    found = read(tmp_path, gzip.compress(record(ORSK, answer(PAGE))), name="a.WARC.GZ")
    assert list(captures([str(tmp_path)])) == [*found, *captures([str(tmp_path / "b.html")])]
    assert bodies(found) == [PAGE]
