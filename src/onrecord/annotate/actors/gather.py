"""This module knows which phrases of a page are looked at as mentions: those the encoder found, and those that others need named.

A phrase that coordinates two ("Washington and NATO") names nobody by itself; a bare determiner is no phrase.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

import msgspec

from onrecord.annotate.actors.articled import with_articles
from onrecord.annotate.actors.called_so import without_adjectives
from onrecord.annotate.actors.companies import as_companies
from onrecord.annotate.actors.extents import parts_seen, parts_wanted
from onrecord.annotate.actors.halves import of_halves
from onrecord.annotate.actors.heard import BODIES, Heard
from onrecord.annotate.actors.known import known_as
from onrecord.annotate.actors.lawmakers import parties_named
from onrecord.annotate.actors.named import LONGEST, is_broken_off, known_by_name
from onrecord.annotate.actors.nobody import goes_on, is_document, is_nobody, is_piece
from onrecord.annotate.actors.owned import (
    governed_by,
    of_government,
    office_of_person,
    owner_of,
    run_by,
    state_of_office,
    states_by_adjective,
    states_by_their_bodies,
    states_of_holders,
    whom_for,
)
from onrecord.annotate.actors.persons import as_persons, of_families
from onrecord.annotate.actors.phrase import NAME, Phrase, read_phrase
from onrecord.annotate.actors.spelt import Spelt, heard_at
from onrecord.annotate.actors.words import DEFINITE, FRESH, PERSON_NOUNS, POSSESSIVES
from onrecord.learned import Fill
from onrecord.model.annotations import Kind
from onrecord.model.span import Span
from onrecord.text.names import is_institution
from onrecord.text.patterns import CAPITAL

_AND = re.compile(r"\b(?:and|or)\b")
_LOCATED = re.compile(rf"\b(?:in|across|inside|into|near|between|throughout|around|towards?|outside|within)\s+({CAPITAL}[\w-]*)")
_LOWER = re.compile(r"(?<![\w/@#.-])[^\W\d_A-Z][^\W\d_]*(?![\w/@-])")
"""A word in small letters, but none of an address or a file's name ("vell-port.jpg")."""


def gather(text: str, paragraphs: Sequence[Span], seen: Sequence[Fill], wanted: Iterable[Span]) -> list[Heard]:
    """The phrases in text order, the wider first, each once.

    Args:
        paragraphs: all that is told, in text order.
        seen: what the encoder found.
        wanted: spans of speakers and parties; one that holds no phrase seen with its own head becomes one.
    """
    page = Spelt(text=text, lower=frozenset(_LOWER.findall(text)), located=frozenset(_LOCATED.findall(text)))
    known, first = known_by_name(text, paragraphs), {fill.span.start: fill.span.end for fill in reversed(seen)}
    heard = _seen(page, seen, first, known)
    cut = [(span, part) for span in wanted for part in parts_wanted(text, span, first)]
    whole = [(span, span) for span in (*known, *_parties(page, paragraphs, heard))]  # though there be an "and" in a name
    heard = _with_owners(page, _with_wanted(page, heard, [*cut, *whole]), known)
    heard = {span: each for span, each in heard.items() if each.kind is not Kind.ORGANISATION or each.known or not is_piece(text, span)}
    heard = as_companies(text, of_halves(text, of_families(text, without_adjectives(text, as_persons(text, heard)))))
    nested = _nested(sorted(_of_one_kind(list(with_articles(text, heard))), key=lambda each: (each.span.start, -each.span.end)))
    listed = _lists(text, nested)
    return _nested([each for number, each in enumerate(nested) if number not in listed]) if listed else nested


def _seen(page: Spelt, seen: Sequence[Fill], first: Mapping[int, int], known: Sequence[Span]) -> dict[Span, Heard]:
    """The phrases that the encoder saw, but for those that name nobody, and for pieces of names that are known as a whole."""
    text = page.text
    phrases = [(part, fill.role) for fill in seen if _is_seen(text, fill) for part in parts_seen(text, fill, first)]
    phrases = [(span, role) for span, role in phrases if not is_broken_off(span, known) and not is_nobody(text, span)]
    found = {span: heard_at(page, span, Kind(role)) for span, role in phrases}
    return {span: each for span, each in found.items() if not is_document(each.phrase, each.kind)}


def _parties(page: Spelt, paragraphs: Sequence[Span], heard: Collection[Span]) -> list[Span]:
    """Parties by the names of their members, where no phrase seen ends so: "most Republicans" is one by itself."""
    ends = {span.end for span in heard}
    return [span for paragraph in paragraphs for span in parties_named(page.text, paragraph, page.lower) if span.end not in ends]


def _with_wanted(page: Spelt, heard: Mapping[Span, Heard], wanted: Iterable[tuple[Span, Span]]) -> dict[Span, Heard]:
    """The phrases with those that are wanted and hold none.

    Args:
        wanted: spans, each with the part of it that is a phrase.
    """
    found, starts = dict(heard), sorted(heard)
    for span, part in wanted:
        if part != span and _is_seen_whole(part, starts):
            continue  # "the top Democrat" of "the top Democrat on the committee", which is seen as a whole
        if (new := _wanted(page, part, found, starts)) is not None:
            found[new.span] = new
    return found


