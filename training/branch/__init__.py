"""This package makes the branch: layers of their own, on top of the encoder's lower ones, for events and mentions.

The encoder that finds quotations stays as it is, byte for byte; the branch takes up its vectors half way.
"""
