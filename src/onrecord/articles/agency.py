"""This module knows who supplied an article, apart from the outlet that published it, and on which words that rests.

Order of trust: bylines, a line of its own by the headline, the head's authors, the dateline, a copyright notice at the story's end, a note
there that an agency contributed. Where all these are silent, from outside the page: "Reporting by …; editing by …" is how Reuters signs
what it supplies to outlets that are no agencies themselves.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from onrecord.articles.byline import Byline
from onrecord.articles.dateline import Filed
from onrecord.articles.letters import UPPER
from onrecord.articles.lines import Look
from onrecord.articles.ranks import ranked
from onrecord.articles.story import Story, place_on
from onrecord.facts.agencies import AGENCIES, agency_named
from onrecord.model.article import Basis, Block, Ground, Role
from onrecord.model.page import Page
from onrecord.model.span import Span

_HANDS = re.compile(r"\s+[-–—]\s+|\s*/\s*")
_NAME = "(?:" + "|".join(sorted((re.escape(name) for name in AGENCIES if len(name) > 1), key=len, reverse=True)) + r")(?!\w)"
_NAMES = rf"(?<!\w)(?:the |l'|la |der |die )?{_NAME}(?:(?: ?/ ?|, | and | und | et | y | e | & )(?:the )?{_NAME})*"
_LISTED = re.compile(rf"(?<!\w){_NAME}")
_NOTICE = re.compile(rf"(?:©|\([cC]\)|[Cc]opyright)[^\n./]{{0,30}}?(?P<names>{_NAMES})")
_CONTRIBUTED = tuple(
    re.compile(form)
    for form in (
        rf"(?P<names>{_NAMES})(?: also)? contributed (?:\w+ )?to this",
        rf"\b(?:[Ww]ith (?:additional )?|[Aa]dditional )(?:files|reporting|reports|inputs?|information|material) "
        rf"(?:from|by) (?P<names>{_NAMES})",
        rf"\b(?:[Mm]it (?:Material|Informationen|Agenturmaterial) (?:von|der)|[Uu]nter Verwendung von Material (?:von|der)|[Aa]vec|"
        rf"[Cc]on (?:información|informaciones|informazioni) (?:de|di)|[Cc]om informações d[aeo]|[Пп]о (?:материалам|сообщению|данным)|"
        rf"[Зз]а матеріалами|[Mm]ed materiale fra|[Ww]ith) (?P<names>{_NAMES})\W*\Z",
        rf"\A\W*(?:[Ss]ources?|[Qq]uellen?|[Ff]uentes?|[Ff]onti?e?|[Ии]сточник|[Дд]жерело|[Kk]aynak|[Kk]ilde|[Kk]älla|[Bb]ron|[Źź]ródło)\s*:"
        rf"\s*(?P<names>{_NAMES})(?:\s?/\s?\w{{2,12}})*\W*\Z",
        rf"(?:\A|[.!?”\"»]\s?)\s*[(\[—–-]+\s?(?P<names>{_NAMES})(?:, \w+)?\s?[)\]]?\s*\Z",
        rf"\A\W*(?:[^\W\d_A-Z]{{2,4}}\s?/\s?)+(?P<names>{_NAMES})\W*\Z",
        rf"[.!?][”\"»]?\s+(?P<names>{_NAMES})\s*\Z",
        rf"\A\W*(?P<names>{_NAMES})\W*\Z",
    )
)
_BARE = 2
"""The last of these forms, a bare name at the end of a sentence or as a line, count where the story tells that line."""
_REUTERS_TRAILER = re.compile(
    r"\W*(?:\w+ )?(?:[Rr]eporting|[Ww]riting)(?: and (?:writing|editing))? by [^;\n]{3,200}; ?(?:\w+ )*?[Ee]diting by [^\n]{3,80}"
)
_LONGEST_FRONT = 40

Filing = Filed | None


def find_agencies(
    page: Page, blocks: Sequence[Block], story: Story, authors: Byline, filed: Filing, outlet: str | None
) -> tuple[Ground, ...]:
    """What says that an agency supplied the article or a part of it, surest first; one ground for each agency and place.

    The outlet itself is no agency of its own: on a page of the Neva agency, "(Neva) -" says nothing.
    """
    known_as = _known_as(outlet)
    found = (*_bylined(page, blocks, authors, story, outlet), *_filed(page, filed), *_supplied(page), *_at_the_end(story))
    apart = [ground for ground in found if not _is_own(ground.value, known_as)]
    if not apart and outlet and not agency_named(outlet):
        apart = list(_by_form(story))
    return tuple({(ground.value, ground.origin): ground for ground in reversed(apart)}.values())[::-1]


def _known_as(outlet: str | None) -> tuple[str, ...]:
    own = agency_named(outlet) if outlet else None
    return tuple(f" {name} ".casefold() for name in (outlet, own) if name)


def _is_own(agency: str, known_as: tuple[str, ...]) -> bool:
    return any(f" {agency} ".casefold() in own for own in known_as)


def _bylined(page: Page, blocks: Sequence[Block], authors: Byline, story: Story, outlet: str | None) -> Iterator[Ground]:
    lines = [block.span for block in blocks if block.role is Role.BYLINE]
    for name in authors.agencies:
        span = next((at for line in lines if (at := _named_in(page.text, line, name))), None)
        yield Ground(field="agency", value=name, origin="the byline" if span else "the page's stated author", span=span)
    for look in story.front():
        if len(look.text) <= _LONGEST_FRONT and (named := _agency_first(look) or _beside_outlet(look, outlet)):
            yield named


def _agency_first(look: Look) -> Ground | None:
    """A short line by the headline that is an agency, or an agency and a place ("AFP, ORSK")."""
    found = re.match(rf"\W*(?P<names>{_NAME})(?:\s*[,|/-]\s*\S.*|\W*)\Z", look.text)
    agency = agency_named(found["names"]) if found else None
    return _ground(agency, "a line by the headline", place_on(look, *found.span("names"))) if found and agency else None


def _beside_outlet(look: Look, outlet: str | None) -> Ground | None:
    """A short line by the headline on which the outlet names another hand beside its own ("The Lamp, with Neva")."""
    own = re.escape(outlet or "")
    found = re.match(rf"\W*(?:{own}),? (?:with|and|avec|et|mit|und|con|y|/) (?P<name>[{UPPER}][\w.-]+(?: [\w.-]+){{0,3}})\Z", look.text)
    if not (outlet and found):
        return None
    return _ground(agency_named(found["name"]) or found["name"], "a line by the headline", place_on(look, *found.span("name")))


def _filed(page: Page, filed: Filing) -> Iterator[Ground]:
    if filed and filed.agency:
        for hand in _HANDS.split(filed.agency):
            at = page.text.find(hand, filed.words.start, filed.words.end)
            yield _ground(agency_named(hand) or hand, "the dateline", Span(at, at + len(hand)) if at >= 0 and hand else filed.words)


def _supplied(page: Page) -> Iterator[Ground]:
    for item in ranked(page, "supplier"):
        if named := agency_named(item.value):
            yield _ground(named, item.origin, None)


def _at_the_end(story: Story) -> Iterator[Ground]:
    """What the story's last lines and those just below say: a notice, a credit, a note on who contributed."""
    for look in story.closing():
        told = story.is_told(look)
        if found := _NOTICE.search(look.text):
            yield from _each(look, found, "the copyright notice at the story's end")
        for place, form in enumerate(_CONTRIBUTED):
            if (told or place < len(_CONTRIBUTED) - _BARE) and (found := form.search(look.text)):
                yield from _each(look, found, "a note at the story's end")
                break


