"""A person's path over the web: a page and a feed are fetched, asked for again, and sent again only when they have changed."""

import socket
from pathlib import Path

import pytest

from onrecord.cli.group import run
from onrecord.model.query import ArticleQuery
from onrecord.store import open_record
from tests.e2e.test_bad_input import GOOD
from tests.unit.intake.hosts import host, html
from tests.unit.intake.newsstand import StillClock

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
        site.body = GOOD.replace(b"turns down", b"rejects")
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
        site.body = GOOD.replace(b"<head>", b'<head><link rel="canonical" href="https://harbour.example/talks">')
        summary(capsys, f"{address}/talks")
    with open_record("onrecord.db", create=False) as store:
        assert (store.faults(), store.articles(ArticleQuery()).rows[0].address) == ((), "https://harbour.example/talks")


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
