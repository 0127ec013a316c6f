"""Trained weights: their card, loading and checking them once per process, windows, decoding.

The encoder is loaded when it is first asked for: whoever only weighs features needs no onnxruntime.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from onrecord.learned.found import Fill, Found, FoundEvent, Read
from onrecord.learned.linear import Linear, load_linear
from onrecord.learned.vectors import Vectors, joined
from onrecord.learned.words import Paragraph

if TYPE_CHECKING:
    from onrecord.learned.encoder import Encoder, load_encoder

__all__ = ["Encoder", "Fill", "Found", "FoundEvent", "Linear", "Paragraph", "Read", "Vectors", "joined", "load_encoder", "load_linear"]


def __getattr__(name: str) -> object:
    """The encoder, and what loads it."""
    if name not in ("Encoder", "load_encoder"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("onrecord.learned.encoder"), name)
