"""This module knows how changes of pages are written for a terminal: what was dropped as [-these words-], what was added as {+these+}."""

from collections.abc import Iterator, Sequence

from onrecord.cli.terminal import harmless
from onrecord.model.record import State, Statement
from onrecord.views.changes import Changes
from onrecord.views.histories import History, Step
from onrecord.views.passages import Passage
from onrecord.views.rewording import Fate, Piece
from onrecord.views.said_again import StatementChange

AROUND = 40
"""Signs of unchanged words that are shown on either side of a change."""
SIGNS = {Fate.ADDED: "+", Fate.DROPPED: "-", Fate.REWORDED: "~", Fate.SAME: " "}


def lines_of(history: History) -> Iterator[str]:
    """A page's history, line by line, the first state first; words of pages are made harmless."""
    yield harmless(history.address)
    yield f"page {history.page}, {len(history.steps)} {'state' if len(history.steps) == 1 else 'states'}"
    for number, step in enumerate(history.steps, 1):
        yield ""
        yield from _step(number, step)


def _step(number: int, step: Step) -> Iterator[str]:
    version = step.version
    yield f"{number}. version {version.number} ({version.id}), {_seen(step.state)}, {version.statements} statements"
    if step.changes is None:
        yield f"   {harmless(version.headline) or '(no headline)'}"
        return
    yield f"   {step.changes.summary}"
    yield from lines_of_changes(step.changes)


def _seen(state: State) -> str:
    until = f" to {state.until}" if state.until != state.since else ""
    times = f", {state.times} times" if state.times > 1 else ""
    reframed = f", {state.reframed} with other furniture" if state.reframed else ""
    return f"seen {state.since}{until}{times}{reframed}"


def lines_of_changes(changes: Changes) -> Iterator[str]:
    """What changed from one state, or one page, to the next, a line for each passage."""
    if changes.headline:
        yield _line("headline", SIGNS[changes.headline.fate], _marked(changes.headline.pieces))
    for fact in changes.facts:
        yield _line(fact.name, "~", _turned(fact.before, fact.now))
    for passage in changes.passages:
        if passage.fate is not Fate.SAME or passage.moved:
            yield _line(passage.role, _sign(passage), _marked(passage.pieces))
    for change in changes.statements:
        yield _line("statement", SIGNS[change.fate], _said(change))


def _line(what: str, sign: str, words: str) -> str:
    return f"   {what:<11}{sign} {words}"


def _sign(passage: Passage) -> str:
    return "> " + SIGNS[passage.fate] if passage.moved and passage.fate is Fate.REWORDED else ">" if passage.moved else SIGNS[passage.fate]


def _said(change: StatementChange) -> str:
    words = _marked(change.pieces)
    ids = " ".join(f"[{statement.id}]" for statement in (change.before, change.now) if statement)
    return f"{_attribution(change)}: {words}  {ids}"


def _attribution(change: StatementChange) -> str:
    before, now = (_voice(statement) for statement in (change.before, change.now))
    return _turned(before, now) if before and now and before != now else now or before


def _turned(before: str | None, now: str | None) -> str:
    gone, come = harmless(before or ""), harmless(now or "")
    return " ".join(filter(None, (gone and f"[-{gone}-]", come and f"{{+{come}+}}")))


def _voice(statement: Statement | None) -> str:
    if statement is None:
        return ""
    return " ".join(filter(None, (harmless(statement.speaker) or "nobody named", harmless(statement.cue_words))))


def _marked(pieces: Sequence[Piece]) -> str:
    """Pieces as a line; of what stayed, only the words next to a change are shown, of what came or went, all."""
    last = len(pieces) - 1
    marked = (_piece(piece, opens=place > 0, closes=place < last or not last) for place, piece in enumerate(pieces))
    return " ".join(marked).replace("+} .", "+}.").replace("-] .", "-].")


def _piece(piece: Piece, *, opens: bool, closes: bool) -> str:
    words = harmless(piece.words)
    if piece.fate is Fate.SAME:
        return _cut(words, opens=opens, closes=closes)
    return f"{{+{words}+}}" if piece.fate is Fate.ADDED else f"[-{words}-]"


def _cut(words: str, *, opens: bool, closes: bool) -> str:
    """Words that stayed, without those that are far from a change before (`opens`) or after them (`closes`)."""
    opening = words[:AROUND].rpartition(" ")[0] if opens else ""
    ending = words[-AROUND:].partition(" ")[2] if closes else ""
    return words if len(words) <= 2 * AROUND else f"{opening} … {ending}".strip()
