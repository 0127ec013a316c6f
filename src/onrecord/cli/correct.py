"""This module knows the verb `correct`: a person confirms, rejects, edits or adds an entry, or takes that back."""

from collections.abc import Sequence

import click

from onrecord.cli.person import author
from onrecord.cli.writing import write_json, write_table
from onrecord.errors import Misuse
from onrecord.front.listed import MOST_CORRECTIONS
from onrecord.front.moment import this_moment
from onrecord.model.correction import FIELDS, ON_A_PAGE, Action, Correction, EntryKind
from onrecord.model.span import Spans
from onrecord.store import Store, open_record
from onrecord.text.locating import places_of
from onrecord.views.corrections import correction_rows

SHOWN = ("id", "at", "author", "action", "kind", "entry", "fields", "reason", "waiting")
ACTIONS = ("confirm", "reject", "edit", "add", "undo")


@click.command("correct", short_help="Confirm, reject, edit or add an entry.")
@click.argument("action", required=False, metavar="[ACTION]")
@click.argument("item", required=False, metavar="[ID]")
@click.argument("values", nargs=-1, metavar="[FIELD=VALUE ...]")
@click.option("--as", "kind", type=click.Choice([kind.value for kind in ON_A_PAGE]), help="What is added.")
@click.option("--words", default="", help="The words on the page on which it is added, or stands rightly: what was said, done or asked.")
@click.option("--reason", default="", metavar="WORDS", help="Why.")
@click.option("--by", default="", envvar="ONRECORD_AUTHOR", show_envvar=True, metavar="NAME", help="Who you are, if not as logged in.")
@click.option("--list", "listing", is_flag=True, help="Print the corrections, the last first; of one entry where an ID is given.")
@click.option("--json", "as_json", is_flag=True, help="With --list, a list of objects.")
@click.pass_obj
def command(record: str, /, action: str | None, item: str | None, values: tuple[str, ...], **options: object) -> None:
    """Confirm, reject, edit or add an entry.

    \b
    ACTION is one of
      confirm ID                     the statement, event or move is right as it stands
      reject ID                      there is none; it falls out of every answer
      edit ID FIELD=VALUE ...        some of its fields, or the words it stands on (--words), are other than they were read
      add VERSION FIELD=VALUE ...    one is missing; say what (--as) and on which words (--words)
      undo NUMBER                    take a correction back; --list shows the numbers

    \b
    FIELDs of a statement: speaker cue addressee kind directness
    FIELDs of an event:    type mode status when actors recipients others place condition
    FIELDs of a move:      force issue by to
    FIELDs of an actor:    name kind country role party aliases (only edit and undo)

    Names are the page's; several are parted by ";", and nothing after "=" is: not known, or of an actor: as pages tell it.
    Nothing on the page is altered: the correction lies over the entry, says who made it and when, and holds again when the page is
    read again.
    """
    with open_record(record, create=False) as store:
        if options["listing"]:
            _list(store, item or action or "", as_json=bool(options["as_json"]))
        elif action is not None and action not in ACTIONS:
            raise Misuse(f"{action!r} is nothing that can be done; say one of {', '.join(ACTIONS)}, or --list")
        elif action is None or item is None:
            raise Misuse("say what to do and with which entry, such as `onrecord correct reject ID`; or --list")
        elif action == "undo":
            _told("taken back", store.undo_correction(item, at=this_moment()))
        else:
            _told("kept", store.correct(_correction(store, Action(action), item, values, options), at=this_moment()))


def _list(store: Store, entry: str, *, as_json: bool) -> None:
    rows = correction_rows(store.corrections(entry, limit=MOST_CORRECTIONS))
    if as_json:
        write_json(rows)
    else:
        write_table(rows, SHOWN)


def _told(done: str, correction: Correction) -> None:
    number = f"correction {correction.id}"
    click.echo(f"{done}: {number}, {correction.action.value} {correction.kind.value} {correction.entry} ({correction.author})", err=True)


def _correction(store: Store, action: Action, item: str, values: Sequence[str], options: dict[str, object]) -> Correction:
    who, fields, reason = author(str(options["by"])), _fields(values), str(options["reason"])
    if action is not Action.ADD:
        spans = _chosen(store, item, str(options["words"])) if action is Action.EDIT else ()
        return Correction(kind=_kind(store, item), action=action, entry=item, fields=fields, spans=spans, author=who, reason=reason)
    if not options["kind"] or not options["words"]:
        raise Misuse("to add an entry say what it is and on which words it stands: --as statement --words '...'")
    spans = _place(store, item, str(options["words"]))
    kind = EntryKind(str(options["kind"]))
    return Correction(kind=kind, action=action, version=item, spans=spans, fields=fields, author=who, reason=reason)


def _fields(values: Sequence[str]) -> dict[str, str]:
    parted = [value.partition("=") for value in values]
    for field, equals, _ in parted:
        if not equals:
            fields = ", ".join(dict.fromkeys(each for known in FIELDS.values() for each in known))
            raise Misuse(f"{field!r} is no FIELD=VALUE; the fields are {fields}")
    return {field.strip(): value.strip() for field, _, value in parted}


def _kind(store: Store, entry: str) -> EntryKind:
    """What an entry is; of one whose words are not found now, what was said of it before tells."""
    looks = {EntryKind.STATEMENT: store.statement, EntryKind.EVENT: store.event, EntryKind.MOVE: store.move, EntryKind.ACTOR: store.actor}
    for kind, look in looks.items():
        if look(entry):
            return kind
    before = store.corrections(entry, undone=True, limit=1) if entry else ()
    if not before:
        raise Misuse(f"the record holds no entry {entry!r}; `onrecord statements`, `events` and `moves` show their ids")
    return before[0].kind


def _chosen(store: Store, entry: str, words: str) -> Spans:
    """The place of other words for an entry, on its own page; nothing where none are given."""
    found = (store.statement(entry) or store.event(entry) or store.move(entry)) if words else None
    return _place(store, found.version, words) if found else ()


def _place(store: Store, version: str, words: str) -> Spans:
    kept = store.article(version)
    if kept is None:
        raise Misuse(f"the record holds no version {version!r} of a page; `onrecord statements --json` shows their ids")
    places = places_of(kept.reading.article.page.text, words)
    if not places:
        raise Misuse(f"the words {words!r} do not stand on the page; give them exactly as they stand there")
    if len(places) > 1:
        raise Misuse(f"the words {words!r} stand on the page more than once; give more of them, so that it is plain which are meant")
    return places[0]
