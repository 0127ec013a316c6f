"""One exchange stays inside one time and one size, whatever the server does, and reaches no address it may not."""

import socket
from collections.abc import Callable
from time import monotonic
from typing import Any

import pytest

from onrecord.errors import NotAllowed, TooLarge, Unreachable, Unreadable
from onrecord.intake.addresses import is_public
from onrecord.intake.wire import Answer, Request, Wire
from tests.unit.intake.hosts import Script, host, html, sending, without_end

PAGE = b"<p>Orsk will not sign.</p>"


def anywhere(_: str) -> bool:
    """Any address may be asked, this machine's too."""
    return True


def ask(address: str, *, seconds: float = 10.0, most: int = 1000, cut: bool = False, wire: Wire | None = None, **headers: str) -> Answer:
    """One exchange."""
    wanted: Callable[[str], int] = lambda media_type: most if media_type in ("", "text/html") else 0  # noqa: E731
    request = Request(address=address, headers=headers, room=wanted, seconds=seconds, cut=cut)
    return (wire or Wire(allowed=anywhere))(request)


def refusal(script: Script, **how: Any) -> Unreadable:
    """What asking such a server raises."""
    with host(script) as address, pytest.raises(Unreadable) as raised:
        ask(f"{address}/talks", **how)
    assert "127.0.0.1" in str(raised.value) and "; " in str(raised.value)
    return raised.value


def test_a_page_comes_with_its_status_and_headers() -> None:
    """Names of headers are in lower case."""
    with host(sending(html(PAGE, f'Content-Length: {len(PAGE)}\r\nETag: "7"\r\n'))) as address:
        found = ask(f"{address}/talks")
    assert (found.status, found.headers["etag"], found.body) == (200, '"7"', PAGE)


def test_the_request_is_what_was_asked_for() -> None:
    """Path and query as given, host and port, our headers, one connection for each."""
    heard: list[bytes] = []

    def script(visitor: socket.socket, head: bytes) -> None:
        heard.append(head)
        visitor.sendall(html(PAGE))

    with host(script) as address:
        ask(f"{address}/talks%20now?page=2&x=%C3%A9", **{"User-Agent": "onrecord/1"})
    lines = heard[0].decode().split("\r\n")
    assert lines[0] == "GET /talks%20now?page=2&x=%C3%A9 HTTP/1.1"
    assert {f"Host: {address.removeprefix('http://')}", "User-Agent: onrecord/1", "Connection: close"} <= set(lines)


def test_chunks_are_put_together() -> None:
    """Transfer coding is the exchange's business."""
    with host(sending(html(b"5\r\n<p>Or\r\n4\r\nsk</\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n"))) as address:
        assert ask(address + "/").body == b"<p>Orsk</"


@pytest.mark.parametrize(
    "head", ["HTTP/1.1 302 Found\r\nLocation: /x", "HTTP/1.1 404 Not Found", "HTTP/1.1 200 OK\r\nContent-Type: image/png"]
)
def test_bodies_that_nobody_wants_are_not_waited_for(head: str) -> None:
    """A redirect, an error or a picture with a body without end costs nothing."""
    with host(without_end(f"{head}\r\n\r\n".encode(), b"x" * 1000)) as address:
        assert ask(address + "/").body == b""


def test_an_answer_over_the_limit_is_given_up() -> None:
    """A body without end, as fast as the server can."""
    error = refusal(without_end(html(b""), b"x" * 10_000), most=50_000)
    assert (type(error), error.reason) == (TooLarge, "too large")


def test_a_body_may_be_cut_where_its_beginning_will_do() -> None:
    """As for robots.txt."""
    with host(without_end(html(b""), b"x" * 10_000)) as address:
        assert len(ask(address + "/", most=50_000, cut=True).body) == 50_000


