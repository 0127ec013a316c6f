"""Claims about shipped weights and their card."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from onrecord.errors import WeightsError
from onrecord.learned.card import Weights, shipped


def _folder(folder: Path, content: bytes, checksum: str) -> Path:
    card = {"name": "trial", "licence": "Apache-2.0", "base": "", "trained_on": "", "inputs": {}, "outputs": {}, "scores": {}}
    (folder / "card.json").write_text(json.dumps({**card, "sha256": {"null.npy": checksum}}))
    (folder / "null.npy").write_bytes(content)
    return folder


def test_a_file_is_read_when_it_is_the_one_on_the_card(tmp_path: Path) -> None:
    """The bytes come back as they are."""
    assert Weights(_folder(tmp_path, b"numbers", sha256(b"numbers").hexdigest())).read("null.npy") == b"numbers"


def test_another_file_is_refused_with_both_checksums(tmp_path: Path) -> None:
    """The error names the file, what was expected and what was found."""
    weights = Weights(_folder(tmp_path, b"numbers", "0" * 64))
    with pytest.raises(WeightsError, match=rf"'null.npy'.*expected sha256 {'0' * 64}, found {sha256(b'numbers').hexdigest()}"):
        weights.read("null.npy")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """The error says which file is not there."""
    folder = _folder(tmp_path, b"", "0" * 64)
    (folder / "null.npy").unlink()
    with pytest.raises(WeightsError, match=r"'null\.npy' are missing"):
        Weights(folder).read("null.npy")


def test_a_folder_without_card_is_refused(tmp_path: Path) -> None:
    """Weights whose origin nobody wrote down are not used."""
    with pytest.raises(WeightsError, match=r"card\.json"):
        Weights(tmp_path)


def test_the_shipped_weights_are_the_ones_on_their_card() -> None:
    """Every file the card names is in the package, unaltered, and the card says under which licence."""
    weights = shipped("onrecord")
    assert weights.card.licence == "Apache-2.0"
    assert all(weights.read(name) for name in weights.card.sha256)
