"""WARC records and HTTP answers as crawlers write them, for tests."""

from uuid import UUID

HTML = "Content-Type: text/html; charset=utf-8\r\n"


def answer(body: bytes, headers: str = HTML, status: str = "200 OK") -> bytes:
    """An HTTP answer, as a server sends it."""
    return f"HTTP/1.1 {status}\r\n{headers}\r\n".encode() + body


def record(
    address: str,
    block: bytes,
    *,
    kind: str = "response",
    media_type: str = "application/http; msgtype=response",
    date: str = "2034-03-01T12:00:00Z",
) -> bytes:
    """One WARC record, captured on 1 March 2034 unless another date is given."""
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{UUID(int=len(block))}>\r\nWARC-Date: {date}\r\n"
        f"WARC-Target-URI: {address}\r\nContent-Type: {media_type}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"
