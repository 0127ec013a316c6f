"""This module knows where a copy says that it appeared first: in words, by a canonical address elsewhere, or by tags made for that."""

import re
from collections.abc import Iterator

from onrecord.articles.letters import UPPER, letters_of
from onrecord.articles.ranks import ranked
from onrecord.articles.rights import begins, read_notice
from onrecord.articles.story import Story, place_on
from onrecord.facts.outlets import outlet_at
from onrecord.model.article import Original
from onrecord.model.page import Page
from onrecord.text.addresses import host_of, same_site
from onrecord.text.months import MONTHS, WEEKDAYS

_PIECE = r"(?:article|story|piece|post|report|column|essay|interview|commentary)"
_WORD = rf"[{UPPER}](?:[^\s.,;:()|]|\.(?=\w))*"
_NAME = (
    rf"(?P<name>(?:[Tt]he |[Dd]er |[Dd]ie |[Dd]as |[Ll]e |[Ll]a |[Ee]l )?(?:{_WORD}|[\w-]+(?:\.\w+)+)"
    rf"(?: (?:of |the |de |la |del |di |do |für )*{_WORD}){{0,5}})"
)
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"\b[Tt]h(?:is|e) {_PIECE}(?: was| has been| is)? (?:originally |first |previously )+(?:published|appeared|posted|ran|written)"
        rf"(?: [a-z]+)?? (?:on|in|by|at|for|with) {_NAME}",
        rf"\b[Tt]h(?:is|e) {_PIECE}(?: was| has been| is)? (?:originally |first )?(?:re-?published|reproduced|reprinted|syndicated)"
        rf" (?:here )?(?:from|(?:with|by) (?:kind )?permission (?:of|from)|courtesy of) {_NAME}",
        rf"\A\W*(?:[Oo]riginally|[Ff]irst)(?: was)? (?:published|appeared|posted) (?:on|in|by|at) {_NAME}",
        rf"\A\W*(?:[Rr]e-?published|[Rr]eprinted|[Rr]eproduced) (?:from|(?:with|by) (?:kind )?permission (?:of|from)) {_NAME}",
        rf"\bRead the original (?:{_PIECE} )?(?:here )?(?:on|at|in) {_NAME}",
        rf"\b(?:[Dd]ieser|[Dd]er) (?:Artikel|Beitrag|Text)(?: \w+)? (?:zuerst|zunächst|ursprünglich|im Original)(?: \w+)? "
        rf"(?:bei|in|auf|im|beim|von)(?: der| dem)? {_NAME}",
        rf"\b(?:[Pp]ublié|[Pp]aru)e?s? (?:initialement|à l'origine|d'abord|pour la première fois) (?:sur|dans|par|en) {_NAME}",
        rf"\b(?:[Pp]ublicad[oa]|[Aa]pareció) (?:originalmente|inicialmente|originariamente|por primera vez|pela primeira vez)"
        rf" (?:en|por|em|no|na|pel[oa]) {_NAME}",
        rf"\b[Pp]ubblicat[oa] (?:originariamente|originalmente|per la prima volta|in origine) (?:su|da|in) {_NAME}",
        rf"\b[Вв]первые опубликован\w* (?:на сайте |в газете |в |на |изданием ){_NAME}",
    )
)
_ADAPTED = re.compile(r"\b(?:adapted|abridged|translated|taken) from (?:its|the|an) original (?:source|article|version)\b", re.IGNORECASE)
"""Says that there is an original and not whose: the rights notice below it does."""
_LANGUAGES = "englisch english anglais inglés inglese französisch french français deutsch german spanish spanisch russian arabic chinese"
_NOT_NAMES = frozenset(MONTHS) | frozenset(WEEKDAYS) | frozenset(_LANGUAGES.split())
"""What follows "published in" and names no outlet."""


def find_original(page: Page, story: Story, outlet: str | None) -> Original | None:
    """Where the page says that its text appeared first; None where it says nothing of the kind, or names itself."""
    said = next(_said(story, outlet), None) or _adapted(story, outlet)
    address = next(_elsewhere(page), None)
    if not said and not address:
        return None
    known = outlet_at(host_of(address)) if address else None
    if said and known and letters_of(said.outlet or "") not in {letters_of(name) for name in known.names()}:
        address = None
    return Original(outlet=said.outlet if said else None, address=address, span=said.span if said else None)


def _said(story: Story, outlet: str | None) -> Iterator[Original]:
    for look in (*story.opening(), *story.looks[story.first : story.end], *story.closing()):
        for form in _FORMS if len(look.text) > 20 and _mentions(look.text) else ():
            found = form.search(look.text)
            if found and not _is_own(found["name"], outlet, story.page) and found["name"].split()[0].lower() not in _NOT_NAMES:
                yield Original(outlet=found["name"].strip(), address=None, span=place_on(look, *found.span()))


def _adapted(story: Story, outlet: str | None) -> Original | None:
    """The holder of the rights notice below words that call the text adapted, if that is another outlet ("Copyright 2031 The Lamp")."""
    closing = story.closing()
    look, found = next(((look, found) for look in closing if (found := _ADAPTED.search(look.text))), (None, None))
    if look is None or found is None:
        return None
    notices = (notice for below in closing if below.number >= look.number and begins(below.text) and (notice := read_notice(below.text)))
    holder = next((notice.holder for notice in notices if notice.holder), None)
    if not holder or _is_own(holder, outlet, story.page):
        return None
    return Original(outlet=holder, address=None, span=place_on(look, *found.span()))


_STEMS = tuple("publi ppeared rinted riginal roduced syndicat posted rschien ursprüng zuerst aru parec публик".split())
"""A line without any of these says nothing of an original."""


def _mentions(text: str) -> bool:
    return any(stem in text for stem in _STEMS)


def _elsewhere(page: Page) -> Iterator[str]:
    """Addresses on other sites that the page calls canonical or its original."""
    for field in ("address", "original"):
        for item in ranked(page, field):
            says_so = field == "original" or item.origin == "link canonical"
            if says_so and host_of(item.value) and host_of(page.address) and not same_site(item.value, page.address):
                yield item.value


def _is_own(name: str, outlet: str | None, page: Page) -> bool:
    own, said = letters_of(outlet or ""), letters_of(name)
    host = letters_of(host_of(page.address))
    return bool(own and (said == own or said in own or own in said)) or bool(host and len(said) > 3 and said in host)
