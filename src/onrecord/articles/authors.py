"""This module knows who wrote an article, by what the page states and by what it shows, people and desks apart.

Order of trust: structured data and the head's `meta` names, then bylines that begin with a "By", then lines that are a name alone, then
links to authors. Bylines on the page go before the head where they name more people, or with a "By" quite other ones: the reader sees them.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from onrecord.articles.byline import Byline, is_name, merged, named_by_kind, named_in_evidence, names_in, read_byline, without_by
from onrecord.articles.letters import letters_of
from onrecord.articles.ranks import rank, ranked
from onrecord.articles.story import Story
from onrecord.facts.agencies import agency_named
from onrecord.model.article import Block, Ground, Role
from onrecord.model.page import Evidence, Page
from onrecord.model.span import Span

_KIND = re.compile(r"\((\w+)\)\Z")
_WEAK = rank("author", "rel author")
"""From this rank on, what the page shows is trusted more."""

_LABELLED = re.compile(
    r"\W*(?:author|written by|autor(?:in|a)?(?:/autor(?:in)?)?|auteure?|автор(?:ы)?|yazar|penulis|forfatter|författare)\s*:?\s+"
    r"(?P<names>\S.*)",
    re.IGNORECASE,
)
_LONGEST_LABELLED = 60

Shown = tuple[str, Span]


def find_authors(page: Page, blocks: Sequence[Block], story: Story, outlet: str | None) -> tuple[Byline, tuple[Ground, ...]]:
    """The people, agencies and desks that the page gives as authors, and what each of them rests on.

    The outlet's own name is never a person; it counts as a desk.
    """
    lines = [(block.span.cut(page.text), block.span) for block in blocks if block.role is Role.BYLINE]
    above = [text for text, span in lines if span.start < story.begins]
    strong, weak = _stated(page, outlet)
    by = merged(found for text in above if (found := read_byline(text)))
    bare = merged(names_in(without_by(text)) for text in above)
    said = _chosen(_owned(strong[0], outlet), _owned(by, outlet), _owned(bare, outlet))
    origin = strong[1] if strong[0] and set(said.people) <= set(strong[0].people) else "the byline"
    if not said:
        below = merged(names_in(without_by(text.partition(";")[0])) for text, _ in lines[:1])
        said, origin = (_owned(below, outlet), "the byline") if below else (_owned(weak[0], outlet), weak[1])
    if not said.people and (labelled := _labelled(story)):
        said, origin = merged([said, labelled]), "the line that names its author"
    said = _without_own_desk(said, outlet)
    return said, tuple(_grounds(said, origin, lines))


def _chosen(stated: Byline, by: Byline, bare: Byline) -> Byline:
    """The people of the head, unless a byline on the page names these and more, or by its "By" quite others; desks and agencies of both."""
    desks = Byline(agencies=stated.agencies + by.agencies, desks=stated.desks + by.desks)
    shown = by if by.people else bare if not (stated.agencies or stated.desks) or stated.people else Byline()
    here, there = tuple(map(letters_of, stated.people)), tuple(map(letters_of, shown.people))
    also = [name for name in here if any(other.startswith(name) for other in there)]
    more = len(there) > len(here) == len(also) or (there and not also and shown is by)
    return merged([Byline(people=shown.people if more else stated.people), desks, Byline(agencies=shown.agencies)])


def _stated(page: Page, outlet: str | None) -> tuple[tuple[Byline, str], tuple[Byline, str]]:
    """The first trusted and the first less trusted statement that names somebody, people before others, each with where it stands."""
    groups = [
        (place, merged(_read(item, outlet) for item in items), items[0].origin)
        for place, group in groupby(ranked(page, "author"), key=lambda item: rank("author", item.origin))
        if (items := list(group))
    ]
    strong = [(found, origin) for place, found, origin in groups if place < _WEAK and found]
    weak = [(found, origin) for place, found, origin in groups if place >= _WEAK and found]
    return _first(strong), _first(weak)


def _first(found: Sequence[tuple[Byline, str]]) -> tuple[Byline, str]:
    return next((item for item in found if item[0].people), None) or next(iter(found), (Byline(), ""))


def _read(item: Evidence, outlet: str | None) -> Byline:
    if item.value.startswith(("http:", "https:")):
        return Byline()
    if outlet and letters_of(item.value) == letters_of(outlet):
        return Byline(desks=(item.value,))
    kind = _KIND.search(item.origin)
    return named_by_kind(item.value, kind[1]) if kind else named_in_evidence([item.value])


def _owned(found: Byline, outlet: str | None) -> Byline:
    """The same, with the outlet's own name among the desks wherever it stood."""
    own = letters_of(outlet or "")
    agency = agency_named(outlet or "")
    mine = [name for name in found.people if own and (letters_of(name) == own or (len(name.split()) == 1 and letters_of(name) in own))]
    mine += [name for name in found.agencies if name == agency or letters_of(name) == own]
    people, agencies = (tuple(name for name in names if name not in mine) for names in (found.people, found.agencies))
    return Byline(people=people, agencies=agencies, desks=(*found.desks, *mine))


def _without_own_desk(said: Byline, outlet: str | None) -> Byline:
    """The same, without the outlet's own name among the desks where people are named too."""
    desks = [name for name in said.desks if not (said.people and outlet and letters_of(name) in letters_of(outlet))]
    return Byline(people=said.people, agencies=said.agencies, desks=tuple(desks))


def _labelled(story: Story) -> Byline:
    """People on a short line below the story that begins with a word for author ("Author: Ana Doren")."""
    below = story.looks[story.end :] if story.roles else ()
    short = (found for look in below if len(look.text) <= _LONGEST_LABELLED and (found := _LABELLED.fullmatch(look.text)))
    return next((names for found in short if (names := names_in(found["names"])).people and is_name(names.people[0])), Byline())


def _grounds(said: Byline, origin: str, lines: Sequence[Shown]) -> Iterator[Ground]:
    for name in said.people:
        yield Ground(field="byline", value=name, origin=origin, span=_shown_at(name, lines))
    for name in said.desks:
        yield Ground(field="desks", value=name, origin=origin, span=_shown_at(name, lines))


def _shown_at(name: str, lines: Sequence[Shown]) -> Span | None:
    return next((Span(span.start + at, span.start + at + len(name)) for text, span in lines if (at := text.find(name)) >= 0), None)
