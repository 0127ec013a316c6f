"""This module knows what keeps the desk safe: its headers, the hosts it answers to, and which addresses may be links.

The words on a page are hostile until shown otherwise. They are only ever text here; and because the desk listens on this machine,
it answers only to this machine's own names, so that a foreign web page cannot reach it by pointing its own name here (DNS rebinding).
What a person writes at the desk is taken only from a form of the desk itself, sent from this machine.
"""

from collections.abc import Collection, Mapping
from ipaddress import ip_address
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
    "referrer-policy": "same-origin",
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


def is_own_form(headers: Mapping[str, str], client: str) -> bool:
    """Whether a form was sent by a page of this desk, under one of this machine's own names, from this machine.

    Browsers say where a form stands in `Sec-Fetch-Site` and `Origin`; either may be lacking, but neither may name another place.

    Args:
        headers: the request's, their names in lower case.
        client: the address it came from; what is no IP address (a socket file) is this machine.

    >>> here = {"host": "localhost:8642", "origin": "http://localhost:8642", "sec-fetch-site": "same-origin"}
    >>> is_own_form(here, "127.0.0.1"), is_own_form(here, "192.0.2.7"), is_own_form(here | {"origin": "null"}, "127.0.0.1")
    (True, False, False)
    """
    host = headers.get("host", "")
    near = _host(host) in LOCAL_HOSTS and _is_this_machine(client)
    origin = headers.get("origin", f"http://{host}")
    return near and headers.get("sec-fetch-site", "same-origin") == "same-origin" and origin in (f"http://{host}", f"https://{host}")


def own_path(path: str, otherwise: str) -> str:
    """A path of this desk as it was given, or another where it would lead elsewhere.

    >>> own_path("/queue?kind=link#first", "/"), own_path("//orsk.example/", "/"), own_path("https://orsk.example/", "/")
    ('/queue?kind=link#first', '/', '/')
    """
    try:
        parts = urlsplit(path)
    except ValueError:
        return otherwise
    plain = path.isascii() and path.isprintable() and "\\" not in path
    return path if plain and path.startswith("/") and not path.startswith("//") and not (parts.scheme or parts.netloc) else otherwise


def _is_this_machine(client: str) -> bool:
    try:
        return ip_address(client).is_loopback
    except ValueError:
        return True


def _asked_host(scope: Scope) -> str:
    named = [value.decode("latin-1") for name, value in scope["headers"] if name == b"host"]
    return _host(named[0]) if len(named) == 1 else ""


def _host(named: str) -> str:
    """A host without its port, in lower case."""
    bare = named[: named.find("]") + 1] if named.startswith("[") else named.partition(":")[0]
    return bare.lower().rstrip(".")
