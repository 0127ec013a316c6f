"""This module knows the verb `judge`: a person says whether two entries are the same, or one answers the other, or takes that back."""

import click

from onrecord.cli.person import author
from onrecord.cli.writing import write_json, write_table
from onrecord.errors import Misuse
from onrecord.front.moment import this_moment
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.store import Store, open_record
from onrecord.verdicts import keep_verdict, take_verdict_back
from onrecord.views.judgements import judgement_rows

RELATIONS = {relation.value.replace("_", "-"): relation for relation in Relation}
SHOWN = ("at", "author", "relation", "left", "verdict", "right", "reasons")
TOLD = {
    Relation.COPY: ("copies", "does not copy", "perhaps copies"),
    Relation.ANSWERS: ("answers", "does not answer", "perhaps answers"),
    Relation.CONFLICT: ("conflicts with", "does not conflict with", "perhaps conflicts with"),
}
"""What is judged of two entries where it is not that they are the same: yes, no, perhaps."""
SAME = ("is the same as", "is not the same as", "is perhaps the same as")
VERDICTS = (Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE)


@click.command("judge", short_help="Say whether two entries are the same.")
@click.argument("relation", required=False, type=click.Choice(list(RELATIONS)), metavar="[RELATION]")
@click.argument("left", required=False, metavar="[ID]")
@click.argument("right", required=False, metavar="[ID]")
@click.option("--verdict", type=click.Choice([each.value for each in Verdict]), help='What you judge; "same" is: the relation holds.')
@click.option("--reason", multiple=True, metavar="WORDS", help="Why; may be given several times.")
@click.option("--undo", is_flag=True, help="Take your verdict on these two back.")
@click.option("--by", default="", envvar="ONRECORD_AUTHOR", show_envvar=True, metavar="NAME", help="Who you are, if not as logged in.")
@click.option("--list", "listing", is_flag=True, help="Print the verdicts of persons, the last first.")
@click.option("--all", "everybody", is_flag=True, help="With --list, also those of rules and models.")
@click.option("--json", "as_json", is_flag=True, help="With --list, a list of objects.")
@click.pass_obj
def command(record: str, /, relation: str | None, left: str | None, right: str | None, listing: bool, **options: object) -> None:
    """Say whether two entries are the same.

    \b
    RELATION is one of
      same-actor      two appearances (or actors) are one actor
      same-statement  two statements tell one utterance
      same-event      two events tell one happening
      same-story      two versions of pages tell one happening
      copy            the first version of a page reproduces the second
      answers         the first move answers the second
      same-issue      two issues are one
      conflict        two entries do not sit together

    The IDs are those that `onrecord statements`, `events`, `moves`, `actors` and the desk show. Your verdict stands above every rule's
    and model's, whatever is read or linked later, until you give another or take it back.
    """
    asked = RELATIONS[relation] if relation else None
    with open_record(record, create=False) as store:
        if listing:
            _list(store, asked, everybody=bool(options["everybody"]), as_json=bool(options["as_json"]))
        else:
            _say(store, asked, left, right, options)


def _list(store: Store, relation: Relation | None, *, everybody: bool, as_json: bool) -> None:
    rows = judgement_rows(store.each_judgement(relation, personal=not everybody))
    if as_json:
        write_json(rows)
    else:
        write_table(rows, SHOWN)


def _say(store: Store, relation: Relation | None, left: str | None, right: str | None, options: dict[str, object]) -> None:
    if relation is None or left is None or right is None:
        raise Misuse("name a relation and two ids, such as `onrecord judge same-statement ID ID --verdict different`; or --list")
    verdict = Verdict(str(options["verdict"])) if options["verdict"] else None
    reasons = tuple(map(str, options["reason"])) if isinstance(options["reason"], tuple) else ()
    who = author(str(options["by"]))
    given = Judgement(relation=relation, left=left, right=right, verdict=verdict or Verdict.UNSURE, author=who, reasons=reasons)
    if options["undo"]:
        again = take_verdict_back(store, given, at=this_moment())
        click.echo(f"taken back; {_sentence(again) if again else 'you have no verdict on these two now'}", err=True)
    elif verdict:
        keep_verdict(store, given, at=this_moment())
        click.echo(f"kept: {_sentence(given)}", err=True)
    else:
        raise Misuse("say what you judge with --verdict same, different or unsure; or take a verdict back with --undo")


def _sentence(judgement: Judgement) -> str:
    told = TOLD.get(judgement.relation, SAME)[VERDICTS.index(judgement.verdict)]
    return f"{judgement.left} {told} {judgement.right} ({judgement.author})"
