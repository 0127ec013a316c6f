"""This module knows what one page shows of a capital or palace that stands for a state: what is kept of it to be weighed over many pages.

Tables list the capitals of the world; of a state that they do not know, pages themselves say which it is:

- in so many words: "Torv, the capital of Orska", "the Orskan government in Torv", "Granary House spokesman Pim Alder";
- by who speaks there: the state's people tell parliament, or reporters, "in Torv"; what the palace says in a headline, its spokesman says;
- by datelines: "TORV, March 6 — Orska has closed the port".

Where somebody speaks, or a dateline, shows little: talks are held elsewhere (see `seated`, which weighs).
"""

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from onrecord.facts.folding import folded
from onrecord.facts.whose import names_of_state
from onrecord.link.beside import Sentences
from onrecord.model.annotations import Kind
from onrecord.model.entries import Appearance
from onrecord.model.record import Statement, Told
from onrecord.text import capitals
from onrecord.text.word_forms import root

TOLD, GOVERNS, SEATED, RESTATED, SPOKE, FILED = 0.9, 0.8, 0.5, 0.35, 0.2, 0.15
"""How likely a name stands for a state that: is called its capital; has its government; is where its people address parliament or have an
office; says what one of its people says; is where they speak; is where a report comes from that names the state first."""
MOST = 40
"""Statements of one page that are compared."""
OPENING, KEPT = 240, 60
"""Code points after a dateline in which the state is named that the report is about, and those by which copies are told."""
ALIKE, ENOUGH = 0.6, 4
"""Share of a statement's words that another must have to say the same, and how many words it must have."""
_NAMES = r"[A-Z][\w-]+(?:[ \xa0][A-Z][\w-]+){0,2}"
_PLACE = rf"(?:the\s)?(?P<place>{_NAMES})"
_OWNER = r"(?:the\s)?(?P<owner>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)"
_PERSON = r"(?P<person>[A-Z][\w-]+(?:\s[A-Z][\w-]+)+)"
_RULERS = r"(?:government|ministry|authorities|leadership|cabinet|presidency|administration|parliament)"
_ROOM = r"(?:office|residence|study)"
_SHAPES = tuple((TOLD, shape) for shape in capitals.SHAPES) + tuple(
    (worth, re.compile(shape))
    for worth, shape in (
        (GOVERNS, rf"{_OWNER}(?:['’]s?)?\s(?:[a-z]+\s){{0,2}}{_RULERS}\sin\s{_PLACE}"),
        (SEATED, rf"{_PLACE}(?:['’]s)?\s(?:press\ssecretary|spokes(?:man|woman|person))\s{_PERSON}"),
        (SEATED, rf"(?:President|Prime\sMinister)\s{_PERSON}\s(?:in|at)\s(?:the|his|her)\s(?:\w+\s)?{_ROOM}\s(?:of|in|at)\s{_PLACE}"),
    )
)
_THERE = re.compile(rf"\b(?:in|at)\s{_PLACE}")
_PARLIAMENT = re.compile(r"\b(?:parliament|lawmakers|cabinet|senate|assembly)\b", re.IGNORECASE)


