"""A person's path along the command line: pages in, statements out, and everything that can go wrong on the way."""

import csv
import io
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

import onrecord
from onrecord.cli import demo
from onrecord.cli.group import run
from onrecord.front import newsroom as bundled
from onrecord.model.query import StatementQuery
from onrecord.store import open_record
from onrecord.web.app import desk as desk_on
from tests.unit.link.wire import STRIKE, edited

PAGE = """<!doctype html><html lang="en"><head><title>Saltmarsh turns down the accord</title>
<meta property="og:site_name" content="The Harbour Post"><meta property="article:published_time" content="2031-04-02T10:00:00Z"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Saltmarsh turns down the accord</h1>
<p>Saltmarsh will not sign the harbour accord in its present form, Foreign Minister Ilka Brandow said on Wednesday.</p>
<p>"We will not sign under a deadline," Brandow told reporters in the capital. "The offer is a trap."</p>
<p>Velian President Tomas Dreyer said that his country had never threatened anyone.</p></article></body></html>"""


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a page that can be read, and no record yet."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ONRECORD", raising=False)
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "accord.html").write_text(PAGE)
    return tmp_path


class Told:
    """What a command line put out and how it ended."""

    def __init__(self, code: int, out: bytes, err: bytes) -> None:
        self.code, self.out, self.err = code, out.decode(), err.decode()


def tell(capture: pytest.CaptureFixture[bytes], *arguments: str) -> Told:
    """Run a command line in this process."""
    capture.readouterr()
    code = run(arguments)
    return Told(code, *capture.readouterr())


def start(*arguments: str, stdin: int | None = None, most_blocks: int | None = None) -> subprocess.Popen[bytes]:
    """Start a command line in a process of its own, whose files may grow to that many blocks of the shell's `ulimit -f`."""
    command = [sys.executable, "-m", "onrecord", *arguments]
    if most_blocks is not None:
        command = ["sh", "-c", f'ulimit -f {most_blocks}; exec "$0" "$@"', *command]
    found = os.environ | {"PYTHONPATH": str(Path(onrecord.__file__).parents[1])}
    heeding = {"preexec_fn": _heed_ctrl_c}
    return subprocess.Popen(command, stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=found, **heeding)


def _heed_ctrl_c() -> None:
    """As in a terminal: who is started in the background is told to pass it over, and so would be what he starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def ended(process: subprocess.Popen[bytes], given: bytes | None = None) -> Told:
    """What a process put out, when it has ended."""
    out, err = process.communicate(given, timeout=60)
    return Told(process.returncode, out, err)


def many_pages(folder: Path, count: int) -> None:
    """Pages that differ in one word."""
    for number in range(count):
        (folder / f"{number:05}.html").write_text(PAGE.replace("harbour accord", f"harbour accord number {number}"))


def test_pages_go_in_and_statements_come_out(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """The first session: read a folder, see the summary, print who said what."""
    read = tell(capsysbinary, "read", "pages")
    assert (read.code, read.out) == (0, "")
    assert "pages       1 (1 new, 0 changed, 0 unchanged)" in read.err
    printed = tell(capsysbinary, "statements", "--speaker", "brandow")
    assert printed.code == 0
    assert "Ilka Brandow" in printed.out and "We will not sign under a deadline" in printed.out and "Dreyer" not in printed.out


def test_the_table_json_and_csv_show_the_same_values(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """One view, three ways out."""
    tell(capsysbinary, "read", "pages")
    listed = json.loads(tell(capsysbinary, "statements", "--json").out)
    table = list(csv.DictReader(io.StringIO(tell(capsysbinary, "statements", "--csv").out)))
    assert len(listed) == len(table) >= 3
    assert [row["id"] for row in listed] == [row["id"] for row in table]
    assert [row["content"] for row in listed] == [row["content"].removeprefix("'") for row in table]
    shown = tell(capsysbinary, "statements").out
    assert all(row["id"] in shown for row in listed)


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (["--search", '"under a deadline"'], 1),
        (["--search", "zeppelin"], 0),
        (["--outlet", "the harbour post", "--speaker", "dreyer"], 1),
        (["--since", "2031-04-03"], 0),
        (["--until", "2031-04", "--speaker", "dreyer"], 1),
        (["--directness", "mixed", "--search", "zeppelin"], 0),
        (["--limit", "1"], 1),
    ],
)
def test_filters_narrow_what_is_printed(capsysbinary: pytest.CaptureFixture[bytes], filters: list[str], found: int) -> None:
    """Each filter reaches the record."""
    tell(capsysbinary, "read", "pages")
    assert len(json.loads(tell(capsysbinary, "statements", "--json", *filters).out)) == found


def test_reading_twice_adds_nothing_and_a_changed_page_is_a_new_version(desk: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """The summary says which it was."""
    tell(capsysbinary, "read", "pages")
    assert "(0 new, 0 changed, 1 unchanged)\nstatements  0 added" in tell(capsysbinary, "read", "pages").err
    (desk / "pages" / "accord.html").write_text(PAGE.replace("turns down", "rejects"))
    assert "(0 new, 1 changed, 0 unchanged)" in tell(capsysbinary, "read", "pages").err


def test_bad_pages_are_named_and_the_rest_is_read(desk: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Exit 1, every fault in the summary and in the record, good pages unharmed."""
    (desk / "pages" / "empty.html").touch()
    (desk / "pages" / "archive.html").write_bytes(b"PK\x03\x04" + bytes(100))
    read = tell(capsysbinary, "read", "pages", "nowhere.html")
    assert read.code == 1
    assert "pages       1 (1 new" in read.err and "faults      3" in read.err
    assert all(name in read.err for name in ("empty.html", "archive.html", "nowhere.html"))
    with open_record(desk / "onrecord.db", create=False) as store:
        assert store.counts().faults == 3


