"""Every command of the tutorials can be typed by whoever follows them."""

import re
import shlex
import shutil
import socket
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from onrecord.cli.group import run

ROOT = Path(__file__).parents[2]
TUTORIALS = sorted((ROOT / "docs" / "tutorials").glob("*.md"))
NEWSROOM = Path("samples/newsroom/pages")
FEW = ("corvane/ultimatum.html", "corvane/ultimatum-rejected.html", "nettle/hand-on-the-tap.html", "nvb/ultimatum-turned-down.html")
"""Pages on which the entries stand that tutorials name by their ids; reading all thirty would take a minute."""
BLOCK = re.compile(r"^```(sh|toml)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
FILE = "issues.toml"
"""The name under which tutorials have their reader save a block of TOML."""


def commands(tutorial: str) -> Iterator[list[str]]:
    """The arguments of every command line of onrecord, in order; what a block of TOML says is saved on the way."""
    for language, block in BLOCK.findall(tutorial):
        if language == "toml":
            Path(FILE).write_text(block, encoding="utf-8")
            continue
        for line in block.splitlines():
            words = shlex.split(line, comments=True)
            if words[:1] == ["onrecord"]:
                yield words[1 : words.index(">") if ">" in words else None]


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder as the repository's, with a few pages of the newsroom, and a desk that closes at once."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ONRECORD", raising=False)
    for page in FEW:
        (NEWSROOM / page).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / NEWSROOM / page, NEWSROOM / page)

    def close(server: object, sockets: Sequence[socket.socket]) -> None:
        for door in sockets:
            door.close()

    monkeypatch.setattr("uvicorn.Server.run", close)


@pytest.mark.usefixtures("newsroom")
@pytest.mark.parametrize("tutorial", TUTORIALS, ids=lambda path: path.name)
def test_every_command_of_a_tutorial_works(tutorial: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """In the order in which they stand, on one record; the ids that they name are found, as they last for ever."""
    typed = list(commands(tutorial.read_text(encoding="utf-8")))
    assert len(typed) > 10
    ended = [(run(arguments), " ".join(arguments), capsysbinary.readouterr().err.decode()) for arguments in typed]
    assert [(line, told) for code, line, told in ended if code] == []


def test_there_is_a_tutorial() -> None:
    """A tutorial that was moved is noticed."""
    assert [path.name for path in TUTORIALS] == ["an-evening-with-the-newsroom.md"]
