"""This module knows what keeps the desk safe: its headers, the hosts it answers to, and which addresses may be links.

The words on a page are hostile until shown otherwise. They are only ever text here; and because the desk listens on this machine,
it answers only to this machine's own names, so that a foreign web page cannot reach it by pointing its own name here (DNS rebinding).
"""

from collections.abc import Collection
from urllib.parse import urlsplit

from litestar.enums import ScopeType
from litestar.exceptions import HTTPException
from litestar.types import ASGIApp, Message, Middleware, Receive, Scope, Send

LOCAL_HOSTS = ("localhost", "127.0.0.1", "[::1]")
"""Names of this machine. A host of "*" stands for any."""

POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
}
MISDIRECTED = 421


async def add_headers(message: Message, scope: Scope) -> None:
    """Put the safety headers on every answer, errors included."""
    if message["type"] == "http.response.start" and scope["type"] == ScopeType.HTTP:
        ours = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
        message["headers"] = [*message.get("headers", []), *ours]


def only_for(hosts: Collection[str]) -> Middleware:
    """A guard that refuses requests made to any other host, with status 421."""
    allowed = frozenset(_host(host) for host in hosts)

    def guard(app: ASGIApp) -> ASGIApp:
        async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] == ScopeType.HTTP and "*" not in allowed and (asked := _asked_host(scope)) not in allowed:
                raise HTTPException(status_code=MISDIRECTED, detail=f"this desk does not answer to the host {asked!r}")
            await app(scope, receive, send)

        return guarded

    return guard


def link(address: str) -> str | None:
    """The address if it may be a link (http or https), else nothing.

    >>> link("https://orsk-herald.example/talks"), link("javascript:alert(1)"), link("pages/talks.html")
    ('https://orsk-herald.example/talks', None, None)
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.netloc and address.isprintable() else None


def _asked_host(scope: Scope) -> str:
    named = [value.decode("latin-1") for name, value in scope["headers"] if name == b"host"]
    return _host(named[0]) if len(named) == 1 else ""


def _host(named: str) -> str:
    """A host without its port, in lower case."""
    bare = named[: named.find("]") + 1] if named.startswith("[") else named.partition(":")[0]
    return bare.lower().rstrip(".")
