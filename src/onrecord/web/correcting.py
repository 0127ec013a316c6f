"""This module knows how the desk takes corrections and verdicts: forms in, the record's own promises, and back to the page.

Nothing on a page is altered: a correction lies over its entry, a verdict beside all others, each with its author and the moment.
"""

from typing import Annotated, Any

from litestar import get, post
from litestar.enums import RequestEncodingType
from litestar.params import Body, FromPath
from litestar.response import Redirect, Template

from onrecord.errors import Misuse
from onrecord.facts.plover import TYPES
from onrecord.model.correction import FIELDS, WORDS, Action, Correction, EntryKind
from onrecord.model.entries import EventEntry, MoveEntry
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.model.record import Statement
from onrecord.store import Store
from onrecord.store.entries.edits import said
from onrecord.verdicts import keep_verdict, take_verdict_back
from onrecord.web.asking import one_of
from onrecord.web.pages import MANY, Asking, Opened
from onrecord.web.posting import Token, author_of, check_sender, onward, reason_of, this_moment

Sent = Annotated[dict[str, str], Body(media_type=RequestEncodingType.URL_ENCODED)]
AnyEntry = Statement | EventEntry | MoveEntry
ACTIONS = (Action.CONFIRM.value, Action.REJECT.value, Action.EDIT.value)
TAKE_BACK = "undo"
CHOICES = {**WORDS, "type": tuple(TYPES)}
"""The fields that are chosen from a list of words."""


@post("/entries/{id_:str}/correct", sync_to_thread=True, include_in_schema=False, status_code=303)
def correct(request: Asking, store: Opened, token: Token, id_: FromPath[str], data: Sent) -> Redirect:
    """Confirm, reject or edit an entry."""
    check_sender(request, data, token)
    author, path = author_of(request, data), f"/entries/{id_}"
    kind, entry = entry_of(store, id_)
    action = Action(one_of("action", data.get("action", "") or "confirm", ACTIONS))
    fields = _changed(kind, entry, data) if action is Action.EDIT else {}
    if action is not Action.EDIT or fields:
        given = Correction(kind=kind, action=action, entry=id_, fields=fields, author=author, reason=reason_of(data))
        store.correct(given, at=this_moment())
    return onward(data, path, author)


@post("/corrections/{id_:str}/undo", sync_to_thread=True, include_in_schema=False, status_code=303)
def undo(request: Asking, store: Opened, token: Token, id_: FromPath[str], data: Sent) -> Redirect:
    """Take a correction back."""
    check_sender(request, data, token)
    author = author_of(request, data)
    store.undo_correction(id_, at=this_moment())
    return onward(data, "/corrections", author)


@post("/judgements", sync_to_thread=True, include_in_schema=False, status_code=303)
def judge(request: Asking, store: Opened, token: Token, data: Sent) -> Redirect:
    """Say whether two entries are the same, or one answers the other; or take one's own verdict on them back."""
    check_sender(request, data, token)
    author = author_of(request, data)
    said_so = one_of("verdict", data.get("verdict", ""), (*(each.value for each in Verdict), TAKE_BACK))
    given = Judgement(
        relation=Relation(one_of("relation", data.get("relation", ""), tuple(Relation)) or Relation.SAME_STATEMENT),
        left=data.get("left", "").strip(),
        right=data.get("right", "").strip(),
        verdict=Verdict.UNSURE if said_so in ("", TAKE_BACK) else Verdict(said_so),
        author=author,
        reasons=tuple(filter(None, [reason_of(data)])),
    )
    if not said_so:
        raise Misuse("say what you judge of the two: same, different or unsure")
    if said_so == TAKE_BACK:
        take_verdict_back(store, given, at=this_moment())
    else:
        keep_verdict(store, given, at=this_moment())
    return onward(data, "/corrections", author)


@post("/author", sync_to_thread=False, include_in_schema=False, status_code=303)
def author(request: Asking, token: Token, data: Sent) -> Redirect:
    """Remember who corrects from now on."""
    check_sender(request, data, token)
    return onward(data, "/corrections", author_of(request, data))


@get("/corrections", sync_to_thread=True, include_in_schema=False)
def corrections(request: Asking, store: Opened) -> Template:
    """What persons corrected and judged, the last first."""
    undone = request.query_params.get("undone") == "1"
    judged = [each for each, _ in zip(store.each_judgement(personal=True), range(MANY), strict=False)]
    context = {"corrections": store.corrections(undone=undone, limit=MANY), "judged": judged, "undone": undone, "most": MANY}
    return Template("corrections.html", context=context | {"relations": tuple(Relation), "left": request.query_params.get("left", "")})


def entry_of(store: Store, id_: str) -> tuple[EntryKind, AnyEntry]:
    """An entry and what it is.

    Raises:
        Misuse: the record holds none by this id.
    """
    for kind, look in ((EntryKind.STATEMENT, store.statement), (EntryKind.EVENT, store.event), (EntryKind.MOVE, store.move)):
        if entry := look(id_):
            return kind, entry
    raise Misuse(f"the record holds no entry {id_!r} that could be corrected; its page may have been read again")


def shown_fields(kind: str, entry: AnyEntry) -> dict[str, str]:
    """The fields of an entry that can be edited, with what they say now, written as an edit writes them."""
    return {field: said(entry, field) for field in FIELDS[EntryKind(kind)]}


def form_context(token: str) -> dict[str, Any]:
    """What every template needs to show these forms."""
    return {"token": token, "shown_fields": shown_fields, "field_choices": CHOICES}


def _changed(kind: EntryKind, entry: AnyEntry, form: dict[str, str]) -> dict[str, str]:
    """The fields that the form gives and that say something else now."""
    now = shown_fields(kind.value, entry)
    return {field: value for field in now if (value := form.get(field, now[field]).strip()) != now[field]}


CORRECTING = [correct, undo, judge, author, corrections]