def test_clippings_are_dated_by_the_day_they_were_saved(desk: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """A clipping says "2 April"; of which year, its owner knows."""
    told = "Saltmarsh will not sign the harbour accord in its present form, Foreign Minister Ilka Brandow said on Monday."
    (desk / "clipping.txt").write_text(
        "\n\n".join(
            (
                "Saltmarsh turns down the accord",
                "The Harbour Post, 2 April",
                told,
                "The offer was a trap, she told reporters in the capital.",
            )
        )
    )
    read = tell(capsysbinary, "read", "clipping.txt", "--captured", "2031-04")
    assert (read.code, "is no single day; write it as 2031-04-02" in read.err) == (2, True)
    tell(capsysbinary, "read", "clipping.txt", "--captured", "2031-04-05")
    assert "2031-04-02?" in tell(capsysbinary, "statements", "--csv").out


def test_a_saved_file_can_be_given_its_address(desk: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """The outlet is then known by it; it holds for one file only, and must be a web address."""
    told = "Ada Vell told reporters in the capital that the offer of the Saltmarsh council was a trap and that she would not sign it."
    (desk / "clipping.txt").write_text(f"Saltmarsh turns down the accord\n\n{told}\n\nThe offer was a trap, she said.")
    for wrong in (("clipping.txt", "pages"), ("clipping.txt", "clipping.txt"), ("pages",), ("https://lamp.example/1",)):
        assert tell(capsysbinary, "read", *wrong, "--url", "https://www.bbc.com/news/1").code == 2
    assert tell(capsysbinary, "read", "clipping.txt", "--url", "lamp").code == 2
    assert tell(capsysbinary, "read", "clipping.txt", "--url", "https://www.bbc.com/news/1").code == 0
    found = tell(capsysbinary, "statements", "--csv").out
    assert "https://www.bbc.com/news/1" in found
    assert "BBC" in found


def test_a_page_can_come_from_standard_input(desk: Path) -> None:
    """A dash stands for it."""
    read = ended(start("read", "-", stdin=subprocess.PIPE), PAGE.encode())
    assert (read.code, read.out) == (0, "")
    assert "pages       1 (1 new" in read.err
    with open_record(desk / "onrecord.db", create=False) as store:
        assert store.counts().pages == 1


def test_the_record_is_named_by_option_or_environment(
    desk: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The option wins over ONRECORD."""
    monkeypatch.setenv("ONRECORD", "one.db")
    tell(capsysbinary, "read", "pages")
    tell(capsysbinary, "--record", "two.db", "read", "pages")
    assert sorted(path.name for path in desk.glob("*.db")) == ["one.db", "two.db"]


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["statements"], 1, "onrecord: there is no record at 'onrecord.db'; make one with `onrecord read`"),
        (["serve"], 1, "onrecord: there is no record at"),
        (["export", "csv"], 1, "onrecord: there is no record at"),
        (["changes"], 1, "onrecord: there is no record at"),
        (["--record", "pages/accord.html", "statements"], 1, "it is not a SQLite file"),
        (["--record", "nowhere/x.db", "read", "pages"], 1, "check that the folder is there"),
        (["--record", "postgresql://desk.example/x", "read", "pages"], 2, "no store for"),
        (["export", "pdf"], 2, "onrecord: invalid value for 'FORMAT': 'pdf' is not one of"),
        (["forecast"], 2, "onrecord: there is no verb 'forecast'; `onrecord --help` lists them"),
        (["statment"], 2, "did you mean 'statements'?"),
        (["read"], 2, "onrecord: missing argument 'PATH|URL|- ...'; see `onrecord read --help`"),
        (["statements", "--limit", "0"], 2, "'--limit': 0 is not in the range x>=1; see `onrecord statements --help`"),
        (["events", "--type", "quarrel"], 2, "'quarrel' is not one of 'agree'"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(
    capsysbinary: pytest.CaptureFixture[bytes], arguments: list[str], code: int, sentence: str
) -> None:
    """No traceback; 2 for misuse, 1 for a record that is not to be had."""
    told = tell(capsysbinary, *arguments)
    assert (told.code, told.out) == (code, "")
    assert sentence in told.err and len(told.err.splitlines()) == 1


def test_a_verb_is_asked_for_where_none_is_given(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """The help, with its verbs, and misuse."""
    told = tell(capsysbinary)
    assert (told.code, told.out) == (2, "")
    assert "\nVerbs:\n" in told.err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["statements", "--actor", "Nobody"], "nobody on record is called 'Nobody'; `onrecord actors` lists who is"),
        (["statements", "--party", "a"], "actors on record are called 'a'; name one by its id: "),
        (["events", "--vouched", "Brandow"], "no statement on record goes by 'Brandow'"),
        (["moves", "--answers", "zz"], "no move on record goes by 'zz'"),
    ],
)
def test_who_is_asked_for_and_is_not_there_is_named(
    capsysbinary: pytest.CaptureFixture[bytes], arguments: list[str], sentence: str
) -> None:
    """An empty table would read as: this actor says nothing."""
    tell(capsysbinary, "read", "pages")
    told = tell(capsysbinary, *arguments)
    assert (told.code, told.out) == (2, "")
    assert sentence in told.err


def test_what_an_actor_says_is_asked_for_by_its_name_as_by_its_id(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """And a PLOVER type in small letters, as `timeline` takes it."""
    tell(capsysbinary, "read", "pages")
    (actor,) = json.loads(tell(capsysbinary, "actors", "--name", "Dreyer", "--json").out)
    by_name, by_id = (tell(capsysbinary, "statements", "--actor", asked, "--json").out for asked in ("Dreyer", actor["id"]))
    assert by_name == by_id
    assert json.loads(by_name)[0]["content"] == "that his country had never threatened anyone"
    small, capital = (tell(capsysbinary, "events", "--type", asked, "--json").out for asked in ("reject", "REJECT"))
    assert small == capital
    assert json.loads(small)


def test_a_date_that_is_none_is_misuse(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """The sentence says how to write one."""
    tell(capsysbinary, "read", "pages")
    told = tell(capsysbinary, "statements", "--since", "last week")
    assert (told.code, told.err.strip()) == (
        2,
        "onrecord: 'last week' is no date; write a day as 2031-04-02, a month as 2031-04 or a year as 2031",
    )


def test_annotate_answers_every_line_in_order(capsysbinary: pytest.CaptureFixture[bytes], desk: Path) -> None:
    """Good lines are annotated, bad ones answered in their place, empty ones passed over; the text comes back as it was given."""
    text = "Brandow refuses \r\n\r\n\tFrancis Ode said:\u00a0“No. 🙂” "
    lines = [
        json.dumps({"id": "a", "text": text, "a corpus's own field": 1}),
        "no json",
        "",
        json.dumps({"id": 7}),
        json.dumps({"id": "b", "html": PAGE, "url": "https://harbour.example/1", "date": "2031-04-03"}),
        json.dumps({"id": "c", "text": 5}),
        json.dumps({"id": "d", "html": ""}),
        json.dumps({"id": "e", "text": " "}),
        json.dumps({"id": "f", "text": "x", "html": "x"}),
        '{"id": "g", "text": "\\ud800"}',
        '{"id": "\\ud800"}',
        "[" * 100_000,
        json.dumps({"id": "h", "text": "Ilka Brandow said that she would go."}),
    ]
    (desk / "lines.jsonl").write_text("\n".join(lines))
    told = tell(capsysbinary, "annotate", "lines.jsonl")
    answers = [json.loads(line) for line in told.out.splitlines()]
    assert told.code == 1
    assert [answer["id"] for answer in answers] == ["a", None, 7, "b", "c", "d", "e", "f", "g", None, None, "h"]
    assert [answer["id"] for answer in answers if "error" not in answer] == ["a", "b", "h"]
    assert answers[0]["text"] == text
    assert answers[3]["article"]["outlet"] == "The Harbour Post"
    assert not (desk / "onrecord.db").exists()


def test_annotate_clean_takes_every_line_for_a_paragraph(capsysbinary: pytest.CaptureFixture[bytes], desk: Path) -> None:
    """For corpora: even a share bar is a paragraph, and nothing failed."""
    (desk / "lines.jsonl").write_text(json.dumps({"id": "a", "text": "Share on Chirp\nIlka Brandow said no."}))
    told = tell(capsysbinary, "annotate", "--clean", "lines.jsonl")
    assert told.code == 0
    assert {block["role"] for block in json.loads(told.out)["article"]["blocks"]} == {"paragraph"}


def test_annotate_answers_before_the_input_ends() -> None:
    """Lines are streamed: after some batches' worth of lines the first answers are there while the input is still open."""
    process = start("annotate", stdin=subprocess.PIPE)
    assert process.stdin and process.stdout
    process.stdin.write(b'{"id": 1, "text": "Ilka Brandow said no."}\n' * 64)
    process.stdin.flush()
    assert json.loads(process.stdout.readline())["id"] == 1
    assert ended(process).code == 0


def test_a_reader_that_stops_reading_hears_nothing() -> None:
    """A broken pipe is no error worth a word."""
    process = start("annotate", stdin=subprocess.PIPE)
    assert process.stdin and process.stdout
    process.stdout.close()
    process.stdin.write(b'{"id": 1, "text": "Ilka Brandow said no."}\n' * 64)
    process.stdin.close()
    assert process.wait(60) == 141
    assert process.stderr and process.stderr.read() == b""
    process.stderr.close()


def test_export_writes_the_whole_record(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Lines of the contract, CSV and JSON; the formats are in the help."""
    tell(capsysbinary, "read", "pages")
    (line,) = tell(capsysbinary, "export", "jsonl").out.splitlines()
    statements = json.loads(tell(capsysbinary, "export", "json").out)
    assert len(json.loads(line)["quotations"]) == len(statements)
    assert json.loads(line)["id"] == statements[0]["version"]
    assert tell(capsysbinary, "export", "csv").out == tell(capsysbinary, "statements", "--csv").out
    told = tell(capsysbinary, "export", "--help").out
    assert all(form in told for form in ("csv", "json", "jsonl"))


def test_control_codes_of_a_page_never_reach_the_terminal(desk: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """A page cannot clear the screen, colour it, or hide words by turning them round."""
    (desk / "pages" / "accord.html").write_text(PAGE.replace("deadline", "dead\x1b[2J\u202eline[red]"))
    tell(capsysbinary, "read", "pages")
    shown = tell(capsysbinary, "statements").out
    assert "\x1b" not in shown and "\u202e" not in shown and "[red]" in shown


def test_ctrl_c_ends_reading_cleanly_and_says_what_is_kept(desk: Path) -> None:
    """What the summary counts is in the record, and the file is whole."""
    many_pages(desk / "pages", 3000)
    process = start("read", "pages")
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and not ((desk / "onrecord.db").exists() and _pages(desk)):
        assert process.poll() is None
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    told = ended(process)
    assert told.code == 130, told.err
    assert "stopped by you; everything counted above is kept" in told.err and "Traceback" not in told.err
    assert 0 < int(told.err.split()[1]) <= _pages(desk) < 3001


def _pages(desk: Path) -> int:
    with open_record(desk / "onrecord.db") as store:
        return store.counts().pages


def test_a_disk_that_refuses_ends_the_run_with_what_was_kept(desk: Path) -> None:
    """The summary comes first, then one sentence; the record can still be read."""
    many_pages(desk / "pages", 400)
    told = ended(start("read", "pages", most_blocks=2400))
    assert told.code == 1
    assert "onrecord: the record 'onrecord.db' cannot be written" in told.err and "Traceback" not in told.err
    kept = int(told.err.split()[1])
    assert 0 < kept == _pages(desk)


def test_the_desk_opens_on_a_free_port_and_closes_on_ctrl_c(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Its address is said, pages answer there, and it goes without a traceback."""
    tell(capsysbinary, "read", "pages")
    process = start("serve", "--port", "0")
    assert process.stderr
    said = process.stderr.readline().decode()
    address = said.split()[5]
    assert address.startswith("http://127.0.0.1:")
    with urllib.request.urlopen(address + "statements", timeout=30) as page:
        assert "We will not sign under a deadline" in page.read().decode()
    process.send_signal(signal.SIGINT)
    told = ended(process)
    assert (told.code, told.err) == (0, "the desk is closed\n")


def test_a_port_that_is_taken_is_named(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Asked for by number, no other is taken in its place."""
    tell(capsysbinary, "read", "pages")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        told = tell(capsysbinary, "serve", "--port", port)
    assert told.code == 2
    assert f"port {port}" in told.err and "give another --port" in told.err


def test_demo_reads_its_newsroom_and_leaves_nothing_behind(
    desk: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`--once` ends after the summary; the scratch record is gone and no record appears here."""
    monkeypatch.setattr(bundled, "NEWSROOMS", (desk / "not here", desk / "pages"))
    told = tell(capsysbinary, "demo", "--once")
    assert (told.code, told.out) == (0, "")
    assert "pages       1 (1 new" in told.err
    assert [path.name for path in desk.iterdir()] == ["pages"]


def test_the_demo_opens_a_record_that_is_linked(
    desk: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the desk then shows is what `onrecord read` would have left: nothing waits to be linked."""
    waiting: list[object] = []

    def look(record: str, door: socket.socket) -> None:
        door.close()
        with open_record(record) as store:
            assert list(store.each_statement(StatementQuery()))
            waiting.extend(store.unlinked())

    monkeypatch.setattr(bundled, "NEWSROOMS", (desk / "pages",))
    monkeypatch.setattr(demo, "open_desk", look)
    assert tell(capsysbinary, "demo", "--no-open", "--port", "0").code == 0
    assert waiting == []


def test_demo_without_a_newsroom_says_so(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    """A broken installation is named."""
    monkeypatch.setattr(bundled, "NEWSROOMS", (Path("nowhere"),))
    told = tell(capsysbinary, "demo", "--once")
    assert told.code == 1
    assert "the bundled newsroom is not where it should be" in told.err


def test_progress_is_only_for_those_who_watch(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Where standard error is no terminal, it holds the summary and nothing that moves."""
    told = tell(capsysbinary, "read", "pages")
    assert len(told.err.splitlines()) == 3
    assert "\x1b" not in told.err and "\r" not in told.err


def test_the_version_is_said(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """On standard output, exit 0."""
    told = tell(capsysbinary, "--version")
    assert told.code == 0
    assert told.out.startswith("onrecord ")


def test_a_text_that_is_all_article_is_read_clean(capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> None:
    """What looks like no article is read line by line with --clean, as the fault said."""
    Path("line.txt").write_text("Orsk will pay, says envoy\n", encoding="utf-8")
    refused = tell(capsysbinary, "read", "line.txt")
    assert refused.code == 1
    assert "--clean" in refused.err
    read = tell(capsysbinary, "read", "--clean", "line.txt")
    assert read.code == 0
    assert "1 new" in read.err


def test_what_changed_on_a_page_is_told(desk: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """In the summary of reading, in the list of changed pages, and in the page's history: words, statements, and a page put back."""
    page = desk / "pages" / "accord.html"
    tell(capsysbinary, "read", "pages")
    assert tell(capsysbinary, "changes").out.splitlines()[1:] == []
    page.write_text(PAGE.replace("turns down", "rejects").replace("under a deadline", "in a hurry"))
    summary = tell(capsysbinary, "read", "pages").err
    assert "changes     1 headline, 1 passage reworded, " in summary and "statement" in summary
    (row,) = json.loads(tell(capsysbinary, "changes", "--json").out)
    assert (row["versions"], row["address"]) == (2, "pages/accord.html")
    assert summary.splitlines()[1] == f"changes     {row['changed']}"
    shown = tell(capsysbinary, "changes", "pages/accord.html")
    assert (shown.code, shown.err) == (0, "")
    assert "headline   ~ Saltmarsh [-turns down-] {+rejects+} the accord" in shown.out
    page.write_text(PAGE)
    assert "(0 new, 0 changed, 1 restored, 0 unchanged)" in tell(capsysbinary, "read", "pages").err
    steps = json.loads(tell(capsysbinary, "changes", row["page"], "--json").out)["steps"]
    assert [step["state"]["number"] for step in steps] == [1, 2, 1]
    assert [step["changes"] and step["changes"]["sums"]["headlines"] for step in steps] == [None, 1, 1]


def test_a_page_is_asked_for_by_any_of_its_names(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """A statement's permalink leads to the history of the page it stands on; what the record does not hold is misuse."""
    tell(capsysbinary, "read", "pages")
    statement = json.loads(tell(capsysbinary, "statements", "--json").out)[0]
    for name in (statement["id"], statement["version"], statement["address"]):
        assert "1 state\n" in tell(capsysbinary, "changes", name).out
    told = tell(capsysbinary, "changes", "pages/nowhere.html")
    assert (told.code, told.out) == (2, "")
    assert "the record holds no page 'pages/nowhere.html'" in told.err


def test_other_furniture_is_no_change(desk: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """A new menu around the same article: nothing changed, nothing added, and the history says so."""
    tell(capsysbinary, "read", "pages")
    (desk / "pages" / "accord.html").write_text(PAGE.replace(">Home<", ">Start<"))
    assert "(0 new, 0 changed, 1 unchanged)" in tell(capsysbinary, "read", "pages").err
    assert "2 times, 1 with other furniture" in tell(capsysbinary, "changes", "pages/accord.html").out


def test_stories_are_listed_after_reading(capsysbinary: pytest.CaptureFixture[bytes], desk: Path) -> None:
    """Reading links what is new; stories are a table, JSON or CSV; linking all again says how many articles it was."""
    again = PAGE.replace("The Harbour Post", "Orsk Bell").replace("2031-04-02T10", "2031-04-02T18")
    (desk / "pages" / "again.html").write_text(again)
    assert "pages       2 (2 new" in tell(capsysbinary, "read", "pages").err
    (story,) = json.loads(tell(capsysbinary, "stories", "--json").out)
    assert (story["articles"], story["tellings"], story["outlets"]) == (2, 1, "Orsk Bell; The Harbour Post")
    assert "1 story" in tell(capsysbinary, "stories").err
    assert tell(capsysbinary, "stories", "--json", "--outlet", "Sarn Today").out.strip() == "[]"
    assert "linked      2 articles" in tell(capsysbinary, "link", "--all").err
    assert tell(capsysbinary, "link").err == "linked      0 articles\n"


def test_what_a_copy_changed_is_told_word_by_word(capsysbinary: pytest.CaptureFixture[bytes], desk: Path) -> None:
    """The table names the copy; its id tells what it made of its original, as text or with every span; an id of no copy is misuse."""
    for name, text in (("wire", STRIKE), ("copy", edited(STRIKE))):
        headline, *rest = text.split("\n")
        body = "".join(f"<p>{each}</p>" for each in rest)
        (desk / "pages" / f"{name}.html").write_text(f"<title>{headline}</title><article><h1>{headline}</h1>{body}</article>")
    tell(capsysbinary, "read", "pages")
    (row,) = json.loads(tell(capsysbinary, "copies", "--json").out)
    lines = tell(capsysbinary, "copies", row["copy"]).out.splitlines()
    assert lines[0].endswith(f".html ({row['original']})")
    assert any("some four hundred" in line and "about 400" in line for line in lines)
    assert json.loads(tell(capsysbinary, "copies", row["copy"], "--json").out)["sums"]["passages_reworded"] == row["reworded"]
    told = tell(capsysbinary, "copies", row["original"])
    assert (told.code, told.out) == (2, "")
    assert "the record knows no original of" in told.err


def test_an_actor_told_on_one_day_has_the_day_of_its_role_once(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """On a phone, where a row has no columns, the day would stand there twice."""
    tell(capsysbinary, "read", "pages")
    (actor,) = json.loads(tell(capsysbinary, "actors", "--name", "Dreyer", "--json").out)
    with open_record("onrecord.db") as store, TestClient[Litestar](desk_on(store), base_url="http://127.0.0.1:8642") as reader:
        page = reader.get(f"/actors/{actor['id']}").text
    assert '<td role="cell" class="day">2031-04-02</td><td role="cell" class="day until"></td>' in page
