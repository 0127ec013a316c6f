"""This module knows how articles, annotations and spans are kept in the record's cells: JSON, the long ones compressed."""

import zlib
from typing import TypeVar

import msgspec

from onrecord.errors import StoreError
from onrecord.model.article import Article
from onrecord.model.span import Span, Spans

Value = TypeVar("Value")
_SPANS = msgspec.json.Decoder(Spans)
_SPAN = msgspec.json.Decoder(Span)


def pack(value: msgspec.Struct) -> bytes:
    """A value as compressed JSON; the same value always gives the same JSON."""
    return zlib.compress(msgspec.json.encode(value))


def unpack(cell: bytes, kind: type[Value]) -> Value:
    """The value of a cell. Raises `StoreError` where it is not one."""
    try:
        return msgspec.json.decode(zlib.decompress(cell), type=kind)
    except (zlib.error, msgspec.MsgspecError) as error:
        raise StoreError(f"a {kind.__name__.lower()} in the record cannot be read ({error}); restore the file from a copy") from error


def same(cell: bytes, other: bytes) -> bool:
    """Whether two cells hold the same JSON, however they were compressed."""
    return cell == other or zlib.decompress(cell) == zlib.decompress(other)


def same_article(cell: bytes, article: Article) -> bool:
    """Whether a cell holds the same article, from whichever capture it was read."""
    kept = unpack(cell, Article)
    page = msgspec.structs.replace(article.page, captured=kept.page.captured, taken=kept.page.taken)
    return kept == msgspec.structs.replace(article, page=page)


def spans_cell(spans: Spans) -> str:
    """Spans as JSON, `[[0,4],[9,12]]`."""
    return msgspec.json.encode(spans).decode()


def spans_of(cell: str) -> Spans:
    """The spans of a cell."""
    return _SPANS.decode(cell)


def span_cell(span: Span) -> str:
    """One span as JSON, `[0,4]`."""
    return msgspec.json.encode(span).decode()


def span_of(cell: str) -> Span:
    """The span of a cell."""
    return _SPAN.decode(cell)
