"""This module knows which kind of page some bytes are, and refuses those that are none."""

import re
from pathlib import PurePath

import msgspec

from onrecord.errors import NotAPage, TooLarge
from onrecord.facts.signatures import is_binary, signature
from onrecord.model.page import Capture, Page
from onrecord.pages.encoding import decode
from onrecord.pages.html import page_of_html
from onrecord.pages.plain import noted_address, page_of_text
from onrecord.text.addresses import host_of

MOST_BYTES = 64_000_000
"""The largest body that is laid out."""
MOST_TEXT = 500_000
"""The longest text of a page, in code points: a novel, ten times the longest live page. More would be read for hours."""

_OPENS_LIKE_HTML = re.compile(r"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_ANY_MARKUP = re.compile(r"<(?:p|div|br|h[1-6]|article|section|span|a|table|ul|title|meta|body|html|script)\b[^<]{0,2000}>", re.IGNORECASE)
_HTML_TYPES = ("text/html", "application/xhtml+xml")


def lay_out(capture: Capture) -> Page:
    """Lay a capture out as one page of text, HTML or plain; what its carrier states comes first among the evidence.

    Raises:
        NotAPage: the bytes are empty, binary or an archive.
        TooLarge: there are too many of them, or too much text in them.
    """
    _check(capture)
    text = decode(capture.body, _charset(capture))
    if not text.strip():
        raise NotAPage(f"{capture.address!r} is empty; save the page again", reason="empty")
    kind = page_of_html if _is_html(capture, text) else page_of_text
    address = noted_address(text) if kind is page_of_text and not host_of(capture.address) else ""
    page = kind(text, address=address or capture.address, captured=capture.captured)
    if len(page.text) > MOST_TEXT:
        raise TooLarge(
            f"{capture.address!r} has more than {MOST_TEXT:,} characters of text, no page but a book; split it", reason="too large"
        )
    return msgspec.structs.replace(page, taken=capture.taken, evidence=(*capture.stated, *page.evidence))


def _check(capture: Capture) -> None:
    if len(capture.body) > MOST_BYTES:
        raise TooLarge(f"{capture.address!r} has more than {MOST_BYTES} bytes; split it", reason="too large")
    if not capture.body.strip():
        raise NotAPage(f"{capture.address!r} is empty; save the page again", reason="empty")
    if kind := signature(capture.body):
        raise NotAPage(f"{capture.address!r} is {kind}, not a page; give HTML or text", reason="archive" if "archive" in kind else "binary")
    if is_binary(capture.body):
        raise NotAPage(f"{capture.address!r} is binary, not a page; give HTML or text", reason="binary")


def _charset(capture: Capture) -> str:
    """What the carrier declares: its own field first, then the parameter of its media type."""
    _, _, parameter = capture.media_type.lower().partition("charset=")
    return capture.charset or parameter.split(";")[0].strip(" \"'")


def _is_html(capture: Capture, text: str) -> bool:
    if _OPENS_LIKE_HTML.match(text[:10_000]):
        return True
    declared = capture.media_type.lower().split(";")[0].strip()
    named = PurePath(capture.address).suffix.lower() in (".html", ".htm", ".xhtml")
    if declared in _HTML_TYPES or named or not declared:
        return _ANY_MARKUP.search(text[:200_000]) is not None
    return False
