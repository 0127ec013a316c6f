"""This module knows how bytes become characters: by mark, by declaration where it holds, else by looking.

Declarations are wrong often enough to be checked: bytes declared as UTF-8 that are not, and UTF-8 declared as something else. The names
and their meanings follow the WHATWG encoding standard ("latin-1" is read as windows-1252).
"""

import codecs
import re

from resiliparse.parse.encoding import detect_encoding

from onrecord.facts.signatures import is_wide

_META = re.compile(rb"<(?:meta|\?xml)[^>]{0,400}?(?:charset|encoding)\s*=\s*[\"']?\s*([a-zA-Z0-9_.:-]{2,40})", re.IGNORECASE)
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"))
_READ_AS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "gb2312": "gb18030", "gbk": "gb18030"}
_PAGE_CHARSETS = ("utf-8", "utf-16", "cp", "iso8859", "koi8", "gb18030", "big5", "shift_jis", "euc", "iso2022", "mac", "tis", "ptcp", "hz")
_TWICE = re.compile("(?:Ã[\x80-¿]|â€|Ð[\x80-¿]|Ñ[\x80-¿]|Â[\xa0-¿])")
"""What UTF-8 looks like when somebody read it as windows-1252 and wrote it down again."""


def decode(body: bytes, declared: str = "") -> str:
    """The characters of a page's bytes; undecodable bytes become U+FFFD, so that nothing is dropped unseen.

    Args:
        declared: the charset that the carrier named, or "".
    """
    for mark, charset in _MARKS:
        if body.startswith(mark):
            return body.decode(charset, "replace")
    if wide := is_wide(body):
        return body.decode(wide, "replace").removeprefix("\ufeff")
    named = _known(declared) or _known(_stated(body))
    if named.startswith("iso2022") and b"\x1b" in body:
        return body.decode(named, "replace")
    if (text := _as_utf8(body)) is not None:
        return _mended(text)
    return _as_declared(body, named)


def _as_utf8(body: bytes) -> str | None:
    """The text if the bytes are UTF-8, one broken character in ten thousand bytes forgiven (pages are cut, comments pasted)."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        text = body.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = sum(1 for byte in body if byte >= 0xC2) if broken < len(body) / 2000 else 0
    return text if broken * 20 < sound else None


def _as_declared(body: bytes, declared: str) -> str:
    looked = _known(detect_encoding(body[:262_144]) or "")
    for charset in (declared, looked):
        if charset and charset != "utf-8":
            text = body.decode(charset, "replace")
            if text.count("\ufffd") * 200 <= len(text):
                return text
    return body.decode("cp1252", "replace")


def _stated(body: bytes) -> str:
    found = _META.search(body[:4096])
    return found[1].decode("ascii") if found else ""


def _known(charset: str) -> str:
    """Python's name for a charset that pages may declare, or "" for one that none should."""
    try:
        name = codecs.lookup(charset).name if charset.isascii() else ""
    except LookupError:
        return ""
    name = _READ_AS.get(name, name)
    return name if name.startswith(_PAGE_CHARSETS) else ""


def _mended(text: str) -> str:
    """The text with double encoding undone, where the whole of it was encoded twice; else the text itself."""
    if len(_TWICE.findall(text[:200_000])) < 3 or any(ord(letter) > 0x2122 for letter in text[:200_000]):
        return text
    try:
        return text.encode("cp1252").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return text
