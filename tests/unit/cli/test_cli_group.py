"""The verbs and their help."""

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import click
import pytest

from onrecord.cli.group import VERBS, onrecord

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("verb", VERBS)
def test_the_first_sentence_of_a_verbs_help_is_the_one_in_the_list(verb: str) -> None:
    """The list loads no verb, so the two could drift."""
    command = import_module(f"onrecord.cli.{verb}").command
    assert isinstance(command, click.Command)
    assert (command.name, command.short_help) == (verb, VERBS[verb])
    assert (command.help or "").lstrip("\b\n ").startswith(VERBS[verb])


def test_help_loads_no_verb() -> None:
    """What makes the help quick: neither weights, nor web, nor a store is imported."""
    told = "import sys, onrecord.cli as cli; cli.group.run(['--help']); sys.exit(' '.join(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", told], check=False, capture_output=True, text=True)
    loaded = done.stderr.split()
    assert "annotate" in done.stdout
    assert "onrecord.cli.group" in loaded
    assert not {"numpy", "onnxruntime", "litestar", "uvicorn", "rich", "sqlite3", "msgspec"} & set(loaded)


def test_verbs_that_only_look_load_neither_weights_nor_what_reads_names() -> None:
    """What makes them quick: they ask the record, and annotate and link nothing."""
    looking = " ".join(sorted({*VERBS} - {"read", "link", "demo", "export", "annotate"}))
    told = f"import sys, importlib\nfor verb in '{looking}'.split():\n importlib.import_module('onrecord.cli.' + verb)\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", told], check=True, capture_output=True, text=True)
    loaded = done.stdout.split()
    assert "onrecord.cli.timeline" in loaded
    assert not {"onnxruntime", "rigour", "onrecord.linking"} & set(loaded)


@pytest.mark.parametrize(("asked", "given"), [({}, "1"), ({"OPENBLAS_NUM_THREADS": "4"}, "4")])
def test_a_command_computes_on_one_thread_unless_told_otherwise(asked: dict[str, str], given: str) -> None:
    """Products of small matrices are slower on several; whoever sets a number has it."""
    told = "import atexit, os, onrecord.cli as cli; atexit.register(lambda: print(os.environ[cli.group.THREADS])); cli.main(['--version'])"
    around = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
    done = subprocess.run([sys.executable, "-c", told], check=True, capture_output=True, text=True, env=around | asked)
    assert done.stdout.splitlines()[-1] == given


def test_a_verb_that_is_none_is_misuse() -> None:
    """Views that are not there yet are not offered."""
    assert onrecord.get_command(click.Context(onrecord), "forecast") is None


def test_the_reference_is_what_the_commands_say() -> None:
    """`python -m docs.build` has been run since the help was last changed."""
    done = subprocess.run([sys.executable, "-m", "docs.build", "--check"], cwd=ROOT, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
