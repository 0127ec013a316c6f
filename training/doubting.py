"""This module knows how the encoder is made to say what it only thinks of, so that it is learnt what is none."""

from onrecord.learned import Encoder

PERHAPS = 1.3
"""Doubt at which anchors are shown in training that are not looked at in work."""


def thinking_of_more(encoder: Encoder) -> Encoder:
    """The encoder, which from now on gives what it only thinks of as well."""
    encoder.doubt = {**encoder.doubt, "perhaps": PERHAPS}
    return encoder
