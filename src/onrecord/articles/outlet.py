"""This module knows who published a page, in the page's own words or else by its address.

Order of trust: the head's statements, of which a name goes before a web address and one that the title's tail, the address or the page's
foot bears out before one that stands alone; what pictures are stamped with; the tail of the title; on ripped text the masthead, the name
by which the page speaks of itself, what whoever pasted it noted above it. Where none of them says anything, the address is looked up in
the table of outlets, which is outside knowledge: that of the page, or one that its byline names. The copyright line comes last, for it
often names a company; but it goes before the table where it has one of the outlet's own names.
"""

import re
from collections import Counter

from onrecord.articles.clipped import LINES, noted_outlet
from onrecord.articles.letters import letters_of
from onrecord.articles.masthead import MOTTO, masthead, self_named
from onrecord.articles.ranks import ranked
from onrecord.articles.rights import foot, last_holder
from onrecord.articles.story import Story, stamp_on
from onrecord.facts.agencies import AGENCY_ENDINGS
from onrecord.facts.outlets import Listing, folded_name, outlet_at, outlet_called
from onrecord.model.article import Basis, Ground
from onrecord.model.page import Page
from onrecord.text.addresses import host_of, site_of

_TAIL = re.compile(r"\s+[|–—·»-]\s+|(?<=\S)[|]\s*")
_WEB_NAME = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}\Z|.*\w\.[a-z]{2,3}\Z", re.IGNORECASE)
_COMPANY = re.compile(
    r"\b(?:gmbh|ltd|limited|inc|llc|corp|s\.?a\.?|ag|plc|publishing|verlags?\b.*|media group|holdings?|ооо)\b", re.IGNORECASE
)
_IN_BRACKETS = re.compile(r"\s*\((?:https?://)?(?:www\.)?[\w.-]+\.[a-z]{2,6}\)\Z")
_HANDS = re.compile(r"\s*[/|•·]\s*|\s[–—-]\s")
_LONGEST_NAME, _LONGEST_STATED, _LONGEST_SIGNED = 5, 80, 20
_LOOKED_UP = "facts/outlets, by the address"

Found = tuple[str, str]
"""A name and where it stands."""


def find_outlet(story: Story) -> Ground | None:
    """The outlet's name and what it rests on; None where neither the page nor its address tells."""
    owner = last_holder(foot(story))
    listed = outlet_at(host_of(story.page.address)) or _signed_by(story)
    if found := _said(story, owner):
        return Ground(field="outlet", value=found[0], origin=found[1])
    if owner and (not listed or owner in listed.names()):
        return Ground(field="outlet", value=owner, origin="the page's copyright line")
    return Ground(field="outlet", value=listed.outlet.name, origin=_LOOKED_UP, basis=Basis.OUTSIDE) if listed else None


def known_outlet(page: Page, outlet: Ground | None) -> Listing | None:
    """What the table knows of the outlet: by the page's address, or by name where the page has no web address."""
    if host := host_of(page.address):
        return outlet_at(host)
    return outlet_called(outlet.value) if outlet else None


def _said(story: Story, owner: str | None) -> Found | None:
    tail = _tail_of_title(story.page)
    candidates = (_stated(story, owner, tail), _stamped(story), tail)
    named = next((found for found in candidates if found), None)
    if named:
        return _in_full(named[0], owner), named[1]
    if name := masthead(story, owner):
        return name, "the page's masthead"
    if name := self_named(story, owner):
        return name, "the name by which the page speaks of itself"
    if story.page.layout == "plain" and (noted := noted_outlet([look.text for look in story.looks[:LINES]])):
        return noted, "noted above the text, with its day"
    return None


def _signed_by(story: Story) -> Listing | None:
    """The listed outlet whose web name stands between headline and story ("Ana Doren / LAMP.EXAMPLE / 2 April")."""
    named = (part.casefold() for look in story.front() if look.words <= _LONGEST_SIGNED for part in _HANDS.split(look.text))
    return next((listed for name in named if _WEB_NAME.match(name) and (listed := outlet_at(name.removeprefix("www.")))), None)


