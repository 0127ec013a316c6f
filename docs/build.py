"""This module knows how the reference is made from the code: `python -m docs.build` writes it, `--check` only says whether it is old."""

import sys
from collections.abc import Iterator
from inspect import cleandoc
from pathlib import Path

import click

from onrecord.cli.group import VERBS, onrecord
from onrecord.front.record import VIEWS, Record
from onrecord.front.view import fields_of

REFERENCE = Path(__file__).parent / "reference"
WIDTH = 100
OPENING = """# The command line

This page is written by `python -m docs.build` from what the commands say of themselves.
"""
PYTHON = """# The views of a record

This page is written by `python -m docs.build` from what the views say of themselves: what can be asked by name, and the fields of the rows.
The same rows are CSV, JSON, Parquet, the lists under `/api`, and what `onrecord.open_record(...)` gives.
"""


def views() -> str:
    """Every view with its question and its row, as one Markdown page."""
    return "\n".join((PYTHON, *(_view(name) for name in VIEWS)))


def reference() -> str:
    """The help of the command and of every verb, as one Markdown page."""
    return "\n".join((OPENING, *_sections()))


def main(arguments: list[str]) -> int:
    """Write the reference, or with `--check` return 1 where it is old."""
    pages = {REFERENCE / "cli.md": reference(), REFERENCE / "views.md": views()}
    if "--check" not in arguments:
        REFERENCE.mkdir(parents=True, exist_ok=True)
        for path, page in pages.items():
            path.write_text(page, encoding="utf-8")
        return 0
    old = [path.name for path, page in pages.items() if not path.is_file() or path.read_text(encoding="utf-8") != page]
    if old:
        sys.stderr.write(f"{' and '.join(old)}: older than what is described; run `python -m docs.build`\n")
    return 1 if old else 0


def _view(name: str) -> str:
    view = getattr(Record, name)
    told = "\n\n".join(cleandoc(kind.__doc__ or "") for kind in (view.query, view.row))
    fields = ", ".join(fields_of(view.query)) or "nothing"
    return _section(name, f"asked by: {fields}\n\n{told}")


def _sections() -> Iterator[str]:
    with _context(onrecord, "onrecord", None) as above:
        yield _section("onrecord", onrecord.get_help(above))
        for verb in VERBS:
            command = onrecord.get_command(above, verb)
            if command is not None:
                with _context(command, verb, above) as context:
                    yield _section(f"onrecord {verb}", command.get_help(context))


def _context(command: click.Command, name: str, parent: click.Context | None) -> click.Context:
    return click.Context(command, info_name=name, parent=parent, terminal_width=WIDTH, help_option_names=["-h", "--help"])


def _section(title: str, told: str) -> str:
    return f"## `{title}`\n\n```text\n{told.rstrip()}\n```\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
