"""This package makes the top: the encoder's upper layers and all heads, taught on while the lower layers stay byte for byte.

The branch for events and mentions takes up the encoder half way, so it goes on as it is.
"""
