"""This module knows the verb `annotate`: the machine contract, JSON lines in and JSON lines out, in order, without a record.

Lines are read as they come and answered batch by batch, so memory does not grow with their number.
"""

import gc
import json
from collections import deque
from collections.abc import Iterable, Iterator
from typing import BinaryIO

import click
import msgspec

from onrecord.annotate import Annotator, load_annotator
from onrecord.cli.writing import write_lines
from onrecord.engines.local import LocalEngine
from onrecord.errors import NotAPage, Unreadable
from onrecord.exports.contract import Id, contract_line, error_line
from onrecord.model.page import Page
from onrecord.pages import page_of_html, page_of_text
from onrecord.pipeline import read_pages
from onrecord.stage import Fault


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the input; other fields a corpus may have are not looked at."""

    id: str | int
    text: str | None = None
    html: str | None = None
    url: str = "-"
    date: str = ""


class Answers:
    """Turns lines into answers, keeping each one's id until its outcome arrives; counts those that failed."""

    def __init__(self, annotator: Annotator, *, clean: bool) -> None:
        self.annotator = annotator
        self.clean = clean
        self.failed = 0
        self._waiting: deque[Id] = deque()

    def to(self, lines: Iterable[bytes]) -> Iterator[bytes]:
        """One answer for each line, in order; empty lines ask nothing."""
        pages = (self._page(line) for line in lines if line.strip())
        for outcome in read_pages(pages, LocalEngine(), self.annotator, clean=self.clean):
            asked = self._waiting.popleft()
            if isinstance(outcome, Fault):
                self.failed += 1
                yield error_line(asked, outcome.message)
            else:
                yield contract_line(asked, outcome)

    def _page(self, line: bytes) -> Page | Fault:
        try:
            asked = msgspec.json.decode(line, type=Line)
        except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
            self._waiting.append(_id_of(line))
            return _fault("bad line", f"the line is not what is expected: {error}")
        self._waiting.append(asked.id)
        try:
            return _laid_out(asked)
        except Unreadable as error:
            return _fault(error.reason, str(error))


@click.command("annotate", short_help="JSON lines in, JSON lines out; no record.")
@click.argument("lines", metavar="[FILE|-]", type=click.File("rb"), default="-")
@click.option("--clean", is_flag=True, help="Take every line of the text for a paragraph; look for no furniture.")
@click.pass_context
def command(ctx: click.Context, lines: BinaryIO, clean: bool) -> None:
    """JSON lines in, JSON lines out; no record.

    \b
    In, one object a line:  {"id", "text"} or {"id", "html"}, optional "url" and "date" (the day the page was captured).
    Out, one line for each, in order: {"id", "text", "article", "mentions", "entities", "quotations", "events", "moves", "faults"}.

    All offsets are code points into the line's own "text", which is the text given, if one was. A line that cannot be read yields
    {"id", "error"} in its place, and exit code 1. Empty lines are passed over.
    """
    answers = Answers(load_annotator(), clean=clean)
    gc.freeze()  # what is loaded stays for good, so that the collector need not go through it again and again
    write_lines(answers.to(lines))
    ctx.exit(1 if answers.failed else 0)


def _laid_out(asked: Line) -> Page:
    if (asked.text is None) == (asked.html is None):
        raise NotAPage('the line must have "text" or "html", and not both', reason="bad line")
    if asked.html is not None:
        return page_of_html(asked.html, address=asked.url, captured=asked.date)
    if not (asked.text or "").strip():
        raise NotAPage('the "text" is empty; leave the line out', reason="empty")
    return page_of_text(asked.text or "", address=asked.url, captured=asked.date)


def _fault(reason: str, message: str) -> Fault:
    return Fault(item="-", stage="intake", reason=reason, message=message)


def _id_of(line: bytes) -> Id:
    """The id of a line that is wrong in some way; None where it cannot be told."""
    try:
        found = json.loads(line).get("id")
    except (ValueError, AttributeError, RecursionError):
        return None
    return found if isinstance(found, str | int) and not isinstance(found, bool) and _can_be_written(found) else None


def _can_be_written(found: Id) -> bool:
    try:
        msgspec.json.encode(found)
    except (UnicodeError, OverflowError):
        return False
    return True
