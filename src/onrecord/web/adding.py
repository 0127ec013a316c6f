"""This module knows how a missing entry is added at the desk: its words are selected or typed, and found on the page."""

import msgspec
from litestar import get, post
from litestar.params import FromPath
from litestar.response import Redirect, Template

from onrecord.errors import Misuse
from onrecord.front.moment import this_moment
from onrecord.model.correction import FIELDS, ON_A_PAGE, STATUSES, Action, Correction, EntryKind
from onrecord.model.record import Kept
from onrecord.model.span import Span, Spans
from onrecord.text.locating import nearest, places_of
from onrecord.views.reading import Part, lay_parts
from onrecord.web.asking import one_of
from onrecord.web.correcting import Sent
from onrecord.web.errors import missing
from onrecord.web.inking import Ink, ink
from onrecord.web.pages import Asking, Opened
from onrecord.web.posting import Token, author_of, check_sender, onward, reason_of

KINDS = tuple(kind.value for kind in ON_A_PAGE)
LIKELY = {"directness": "indirect", "status": STATUSES[0], "force": "demand", "type": "CONSULT"}
"""What a field shows before anybody has chosen."""
MOST_PLACES = 9
"""Places of the same words that are offered."""


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where the words stand: as the form sends it ("12-19;30-34"), with the words around, and whether they are the likely ones."""

    spans: str
    words: tuple[Ink, ...]
    likely: bool


@get("/articles/{version:str}/add", sync_to_thread=True, include_in_schema=False)
def add_form(request: Asking, store: Opened, version: FromPath[str]) -> Template:
    """The form that adds an entry; with words in the address, the places where they stand."""
    if not (kept := store.article(version)):
        raise missing("article", version)
    asked = request.query_params
    kind = one_of("as", asked.get("as", ""), KINDS) or EntryKind.STATEMENT.value
    words, near = asked.get("words", "").strip(), asked.get("near", "")
    places = _places(kept, words, int(near) if near.isascii() and near.isdigit() and len(near) < 10 else 0)
    context = {"version": kept.version, "kind": kind, "kinds": KINDS, "words": words, "places": places, "fields": FIELDS[EntryKind(kind)]}
    return Template("add_entry.html", context=context | {"likely": LIKELY})


@post("/articles/{version:str}/added", sync_to_thread=True, include_in_schema=False, status_code=303)
def add(request: Asking, store: Opened, token: Token, version: FromPath[str], data: Sent) -> Redirect:
    """Keep an entry that a person adds, and show it."""
    check_sender(request, data, token)
    author = author_of(request, data)
    kind = EntryKind(one_of("as", data.get("as", ""), KINDS) or EntryKind.STATEMENT)
    fields = {field: value for field in FIELDS[kind] if (value := data.get(field, "").strip())}
    given = Correction(
        kind=kind,
        action=Action.ADD,
        version=version,
        spans=_spans(data.get("place", "")),
        fields=fields,
        author=author,
        reason=reason_of(data),
    )
    kept = store.correct(given, at=this_moment())
    return onward(data, f"/entries/{kept.entry}", author)


def _places(kept: Kept, words: str, near: int) -> tuple[Place, ...]:
    text = kept.reading.article.page.text
    found = places_of(text, words)
    if not found:
        return ()
    likely = nearest(found, near)
    shown = found if likely in found[:MOST_PLACES] else (likely, *found)
    return tuple(
        Place(
            spans=";".join(f"{span.start}-{span.end}" for span in spans),
            words=ink(lay_parts(text, _around(text, spans), [(Part.TRIGGER, spans)]), {}),
            likely=spans == likely,
        )
        for spans in shown[:MOST_PLACES]
    )


def _around(text: str, spans: Spans) -> Span:
    """The words with what stands before and after them on their lines."""
    start, end = text.rfind("\n", 0, spans[0].start) + 1, text.find("\n", spans[-1].end)
    return Span(max(start, spans[0].start - 200), min(len(text) if end < 0 else end, spans[-1].end + 200))


def _spans(place: str) -> Spans:
    """The pieces of a place, as the form sends it; raises `Misuse` for one that is none."""
    try:
        pieces = [piece.split("-") for piece in place.split(";")]
        return tuple(Span(int(start), int(end)) for start, end in pieces)
    except ValueError:
        raise Misuse("choose where on the page the words of the entry stand; the form shows the places") from None


ADDING = [add_form, add]
