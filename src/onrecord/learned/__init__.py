"""Trained weights: their card, loading and checking them once per process, windows, decoding."""

from onrecord.learned.decoding import Attribution
from onrecord.learned.encoder import Encoder, load_encoder
from onrecord.learned.words import Paragraph

__all__ = ["Attribution", "Encoder", "Paragraph", "load_encoder"]
