"""This module knows pages made to choke a parser, found before they are parsed and in time that grows with their length alone."""

import re

from onrecord.errors import TooLarge

MOST_ATTRIBUTES = 2_000
"""Attributes on one tag; parsing takes time with their square."""

MOST_REPEATED = 6_000_000
"""Elements that a page may make the parser repeat: it opens unclosed `<font>` and its like anew in every paragraph after."""

MOST_OPTIONS = 20_000
"""Entries of selection lists on one page; parsing takes time with their square."""

_SPACE = r"[ \t\n\r\f"
_ATTRIBUTES = (
    rf"(?>(?:{_SPACE}/]*+[^ \t\n\r\f/>][^ \t\n\r\f/>=]*+"
    rf"(?>(?:{_SPACE}]*+={_SPACE}]*+(?>(?:\"[^\"]*+\"|'[^']*+'|[^ \t\n\r\f>\"'][^ \t\n\r\f>]*+)?))?)){{0,{MOST_ATTRIBUTES}}})"
)
_END = rf"{_SPACE}/]*+(?:>|\Z)"
_HOLDS_TEXT = "".join(
    rf"|<(?i:{name})(?={_SPACE}/>]){_ATTRIBUTES}{_END}(?>(?:[^<]++|<(?!/(?i:{name})))*)"
    for name in ("script", "style", "textarea", "title")
)
_SOUND = re.compile(
    rf"(?>(?:[^<]++|<!--(?>(?:[^-]++|-(?!->))*){_HOLDS_TEXT}|</?+[a-zA-Z][^ \t\n\r\f/>]*+{_ATTRIBUTES}{_END}|<(?!/?[a-zA-Z]))*)"
)
"""As much of a page as has no tag with too many attributes: one match, without a Python step for each tag."""

_FORMATTING = "(?i:b|big|code|em|font|i|s|small|strike|strong|tt|u)"
_STYLED = re.compile(rf"<{_FORMATTING}{_SPACE}/]")
_REPEATED = re.compile(rf"<({_FORMATTING})(?={_SPACE}/])(?!{_ATTRIBUTES}{_END}[^<]*+</(?i:\1)>){_ATTRIBUTES}")
"""Formatting with attributes that is not closed before the next tag."""


def refuse_traps(html: str, address: str) -> None:
    """Pass a page that a parser can read in time and memory that grow with its length.

    Raises:
        TooLarge: a tag has thousands of attributes, a list tens of thousands of options, or the parser would repeat unclosed formatting
            millions of times.
    """
    sound = _SOUND.match(html)
    if sound is None or sound.end() < len(html):
        raise TooLarge(f"{address!r} has a tag with more than {MOST_ATTRIBUTES} attributes: no page for readers", reason="too large")
    if html.count("<option") + html.count("<OPTION") > MOST_OPTIONS:
        raise TooLarge(f"{address!r} has more than {MOST_OPTIONS} options in its lists: no page for readers", reason="too large")
    if _repeated(html) > MOST_REPEATED:
        raise TooLarge(f"{address!r} leaves so many elements open that no parser can hold it: no page for readers", reason="too large")


def _repeated(html: str) -> int:
    """At most so many elements are repeated: of each formatting tag three at a time, once for every tag after."""
    each = 3 * html.count("<")
    most = len(_STYLED.findall(html)) * each
    return most if most <= MOST_REPEATED else len({found[0] for found in _REPEATED.finditer(html)}) * each