@pytest.mark.parametrize(
    "script",
    [
        without_end(html(b""), b"x", 0.05),
        without_end(b"HTTP/1.1 200 OK\r\nX", b"y", 0.05),
        without_end(b"HTTP/1.1 200 OK\r\n", b"", 0.05),
        without_end(b"", b"", 0.05),
        without_end(b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 100 Continue\r\n\r\n", 0.05),
        without_end(html(b"0\r\n", "Transfer-Encoding: chunked\r\n"), b"Trailer: x\r\n", 0.05),
    ],
    ids=["drips its body", "drips its headers", "stops in its headers", "says nothing", "says go on", "drips its trailers"],
)
def test_a_server_that_never_ends_its_answer_is_left_at_the_deadline(script: Script) -> None:
    """However often it sends a byte: the time is for the whole exchange."""
    begun = monotonic()
    assert refusal(script, seconds=0.4).reason == "too slow"
    assert monotonic() - begun < 3


@pytest.mark.parametrize("again", [b"X-More: and more\r\n", b"x" * 10_000], ids=["many headers", "one long header"])
def test_headers_without_end_are_given_up(again: bytes) -> None:
    """A hundred headers, or 64 kB of one."""
    assert refusal(without_end(b"HTTP/1.1 200 OK\r\nX: ", again)).reason == "bad answer"


@pytest.mark.parametrize("said", [b"SSH-2.0-OpenSSH\r\n", b"\x00\x01\x02", b"HTTP/1.1 abc\r\n\r\n", b""])
def test_what_is_no_http_is_a_bad_answer(said: bytes) -> None:
    """Another service's greeting, noise, a bad status, a hang-up."""
    assert refusal(sending(said)).reason in ("bad answer", "no connection")


@pytest.mark.parametrize("answer", [html(PAGE, "Content-Length: 999\r\n"), html(b"64\r\nabc", "Transfer-Encoding: chunked\r\n")])
def test_an_answer_that_breaks_off_is_no_page(answer: bytes) -> None:
    """Half a page must not become a version of it."""
    assert refusal(sending(answer)).reason in ("cut short", "bad answer")


def test_a_server_that_is_not_there_says_so() -> None:
    """Nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        address = f"http://127.0.0.1:{door.getsockname()[1]}/"
    with pytest.raises(Unreachable) as raised:
        ask(address)
    assert raised.value.reason == "no connection"


def test_a_name_that_nobody_knows_says_so() -> None:
    """As the name service says."""

    def unknown(_host: str, _port: int) -> list[tuple[Any, ...]]:
        raise socket.gaierror(-2, "Name or service not known")

    with pytest.raises(Unreachable, match=r"'orsk\.example'.*Name or service not known.*; check") as raised:
        ask("http://orsk.example/", wire=Wire(allowed=anywhere, resolver=unknown))
    assert raised.value.reason == "no host"


def test_a_server_that_cannot_be_trusted_is_not_read() -> None:
    """Here it speaks no TLS at all."""
    with host(sending(html(PAGE)), listens=False) as address, pytest.raises(Unreachable, match="cannot be trusted") as raised:
        ask(address.replace("http://", "https://") + "/")
    assert raised.value.reason == "no trust"


def resolving(*numbers: str) -> Wire:
    """A wire on which every name leads to these numbers."""

    def resolver(_host: str, port: int) -> list[tuple[Any, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, port)) for number in numbers]

    return Wire(resolver=resolver)


@pytest.mark.parametrize("numbers", [("127.0.0.1",), ("8.8.8.8", "10.0.0.1"), ("169.254.169.254",)])
def test_a_public_name_that_leads_to_a_private_address_is_refused(numbers: tuple[str, ...]) -> None:
    """What the name resolves to is looked at, all of it; so a name that changes its mind gains nothing."""
    with pytest.raises(NotAllowed) as raised:
        ask("http://orsk.example/", wire=resolving(*numbers))
    assert raised.value.reason == "private address"
    assert "--allow-private" in str(raised.value)


def test_the_address_that_was_looked_at_is_the_one_connected_to() -> None:
    """The name is resolved once: a second answer, which might be another, is never asked for."""
    asked: list[str] = []

    with host(sending(html(PAGE))) as address:
        port = int(address.rpartition(":")[2])

        def resolver(name: str, _port: int) -> list[tuple[Any, ...]]:
            asked.append(name)
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

        assert ask("http://orsk.example/", wire=Wire(allowed=anywhere, resolver=resolver)).body == PAGE
    assert asked == ["orsk.example"]


@pytest.mark.parametrize(
    "number",
    ["127.0.0.1", "127.9.9.9", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254",
     "100.64.0.1", "0.0.0.0", "224.0.0.1", "240.0.0.1",
     "255.255.255.255", "192.0.2.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fec0::1",
     "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
     "64:ff9b::7f00:1", "2002:7f00:1::1", "2001:db8::1"],
)  # fmt: skip
def test_addresses_that_are_not_of_the_public_internet(number: str) -> None:
    """Loopback, private, link-local, shared, reserved, multicast, documentation, and all their disguises."""
    assert not is_public(number)


@pytest.mark.parametrize("number", ["8.8.8.8", "193.0.6.139", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_addresses_of_the_public_internet(number: str) -> None:
    """In either form."""
    assert is_public(number)


@pytest.mark.parametrize(
    "address", ["http://127.1:9/", "http://0x7f000001:9/", "http://2130706433:9/", "http://[::1]:9/", "http://localhost:9/"]
)
def test_odd_spellings_of_this_machine_are_refused_by_what_they_lead_to(address: str) -> None:
    """The check is on the number connected to, not on the name."""
    with pytest.raises(Unreadable) as raised:
        ask(address, wire=Wire())
    assert raised.value.reason in ("private address", "no host")
