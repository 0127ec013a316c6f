"""This module knows the verb `read`: pages into the record, one by one, with a summary at the end."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click
import msgspec

from onrecord.annotate import load_annotator
from onrecord.cli.asking import last_change
from onrecord.cli.fetching import FetchMemory
from onrecord.cli.link import link_waiting
from onrecord.cli.progress import ReadingProgress
from onrecord.cli.tally import Tally
from onrecord.engines.local import LocalEngine
from onrecord.errors import Misuse
from onrecord.facts.own import OwnTable
from onrecord.front.moment import this_moment
from onrecord.front.reading import keep as put
from onrecord.intake import Choices, Limits, Manners, captures, is_web_address, public_web
from onrecord.intake.actors import read_actors
from onrecord.model.page import Capture
from onrecord.model.record import Reading
from onrecord.pipeline import read_captures, recognised
from onrecord.stage import Fault
from onrecord.store import Store, open_record
from onrecord.store.days import since_day
from onrecord.text.addresses import host_of


class Asked(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a run of reading was asked to do, beside its places; the fields are the options."""

    clean: bool = False
    follow: bool = False
    most: int | None = None
    since: str = ""
    captured: str = ""
    url: str = ""
    afresh: bool = False
    contact: str = ""
    allow_private: bool = False
    actors: Path | None = None


PLAIN = Asked()
LIMITS = Limits()


@click.command("read", short_help="Add pages to the record.")
@click.argument("places", nargs=-1, required=True, metavar="PATH|URL|- ...")
@click.option("--clean", is_flag=True, help="Take every line for a paragraph; look for no furniture, headline or date.")
@click.option(
    "--follow", is_flag=True, help="Of feeds, read the pages they lead to, not the entries' own text; follow sitemaps in folders."
)
@click.option(
    "--most", type=click.IntRange(min=1), default=None, metavar="N", help="Of each feed or sitemap, the N newest entries at most."
)
@click.option(
    "--since", default="", metavar="DATE", help="Of feeds and sitemaps, entries of this day or later; those without a date fall out."
)
@click.option(
    "--captured", default="", metavar="DAY", help="Of files, the day on which they were saved or clipped: days without a year go by it."
)
@click.option("--url", default="", metavar="URL", help="Of one saved file or standard input, the web address it was saved from.")
@click.option("--afresh", is_flag=True, help="Fetch also what servers say is unchanged.")
@click.option("--contact", envvar="ONRECORD_CONTACT", show_envvar=True, default="", help="Your address, told to servers.")
@click.option("--allow-private", is_flag=True, help="Fetch also from private addresses, such as this machine's own.")
@click.option(
    "--actors",
    type=click.Path(path_type=Path),
    default=None,
    metavar="FILE",
    help="Your own table of actors: CSV, or FollowTheMoney or Wikidata JSON lines; whom it lists goes by its ids.",
)
@click.pass_context
def command(ctx: click.Context, /, places: tuple[str, ...], **options: bool | int | str | Path | None) -> None:
    """Add pages to the record.

    PATH is a file or a folder: HTML, plain text, WARC (also .warc.gz), RSS and Atom feeds. URL is a page, a feed or a sitemap. - is
    standard input. A saved file goes by its path, unless the page, --url or a first line "URL: ..." of a text says where it was saved
    from. A page that the record has already adds nothing, whatever furniture stands around its words; other words at the same
    address become a new version beside the old one, and a page put back to earlier words is restored. What cannot be read is named at
    the end and kept as a fault; the rest goes on. A page is on disk as soon as it is counted: stop whenever you like.
    At the end, what is new is linked: which articles are copies, and which tell of one happening.

    Servers are treated with manners: robots.txt is obeyed, a host is asked once a second at most, and a page that its server says is
    unchanged is not fetched again.
    """
    asked = _checked(msgspec.convert(options, Asked), places)
    tally = Tally()
    with open_record(ctx.obj) as store:
        stopped = read_places(store, places, tally, asked)
        tell(tally)
        stopped = stopped or link_waiting(store).stopped
    if stopped:
        click.echo("stopped by you; everything counted above is kept, read again to go on", err=True)
        ctx.exit(130)
    ctx.exit(1 if tally.faults else 0)


