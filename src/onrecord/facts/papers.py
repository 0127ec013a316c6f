"""This module knows papers that are spoken of as if they spoke: "the seven-page reply proposes", "a note demanded"."""

import re

_PAPER = re.compile(
    r"(?:(?:the|an?|its|his|her|their|this|that)\s+)?(?:[\w’'-]+\s+){0,3}"
    r"(?:repl(?:y|ies)|letters?|statements?|communiqu[eé]s?|drafts?|notes?|proposals?|texts?|papers?|documents?|resolutions?|declarations?|"
    r"memos?|memorand(?:um|a)|treat(?:y|ies)|agreements?|protocols?|read-?outs?|bills?|ultimatums?|offers?|demands?)"
)


def is_a_paper(name: str) -> bool:
    """Whether a name is only a description of something written, in small letters; a newspaper or body is called by capitals.

    >>> is_a_paper("seven-page reply"), is_a_paper("the draft resolution"), is_a_paper("Evening Note"), is_a_paper("Orsk")
    (True, True, False, False)
    """
    return name == name.lower() and _PAPER.fullmatch(name) is not None