def _by_form(story: Story) -> Iterator[Ground]:
    for look in story.closing():
        if found := _REUTERS_TRAILER.match(look.text):
            origin = "a trailer in the form that Reuters uses"
            yield Ground(field="agency", value="Reuters", origin=origin, basis=Basis.OUTSIDE, span=place_on(look, *found.span()))


def _each(look: Look, found: re.Match[str], origin: str) -> Iterator[Ground]:
    for one in _LISTED.finditer(look.text, *found.span("names")):
        if agency := agency_named(one[0]):
            yield _ground(agency, origin, place_on(look, *one.span()))


def _ground(agency: str, origin: str, span: Span | None) -> Ground:
    return Ground(field="agency", value=agency, origin=origin, span=span)


def _named_in(text: str, line: Span, agency: str) -> Span | None:
    """Where on a line the agency stands, by whichever of its names."""
    for found in _LISTED.finditer(text, line.start, line.end):
        if agency_named(found[0]) == agency:
            return Span(*found.span())
    at = text.find(agency, line.start, line.end)
    return Span(at, at + len(agency)) if at >= 0 else None


def agencies_in(grounds: Iterable[Ground]) -> tuple[str, ...]:
    """The agencies, surest first, each once."""
    return tuple(dict.fromkeys(ground.value for ground in grounds if ground.field == "agency"))
