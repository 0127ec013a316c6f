"""The checker: every fault is reported on its line, with what was expected."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.__main__ import main
from corpus.check import check_files, check_written
from corpus.edtf import is_edtf
from corpus.plover import MODES

STORY = """%story s
%part train
%dispute d
%issue fine | the fine
%actor orsk | state | Orsk | country=ORS
%actor vell | state | Vell | country=VEL
%actor renn | person | Ilya Renn | for=orsk

%passage s-01
%writing wire
%date 2031-04-02
%outlet Halcyon

H| {vell|Vell} {e1|protests}
P| {1s,renn|Renn} {1q|said} {1c|{2s,orsk|Orsk} {2q|refuses} {2c|to pay}}.
X| Share

q1: speech
q2: act via=q1 issue=fine
e1: ACCUSE.disapprove happened < vell > orsk
m1: refuse by=orsk to=vell issue=fine q=q2
"""
SECOND = """
%passage s-02
%writing wire
%date 2031-04-03
%outlet Halcyon

P| {vell|Vell} {1q|waits}{1c| for it}.

q1: attitude by=vell
m1: defer by=vell to=orsk issue=fine q=q1 answers=s-01/m1
"""


def faults_of(written: str) -> list[str]:
    """Faults, without warnings, as LINE: WHAT; EXPECTED."""
    _, faults = check_written(written, "f")
    return [str(each).removeprefix("f:") for each in faults if not each.is_warning]


def warnings_of(written: str) -> list[str]:
    """Warnings as LINE: warning: WHAT; EXPECTED."""
    _, faults = check_written(written, "f")
    return [str(each).removeprefix("f:") for each in faults if each.is_warning]


def test_a_sound_story_has_no_fault() -> None:
    """The story that all cases below start from."""
    assert faults_of(STORY + SECOND) == []
    assert warnings_of(STORY + SECOND) == []


CASES = [
    ("%part train", "%part dev", 2, "part 'dev'"),
    ("%dispute d\n", "", 1, "no %dispute"),
    ("country=ORS", "country=Orsk", 5, "country=Orsk"),
    ("%actor vell | state", "%actor vell | realm", 6, "actor kind 'realm'"),
    ("for=orsk", "for=tarsk", 7, "for=tarsk is not declared"),
    ("for=orsk", "fro=orsk", 7, "'fro=orsk' in %actor"),
    ("%actor renn", "%actor e1", 7, "'e1' is no key"),
    ("%actor vell |", "%actor orsk |", 6, "declared twice"),
    ("%date 2031-04-02", "%date 2 April", 11, "is no EDTF"),
    ("%writing wire\n%date 2031-04-02", "%writting wire\n%date 2031-04-02", 10, "%writting is not known here"),
    ("{1q|said}", "{1q|said", 15, "a mark is left open"),
    ("{1q|said}", "1q|said}", 15, "closes no mark"),
    ("{1q|said}", "{1x|said}", 15, "'1x' is no label"),
    ("{1q|said}", "{1q|}", 15, "mark '1q' is empty"),
    ("{1q|said}", "{sarn|said}", 15, "unknown key 'sarn'"),
    ("{1q|said}", "{1q|{1q|said}}", 15, "stands inside itself"),
    ("{1q|said}", "{e2|said}", 15, "e2 is marked and not in the ledger"),
    ("{1q|said}", "{3c|said}", 15, "q3 is marked and not in the ledger"),
    ("{1q|said}", "{m2|said}", 15, "m2 is marked and not in the ledger"),
    ("{1q|said}", "sa\\id", 15, "is no escape"),
    ("X| Share", "X| {1q|Share}", 16, "marks a quotation in a furniture block"),
    ("X| Share", "X|Share", 16, "no space behind"),
    ("X| Share", "X| ", 16, "without text"),
    ("X| Share", "Share", 16, "is no text or ledger line"),
    ("X| Share", "# Share", 16, "a comment inside the text"),
    ("H| {vell|Vell}", "+| {vell|Vell}", 14, "no line before it"),
    ("{2c|to pay}", "to pay", 19, "q2 has no content"),
    ("{e1|protests}", "protests", 20, "e1 has no trigger"),
    ("{1s,renn|Renn}", "{1s|Renn}", 18, "the speaker of q1 mentions nobody"),
    ("{1s,renn|Renn}", "{1s|{renn|Renn} and {vell|Vell}}", 18, "mentions renn and vell; expected by=renn+vell"),
    ("{1s,renn|Renn} {1q|said} {1c|", "{renn|Renn} {1q|said} {1c|{1s,renn|he} ", 15, "the speaker of q1 lies inside its own content"),
    ("q1: speech", "q1: talk", 18, "quotation kind 'talk' does not exist"),
    ("q1: speech", "q1: speech plain", 18, "directness 'plain' does not exist"),
    ("q1: speech", "q1: speech tags=hard", 18, "tag 'hard' does not exist"),
    ("q1: speech", "q1: speech by=sarn", 18, "unknown key 'sarn'"),
    ("q1: speech", "q1: speech by renn", 18, "one word too many"),
    ("q1: speech", "q1: speech who=renn", 18, "no field 'who' here"),
    ("q1: speech", "q1:", 18, "the kind of the quotation is missing"),
    ("q1: speech", "q1: speech via=q2", 18, "runs in a ring"),
    ("q1: speech\nq2: act via=q1", "q1: speech via=q2\nq2: act", 18, "the content of q2 does not hold that of q1"),
    ("via=q1", "via=q7", 19, "via=q7 is not in the ledger"),
    ("via=q1 issue=fine", "via=q1 issue=fees", 19, "issue 'fees' is not declared"),
    ("ACCUSE.disapprove", "ACCUSE.shout", 20, "ACCUSE has no mode 'shout'"),
    ("ACCUSE.disapprove", "AGREE.fully", 20, "expected no mode"),
    ("ACCUSE.disapprove", "BLAME", 20, "event type 'BLAME' does not exist"),
    (" happened <", " done <", 20, "status 'done' does not exist"),
    ("< vell >", "< sarn >", 20, "unknown key 'sarn'"),
    ("< vell >", "< >", 20, "nobody stands behind '<'"),
    ("> orsk", "> orsk when=2031-13", 20, "when=2031-13 is no EDTF"),
    ("> orsk", "> orsk vouched=q9", 20, "vouched=q9"),
    ("{vell|Vell}", "{e1>,vell|Vell}", 14, "e1> marks no recipient of e1"),
    ("m1: refuse by", "m1: decline by", 21, "force 'decline' does not exist"),
    ("q=q2", "q=q9", 21, "q=q9 is not in the ledger"),
    (" q=q2", "", 21, "m1 rests on no words"),
    (" q=q2", " e=e9", 21, "e=e9 is not in the ledger"),
    ("by=orsk to", "by=sarn to", 21, "unknown key 'sarn'"),
    ("by=orsk to", "to", 21, "the move has no by="),
    ("q=q2", "q=q2 answers=m1", 21, "runs in a ring"),
    ("q=q2", "q=q2 answers=m5", 21, "answers=m5 is not in the ledger"),
    ("q=q2", "q=q2 answers=s-02/m1", 21, "is a later passage"),
    ("q=q2", "q=q2 answers=s-09/m1", 21, "no passage 's-09'"),
    ("q=q2", "q=q2\nq2: act", 22, "q2 is in the ledger twice"),
    ("q=q2", "q=q2\nP| More", 22, "a text line in the ledger"),
    ("%passage s-02", "%passage s-01", 23, "passage 's-01' is on line 9 too"),
]


@pytest.mark.parametrize(("old", "new", "line", "what"), CASES, ids=[f"{line}-{new[:20]}" for _, new, line, _ in CASES])
def test_each_fault_is_reported_on_its_line(old: str, new: str, line: int, what: str) -> None:
    """One thing is broken; the checker says so, there, and what it expected."""
    assert old in STORY + SECOND
    found = faults_of((STORY + SECOND).replace(old, new, 1))
    assert any(each.startswith(f"{line}: ") and what in each and "; expected" in each for each in found), found


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        (" < vell", "", 20, "e1 has no actor"),
        ("by=orsk to", "by=renn to", 21, "expected by=orsk"),
        ("%actor renn", "%actor tarsk | state | Tarsk\n%actor renn", 7, "actor 'tarsk' is never mentioned"),
        ("via=q1 ", "", 19, "q2 lies inside q1 and has no via"),
        ("X| Share", "X| {vell|Vell} news", 16, "a mention of 'vell' in a furniture block"),
        ("X| Share", "H| Again", 9, "two headlines"),
        ("q1: speech", "q1: speech by=vell", 18, "by=vell, and the speaker span mentions renn"),
        ("{vell|Vell}", "{vell|The} {vell|Vell}", 14, "are read as one mention"),
        ("{1c|{2s", "{1c|“{1a,vell|Vell}, no {2s", 15, "the addressee of q1 lies inside its own content"),
    ],
)
def test_what_is_rarely_meant_is_a_warning(old: str, new: str, line: int, what: str) -> None:
    """A warning is no fault."""
    changed = (STORY + SECOND).replace(old, new, 1)
    found = warnings_of(changed)
    assert any(each.startswith(f"{line}: warning: ") and what in each for each in found), found
    assert faults_of(changed) == []


def test_files_are_checked_together(tmp_path: Path) -> None:
    """A story, a passage and a dispute belong to one file and one part."""
    for name, part in (("a", "train"), ("b", "test")):
        (tmp_path / f"{name}.txt").write_text(STORY.replace("%part train", f"%part {part}"), encoding="utf-8")
    _, faults = check_files(sorted(tmp_path.glob("*.txt")))
    found = {(Path(each.file).name, each.line, each.is_warning) for each in faults}
    assert found == {("b.txt", 1, False), ("b.txt", 2, True), ("b.txt", 3, False), ("b.txt", 9, False)}


def test_command_line_exits_with_what_it_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """0 for a sound file, 1 for faults, 2 for misuse."""
    sound, broken = tmp_path / "sound.txt", tmp_path / "broken.txt"
    sound.write_text(STORY, encoding="utf-8")
    broken.write_text(STORY.replace("q1: speech", "q1: talk").replace("s-01", "s-03"), encoding="utf-8")
    assert main(["check", str(sound)]) == 0
    assert main(["check", str(broken)]) == 1
    assert "broken.txt:18: quotation kind 'talk'" in capsys.readouterr().out
    assert main(["convert", str(sound), "-o", str(tmp_path / "out.jsonl")]) == 0
    assert (tmp_path / "out.jsonl").read_text(encoding="utf-8").count("\n") == 1
    assert main(["convert", str(broken)]) == 1
    assert capsys.readouterr().out == ""
    assert main(["check", str(tmp_path / "none.txt")]) == 2
    with pytest.raises(SystemExit) as misuse:
        main(["annotate"])
    assert misuse.value.code == 2


@pytest.mark.parametrize(
    ("text", "is_valid"),
    [
        ("2031", True), ("2031-04", True), ("2031-04-02", True), ("2031-XX", True), ("203X", True), ("2031-04-XX", True),
        ("2030-10~/2030-12~", True), ("2031-04-02?", True), ("2031-04-02/..", True), ("../2031-04-12", True),
        ("2031-04-02T14:30:00Z", True), ("2031-21", True), ("2031-02-30", False), ("2031-13", False), ("2031-4-2", False),
        ("../..", False), ("2031-05/2031-04", False), ("last year", False), ("", False), ("2031/", False),
    ],
)  # fmt: skip
def test_edtf_of_the_forms_we_use(text: str, is_valid: bool) -> None:
    """Level 0 and 1, as far as news needs them."""
    assert is_edtf(text) is is_valid


def test_plover_table_is_that_of_the_guidelines() -> None:
    """Every type and mode of GUIDELINES.md section 7, and no other."""
    page = (Path(__file__).parents[3] / "corpus" / "GUIDELINES.md").read_text(encoding="utf-8")
    rows = [line.strip("| ").split("|") for line in page.split("## 7.")[1].split("\n") if line.startswith("| ")]
    table = {row[0].strip(): tuple(row[2].split()) if len(row) > 2 else () for row in rows if row[0].strip().isupper()}
    assert table == MODES
