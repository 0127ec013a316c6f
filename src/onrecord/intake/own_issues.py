"""This module knows the user's own list of issues: a TOML file of [[issues]], each with key or name, words and examples."""

import re
import tomllib
from pathlib import Path

import msgspec

from onrecord.errors import Misuse
from onrecord.model.issue import OwnIssue

LARGEST = 1_000_000
"""Bytes of a list that is read."""


class _Listed(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    name: str
    key: str = ""
    words: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()


class _List(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    issues: tuple[_Listed, ...] = ()


def read_own_issues(path: Path) -> tuple[OwnIssue, ...]:
    """The issues of a list, in its order; one without a key goes by its name ("The crew" is `the-crew`).

    Raises:
        Misuse: the file cannot be read, is no such list, or two of its issues have one key.
    """
    try:
        listed = msgspec.convert(tomllib.loads(_text(path)), _List).issues
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise Misuse(f"{str(path)!r} is no list of issues: {error}; write [[issues]] with name, words and examples") from error
    issues = tuple(OwnIssue(key=each.key or _slug(each.name), name=each.name, words=each.words, examples=each.examples) for each in listed)
    keys = [issue.key for issue in issues]
    if twice := next((key for key in keys if not key or keys.count(key) > 1), None):
        raise Misuse(f"{str(path)!r} has two issues under the key {twice!r}; give each a key of its own")
    return issues


def _text(path: Path) -> str:
    with path.open("rb") as opened:
        body = opened.read(LARGEST + 1)
    if len(body) > LARGEST:
        raise OSError(f"it is longer than {LARGEST} bytes")
    return body.decode("utf-8")


def _slug(name: str) -> str:
    return "-".join(re.findall(r"\w+", name.lower()))
