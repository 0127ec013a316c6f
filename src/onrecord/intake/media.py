"""This module knows what a media type says: whether pages, lists or neither are of it, and which charset it names."""

HTML = "text/html"
PAGES = frozenset({HTML, "application/xhtml+xml", "text/plain"})
"""Media types of pages for readers."""
LISTS = frozenset({"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml"})
"""Media types of feeds and sitemaps."""
PACKED = frozenset({"application/gzip", "application/x-gzip", "application/octet-stream", "binary/octet-stream"})
"""Media types of files in general, which packed sitemaps are sent as."""


def media_type_of(header: str) -> str:
    """The media type alone, in lower case.

    >>> media_type_of("Text/HTML; charset=UTF-8")
    'text/html'
    """
    return header.partition(";")[0].strip().lower()


def charset_of(header: str) -> str:
    """The charset that a Content-Type header names, or "".

    >>> charset_of('text/html; Charset="koi8-r"; x=1')
    'koi8-r'
    """
    for parameter in header.split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'").strip()
    return ""