def _checked(asked: Asked, places: Sequence[str]) -> Asked:
    if not (asked.contact.isascii() and asked.contact.isprintable()):
        raise Misuse(f"--contact {asked.contact!r} cannot be told to servers; write a mail or web address in plain ASCII")
    captured = since_day(asked.captured) if asked.captured else ""
    if captured != asked.captured.strip():
        raise Misuse(f"--captured {asked.captured!r} is no single day; write it as 2031-04-02")
    if asked.url and (len(places) != 1 or is_web_address(places[0]) or Path(places[0]).is_dir()):
        raise Misuse("--url says where one saved file is from; give it with one file, or begin each text with a line 'URL: ...'")
    if asked.url and not (is_web_address(asked.url) and host_of(asked.url)):
        raise Misuse(f"--url {asked.url!r} is no web address; write it as https://lamp.example/talks")
    return msgspec.structs.replace(asked, since=since_day(asked.since) if asked.since else "", captured=captured)


def read_places(store: Store, places: Sequence[str], tally: Tally, asked: Asked = PLAIN) -> bool:
    """Read pages into a record, counting in `tally`; returns whether Ctrl-C ended it early.

    Raises:
        StoreError: the record cannot take more; what it has taken is told on standard error first.
    """
    try:
        with ReadingProgress() as progress:
            memory = FetchMemory(store, tally, afresh=asked.afresh)
            found = memory.noting(_captures(places, asked, memory, progress, tally))
            table = own_table(store, asked.actors, tally)
            for outcome in recognised(read_captures(found, _engine(places), load_annotator(), clean=asked.clean), table):
                kept = keep(store, outcome, tally)
                memory.settle(kept)
                progress.show(tally, kept.item if isinstance(kept, Fault) else kept.article.page.address)
    except KeyboardInterrupt:
        return True
    except Exception:
        tell(tally)
        raise
    return False


def own_table(store: Store, path: Path | None, tally: Tally) -> OwnTable:
    """The reader's own table of actors, an empty one where none is named; its bad lines are kept and counted as faults.

    Raises:
        Misuse, Missing: the file is no table, or is not there.
    """
    lines = list(read_actors(path)) if path else []
    for fault in lines:
        if isinstance(fault, Fault):
            store.add_fault(fault, read_at=this_moment())
            tally.failed(fault)
    return OwnTable(line for line in lines if not isinstance(line, Fault))


def _engine(places: Sequence[str]) -> LocalEngine:
    """What comes from the web comes slowly: each page is read, and kept, before the next one is asked for."""
    return LocalEngine(batch=1) if any(map(is_web_address, places)) else LocalEngine()


def _captures(
    places: Sequence[str], asked: Asked, memory: FetchMemory, progress: ReadingProgress, tally: Tally
) -> Iterator[Capture | Fault]:
    web = public_web(
        manners=Manners(contact=asked.contact),
        limits=LIMITS,
        memory=memory,
        told=lambda address: progress.show(tally, address),
        allow_private=asked.allow_private,
    )
    found = captures(places, web=web, choices=Choices(follow=asked.follow, most=asked.most, since=asked.since), limits=LIMITS)
    return (_from_address(_on_a_day(each, asked.captured), places[0], asked.url) for each in found)


def _on_a_day(capture: Capture | Fault, day: str) -> Capture | Fault:
    """A capture of which nobody knows when it was made, with the day that the reader gives."""
    return msgspec.structs.replace(capture, captured=day) if isinstance(capture, Capture) and day and not capture.captured else capture


def _from_address(capture: Capture | Fault, place: str, address: str) -> Capture | Fault:
    """The capture of a saved file with the address that the reader gives for it; what was found inside an archive or a feed has its own."""
    is_it = isinstance(capture, Capture) and bool(address) and capture.address == place
    return msgspec.structs.replace(capture, address=address) if isinstance(capture, Capture) and is_it else capture


def keep(store: Store, outcome: Reading | Fault, tally: Tally) -> Reading | Fault:
    """Put one reading or fault into the record and count it; returns what the record has taken, which of a reading may be a fault."""
    read_at = this_moment()
    kept = put(store, outcome, at=read_at)
    if isinstance(kept, Fault):
        tally.failed(kept)
        return kept
    if isinstance(outcome, Reading):
        tally.kept(kept, outcome)
        if kept in ("changed", "restored"):
            tally.changed(last_change(store, outcome.article.page.address, read_at))
    return outcome


def tell(tally: Tally) -> None:
    """Print the summary on standard error."""
    for line in tally.lines():
        click.echo(line, err=True)
