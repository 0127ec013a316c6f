"""Servers of our own on this machine: one that sends pages, and one that says whatever a test wants it to."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Thread
from time import sleep

Script = Callable[[socket.socket, bytes], None]
"""What a server does with a connection, having read the request's head."""


@contextmanager
def host(script: Script, *, listens: bool = True) -> Iterator[str]:
    """A server that answers every connection by the script; gives its address, without a slash at its end.

    Args:
        listens: whether it hears the request out before it answers.
    """
    with socket.create_server(("127.0.0.1", 0)) as door:
        Thread(target=_answer, args=(door, script, b"\r\n\r\n" if listens else b""), daemon=True).start()
        yield f"http://127.0.0.1:{door.getsockname()[1]}"


def _answer(door: socket.socket, script: Script, end: bytes) -> None:
    with suppress(OSError):
        while True:
            visitor, _ = door.accept()
            Thread(target=_serve, args=(visitor, script, end), daemon=True).start()


def _serve(visitor: socket.socket, script: Script, end: bytes) -> None:
    with visitor, suppress(OSError):
        head = b""
        while end not in head and (piece := visitor.recv(4096)):
            head += piece
        script(visitor, head)


def sending(*pieces: bytes) -> Script:
    """Send these and hang up."""
    return lambda visitor, _: visitor.sendall(b"".join(pieces))


def without_end(first: bytes, again: bytes, pause: float = 0.0) -> Script:
    """Send the first piece, and then the other again and again until the visitor leaves."""

    def script(visitor: socket.socket, _: bytes) -> None:
        visitor.sendall(first)
        while True:
            visitor.sendall(again)
            sleep(pause)

    return script


def html(body: bytes, headers: str = "") -> bytes:
    """An answer with a page."""
    return f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{headers}\r\n".encode() + body
