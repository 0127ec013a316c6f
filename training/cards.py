"""This module knows the card beside the weights of a folder: what they are, what they were learnt from, and the sum of each file."""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

NAME = "card.json"
Card = dict[str, Any]


def read_card(folder: Path) -> Card:
    """The card that lies in a folder of weights."""
    card: Card = json.loads((folder / NAME).read_text(encoding="utf-8"))
    return card


def write_card(folder: Path, card: Mapping[str, object], files: Iterable[str]) -> None:
    """Write a card with the sums of some files as they are now; sums of others that are on it stay."""
    known = card.get("sha256")
    sums = {**(known if isinstance(known, dict) else {}), **{name: checksum(folder / name) for name in files}}
    text = json.dumps({**card, "sha256": sums}, indent=1, ensure_ascii=False)
    (folder / NAME).write_text(text + "\n", encoding="utf-8")


def checksum(path: Path) -> str:
    """Hexadecimal sha256 of a file."""
    return sha256(path.read_bytes()).hexdigest()
