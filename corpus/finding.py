"""This module knows a finding of the checker: what is wrong on which line, before its file is named."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong, or rarely meant, on a line of the file at hand."""

    line: int
    what: str
    expected: str
    is_warning: bool = False


def fault(line: int, what: str, expected: str) -> Finding:
    """Something that is wrong."""
    return Finding(line, what, expected)


def warning(line: int, what: str, expected: str) -> Finding:
    """Something that is rarely meant."""
    return Finding(line, what, expected, is_warning=True)