def _with_owners(page: Spelt, heard: Mapping[Span, Heard], known: Sequence[Span]) -> dict[Span, Heard]:
    """The phrases with those that stand in them: whose somebody is, the state of an office, the office of a person."""
    kinds = {each.phrase.names: each.kind for each in heard.values() if each.phrase.form == NAME and each.kind is not Kind.PLACE}
    whose = [find(page, each, kinds) for each in heard.values() for find in (owner_of, whom_for, run_by, governed_by, of_government)]
    found = _with_more(heard, [each for each in whose if each is not None and not is_broken_off(each.span, known)])
    found = _with_more(found, [state_of_office(page, each, kinds) for each in found.values()])
    found = states_by_their_bodies(page, states_by_adjective(page, states_of_holders(page, found)))
    return _with_more(found, [office_of_person(page.text, each) for each in found.values()])


def _with_more(heard: Mapping[Span, Heard], more: Iterable[Heard | None]) -> dict[Span, Heard]:
    """The phrases with further ones, where none is yet."""
    found = dict(heard)
    for each in more:
        if each is not None:
            found.setdefault(each.span, each)
    return found


def _is_seen_whole(part: Span, starts: Sequence[Span]) -> bool:
    """Whether a phrase was seen that begins with a part and holds it; the phrases seen come in text order."""
    at = bisect_left(starts, part)
    return at < len(starts) and starts[at].start == part.start


def _of_one_kind(heard: Collection[Heard]) -> list[Heard]:
    """The phrases, a name that was taken now for a state and now for a body being what it was taken for more often, or else a state."""
    votes: dict[tuple[str, ...], Counter[Kind]] = {}
    for each in heard:
        if each.phrase.form == NAME and each.kind in BODIES:
            votes.setdefault(tuple(each.phrase.names), Counter())[each.kind] += 1
    settled = {names: max(BODIES, key=kinds.__getitem__) for names, kinds in votes.items() if len(kinds) > 1}
    told = [(each, settled.get(tuple(each.phrase.names)) if each.kind in BODIES else None) for each in heard]
    return [each if kind is None else msgspec.structs.replace(each, kind=kind) for each, kind in told]


def _lists(text: str, heard: Sequence[Heard]) -> frozenset[int]:
    """Numbers of the phrases that name two by "and" between them."""
    children: dict[int, list[Span]] = {}
    for each in heard:
        if each.parent is not None and each.phrase.form == NAME:
            children.setdefault(each.parent, []).append(each.span)
    return frozenset(
        number
        for number, spans in children.items()
        if any(_AND.search(text, before.end, after.start) for before, after in pairwise(spans) if before.end < after.start)
    )


def _is_seen(text: str, fill: Fill) -> bool:
    """Whether what the encoder found is a phrase; offices are read off names, and "who …" goes on about the phrase before."""
    return fill.role != Kind.OFFICE and _is_phrase(text, fill.span) and not goes_on(text, fill.span)


def _is_phrase(text: str, span: Span) -> bool:
    """Whether a span can name somebody: no determiner alone, but for the "A" that labels an answer."""
    written = span.cut(text)
    words = written.casefold()
    is_fresh = words in FRESH and written != "A"
    return (words not in DEFINITE or words in POSSESSIVES) and not is_fresh and span.end - span.start <= LONGEST


def _wanted(page: Spelt, span: Span, heard: dict[Span, Heard], starts: Sequence[Span]) -> Heard | None:
    """A phrase for a span in which none is seen."""
    words = span.cut(page.text)
    if span in heard or not _is_phrase(page.text, span) or is_nobody(page.text, span):
        return None
    first = bisect_left(starts, Span(max(0, span.start - 1), span.start + 1))
    if any(span.covers(each) for each in starts[first : first + 4]):
        return None
    new = heard_at(page, span, _kind(words, read_phrase(words), page.located))
    return None if is_document(new.phrase, new.kind) else new


def _kind(words: str, phrase: Phrase, located: frozenset[str]) -> Kind:
    """A plain guess where the encoder saw nobody: by the tables of facts, by the form, by how the page uses the name."""
    if known := known_as(words, phrase, Kind.STATE):
        return known.kind
    if phrase.form in ("he", "she", "i") or phrase.head in PERSON_NOUNS or phrase.title or phrase.gender or _is_trade(phrase):
        return Kind.PERSON
    if phrase.form in ("they", "we") or phrase.plural:
        return Kind.GROUP
    if phrase.form != NAME or is_institution(phrase.words) or words.isupper() or words.casefold().startswith("the "):
        return Kind.ORGANISATION
    if len(phrase.names) > 1:
        return Kind.PERSON
    return Kind.STATE if words in located else Kind.PERSON


def _is_trade(phrase: Phrase) -> bool:
    """Whether a description says what one person does for a living or believes in: "a physicist", "the lobbyist"."""
    return phrase.form != NAME and phrase.head.endswith("ist") and len(phrase.head) > len("exist")


def _nested(heard: Sequence[Heard]) -> list[Heard]:
    found: list[Heard] = []
    open_: list[int] = []
    for number, each in enumerate(heard):
        while open_ and heard[open_[-1]].span.end < each.span.end:
            open_.pop()
        found.append(msgspec.structs.replace(each, parent=open_[-1] if open_ else None))
        open_.append(number)
    return found
