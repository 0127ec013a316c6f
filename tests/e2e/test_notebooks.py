"""The notebooks of the tutorials run from top to bottom."""

import json
from pathlib import Path

import pytest

TUTORIALS = Path(__file__).parents[2] / "docs" / "tutorials"
NOTEBOOKS = sorted(TUTORIALS.glob("*.ipynb"))


def run(notebook: Path) -> int:
    """Run every cell of code, one after the other, in one namespace; returns how many there were."""
    cells = [cell for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == "code"]
    names: dict[str, object] = {"__name__": "__main__"}
    for number, cell in enumerate(cells, 1):
        exec(compile("".join(cell["source"]), f"{notebook.name}, cell {number}", "exec"), names)
    return len(cells)


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_runs_as_a_newcomer_would_run_it(
    notebook: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In an empty folder, top to bottom, with something to see; it is kept without outputs, so that none can be out of date."""
    monkeypatch.chdir(tmp_path)
    assert run(notebook) > 3
    assert capsys.readouterr().out
    assert [path.name for path in tmp_path.iterdir()] == ["newsroom.db"]
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    assert not any(cell.get("outputs") or cell.get("execution_count") for cell in cells)


def test_there_is_a_notebook() -> None:
    """A tutorial that was moved is noticed."""
    assert [path.name for path in NOTEBOOKS] == ["record-in-python.ipynb"]
