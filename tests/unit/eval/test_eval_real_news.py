"""Real pages are marked as the corpus is, and of them only places are kept, which find their text again or are left out."""

import gzip
import json
from pathlib import Path

import pytest

from eval import real_news
from eval.labels import marked
from eval.labels.__main__ import main
from eval.real_news import FIRST, SECOND, SOURCES, TRAIN, golds_of, hashed, titled
from training.material import MARKED

TEXT = "Orsk turns down talks\n\nVell's minister said on Monday that Orsk had refused {again}.\n\nNobody else spoke."
LEDGER = """
q1: speech by=minister issue=talks
e1: REJECT.yield happened < orsk > vell
"""


def written(text: str = TEXT) -> str:
    """The page's skeleton with its header, marks and ledger filled in."""
    page = marked.skeleton("vell:1", text).replace("%dispute   …", "%dispute   Vell asks Orsk for talks")
    page = page.replace("%issue     KEY | …", "%issue     talks | talks of both").replace("%date      …", "%date      2031-04-02")
    actors = "%actor     orsk | state | Orsk | country=ORS\n%actor     vell | state | Vell | country=VEL\n"
    actors += "%actor     minister | person | the minister | role=minister | for=vell"
    page = page.replace("%actor     KEY | KIND | NAME | country=… | for=…", actors)
    page = page.replace("Vell's minister said", "{1s,minister|{vell|Vell}'s minister} {1q|said}")
    return page.replace("that Orsk had refused \\{again\\}", "{1c|that {orsk|Orsk} had {e1|refused} \\{again\\}}") + LEDGER.lstrip()


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """One page of development data."""
    for module in (real_news, marked):
        monkeypatch.setattr(module, "page_texts", lambda *_: {"vell:1": f"{TEXT}\n\nAnd so on."})


@pytest.mark.usefixtures("pages")
def test_what_is_kept_has_places_and_no_text(tmp_path: Path) -> None:
    """A marked page is kept without its words, and has them again where the development data is."""
    page = tmp_path / "page.txt"
    page.write_text(written(), encoding="utf-8")
    (line,) = marked.kept([page], "held")
    assert "refused" not in line and "turns down" not in line
    (tmp_path / "labels.jsonl").write_text(line, encoding="utf-8")
    (gold,) = golds_of(tmp_path / "labels.jsonl")
    (event,) = gold["events"]
    assert gold["text"] == TEXT and gold["part"] == "held"
    assert [gold["text"][slice(*span)] for span in event["trigger"]] == ["refused"]


@pytest.mark.usefixtures("pages")
def test_a_page_that_reads_otherwise_is_left_out(tmp_path: Path) -> None:
    """Places in another text would be wrong ones."""
    label = {"id": "vell:1", "length": len(TEXT), "sha256": hashed("another text")}
    (tmp_path / "labels.jsonl").write_text(json.dumps(label), encoding="utf-8")
    assert golds_of(tmp_path / "labels.jsonl") == []


@pytest.mark.usefixtures("pages")
def test_a_changed_text_is_not_kept(tmp_path: Path) -> None:
    """Who mends a word of the page while marking is told so."""
    page = tmp_path / "page.txt"
    page.write_text(written(TEXT.replace("Monday", "Tuesday")), encoding="utf-8")
    with pytest.raises(ValueError, match="the text is not the page's"):
        list(marked.kept([page], "open"))


@pytest.mark.usefixtures("pages")
def test_a_fault_is_named_with_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file with faults is not kept, and the command says where."""
    page = tmp_path / "page.txt"
    page.write_text(written().replace("q1: speech", "q1: shout"), encoding="utf-8")
    assert main(["keep", "open", str(page)]) == 1
    assert "page.txt:" in capsys.readouterr().err


def test_a_page_is_cut_after_a_line_and_titled_once() -> None:
    """A page is cut where a line ends, and has its title once."""
    assert marked.cut("one two\n\nthree four\n\nfive", words=3) == "one two\n\nthree four"
    assert titled("Orsk", "Orsk said no.") == "Orsk said no."
    assert titled("Talks off", "Orsk said no.") == "Talks off\n\nOrsk said no."


@pytest.mark.skipif(not real_news.SHARED.is_dir(), reason="the development data is not beside the repository")
def test_every_label_finds_its_page() -> None:
    """All pages that were marked are there, each as it was."""
    for path, sources in ((FIRST, SOURCES), (SECOND, SOURCES), (MARKED, (*TRAIN, *SOURCES))):
        kept = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        assert len(golds_of(path, sources)) == len(kept.splitlines())
