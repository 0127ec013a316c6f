"""Trained weights: their card, loading and checking them once per process, windows, heads, frames."""

from onrecord.learned.encoder import Encoder, load_encoder
from onrecord.learned.found import Fill, Found, FoundEvent, Read
from onrecord.learned.linear import Linear, load_linear
from onrecord.learned.vectors import Vectors
from onrecord.learned.words import Paragraph

__all__ = ["Encoder", "Fill", "Found", "FoundEvent", "Linear", "Paragraph", "Read", "Vectors", "load_encoder", "load_linear"]
