"""This module knows how the reference is made from the code: `python -m docs.build` writes it, `--check` only says whether it is old."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from onrecord.cli.group import VERBS, onrecord

CLI = Path(__file__).parent / "reference" / "cli.md"
WIDTH = 100
OPENING = """# The command line

This page is written by `python -m docs.build` from what the commands say of themselves.
"""


def reference() -> str:
    """The help of the command and of every verb, as one Markdown page."""
    return "\n".join((OPENING, *_sections()))


def main(arguments: list[str]) -> int:
    """Write the reference, or with `--check` return 1 where it is old."""
    if "--check" not in arguments:
        CLI.parent.mkdir(parents=True, exist_ok=True)
        CLI.write_text(reference(), encoding="utf-8")
        return 0
    if CLI.is_file() and CLI.read_text(encoding="utf-8") == reference():
        return 0
    sys.stderr.write(f"{CLI.name} is older than the commands; run `python -m docs.build`\n")
    return 1


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
