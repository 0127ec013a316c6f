"""Files, folders and standard input become captures; what cannot be read is one clear fault in its place."""

import gzip
import io
import os
import sys
import zipfile
from pathlib import Path

import pytest

from onrecord.intake import Limits, captures
from onrecord.model.page import Capture
from onrecord.stage import Fault

PAGE = b"<html><body><h1>Orsk refuses the terms</h1><p>The talks go on.</p></body></html>"


def only(place: object, **limits: int) -> Capture | Fault:
    """The one outcome of reading one place."""
    (outcome,) = captures([str(place)], limits=Limits(**limits))
    return outcome


def reason(place: object, **limits: int) -> str:
    """The reason of the one fault of reading one place, which must name it."""
    outcome = only(place, **limits)
    assert isinstance(outcome, Fault)
    assert str(place) in outcome.message
    assert outcome.item == str(place)
    return outcome.reason


def test_a_file_is_captured_as_it_stands(tmp_path: Path) -> None:
    """The bytes are untouched, the address is the path, the suffix gives the media type, and the file's time of writing is taken down."""
    (tmp_path / "a.html").write_bytes(PAGE)
    os.utime(tmp_path / "a.html", (1_000_000_000.5, 1_000_000_000.5))
    written = "2001-09-09T01:46:40.500000Z"
    assert only(tmp_path / "a.html") == Capture(address=str(tmp_path / "a.html"), body=PAGE, media_type="text/html", taken=written)


def test_a_folder_is_read_in_order_without_hidden_files_and_other_suffixes(tmp_path: Path) -> None:
    """Pages come sorted by name, to the bottom; style sheets, hidden files and hidden folders are passed over."""
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("c.txt", "b/z.html", "a.md", ".hidden.html", ".git/x.html", "style.css", "b/plain"):
        (tmp_path / name).write_bytes(PAGE)
    found = [Path(item.address).relative_to(tmp_path).as_posix() for item in captures([str(tmp_path)]) if isinstance(item, Capture)]
    assert found == ["a.md", "b/plain", "b/z.html", "c.txt"]


def test_each_real_file_is_read_once(tmp_path: Path) -> None:
    """A second name of the same file, or naming it twice, adds nothing."""
    (tmp_path / "a.html").write_bytes(PAGE)
    (tmp_path / "b.html").symlink_to(tmp_path / "a.html")
    assert len(list(captures([str(tmp_path), str(tmp_path / "b.html")]))) == 1


def test_standard_input_is_read_from_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash reads standard input once, as a capture with the address "-"."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PAGE)))
    assert only("-") == Capture(address="-", body=PAGE)


def test_an_empty_file_is_a_fault(tmp_path: Path) -> None:
    """Nothing but white space is empty."""
    (tmp_path / "a.html").write_bytes(b" \n ")
    assert reason(tmp_path / "a.html") == "empty"


def test_a_binary_file_is_a_fault(tmp_path: Path) -> None:
    """Bytes that are no text are told."""
    (tmp_path / "a.txt").write_bytes(bytes(range(32)) * 40)
    assert reason(tmp_path / "a.txt") == "binary"


@pytest.mark.parametrize("kind", ["a zip archive", "a gzip archive", "a PDF document"])
def test_an_archive_named_html_is_told_by_its_first_bytes(tmp_path: Path, kind: str) -> None:
    """The fault says what the file really is."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.html", PAGE)
    bodies = {"a zip archive": packed.getvalue(), "a gzip archive": gzip.compress(PAGE), "a PDF document": b"%PDF-1.7 ".ljust(200)}
    (tmp_path / "a.html").write_bytes(bodies[kind])
    outcome = only(tmp_path / "a.html")
    assert isinstance(outcome, Fault)
    assert (outcome.reason, kind in outcome.message) == ("archive", True)


def test_a_file_over_the_limit_is_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """200 MB are refused by their size alone."""
    with (tmp_path / "a.html").open("wb") as big:
        big.truncate(200_000_000)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("the file was opened"))
    assert reason(tmp_path / "a.html") == "too large"


def test_standard_input_over_the_limit_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """At most one byte more than the limit is taken from standard input."""
    piped = io.BytesIO(b"x" * 5000)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(piped))
    assert reason("-", file_bytes=1000) == "too large"
    assert piped.tell() == 1001


def test_a_missing_file_is_a_fault(tmp_path: Path) -> None:
    """A path that leads nowhere has vanished."""
    assert reason(tmp_path / "gone.html") == "vanished"


def test_a_file_that_vanishes_while_it_is_read_is_a_fault_and_the_rest_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between being listed and being opened a file may go; its neighbours are still read."""
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_bytes(PAGE)
    opened = Path.open

    def gone(place: Path, *rest: str) -> object:
        if place.name == "a.html":
            raise FileNotFoundError(2, "no such file")
        return opened(place, *rest)

    monkeypatch.setattr(Path, "open", gone)
    first, second = captures([str(tmp_path)])
    assert isinstance(first, Fault) and first.reason == "vanished"
    assert isinstance(second, Capture)


def test_a_file_that_may_not_be_opened_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's refusal becomes a fault with its own reason."""
    (tmp_path / "a.html").write_bytes(PAGE)

    def refused(*_: object) -> None:
        raise PermissionError(13, "permission denied")

    monkeypatch.setattr(Path, "open", refused)
    assert reason(tmp_path / "a.html") == "no permission"


def test_a_directory_loop_is_named_once_and_the_rest_is_read(tmp_path: Path) -> None:
    """A link to a folder around it ends the walk there, not the run."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "z.html").write_bytes(PAGE)
    fault, page = captures([str(tmp_path)])
    assert isinstance(fault, Fault) and fault.reason == "directory loop"
    assert str(tmp_path / "in" / "up") in fault.message
    assert isinstance(page, Capture)


def test_a_link_to_itself_is_a_loop(tmp_path: Path) -> None:
    """The system's own loop error reads the same."""
    (tmp_path / "me.html").symlink_to("me.html")
    assert reason(tmp_path / "me.html") == "directory loop"


def test_an_unknown_suffix_is_a_fault_only_when_named(tmp_path: Path) -> None:
    """In a folder a style sheet is passed over; asked for by name it is refused."""
    (tmp_path / "a.css").write_bytes(b"body{}")
    assert list(captures([str(tmp_path)])) == []
    assert reason(tmp_path / "a.css") == "unknown suffix"


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """A named pipe would block for ever; it is refused."""
    os.mkfifo(tmp_path / "a.html")
    assert reason(tmp_path / "a.html") == "not a file"


def test_a_web_address_says_what_to_do(tmp_path: Path) -> None:
    """Addresses come later; the fault says to save the page."""
    assert reason("https://orsk-courier.example/talks") == "web address"
