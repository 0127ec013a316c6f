"""This module knows the verb `coverage`: who carried what of a story, and how, as a table, JSON or CSV."""

from collections import Counter

import click
import msgspec

from onrecord.cli.writing import counted, write_csv, write_lines, write_table
from onrecord.errors import Misuse
from onrecord.front.coverage import coverage_of
from onrecord.store import open_record
from onrecord.views.coverage import Coverage
from onrecord.views.coverage_lines import CoverageLine, lines, summaries

ARTICLES = ("published", "outlet", "headline", "own_words", "known", "told")
SHOWN = ("kind", "who", "words", "first", "carriers", "coverage")


@click.command("coverage", short_help="Print who carried what of a story, and how.")
@click.argument("story", metavar="ADDRESS|ID")
@click.option("--limit", type=click.IntRange(min=1), default=None, help="Rows at most, the most carried first.")
@click.option("--json", "form", flag_value="json", help="One object: articles, rows, and every cell with its spans.")
@click.option("--csv", "form", flag_value="csv", help="A line for each statement or event in each article.")
@click.pass_obj
def command(record: str, story: str, limit: int | None, form: str | None) -> None:
    """Print who carried what of a story, and how.

    The story is named by the address of any of its articles (its last part is enough where no other address ends so), or the id of one,
    or of anything that stands on one. Each statement is there once, in its fullest telling: verbatim, cut, paraphrased, or in an
    article's own voice; "not yet" where an article appeared before it was first told. An article that reproduces another is marked as a
    copy and counted with it.

    Above it stand the articles: their headlines with the words that no other headline has, how much had been told by anybody when each
    appeared, and how much of that it tells.
    """
    with open_record(record, create=False) as store:
        found = coverage_of(store, story)
    if found is None:
        raise Misuse(f"the record holds no page {story!r}; give the address of an article, or an id that `onrecord statements` prints")
    kept = msgspec.structs.replace(found, rows=found.rows[:limit])
    if form == "json":
        write_lines([msgspec.json.encode(kept)])
    elif form == "csv":
        write_csv(CoverageLine, lines(kept))
    else:
        _show(found, kept)


def _show(found: Coverage, kept: Coverage) -> None:
    write_table(found.articles, ARTICLES)
    click.echo()
    write_table(summaries(kept), SHOWN)
    left_out = "" if len(kept.rows) == len(found.rows) else f"; these are the first {len(kept.rows)}"
    kinds = Counter(row.kind for row in found.rows)
    told = ((len(found.articles), "articles"), (kinds["statement"], "statements"), (kinds["event"], "events"))
    click.echo(f"{', '.join(counted(number, noun) for number, noun in told)}{left_out}", err=True)
