"""This module knows what may be shown on a terminal: words of pages are strangers' words and may hold its control codes."""

import sys
import unicodedata

_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_JOINERS = frozenset("\u200c\u200d\u00ad")
"""Signs without a shape that writing needs: joiners of Persian and Indic scripts, the soft hyphen."""


def harmless(words: str) -> str:
    """Words without control codes, direction overrides and line breaks; those become one space or nothing.

    >>> harmless("sign\\n\\x1b[2Jnow")
    'sign [2Jnow'
    """
    return " ".join("".join(map(_shown, words)).split())


def errors_are_watched() -> bool:
    """Whether somebody looks at standard error: progress is only for them."""
    return sys.stderr.isatty()


def _shown(sign: str) -> str:
    if sign.isspace():
        return " "
    if unicodedata.category(sign) not in _INVISIBLE or sign in _JOINERS:
        return sign
    return ""
