"""This module knows the desk's page of one issue: what is about it, and the forms that rename, merge and part it."""

from collections.abc import Iterable

import msgspec
from litestar import get, post
from litestar.response import Redirect, Template

from onrecord.errors import Misuse
from onrecord.front.bargaining import on_issue
from onrecord.front.moment import this_moment
from onrecord.model.correction import Action, Correction, EntryKind
from onrecord.model.entries import MoveEntry
from onrecord.model.judgement import Relation
from onrecord.model.query import MoveQuery
from onrecord.store import Store
from onrecord.views.issues import IssueRow, issue_row
from onrecord.web.correcting import Sent
from onrecord.web.errors import missing
from onrecord.web.judging import PART, keep_parted
from onrecord.web.pages import MANY, Asking, Opened
from onrecord.web.posting import Token, author_of, check_sender, onward, reason_of
from onrecord.web.whole import Whole
from onrecord.web.wholes import Viewed

LONGEST = 120
"""Characters that the name of an issue may have."""


@get("/issue", sync_to_thread=True, include_in_schema=False)
def issue(request: Asking, store: Opened, wholes: Viewed) -> Template:
    """One issue, by any of its keys."""
    whole = wholes.now()
    found = _issue(store, whole, request.query_params.get("key", "").strip())
    moves = _moves(store, found, whole)
    said = tuple(each for of in found.keys for each in store.corrections(of, kind=EntryKind.ISSUE))
    if said and wholes.as_of():
        found = _as_named(found, said)
    judged = tuple(each for each in store.judgements(Relation.SAME_ISSUE, found.keys) if each.is_personal)
    context = {"issue": found, "moves": moves[:MANY], "said": said, "judged": judged, "issues": whole.issues}
    return Template("issue.html", context=context)


@post("/issue/name", sync_to_thread=True, include_in_schema=False, status_code=303)
def rename(request: Asking, store: Opened, token: Token, data: Sent) -> Redirect:
    """Keep another name for an issue; nothing: the name that was found."""
    check_sender(request, data, token)
    author, name = author_of(request, data), " ".join(data.get("name", "").split())
    if len(name) > LONGEST:
        raise Misuse(f"the name of an issue has {LONGEST} characters at most, this one has {len(name)}")
    named = Correction(
        kind=EntryKind.ISSUE,
        action=Action.EDIT,
        entry=data.get("key", "").strip(),
        fields={"name": name},
        author=author,
        reason=reason_of(data),
    )
    store.correct(named, at=this_moment())
    return onward(data, "/issues", author)


@post("/issue/part", sync_to_thread=True, include_in_schema=False, status_code=303)
def part(request: Asking, store: Opened, wholes: Viewed, token: Token, data: Sent) -> Redirect:
    """Say that the ticked keys are another issue than the rest, or that the ticked moves are about another one."""
    check_sender(request, data, token)
    author, about = author_of(request, data), " ".join(data.get("issue", "").split())
    found = _issue(store, wholes.now(), data.get("key", "").strip())
    if "issue" not in data:
        keep_parted(store, Relation.SAME_ISSUE, found.keys, data, author)
        return onward(data, "/issues", author)
    ticked = [move for move in _moves(store, found, wholes.now()) if f"{PART}{move.id}" in data]
    if not ticked or not about or len(about) > LONGEST:
        raise Misuse(f"tick the moves that are about something else, and say in 1 to {LONGEST} characters what that is")
    key, moment = _key_of(wholes.now(), about), this_moment()
    for move in ticked:
        said = Correction(kind=EntryKind.MOVE, action=Action.EDIT, entry=move.id, fields={"issue": key}, author=author)
        store.correct(said, at=moment)
    return onward(data, "/issues", author)


def _issue(store: Store, whole: Whole, key: str) -> IssueRow:
    """The issue of a key; one that is not among the issues yet, since a person has just moved something there, as its moves have it."""
    found = next((each for each in whole.issues if key in each.keys), None)
    moves = () if found else tuple(store.each_move(MoveQuery(issue=key)))
    if not (found or (key and moves)):
        raise missing("issue", key)
    return found or issue_row(key, key, own=False, keys=(key,), moves=moves)


def _as_named(issue: IssueRow, said: Iterable[Correction]) -> IssueRow:
    """An issue under the last name that a person gave it, where the views are older than that."""
    last = max(said, key=lambda each: each.at)
    return msgspec.structs.replace(issue, name=last.fields["name"] or issue.key)


def _moves(store: Store, issue: IssueRow, whole: Whole) -> list[MoveEntry]:
    return list(store.each_move(on_issue(MoveQuery(issue=issue.key), whole.issue_keys, whole.issues_apart)))


def _key_of(whole: Whole, name: str) -> str:
    """The key of the issue that a reader calls so; the name itself where there is none."""
    wanted = name.casefold()
    return next((each.key for each in whole.issues if wanted in (each.name.casefold(), *map(str.casefold, each.keys))), name)


ISSUE_PAGES = [issue, rename, part]
