"""This module knows the verbs, and how a run ends: its exit code, and the one sentence a reader gets when something is wrong.

Exit 0: done. 1: some items failed, or the record could not be read or written. 2: misuse. 130: ended by Ctrl-C. 141: whoever read
the output stopped reading, as if ended by SIGPIPE.
"""

import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module

import click

from onrecord import __version__
from onrecord.cli.terminal import harmless
from onrecord.errors import Misuse, OnrecordError

VERBS = {
    "read": "Add pages to the record.",
    "statements": "Print who said what.",
    "events": "Print who did what to whom, and who says so.",
    "moves": "Print who asked, offered or refused what.",
    "timeline": "Print what happened when, and on whose word.",
    "relations": "Print how relations between two parties went.",
    "dealings": "Print rounds of talks, channels, measures or assessments.",
    "tensions": "Print entries that do not sit together.",
    "actors": "Print who there is across articles.",
    "actor": "Print one actor: roles over time, names by outlet.",
    "issues": "Print what the dispute is about.",
    "positions": "Print what each party holds on each issue.",
    "exchanges": "Print what was asked and how it was answered.",
    "stories": "Print which articles tell of one happening.",
    "coverage": "Print who carried what of a story, and how.",
    "copies": "Print which articles reproduce another.",
    "changes": "Print what changed on pages.",
    "judge": "Say whether two entries are the same.",
    "correct": "Confirm, reject, edit or add an entry.",
    "link": "Judge again which articles belong together.",
    "serve": "Open the desk on the record.",
    "demo": "Read the bundled newsroom and open the desk on it.",
    "export": "Write the whole record down in another format.",
    "annotate": "JSON lines in, JSON lines out; no record.",
}
"""Verb and first sentence of its help, so that `--help` loads none of them. A test holds the two together."""

FAILED, MISUSED, INTERRUPTED, NOBODY_READS = 1, 2, 130, 141
THREADS = "OPENBLAS_NUM_THREADS"
"""What tells numpy how many threads a product of matrices may have. Ours are small: threads that wait for each other cost a page several
times its CPU, on a busy machine also its time."""


class NobodyReads(Exception):
    """Whoever read standard output has stopped: no error, but no use going on."""


class Verbs(click.Group):
    """A group whose verbs are modules of this room, imported when used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs in the order a newcomer needs them."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb's command, from the module of its name."""
        if cmd_name not in VERBS:
            return None
        command = import_module(f"onrecord.cli.{cmd_name}").command
        return command if isinstance(command, click.Command) else None

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """The verb that is asked for. Raises `Misuse` where there is none of its name, with the one that may be meant."""
        if args[0] in VERBS:
            return super().resolve_command(ctx, args)
        meant = "".join(f"did you mean {near!r}? " for near in get_close_matches(args[0], VERBS, n=1, cutoff=0.75))
        raise Misuse(f"there is no verb {args[0]!r}; {meant}`onrecord --help` lists them")

    def invoke(self, ctx: click.Context) -> object:
        """Run the verb; click would turn a broken pipe into a failure."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise NobodyReads from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The verbs with their first sentences, none of them imported."""
        with formatter.section("Verbs"):
            formatter.write_dl(list(VERBS.items()))


@click.group(cls=Verbs, subcommand_metavar="VERB ...", context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="onrecord", message="%(prog)s %(version)s")
@click.option("--record", envvar="ONRECORD", default="onrecord.db", show_default=True, show_envvar=True, help="Path of the record.")
@click.pass_context
def onrecord(ctx: click.Context, record: str) -> None:
    """Read news coverage of a dispute and keep its record: who said what to whom, with the words it rests on.

    Data goes to standard output, everything else to standard error. Exit codes: 0 done, 1 some items failed (each is named), 2 misuse.
    """
    ctx.obj = record


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command line and exit; numpy, which no verb has loaded yet, computes on one thread where the reader says nothing else."""
    os.environ.setdefault(THREADS, "1")
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: Sequence[str]) -> int:
    """Run one command line; returns its exit code. Errors of onrecord become one sentence on standard error."""
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except (BrokenPipeError, NobodyReads):
        _let_go_of_output()
        return NOBODY_READS
    return code


def _run(arguments: Sequence[str]) -> int:
    try:
        code = onrecord.main(args=list(arguments), prog_name="onrecord", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return error.exit_code
    except click.ClickException as error:
        click.echo(f"onrecord: {harmless(_sentence(error))}", err=True)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except OnrecordError as error:
        click.echo(f"onrecord: {harmless(str(error))}", err=True)
        return MISUSED if isinstance(error, Misuse) else FAILED


def _sentence(error: click.ClickException) -> str:
    """What click has to say, as onrecord says it: one sentence, and where the help is."""
    told = " ".join(error.format_message().split()).rstrip(".")
    asked = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "onrecord"
    return f"{told[:1].lower()}{told[1:]}; see `{asked} --help`"


def _let_go_of_output() -> None:
    """Nobody reads any more: what Python still wants to write at its exit goes nowhere, without a word."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
