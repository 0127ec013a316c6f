"""This module knows one exchange with a web server: a request out, an answer in, all of it inside one time and one size.

It stands on the standard library's HTTP client, whose socket is ours: the host's name is resolved once, the very addresses it resolves to
are looked at, and one of them is connected to (so that a name cannot show one address and lead to another), and every single read and
write ends at the exchange's deadline (so that a server that sends a byte a second gains nothing by it).
"""

import io
import socket
import ssl
from collections.abc import Callable, Mapping
from http.client import HTTPConnection, HTTPException, HTTPResponse
from time import monotonic
from typing import Any, Protocol
from urllib.parse import urlsplit

import msgspec

from onrecord.errors import TooLarge, Unreachable
from onrecord.intake.addresses import is_public, private
from onrecord.intake.limits import megabytes
from onrecord.intake.media import media_type_of

_PIECE = 65_536
_PORTS = {"http": 80, "https": 443}
_OK = 200
_CONNECT_SECONDS = 15.0
"""The longest wait for one address of a host, so that time is left for its next one."""


class Request(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What to ask a server for.

    Attributes:
        address: the URL, as `checked` gives it.
        headers: names and values, beside `Host` and `Connection`.
        room: bytes of a body of this media type that are read, as they are sent ("" where the server names none); 0 for kinds not wanted.
        seconds: from the first to the last byte, connecting included.
        cut: whether a body without enough room is cut off rather than refused.
    """

    address: str
    headers: Mapping[str, str]
    room: Callable[[str], int]
    seconds: float
    cut: bool = False


class Answer(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a server answered; the names of headers are in lower case. The body is empty unless the status is 200 and its kind is wanted."""

    status: int
    headers: Mapping[str, str]
    body: bytes = b""


class Exchange(Protocol):
    """Asks a server once, without following redirects."""

    def __call__(self, request: Request, /) -> Answer:
        """The server's answer, whatever its status.

        Raises:
            Unreachable: there is none, or it is no HTTP, or it is not complete in time.
            NotAllowed: the host is at an address that may not be asked.
            TooLarge: the body is over the limit.
        """
        ...


Resolver = Callable[[str, int], list[tuple[Any, ...]]]


def resolve(host: str, port: int) -> list[tuple[Any, ...]]:
    """The addresses of a host, as `socket.getaddrinfo` gives them."""
    return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)


class Wire:
    """Exchanges over the network.

    Args:
        allowed: whether a host at this IP address may be asked.
        resolver: how names become addresses.
        clock: seconds that only ever grow.
    """

    def __init__(
        self, *, allowed: Callable[[str], bool] = is_public, resolver: Resolver = resolve, clock: Callable[[], float] = monotonic
    ) -> None:
        self.allowed = allowed
        self.resolver = resolver
        self.clock = clock
        self._trust: ssl.SSLContext | None = None

    def __call__(self, request: Request, /) -> Answer:
        """See `Exchange`."""
        deadline = self.clock() + request.seconds
        connection = _Connection(self, request.address, lambda: deadline - self.clock())
        try:
            return _answer(connection, request)
        except OSError as error:
            raise _unreachable(request, error) from error
        except (HTTPException, ValueError) as error:
            what = f"{request.address!r} is answered with no proper HTTP ({type(error).__name__}: {error})"
            raise Unreachable(f"{what}; check the address in a browser", reason="bad answer") from error
        finally:
            connection.hang_up()

    def open(self, scheme: str, host: str, port: int, left: Callable[[], float]) -> socket.socket:
        """A socket to the first of the host's addresses that answers; all of them must be allowed."""
        found = self.resolver(host, port)
        for *_, place in found:
            if not self.allowed(str(place[0])):
                raise private(host, str(place[0]))
        refused: OSError = OSError(f"no address for {host!r}")
        for family, kind, protocol, _, place in found:
            try:
                return self._connected(socket.socket(family, kind, protocol), place, host if scheme == "https" else "", left)
            except ssl.SSLError:
                raise
            except OSError as error:
                refused = error
        raise refused

    def _connected(self, opened: socket.socket, place: Any, secured_for: str, left: Callable[[], float]) -> socket.socket:
        try:
            opened.settimeout(min(_remaining(left), _CONNECT_SECONDS))
            opened.connect(place)
            if not secured_for:
                return opened
            self._trust = self._trust or ssl.create_default_context()
            opened.settimeout(_remaining(left))
            return self._trust.wrap_socket(opened, server_hostname=secured_for)
        except BaseException:
            opened.close()
            raise


