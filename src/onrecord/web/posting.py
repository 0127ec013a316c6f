"""This module knows how a form reaches the desk: that it is the desk's own, who sent it, and where its sender goes on reading.

Every form carries a token that is made when the desk opens and stands nowhere but on its pages, which no other site can read.
The author's name is remembered in a cookie, so that it is asked once; it is a name and no login.
"""

import secrets
from collections.abc import Mapping
from urllib.parse import quote, unquote

from litestar.datastructures import Cookie
from litestar.di import NamedDependency
from litestar.exceptions import PermissionDeniedException
from litestar.params import SkipValidation
from litestar.response import Redirect

from onrecord.errors import Misuse
from onrecord.web.pages import Asking
from onrecord.web.safety import is_own_form, own_path

AUTHOR = "author"
"""The cookie that remembers the author's name, and the form's field that gives it."""
TOKEN = "token"
A_YEAR = 365 * 24 * 60 * 60
LONGEST_NAME, LONGEST_REASON = 120, 2000
"""Characters that a person's name and a reason may have."""

Form = Mapping[str, str]
Token = NamedDependency[SkipValidation[str]]


def new_token() -> str:
    """A token that nobody can guess."""
    return secrets.token_urlsafe(32)


def check_sender(request: Asking, form: Form, token: str) -> None:
    """Refuse what is no form of this desk.

    Raises:
        PermissionDeniedException: it comes from another site or machine, or from a page shown before the desk was opened last.
    """
    headers = {name.lower(): value for name, value in request.headers.items()}
    if not is_own_form(headers, request.client.host if request.client else ""):
        raise PermissionDeniedException(detail="the desk takes corrections only from its own pages, opened on the machine that it runs on")
    if not secrets.compare_digest(form.get(TOKEN, "").encode(), token.encode()):
        raise PermissionDeniedException(detail="this form was shown before the desk was opened last; load its page again and send it anew")


def author_of(request: Asking, form: Form) -> str:
    """The author as the record has it ("person:NAME"): as the form says, else as remembered.

    Raises:
        Misuse: neither says who it is, or the name is none.
    """
    name = " ".join((form.get(AUTHOR) or remembered(request)).split())
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise Misuse(f"say who you are, in 1 to {LONGEST_NAME} characters: what is corrected is kept with its author's name")
    return f"person:{name}"


def reason_of(form: Form) -> str:
    """Why, in the author's words; "" where nothing is said.

    Raises:
        Misuse: it is too long.
    """
    reason = form.get("reason", "").strip()
    if len(reason) > LONGEST_REASON:
        raise Misuse(f"a reason has {LONGEST_REASON} characters at most, this one has {len(reason)}")
    return reason


def remembered(request: Asking) -> str:
    """The name that the author gave last, or ""."""
    return named(request.cookies.get(AUTHOR, ""))


def named(cookie: str) -> str:
    """The name that a cookie remembers.

    >>> named("Ilka%20Brandow")
    'Ilka Brandow'
    """
    return unquote(cookie).strip()[:LONGEST_NAME]


def onward(form: Form, otherwise: str, author: str) -> Redirect:
    """On to the page that the form asks for, if it is one of the desk's, with the author's name remembered."""
    name = quote(author.removeprefix("person:"))
    cookie = Cookie(key=AUTHOR, value=name, max_age=A_YEAR, path="/", httponly=True, samesite="strict")
    return Redirect(own_path(form.get("back", ""), otherwise), status_code=303, cookies=[cookie])
