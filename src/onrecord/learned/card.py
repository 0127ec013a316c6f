"""This module knows the card of shipped weights, and that the files beside it are the ones it names."""

from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

import msgspec

from onrecord.errors import WeightsError


class Card(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What shipped weights are, where they come from and how they are fed.

    Attributes:
        name: the folder's name.
        licence: SPDX identifier of the weights as we ship them.
        base: the encoder they grew from, with its licence.
        trained_on: the texts they learned from.
        inputs: name of a tensor to its type, shape and meaning.
        outputs: the same for what comes out.
        labels: the labels of each head, in the order of its scores.
        fills: the fill labels of each sort of frame.
        branch: of a branch that was trained by itself on the encoder's lower layers: its heads, and the texts they learned from.
        doubt: by head, what is taken off the score of "nothing here": above 0 finds more, below 0 less.
        certainty: what the score of a quotation and its form are worth, in log-odds of its being right.
        event_certainty: the same of an event.
        scores: measure to value, as found when the weights were made.
        sha256: file name to the checksum of its bytes, hexadecimal.
    """

    name: str
    licence: str
    base: str
    trained_on: str
    inputs: dict[str, str]
    outputs: dict[str, str]
    labels: dict[str, tuple[str, ...]] = {}
    fills: dict[str, tuple[str, ...]] = {}
    branch: dict[str, str | tuple[str, ...]] = {}
    doubt: dict[str, float] = {}
    certainty: dict[str, float] = {}
    event_certainty: dict[str, float] = {}
    scores: dict[str, float]
    sha256: dict[str, str]


class Weights:
    """One folder of weights: its card and its checked files."""

    def __init__(self, folder: Traversable) -> None:
        self.folder = folder
        self.card = _read_card(folder)

    def read(self, name: str) -> bytes:
        """The bytes of one file, after checking them against the card.

        Raises:
            WeightsError: the card does not name the file, the file is missing, or its checksum differs.
        """
        expected = self.card.sha256.get(name)
        if expected is None:
            raise WeightsError(f"card {self.card.name!r} names no checksum for {name!r}; install onrecord anew")
        content = _read(self.folder, name)
        found = sha256(content).hexdigest()
        if found != expected:
            raise WeightsError(
                f"weights {name!r} in {str(self.folder)!r} are not the ones on their card: "
                f"expected sha256 {expected}, found {found}; install onrecord anew"
            )
        return content


def shipped(name: str) -> Weights:
    """The weights that come with this package under that name.

    Raises:
        WeightsError: there is no readable card for them.
    """
    return Weights(files("onrecord.learned") / "weights" / name)


def _read_card(folder: Traversable) -> Card:
    try:
        return msgspec.json.decode(_read(folder, "card.json"), type=Card)
    except msgspec.DecodeError as error:
        raise WeightsError(f"the card in {str(folder)!r} cannot be read: {error}; install onrecord anew") from error


def _read(folder: Traversable, name: str) -> bytes:
    try:
        return (folder / name).read_bytes()
    except OSError as error:
        raise WeightsError(
            f"weights {name!r} are missing from {str(folder)!r}: expected a file, found none; install onrecord anew"
        ) from error