class _Connection(HTTPConnection):
    """A connection of the standard library over a socket of ours."""

    def __init__(self, wire: Wire, address: str, left: Callable[[], float]) -> None:
        parts = urlsplit(address)
        self.scheme = parts.scheme
        self.default_port = _PORTS[parts.scheme]
        self.wire, self.left = wire, left
        super().__init__(parts.hostname or "", parts.port or self.default_port)

        self.opened: socket.socket | None = None

    def connect(self) -> None:
        """Connect where the wire may, for as long as there is time."""
        self.opened = self.wire.open(self.scheme, self.host, self.port, self.left)
        self.sock = _Timed(self.opened, self.left)

    def hang_up(self) -> None:
        """Close the socket; the client's own `close` leaves it to the answer's reader, which may not have come to its end."""
        self.close()
        if self.opened is not None:
            self.opened.close()


class _Timed:
    """As much of a socket as the HTTP client uses, each use of it ending at the deadline."""

    def __init__(self, opened: socket.socket, left: Callable[[], float]) -> None:
        self.opened, self.left = opened, left

    def sendall(self, sent: bytes) -> None:
        self.opened.settimeout(_remaining(self.left))
        self.opened.sendall(sent)

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(_TimedReads(self.opened, self.left), _PIECE)

    def close(self) -> None:
        """Nothing: the answer may still be on its way; `_Connection.hang_up` closes the socket."""


class _TimedReads(io.RawIOBase):
    def __init__(self, opened: socket.socket, left: Callable[[], float]) -> None:
        self.opened, self.left = opened, left

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        self.opened.settimeout(_remaining(self.left))
        return self.opened.recv_into(buffer)


def _remaining(left: Callable[[], float]) -> float:
    seconds = left()
    if seconds <= 0:
        raise TimeoutError("no time is left")
    return seconds


def _answer(connection: HTTPConnection, request: Request) -> Answer:
    parts = urlsplit(request.address)
    connection.putrequest("GET", parts.path + (f"?{parts.query}" if parts.query else ""), skip_accept_encoding=True)
    for name, value in {**request.headers, "Connection": "close"}.items():
        connection.putheader(name, value)
    connection.endheaders()
    with connection.getresponse() as response:
        headers = {name.lower(): value for name, value in response.getheaders()}
        room = request.room(media_type_of(headers.get("content-type", ""))) if response.status == _OK else 0
        return Answer(status=response.status, headers=headers, body=_body(response, request, room) if room else b"")


def _body(response: HTTPResponse, request: Request, room: int) -> bytes:
    pieces, left = [], room + 1
    while left > 0 and (piece := response.read(min(left, _PIECE))):
        pieces.append(piece)
        left -= len(piece)
    if left <= 0 and not request.cut:
        raise TooLarge(
            f"{request.address!r} is larger than {megabytes(room)}, the most that is read of its kind; leave it out", reason="too large"
        )
    if left > 0 and response.length:
        raise Unreachable(f"{request.address!r} broke off {response.length} bytes before its end; read it again", reason="cut short")
    return b"".join(pieces)[:room]


def _unreachable(request: Request, error: OSError) -> Unreachable:
    host = urlsplit(request.address).hostname
    if isinstance(error, TimeoutError):
        what = f"{request.address!r} was not answered to its end within {request.seconds:g} seconds"
        return Unreachable(f"{what}; try again later", reason="too slow")
    if isinstance(error, socket.gaierror):
        return Unreachable(
            f"{host!r}, of {request.address!r}, is not known to the name service ({error.strerror}); check it", reason="no host"
        )
    if isinstance(error, ssl.SSLError):
        said = getattr(error, "verify_message", "") or error.reason or error
        return Unreachable(f"{host!r} cannot be trusted with {request.address!r} ({said}); check the address", reason="no trust")
    return Unreachable(f"{request.address!r} cannot be reached ({error.strerror or error}); check it, or try later", reason="no connection")
