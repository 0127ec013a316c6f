"""This module knows what can be wrong in annotated files: every fault that FORMAT.md names, each with its line.

``check_files`` reads each file, checks it by itself, then all of them together. A fault is wrong; a warning is
something that is rarely meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path

from corpus.checks_ledger import check_events, check_moves, check_quotations
from corpus.convert import country_of, stands_for, used_keys
from corpus.edtf import is_edtf
from corpus.finding import Finding, fault, warning
from corpus.ledger import LEDGER_LINE
from corpus.marks import TEXT_LINE, read_written
from corpus.reading import Reading
from corpus.terms import ACTOR_KINDS, PARTS, SPEAKING_ROLES
from corpus.values import Actor, Fault, Passage, Story

_COUNTRY = re.compile(r"[A-Z]{3}")
_MARK = re.compile(r"\\([{}\\])|\{[^{}|\\\n]*\||\}")
_CARRIED = {"quotation": "a quotation", "move": "a move"}


def check_files(paths: Sequence[Path]) -> tuple[tuple[Story, ...], tuple[Fault, ...]]:
    """Read and check files, each by itself and all together."""
    stories: list[Story] = []
    faults: list[Fault] = []
    for path in paths:
        story, found = check_written(_read_text(path), str(path))
        stories.append(story)
        faults.extend(found)
    together = [Fault(name, each.line, each.what, each.expected, each.is_warning) for name, each in _across(stories)]
    order = {str(path): number for number, path in enumerate(paths)}
    return tuple(stories), tuple(sorted(faults + together, key=lambda each: (order.get(each.file, -1), each.line)))


def check_written(written: str, file: str) -> tuple[Story, tuple[Fault, ...]]:
    """Read and check the text of one file by itself."""
    story, faults = read_written(written, file)
    found = [*_check_story(story)]
    for passage in story.passages:
        found.extend(check_passage(Reading(story, passage)))
    if not faults:
        found.extend(_check_strip(story, written))
    checked = [Fault(file, each.line, each.what, each.expected, each.is_warning) for each in found]
    return story, tuple(sorted({*faults, *checked}, key=lambda each: (each.line, each.is_warning, each.what)))


def _read_text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", errors="replace")


# -- a story ------------------------------------------------------------------------------------------------------


def _check_story(story: Story) -> Iterator[Finding]:
    for key in ("story", "part", "dispute"):
        if not story.header.one(key):
            yield fault(1, f"the header has no %{key}", f"expected '%{key} …' before the first passage")
    if story.part and story.part not in PARTS:
        yield fault(story.header.lines["part"], f"part {story.part!r}", f"expected {' or '.join(PARTS)}")
    if not story.issues:
        yield fault(1, "the header has no %issue", "expected '%issue KEY | what it is'")
    yield from _check_actors(story.actors, {actor.key: actor for actor in story.actors})
    yield from _check_ids(story)
    yield from _check_mentioned(story)


def _check_actors(actors: Sequence[Actor], known: dict[str, Actor]) -> Iterator[Finding]:
    for actor in actors:
        if actor.kind not in ACTOR_KINDS:
            yield fault(actor.line, f"actor kind {actor.kind!r}", f"expected {', '.join(ACTOR_KINDS)}")
        if actor.country and not _COUNTRY.fullmatch(actor.country):
            yield fault(actor.line, f"country={actor.country}", "expected three capitals")
        if actor.stands_for and actor.stands_for not in known:
            yield fault(actor.line, f"for={actor.stands_for} is not declared", "expected the key of an actor")
        yield from _check_standing(actor, known)


def _check_standing(actor: Actor, known: dict[str, Actor]) -> Iterator[Finding]:
    chain = stands_for(known, actor)
    if actor.stands_for == actor.key or any(each.stands_for == actor.key for each in chain):
        yield fault(actor.line, f"{actor.key!r} stands for itself in a ring", "expected for= to end somewhere")
    elif chain and actor.country and actor.country != (country_of(known, chain[0]) or actor.country):
        expected = f"expected {country_of(known, chain[0])}, that of {chain[0].key!r}, which it speaks for"
        yield warning(actor.line, f"country={actor.country} of {actor.key!r}", expected)


def _check_ids(story: Story) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for passage in story.passages:
        if passage.id in seen:
            yield fault(passage.first_line, f"passage {passage.id!r} is on line {seen[passage.id]} too", "expected ids once")
        seen.setdefault(passage.id, passage.first_line)


def _check_mentioned(story: Story) -> Iterator[Finding]:
    used = {key for passage in story.passages for key in used_keys(Reading(story, passage))}
    used |= {actor.stands_for for actor in story.actors if actor.stands_for}
    for actor in story.actors:
        if actor.key not in used:
            yield warning(actor.line, f"actor {actor.key!r} is never mentioned", "expected a mention in some passage")


# -- a passage ----------------------------------------------------------------------------------------------------


def check_passage(reading: Reading) -> Iterator[Finding]:
    """Everything that can be wrong inside one passage."""
    checks: tuple[Callable[[Reading], Iterable[Finding]], ...] = (
        _check_header,
        _check_passage_actors,
        _check_mentions,
        _check_places_of_marks,
        check_quotations,
        check_events,
        check_moves,
    )
    for check in checks:
        yield from check(reading)


def _check_header(reading: Reading) -> Iterator[Finding]:
    passage, header = reading.passage, reading.passage.header
    for key in ("writing", "date"):
        if not header.one(key):
            yield fault(passage.first_line, f"passage {passage.id!r} has no %{key}", f"expected '%{key} …'")
    if not header.one("outlet"):
        yield warning(passage.first_line, f"passage {passage.id!r} has no %outlet", "expected who published it")
    for key in ("date", "published"):
        value = header.one(key)
        if value and not is_edtf(value):
            yield fault(header.lines[key], f"%{key} {value!r} is no EDTF", "expected a date such as 2031-04-02")
    if sum(block.role == "headline" for block in reading.blocks) > 1:
        yield warning(passage.first_line, "two headlines", "expected one; a repeated one is furniture, a long one goes on")


def _check_passage_actors(reading: Reading) -> Iterator[Finding]:
    yield from _check_actors(reading.passage.actors, reading.actors)
    used = used_keys(reading)
    for actor in reading.passage.actors:
        if actor.key not in used:
            yield warning(actor.line, f"actor {actor.key!r} is never mentioned", "expected a mention in this passage")


def _check_mentions(reading: Reading) -> Iterator[Finding]:
    for mark in reading.passage.marks:
        label = mark.label
        if label.sort == "mention" and label.owner not in reading.actors and label.part != "place":
            yield fault(mark.line, f"unknown key {label.owner!r}", _expected_key(reading, label.owner))
    pieces = sum(mark.label.sort == "mention" for mark in reading.passage.marks)
    if pieces > len(reading.mentions):
        yield from _check_joined(reading)


def _check_joined(reading: Reading) -> Iterator[Finding]:
    starts = {(mention.span.start, mention.key) for mention in reading.mentions}
    for mark in reading.passage.marks:
        if mark.label.sort == "mention" and (mark.span.start, mark.label.owner) not in starts:
            what = f"two marks {mark.label.written!r} side by side are read as one mention"
            yield warning(mark.line, what, "expected one mark; write key:kind on the second to keep two mentions apart")


def _expected_key(reading: Reading, key: str) -> str:
    near = [each for each in reading.actors if each[:3] == key[:3]]
    return f"expected {' or '.join(near)}" if near else "expected an actor declared by %actor, or key:place"


def _check_places_of_marks(reading: Reading) -> Iterator[Finding]:
    """Furniture speaks for nobody: quotations, events and moves stand in the running text only."""
    for mark in reading.passage.marks:
        label, role = mark.label, reading.role_at(mark.span.start)
        what = "an event" if label.sort == "event" and label.part == "trigger" else _CARRIED.get(label.sort)
        if what and role not in SPEAKING_ROLES:
            yield fault(mark.line, f"{label.written} marks {what} in a {role} block", "expected none there")
        elif label.sort == "mention" and role in {"furniture", "credit"}:
            yield warning(mark.line, f"a mention of {label.owner!r} in a {role} block", "expected none there")


# -- the text, read a second way ----------------------------------------------------------------------------------


def strip_marks(written: str) -> str:
    """The text of a line without its marks, by one regular expression and not by the reader of marks."""
    return _MARK.sub(lambda match: match[1] or "", written)


def _check_strip(story: Story, written: str) -> Iterator[Finding]:
    lines = written.split("\n")
    for passage in story.passages:
        stripped = _stripped(lines[passage.first_line - 1 : passage.last_line])
        if stripped != passage.text:
            yield fault(
                passage.first_line,
                f"passage {passage.id!r} reads otherwise without its marks",
                _differ(stripped, passage),
            )


def _stripped(lines: Sequence[str]) -> str:
    end = next((number for number, line in enumerate(lines) if LEDGER_LINE.match(line)), len(lines))
    body = [line for line in lines[:end] if not line.startswith(("%", "#"))]
    return "\n".join(strip_marks(match[3]) if (match := TEXT_LINE.fullmatch(line)) else "" for line in body).strip("\n")


def _differ(stripped: str, passage: Passage) -> str:
    pairs = zip(stripped, passage.text, strict=False)
    at = next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(stripped), len(passage.text)))
    return f"expected the same text from both readers (they part at {passage.text[max(at - 20, 0) : at + 10]!r})"


# -- all files together -------------------------------------------------------------------------------------------


def _across(stories: Sequence[Story]) -> Iterator[tuple[str, Finding]]:
    yield from _check_unique_passages(stories)
    for first, second in combinations(stories, 2):
        line = second.header.lines.get("story", 1)
        if first.key and first.key == second.key:
            yield second.file, fault(line, f"story {second.key!r} is also in {first.file}", "expected one file a story")
        yield from ((second.file, finding) for finding in _check_parts(first, second))


def _check_unique_passages(stories: Sequence[Story]) -> Iterator[tuple[str, Finding]]:
    seen: dict[str, str] = {}
    for story in stories:
        for passage in story.passages:
            other = seen.setdefault(passage.id, story.file)
            if other != story.file:
                what = f"passage {passage.id!r} is also in {other}"
                yield story.file, fault(passage.first_line, what, "expected an id of its own")


def _check_parts(first: Story, second: Story) -> Iterator[Finding]:
    """A dispute is never in two parts, nor are two states at odds."""
    if first.part == second.part:
        return
    dispute = second.header.one("dispute")
    if dispute and dispute == first.header.one("dispute"):
        line = second.header.lines["dispute"]
        yield fault(line, f"the dispute is in {first.file} too, in another part", "expected a dispute in one part only")
    shared = sorted(_states(first) & _states(second))
    if len(shared) > 1:
        what = f"the states {', '.join(shared)} are in {first.file} too, in another part"
        yield warning(second.header.lines.get("part", 1), what, "expected other states")


def _states(story: Story) -> frozenset[str]:
    return frozenset(actor.name for actor in story.actors if actor.kind == "state")
