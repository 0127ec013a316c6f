"""This module knows capital letters, in the scripts that have them, as they are put into patterns."""

UPPER = "".join(letter for letter in map(chr, (*range(0x41, 0x590), *range(0x1E00, 0x1F00))) if letter.isupper())
"""Every capital letter of the Latin, Greek, Cyrillic and Armenian scripts; goes between the brackets of a character class."""
