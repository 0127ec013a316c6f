"""One run over everything that can be wrong with what comes in: each a fault with its reason, and the good page among them kept."""

import gzip
import resource
import socket
from pathlib import Path
from time import monotonic

import pytest

from onrecord.cli.group import run
from onrecord.intake import Limits
from onrecord.model.query import ArticleQuery
from onrecord.store import Store, open_record
from tests.unit.intake.archives import HTML, answer, record
from tests.unit.intake.hosts import Script, host, html, without_end
from tests.unit.intake.newswires import StillClock

GOOD = b"""<!doctype html><html lang="en"><head><title>Saltmarsh turns down the accord</title></head><body><article>
<h1>Saltmarsh turns down the accord</h1>
<p>Saltmarsh will not sign the harbour accord in its present form, Foreign Minister Ilka Brandow said on Wednesday.</p>
<p>"We will not sign under a deadline," Brandow told reporters in the capital. "The offer is a trap."</p></article></body></html>"""
ENTRY = "<item><title>Velia answers</title><link>https://bay.example/velia</link><description>{}</description></item>"
TOLD = "Velian President Tomas Dreyer said on Thursday that his country had never threatened anyone."


def folder_of_traps(folder: Path) -> None:
    """Pages, archives and feeds, each with something wrong; one page is good, and the archives and the feed hold good ones too."""
    deep = b"<html><body>" + b"<div>" * 100_000 + b"<p>Orsk said no.</p>" + b"</div>" * 100_000
    bomb = record("https://orsk.example/bomb", answer(gzip.compress(bytes(50_000_000), 1), HTML + "Content-Encoding: gzip\r\n"))
    pages = [record(f"https://orsk.example/{number}", answer(GOOD)) for number in range(3)]
    files = {
        "bomb.warc": pages[0] + bomb + pages[1],
        "cut.warc.gz": (gzip.compress(pages[2]) + gzip.compress(pages[0]))[:-100],
        "deep.html": deep,
        "feed.xml": f"<rss><channel>{ENTRY.format('<br>')}{ENTRY.format(TOLD)}</channel></rss>".encode(),
        "good.html": GOOD,
        "line.txt": b"Orsk said that it would not sign. " * 1_500_000,
        "script.html": b"<html><body><div id=app></div><script>" + b"draw();" * 10_000 + b"</script></body></html>",
    }
    for name, body in files.items():
        (folder / name).write_bytes(body)


def site() -> Script:
    """A server of our own: a circle of redirects, a page without end, headers without end, and one good page."""

    def script(visitor: socket.socket, head: bytes) -> None:
        path = head.split()[1].decode()
        endless = without_end(b"HTTP/1.1 200 OK\r\nX: ", b"x") if path == "/headers" else without_end(html(b"<p>"), b"x", 0.05)
        if path in ("/headers", "/page"):
            endless(visitor, head)
        elif path in ("/a", "/b"):
            visitor.sendall(f"HTTP/1.1 302 Found\r\nLocation: {'/b' if path == '/a' else '/a'}\r\n\r\n".encode())
        else:
            visitor.sendall(html(GOOD) if path == "/good" else b"HTTP/1.1 404 Not Found\r\n\r\n")

    return script


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """No pauses between requests, and a second for an answer rather than a minute."""
    monkeypatch.setattr("onrecord.intake.web.WallClock", StillClock)
    monkeypatch.setattr("onrecord.cli.read.LIMITS", Limits(answer_seconds=1.0))


def faults(store: Store) -> dict[str, str]:
    """The reason of every fault by the last part of its item."""
    return {kept.fault.item.rpartition("/")[2]: kept.fault.reason for kept in store.faults()}


@pytest.mark.usefixtures("hurried")
def test_everything_that_is_wrong_is_named_and_everything_that_is_right_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One `onrecord read` over a folder of traps and a hostile server, in bounded time and memory."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "traps").mkdir()
    folder_of_traps(tmp_path / "traps")
    before, begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, monotonic()
    with host(site()) as address:
        places = [f"{address}/{name}" for name in ("a", "page", "headers", "gone", "good")]
        assert run(["read", "--allow-private", "traps", *places]) == 1
    with open_record(tmp_path / "onrecord.db", create=False) as store:
        kept = {row.address.rpartition("/")[2] for row in store.articles(ArticleQuery()).rows}
        assert faults(store) == {
            "bomb": "too large",
            "cut.warc.gz": "cut short",
            "deep.html": "no article",
            "feed.xml": "broken entry",
            "line.txt": "too large",
            "script.html": "empty",
            "a": "redirect loop",
            "page": "too slow",
            "headers": "too slow",
            "gone": "not there",
        }
    assert kept == {"good.html", "good", "0", "1", "2", "velia"}
    assert monotonic() - begun < 120
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 500_000, "kB more than before the run"
