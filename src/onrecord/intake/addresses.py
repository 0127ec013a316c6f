"""This module knows which web addresses may be asked: http and https, at hosts of the public internet."""

import re
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from onrecord.errors import NotAllowed, NotAPage

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*://")
_NAT64 = ip_network("64:ff9b::/96")
_PLAIN = "!#$%&'()*+,/:;=?@[]~"
"""Signs that an address may hold as they are; all others are escaped."""


def is_web_address(place: str) -> bool:
    """Whether a place is an address rather than a path, of whatever scheme."""
    return _SCHEME.match(place) is not None


def checked(address: str) -> str:
    """A web address as it can be asked for: without its fragment, with what needs escaping escaped and the host in ASCII.

    Raises:
        NotAPage: it is no http or https address, has no host, or carries a password.
    """
    try:
        parts = urlsplit(address.strip())
        host, port = (parts.hostname or "").encode("idna").decode("ascii"), parts.port
    except ValueError as error:
        raise NotAPage(f"{address!r} is no web address ({error}); check it", reason="bad address") from error
    if parts.scheme not in ("http", "https"):
        raise NotAPage(f"{address!r} is neither http nor https; save the page and read the file", reason="bad address")
    if not host or parts.username is not None:
        raise NotAPage(f"{address!r} has {'no host' if not host else 'a user name in it'}; give it without", reason="bad address")
    at = f"[{host}]" if ":" in host else host
    query = f"?{quote(parts.query, safe=_PLAIN)}" if parts.query else ""
    return f"{parts.scheme}://{at}{f':{port}' if port else ''}{quote(parts.path, safe=_PLAIN) or '/'}{query}"


def origin_of(address: str) -> str:
    """Scheme, host and port: what a robots.txt speaks for.

    >>> origin_of("https://orsk.example:8443/talks?page=2")
    'https://orsk.example:8443'
    """
    parts: SplitResult = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def redirected(address: str, location: str) -> str:
    """Where a redirect leads. Raises as `checked`."""
    try:
        return checked(urljoin(address, location))
    except ValueError as error:
        raise NotAPage(f"{address!r} redirects to {location!r}, which is no address ({error}); check it", reason="bad address") from error


def is_public(number: str) -> bool:
    """Whether an IP address belongs to the public internet, whatever form it hides in.

    Private, loopback, link-local, shared, reserved, documentation and multicast addresses do not, nor do their disguises in IPv6
    (mapped, 6to4, NAT64): https://www.iana.org/assignments/iana-ipv4-special-registry and its sister.

    >>> is_public("::ffff:127.0.0.1")
    False
    """
    address = _unwrapped(ip_address(number.partition("%")[0]))
    if isinstance(address, IPv6Address) and address.is_site_local:
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def _unwrapped(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    if isinstance(address, IPv4Address):
        return address
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address


def private(host: str, number: str) -> NotAllowed:
    """The refusal of a host whose address is not public."""
    return NotAllowed(
        f"{host!r} is at {number}, an address that is not of the public internet; if you mean it, give --allow-private",
        reason="private address",
    )