class Hint(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one sentence shows.

    Attributes:
        name: the capital or palace, folded.
        state, person: folded name of the state that it stands for, or of somebody whose state it is; "" where it is the other.
        worth: how likely that is by this alone, 0 to 1.
        why: in words a reader understands.
        words: what it rests on, folded, by which copies of it count once.
    """

    name: str
    state: str = ""
    person: str = ""
    worth: float
    why: str
    words: str


class Placed(Appearance, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An appearance, with what its page shows of capitals and palaces; one appearance of a page has it all."""

    hints: tuple[Hint, ...] = ()


def placed_in(told: Told) -> tuple[Placed, ...]:
    """The appearances of a version, the first with the hints of the page."""
    hints = tuple(hints_in(told))
    return tuple(Placed(**msgspec.structs.asdict(each), hints=() if number else hints) for number, each in enumerate(told.appearances))


def is_state(appearance: Appearance) -> bool:
    """Whether a page has it for a state, by a name of its own."""
    return appearance.kind == Kind.STATE and appearance.name[:1].isupper()


def hints_in(told: Told) -> Iterator[Hint]:
    """All that a page shows of capitals and palaces, in no order that means anything."""
    text = told.reading.article.page.text
    states = {folded(each.name): each.name for each in told.appearances if is_state(each)}
    yield from _written(text, states)
    yield from _filed(told, states)
    sentences = Sentences(text)
    for statement in told.statements:
        yield from _spoken(text, sentences, statement)
    yield from _restated(told.statements)


def _written(text: str, states: Mapping[str, str]) -> Iterator[Hint]:
    """What stands there in so many words."""
    for worth, shape in _SHAPES:
        for found in shape.finditer(text):
            shown = found.groupdict()
            state, person = _state(shown.get("owner") or "", states), folded(shown.get("person") or "")
            if state or person:
                words = " ".join(found[0].split())
                name = folded(shown["place"])
                yield Hint(name=name, state=state, person=person, worth=worth, why=f"a page has {words!r}", words=folded(words))


def _state(owner: str, states: Mapping[str, str]) -> str:
    """The state of the page that words name or are the adjective of, folded; "" where it is none."""
    forms = (owner, *owner.split()[-1:])
    return next((name for form in forms for each in names_of_state(form) if (name := folded(each)) in states), "")


def _filed(told: Told, states: Mapping[str, str]) -> Iterator[Hint]:
    """The state that a report from there names first."""
    article = told.reading.article
    if article.dateline is None:
        return
    opening = article.page.text[article.dateline.span.end : article.dateline.span.end + OPENING]
    name = folded(article.dateline.place)
    named = (state for word in re.findall(r"[A-Z][\w-]+", opening) if (state := _state(word, states)) and state != name)
    if state := next(named, ""):
        body = folded(re.split(r"\s[-–—]\s|/\.\s", opening, maxsplit=1)[-1])[:KEPT]
        yield Hint(name=name, state=state, worth=FILED, why="reports from there begin with that state", words=body)


def _spoken(text: str, sentences: Sentences, statement: Statement) -> Iterator[Hint]:
    """Where somebody with a name speaks: "the minister told parliament in Torv"."""
    if not statement.named or not statement.cue:
        return
    start, end = sentences.around(statement.context, statement.cue[0], statement.cue[0])
    for found in _THERE.finditer(text, start, end):
        if any(span.start <= found.start() < span.end for span in statement.content):
            continue
        heard = found.start() > statement.cue[-1].end and _PARLIAMENT.search(text, statement.cue[-1].end, found.start())
        yield Hint(
            name=folded(found["place"]),
            person=folded(statement.speaker),
            worth=SEATED if heard else SPOKE,
            why=f"{statement.speaker} {'addresses parliament' if heard else 'speaks'} there",
            words=folded(statement.content_words)[:KEPT],
        )


def _restated(statements: Sequence[Statement]) -> Iterator[Hint]:
    """Who says, on one page, what a name is said to say: "Granary House says no", and its spokesman's words below."""
    heard = [(each, _roots(each.content_words)) for each in statements if each.named][:MOST]
    for one, said in heard:
        for other, words in heard:
            if one.speaker_appearance != other.speaker_appearance and len(said) >= ENOUGH and len(said & words) >= ALIKE * len(said):
                yield Hint(
                    name=folded(one.speaker),
                    person=folded(other.speaker),
                    worth=RESTATED,
                    why=f"{other.speaker} says what it says",
                    words=folded(one.content_words)[:KEPT],
                )


def _roots(words: str) -> frozenset[str]:
    return frozenset(root(word) for word in re.findall(r"\w{2,}", words.casefold()))
