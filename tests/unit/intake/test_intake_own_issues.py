"""The user's list of issues is read, and what is wrong with it is said."""

from pathlib import Path

import pytest

from onrecord.errors import Misuse
from onrecord.intake.own_issues import read_own_issues


def listed(folder: Path, words: str) -> Path:
    """A list with these words in it."""
    path = folder / "issues.toml"
    path.write_text(words, encoding="utf-8")
    return path


def test_a_list_is_read_in_its_order(tmp_path: Path):
    """A key may be left out; it is then made from the name."""
    path = listed(
        tmp_path,
        '[[issues]]\nname = "The crew"\nwords = ["crew"]\n[[issues]]\nkey = "toll"\nname = "Who pays"\nexamples = ["Lift the toll"]\n',
    )
    assert [(issue.key, issue.name, issue.words, issue.examples) for issue in read_own_issues(path)] == [
        ("the-crew", "The crew", ("crew",), ()),
        ("toll", "Who pays", (), ("Lift the toll",)),
    ]


@pytest.mark.parametrize(
    "words", ["[[issues", '[[issues]]\nwords = ["crew"]', '[[issues]]\nname = "A"\nword = "a"', '[[issues]]\nname = "A"\n' * 2]
)
def test_what_is_no_list_is_misuse(tmp_path: Path, words: str):
    """Broken TOML, no name, an unknown field, one key twice."""
    with pytest.raises(Misuse, match="issues"):
        read_own_issues(listed(tmp_path, words))


def test_a_list_that_is_not_there_is_misuse(tmp_path: Path):
    """The sentence names the file."""
    with pytest.raises(Misuse, match="nothing"):
        read_own_issues(tmp_path / "nothing.toml")
