"""This room is the command line: one module per verb, each loaded when it is asked for."""

from onrecord.cli.group import main

__all__ = ["main"]
