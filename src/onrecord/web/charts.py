"""This module knows the desk's charts as files: SVG and PNG, drawn here and kept, with a tag so that none is sent twice."""

import hashlib
from functools import lru_cache

import msgspec
from litestar import Response, get

from onrecord.errors import Misuse
from onrecord.store import Store
from onrecord.web.drawing import THEMES, relations_chart
from onrecord.web.errors import missing
from onrecord.web.pages import Asking, Opened
from onrecord.web.view_pages import relation_asked
from onrecord.web.wholes import Viewed, Wholes

FORMS: dict[str, str] = {"svg": "image/svg+xml", "png": "image/png"}
"""What a chart can be had as."""
SHARPNESS = 2.0
"""Pixels of a PNG for each CSS pixel."""


def _answer(request: Asking, store: Store, wholes: Wholes, form: str) -> Response[bytes]:
    whole = wholes.now()
    asked = relation_asked(request, store, whole)
    theme = request.query_params.get("theme", "light")
    if theme not in THEMES:
        raise Misuse(f"theme must be one of {', '.join(THEMES)}, got {theme!r}")
    rows = whole.relations(asked.first, asked.second, asked.on)
    if not rows:
        raise missing("relations between", f"{asked.first} and {asked.second}")
    drawing = msgspec.json.encode(relations_chart(rows, theme, small="small" in request.query_params)).decode()
    headers = {"etag": f'"{hashlib.sha256(f"{form}{drawing}".encode()).hexdigest()[:20]}"', "cache-control": "no-cache"}
    if request.headers.get("if-none-match") == headers["etag"]:
        return Response(b"", status_code=304, headers=headers)
    if "download" in request.query_params:
        headers["content-disposition"] = f'attachment; filename="relations.{form}"'
    return Response(draw(drawing, form), media_type=FORMS[form], headers=headers)


@lru_cache(maxsize=32)
def draw(drawing: str, form: str) -> bytes:
    """A Vega-Lite specification (JSON) as a picture; no address in it is followed."""
    import vl_convert  # noqa: PLC0415 - it brings a script engine of its own, which only those need who ask for a chart

    if form == "png":
        return bytes(vl_convert.vegalite_to_png(drawing, scale=SHARPNESS, allowed_base_urls=[]))
    return str(vl_convert.vegalite_to_svg(drawing, allowed_base_urls=[])).encode()


@get("/charts/relations.svg", sync_to_thread=True, include_in_schema=False)
def relations_svg(request: Asking, store: Opened, wholes: Viewed) -> Response[bytes]:
    """How relations between two parties went, as SVG."""
    return _answer(request, store, wholes, "svg")


@get("/charts/relations.png", sync_to_thread=True, include_in_schema=False)
def relations_png(request: Asking, store: Opened, wholes: Viewed) -> Response[bytes]:
    """How relations between two parties went, as PNG."""
    return _answer(request, store, wholes, "png")


CHARTS = [relations_svg, relations_png]
