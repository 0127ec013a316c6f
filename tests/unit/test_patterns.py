"""Patterns mean the same on every Python that onrecord runs on."""

import re
from pathlib import Path

import pytest

ROOMS = Path(__file__).parents[2] / "src" / "onrecord"
POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{+[^{}\s]*\}+|\{\{\d*,\{\w+\}\}\})\+(?![+,])")


def test_what_is_sought_is_a_group_repeated_without_stepping_back() -> None:
    """And neither a class so repeated nor an atomic group."""
    assert all(map(POSSESSIVE_GROUP.search, [r"(?:a|b)*+", r"(a)?+", r"(?:x){2,3}+", r"(?:x){{0,{MOST}}}+"]))
    assert not any(map(POSSESSIVE_GROUP.search, [r"[ab]*+", r"\w++", r"(?>(?:a|b)*)", r"(?:a)+", r"\)*+"]))


@pytest.mark.parametrize("module", sorted(ROOMS.rglob("*.py")), ids=lambda path: str(path.relative_to(ROOMS)))
def test_no_group_is_repeated_possessively(module: Path) -> None:
    """Python 3.11 before 3.11.5 forgets to step back inside such a group (CPython issue 106052); `(?>(?:…)*)` is right everywhere."""
    written = [line for line in module.read_text(encoding="utf-8").splitlines() if not line.lstrip().startswith("#")]
    assert [line for line in written if POSSESSIVE_GROUP.search(line)] == []
