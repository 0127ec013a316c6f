"""This module knows how an answer is tagged with the state of the record, so that whoever has it is told "nothing new" (RFC 9110, 8.8.3).

The tag is another one after anything is written to the record, and after the desk is opened anew. It says nothing about what changed: an
answer may come out the same under another tag, never another under the same.
"""

from collections.abc import Callable
from secrets import token_hex

from litestar.types import ASGIApp, Message, Middleware, Receive, Scope, Send

from onrecord.store import Store

NOT_MODIFIED = 304


def tagged(store: Store, viewed: Callable[[], str] = str) -> Middleware:
    """Routes behind this give every good answer an ETag, and answer 304 to whoever has that state already.

    Args:
        viewed: a mark that is another one where the views that are shown are of another state of the record.
    """
    opened = token_hex(4)

    def guard(app: ASGIApp) -> ASGIApp:
        async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
            tag = f'"{opened}-{store.mark()}{viewed()}"'
            headers = [(b"etag", tag.encode()), (b"cache-control", b"no-cache")]

            async def send_tagged(message: Message) -> None:
                if message["type"] == "http.response.start" and message["status"] == 200:
                    message["headers"] = [*message.get("headers", []), *headers]
                await send(message)

            if _has(scope, tag):
                await send({"type": "http.response.start", "status": NOT_MODIFIED, "headers": headers})
                await send({"type": "http.response.body", "body": b"", "more_body": False})
            else:
                await app(scope, receive, send_tagged)

        return guarded

    return guard


def _has(scope: Scope, tag: str) -> bool:
    """Whether the request names this tag among those that its sender has; a proxy may have weakened it."""
    named = ",".join(value.decode("latin-1") for name, value in scope["headers"] if name == b"if-none-match")
    return tag in {each.strip().removeprefix("W/") for each in named.split(",")}
