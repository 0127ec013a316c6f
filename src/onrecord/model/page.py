"""This module knows a capture (bytes and where they came from) and a page (one text, laid out in lines)."""

import msgspec

from onrecord.model.span import Span


class Evidence(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A fact that a page states about itself outside its visible text, or its feed about it.

    Attributes:
        field: what it is about ("headline", "outlet", "author", "supplier", "published", "updated", "language", "address", "original",
            "section", "description", "rights", "holder", "year", "body": the article's own text).
        value: the words, as the page gives them.
        origin: where ("json-ld NewsArticle.headline", "og:title", "html lang", "microdata NewsArticle.author", "feed title").
    """

    field: str
    value: str
    origin: str


class Validators(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a server gave with a page, to be asked next time whether the page has changed (RFC 9110, section 8.8).

    Attributes:
        address: the URL that was asked.
        etag: the `ETag` header as it came, or "".
        last_modified: the `Last-Modified` header as it came, or "".
    """

    address: str
    etag: str = ""
    last_modified: str = ""


class Capture(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The bytes of one page as they were found.

    Attributes:
        address: the URL if one is known, else the path, else "-" for standard input.
        body: the bytes, untouched; of a feed's entry, its own text as a small HTML document.
        media_type: "text/html", "text/plain", or "" where nothing says.
        charset: what the carrier declared, or "".
        captured: the day the page was captured (EDTF, `2031-04-02`), or "".
        taken: the moment these bytes were written, fetched or archived, as their carrier gives it (UTC, ISO 8601), or "". It tells
            one capture of a page from the next; a file's time of writing is one, and says nothing about when the page was captured.
        stated: what the carrier says of the page (a feed of its entry: title, author, dates, outlet).
        validators: what to ask its server with next time, to be remembered when the record has what was captured; None where nothing is.
    """

    address: str
    body: bytes
    media_type: str = ""
    charset: str = ""
    captured: str = ""
    taken: str = ""
    stated: tuple[Evidence, ...] = ()
    validators: Validators | None = None


class Line(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One line of a page as a reader sees it, and how the page built it. Plain text has no tags.

    Attributes:
        span: the line in the page's text, without its line break and outer white space.
        tag: the nearest block element ("p", "h1", "li", "figcaption", "td", "time"), or "".
        within: the landmarks around it, outermost first ("main", "article", "aside", "nav", "header", "footer", "figure", "form").
        names: class, id and role words of the elements around it, lower case, innermost first.
        linked: share of its visible characters that lie inside links, 0 to 1.
        strong: share of them that the page prints in bold within running text, 0 to 1; headings are none of it, they have their tag.
        breaks: empty lines before it (0 = it follows directly).
        moment: what the last `time` element on it states as its date and time, or "".
    """

    span: Span
    tag: str = ""
    within: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    linked: float = 0.0
    strong: float = 0.0
    breaks: int = 0
    moment: str = ""


class Page(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One page: one text that all offsets point into, its lines in reading order, and what it says about itself.

    Attributes:
        address: where the page says it belongs, if that is on the site it was found on; else as in the capture.
        text: what a reader sees, furniture included; never altered after this.
        lines: ascending, not overlapping, together all of the text that is not white space.
        evidence: facts stated in the page's head and by its elements' attributes, in page order.
        captured: the day of capture (EDTF) or "".
        taken: as in the capture.
        layout: "html" or "plain".
    """

    address: str
    text: str
    lines: tuple[Line, ...]
    evidence: tuple[Evidence, ...] = ()
    captured: str = ""
    taken: str = ""
    layout: str = "plain"
