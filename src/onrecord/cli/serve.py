"""This module knows the verb `serve`: the desk on the record, in a browser on this machine."""

import socket
from contextlib import suppress

import click
import uvicorn

from onrecord.errors import Misuse
from onrecord.store import open_record
from onrecord.web.app import build_app
from onrecord.web.safety import LOCAL_HOSTS

HOST, PORT = "127.0.0.1", 8642


@click.command("serve", short_help="Open the desk on the record.")
@click.option("--host", default=HOST, show_default=True, help="Address to listen on; only this machine reaches the default.")
@click.option("--port", type=click.IntRange(0, 65535), default=None, help=f"Port; without it {PORT}, or the next one that is free.")
@click.pass_obj
def command(record: str, host: str, port: int | None) -> None:
    """Open the desk on the record.

    Pages may be read into the record by another process meanwhile. Ctrl-C closes it. It has no passwords: whoever reaches the address reads
    the record, so think before giving another --host. Corrections are taken only from this machine, under its own names.
    """
    open_record(record, create=False).close()
    open_desk(record, listen(host, port))


def open_desk(record: str, door: socket.socket) -> None:
    """Say the desk's address and answer until Ctrl-C."""
    click.echo(f"the desk is open at {address_of(door)} (Ctrl-C closes it)", err=True)
    host = door.getsockname()[0]
    app = build_app(record, hosts=LOCAL_HOSTS if host == HOST else {*LOCAL_HOSTS, host} if host not in ("0.0.0.0", "::") else {"*"})
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, server_header=False))
    with suppress(KeyboardInterrupt):
        server.run(sockets=[door])
    click.echo("the desk is closed", err=True)


def listen(host: str, port: int | None) -> socket.socket:
    """A socket that is bound already, so that no other process can take its port.

    Raises:
        Misuse: the host is none of this machine's, or the port asked for is taken.
    """
    wanted = range(PORT, PORT + 100) if port is None else (port,)
    for number in wanted:
        try:
            return _bound(host, number)
        except OSError as error:
            refused = error
    raise Misuse(f"cannot listen on {host!r}, port {wanted[-1]} ({refused.strerror or refused}); give another --port or --host")


def address_of(door: socket.socket) -> str:
    """The URL at which a browser on this machine finds the desk."""
    host, port = door.getsockname()[:2]
    host = {"0.0.0.0": HOST, "::": "::1"}.get(host, host)
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def _bound(host: str, port: int) -> socket.socket:
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
    door = socket.socket(family, kind, protocol)
    try:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.bind(address)
        door.listen(128)
    except OSError:
        door.close()
        raise
    return door
