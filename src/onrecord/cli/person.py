"""This module knows who sits at the command line: every verdict and correction carries the name."""

import getpass

from onrecord.errors import Misuse


def author(name: str) -> str:
    """The author of what a person says; without a name, whoever is logged in.

    Raises:
        Misuse: the name is empty, or nobody is logged in.
    """
    try:
        person = name.strip() or getpass.getuser()
    except (OSError, KeyError, ImportError):
        person = ""
    if not person:
        raise Misuse("it is not known who you are; say so with --by NAME")
    return f"person:{person}"
