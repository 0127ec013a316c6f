"""A person's path over the web: a page and a feed are fetched, asked for again, and sent again only when they have changed."""

import socket
from datetime import timedelta
from pathlib import Path

import pytest

from onrecord.cli.group import run
from onrecord.model.query import ArticleQuery
from onrecord.store import open_record
from tests.e2e.test_bad_input import GOOD
from tests.unit.intake.hosts import host, html
from tests.unit.intake.newswires import StillClock

CHANGED = GOOD.replace(b"turns down", b"rejects")
MARCH, NOON = "2034-03-0", "12:00:01Z"
BAD = b"<html><body><p>Home</p></body></html>"


class Site:
    """A server with one page, which it knows by its words; notes what it is asked and whether it sends."""

    def __init__(self, body: bytes) -> None:
        self.body = body
        self.sent: list[str] = []

    def __call__(self, visitor: socket.socket, head: bytes) -> None:
        """Answer one request."""
        tag = f'"{hash(self.body)}"'
        if b"/robots.txt" in head:
            visitor.sendall(b"HTTP/1.1 404 Not Found\r\n\r\n")
        elif f"If-None-Match: {tag}".encode() in head:
            self.sent.append("nothing")
            visitor.sendall(b"HTTP/1.1 304 Not Modified\r\n\r\n")
        else:
            self.sent.append("all")
            visitor.sendall(html(self.body, f"ETag: {tag}\r\n"))


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder to work in, and no pauses between requests."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ONRECORD", raising=False)
    monkeypatch.setattr("onrecord.intake.web.WallClock", StillClock)


def clock_after(days: int) -> StillClock:
    """A clock that stands still at noon, that many days after 2 March 2034."""
    clock = StillClock()
    clock.time += timedelta(days=days)
    return clock


def summary(capture: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The first line of what a run of reading sums up."""
    capture.readouterr()
    run(["read", "--allow-private", *arguments])
    return capture.readouterr().err.splitlines()[0]


def test_a_page_is_sent_again_only_when_it_has_changed_or_is_asked_for_afresh(capsys: pytest.CaptureFixture[str]) -> None:
    """Unchanged by the server's word, unchanged by its own words, changed."""
    site = Site(GOOD)
    with host(site) as address:
        assert "(1 new, 0 changed, 0 unchanged)" in summary(capsys, f"{address}/talks")
        assert "(0 new, 0 changed, 1 unchanged)" in summary(capsys, f"{address}/talks")
        assert "(0 new, 0 changed, 1 unchanged)" in summary(capsys, "--afresh", f"{address}/talks")
        site.body = CHANGED
        assert "(0 new, 1 changed, 0 unchanged)" in summary(capsys, f"{address}/talks")
    assert site.sent == ["all", "nothing", "all", "all"]
    with open_record("onrecord.db", create=False) as store:
        assert [row.number for row in store.articles(ArticleQuery(superseded=True)).rows] == [2, 1]


def test_a_page_that_could_not_be_read_is_fetched_again(capsys: pytest.CaptureFixture[str]) -> None:
    """What its server gave is remembered only with a page that the record has."""
    site = Site(BAD)
    with host(site) as address:
        for _ in range(2):
            assert "pages       0" in summary(capsys, f"{address}/talks")
    assert site.sent == ["all", "all"]


def test_a_fault_is_mended_when_the_page_is_read_though_it_goes_by_another_address(capsys: pytest.CaptureFixture[str]) -> None:
    """The page's canonical address is not the one that was asked."""
    site = Site(BAD)
    with host(site) as address:
        summary(capsys, f"{address}/talks")
        site.body = GOOD.replace(b"<head>", f'<head><link rel="canonical" href="{address}/accord">'.encode())
        summary(capsys, f"{address}/talks")
    with open_record("onrecord.db", create=False) as store:
        assert (store.faults(), store.articles(ArticleQuery()).rows[0].address) == ((), f"{address}/accord")


def test_a_page_put_back_to_its_earlier_words_is_restored(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """First words, others, the first again, and nothing new: three states in the order of fetching, of two versions."""
    site = Site(GOOD)
    with host(site) as address:
        for day, body, outcome in (
            (0, GOOD, "(1 new, 0 changed, 0 unchanged)"),
            (1, CHANGED, "(0 new, 1 changed, 0 unchanged)"),
            (2, GOOD, "(0 new, 0 changed, 1 restored, 0 unchanged)"),
            (3, GOOD, "(0 new, 0 changed, 1 unchanged)"),
        ):
            monkeypatch.setattr("onrecord.intake.web.WallClock", lambda days=day: clock_after(days))
            site.body = body
            assert outcome in summary(capsys, f"{address}/talks")
    assert site.sent == ["all", "all", "all", "nothing"]
    with open_record("onrecord.db", create=False) as store:
        states = store.history(store.find_page(f"{address}/talks") or "")
    assert [(state.number, state.since) for state in states] == [(1, f"{MARCH}2T{NOON}"), (2, f"{MARCH}3T{NOON}"), (1, f"{MARCH}4T{NOON}")]


def test_a_page_that_was_read_from_a_file_meanwhile_is_sent_again(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server's "unchanged" would be said of words that the record no longer has as the latest."""
    monkeypatch.setattr("onrecord.intake.web.WallClock", lambda: clock_after(-5000))
    site = Site(GOOD)
    with host(site) as address:
        summary(capsys, f"{address}/talks")
        Path("saved.html").write_bytes(CHANGED.replace(b"<head>", f'<head><link rel="canonical" href="{address}/talks">'.encode()))
        assert "(0 new, 1 changed, 0 unchanged)" in summary(capsys, "saved.html")
        summary(capsys, f"{address}/talks")
    assert site.sent == ["all", "all"]


def test_private_addresses_are_only_asked_when_that_is_allowed(capsys: pytest.CaptureFixture[str]) -> None:
    """This machine's own server is never reached without the option."""
    site = Site(GOOD)
    with host(site) as address:
        assert run(["read", f"{address}/talks"]) == 1
    assert "1 private address" in capsys.readouterr().err
    assert site.sent == []


@pytest.mark.parametrize(
    ("option", "value", "sentence"), [("--since", "yesterday", "is no date"), ("--contact", "me\nX: y", "plain ASCII")]
)
def test_an_option_that_makes_no_sense_is_misuse(capsys: pytest.CaptureFixture[str], option: str, value: str, sentence: str) -> None:
    """Exit 2, before anything is read."""
    assert run(["read", option, value, "nowhere"]) == 2
    assert sentence in capsys.readouterr().err
