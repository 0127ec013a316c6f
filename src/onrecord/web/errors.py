"""This module knows how the desk says that something went wrong: a page for a reader, one shape of JSON for a program."""

import logging
from http import HTTPStatus
from typing import Any

import msgspec
from litestar import Request, Response
from litestar.exceptions import HTTPException, NotFoundException
from litestar.response import Template
from litestar.types import ExceptionHandlersMap

from onrecord.errors import Misuse, StoreError

Asked = Request[Any, Any, Any]
Shown = Response[Any]

log = logging.getLogger("onrecord.web")

FOR_PROGRAMS = ("/api/", "/schema")
TITLES = {
    400: "That question cannot be asked",
    404: "Not on the record",
    403: "Not from this desk",
    405: "Not offered",
    421: "Another desk",
    500: "Something broke",
    503: "The record cannot be read just now",
}


class Trouble(msgspec.Struct, frozen=True, kw_only=True):
    """What went wrong: an HTTP status and a sentence."""

    status: int
    message: str


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """The one shape in which a program is told that something went wrong (RFC 9457).

    Attributes:
        type: "about:blank": the status says all there is to its kind.
        title: the status in words; detail: what went wrong, where, and what to do now.
    """

    type: str = "about:blank"
    title: str
    status: int
    detail: str


PROBLEM = "application/problem+json"
"""The media type of a problem."""


def missing(what: str, id_: str) -> NotFoundException:
    """The error for an id the record does not hold."""
    return NotFoundException(detail=f"the record holds no {what} {id_!r}; it may be in another record, or the address was cut short")


def show_http(request: Asked, error: HTTPException) -> Shown:
    """Refusals: a page or an entry that is not there, a method that is not offered."""
    plain = error.status_code == 404 and error.detail in ("", "Not Found")
    detail = f"there is no page at {request.url.path!r}" if plain else error.detail
    if error.status_code == 405:
        detail = f"{request.method} is not offered: this page shows the record and changes nothing"
    return _answer(request, Trouble(status=error.status_code, message=detail))


def show_misuse(request: Asked, error: Misuse) -> Shown:
    """A question that makes no sense, with what is expected."""
    return _answer(request, Trouble(status=400, message=str(error)))


def show_store(request: Asked, error: StoreError) -> Shown:
    """A record that cannot be read."""
    log.error("record_unreadable path=%r error=%r", request.url.path, str(error))
    return _answer(request, Trouble(status=503, message=str(error)))


def show_broken(request: Asked, error: Exception) -> Shown:
    """Our own mistake: logged whole, told without its innards."""
    log.error("desk_failed path=%r", request.url.path, exc_info=error)
    message = "the desk failed to show this page; the record itself is unharmed, and what happened is in the log"
    return _answer(request, Trouble(status=500, message=message))


HANDLERS: ExceptionHandlersMap = {HTTPException: show_http, Misuse: show_misuse, StoreError: show_store, Exception: show_broken}


def _answer(request: Asked, trouble: Trouble) -> Shown:
    if request.url.path.startswith(FOR_PROGRAMS) or request.url.path.endswith((".json", ".atom")):
        problem = Problem(title=HTTPStatus(trouble.status).phrase, status=trouble.status, detail=trouble.message)
        return Response(problem, status_code=trouble.status, media_type=PROBLEM)
    title = TITLES.get(trouble.status) or HTTPStatus(trouble.status).phrase
    return Template("error.html", context={"trouble": trouble, "title": title}, status_code=trouble.status)