def _stated(story: Story, owner: str | None, tail: Found | None) -> Found | None:
    """The best of the head's statements: names before web addresses, these before companies, then those borne out, then by rank.

    The title's tail stands in where only the company is stated.
    """
    stated = [
        (name, item.origin)
        for item in ranked(story.page, "outlet")
        if not item.value.startswith(("http", "@"))
        and 1 < len(item.value) < _LONGEST_STATED
        and (name := _IN_BRACKETS.sub("", item.value))
        and not _is_subdomain(name, story.page)
    ]
    if not stated:
        return None
    borne_out = _borne_out_by(story.page, owner)
    site = letters_of(host_of(story.page.address))
    best = min(
        (*stated, *([tail] if tail else [])),
        key=lambda found: (_form(found, is_tail=found is tail, site=site), not _is_borne_out(found[0], borne_out)),
    )
    return _without_motto(best[0], borne_out), best[1]


def _is_subdomain(name: str, page: Page) -> bool:
    """Whether a name is only what stands before the site's own name in the address ("Hosted" of hosted.orsk.example)."""
    before = host_of(page.address).removesuffix(site_of(page.address)).split(".")
    return bool(name) and letters_of(name) in {letters_of(label) for label in before if label}


def _form(found: Found, *, is_tail: bool, site: str) -> int:
    """How little a name has the form of an outlet's: 0 for a name, 1 for a web address or a word in small letters, 2 for a title's tail
    that the site does not bear out, 3 for a company."""
    if _COMPANY.search(found[0]):
        return 3
    is_web = found[0].islower() or _WEB_NAME.match(found[0]) is not None
    return 2 if is_tail and (is_web or letters_of(found[0]) not in site) else int(is_web)


def _borne_out_by(page: Page, owner: str | None) -> tuple[str, ...]:
    """What else on the page may bear out an outlet's name, as letters: the host, the tail of the title, the copyright's holder."""
    title = next((item.value for item in page.evidence if item.origin == "title"), "")
    return tuple(letters_of(words) for words in (host_of(page.address), _TAIL.split(title)[-1], owner or "") if words)


def _is_borne_out(name: str, others: tuple[str, ...]) -> bool:
    letters = letters_of(folded_name(name))
    return any(letters and (letters in other or (len(other) > 3 and other in letters)) for other in others)


def _without_motto(name: str, others: tuple[str, ...]) -> str:
    """The name without what stands behind a stroke, where what is before it is borne out by itself ("The Lamp – News from Orsk")."""
    first = MOTTO.split(name)[0].strip()
    return first if first != name and len(first) > 2 and _is_borne_out(first, others) else name


def _stamped(story: Story) -> Found | None:
    names = Counter(found["outlet"].strip() for look in story.looks if (found := stamp_on(look)))
    return (names.most_common(1)[0][0], "the stamp on the page's pictures") if names else None


def _tail_of_title(page: Page) -> Found | None:
    """The last part of the title, where the page's address has it, or the rest is the headline that the page states elsewhere or shows."""
    title = next((item.value for item in page.evidence if item.origin == "title"), "")
    parts = _TAIL.split(title)
    if len(parts) < 2 or len(parts[-1].split()) > _LONGEST_NAME or _is_subdomain(parts[-1], page):
        return None
    rest, tail = letters_of(title[: title.rfind(parts[-1])]), letters_of(parts[-1])
    in_address = len(tail) > 3 and tail in letters_of(host_of(page.address))
    return (parts[-1], "the title's tail") if rest and (in_address or rest in letters_of(page.text)) else None


def _in_full(name: str, owner: str | None) -> str:
    """An agency's name as its copyright line has it, where that is the name and what it is ("Neva" of "Neva News Agency")."""
    return owner if owner and owner.startswith(name) and owner.endswith(AGENCY_ENDINGS) else name
