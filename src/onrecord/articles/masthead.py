"""This module knows how a ripped page names its outlet in its own furniture: on its first line, or where it speaks of itself.

A first line that is a button or a link ("Skip to content", "Our page link") is no masthead. "Contact The Orsk Lamp" and "New to The Orsk
Lamp?" name the outlet, where something else bears the name out: a word that newspapers are called by, the copyright's holder, the table.
"""

import re
from collections.abc import Iterator

from onrecord.articles.clipped import CALLED
from onrecord.articles.letters import UPPER, letters_of
from onrecord.articles.story import Story
from onrecord.facts.furniture_words import is_button_row, is_label, opens_like_furniture
from onrecord.facts.outlets import is_outlet
from onrecord.model.article import Role
from onrecord.text.addresses import host_of

MOTTO = re.compile(r"\s+[|–—·»>-]\s+|[.,:]\s|\s{3,}")
"""What parts a masthead from its motto."""
_LONGEST_NAME, _LONGEST_LINE = 5, 10
_LINK_WORDS = frozenset(
    str.split(
        """
        our your my us you link links policy policies skip page site website cookies cookie edition editions navigation content ad ads
        advert advertise menu search account donate subscribe sign log login open close toggle view show hide all more hosted jump main
        """
    )
)
"""Words of buttons and links, in lower case: no outlet is called by one."""
_SECTIONS = frozenset(
    str.split("news sport sports world politics business opinion video live local national latest culture weather entertainment breaking")
)
"""What the first entry of a menu may be, in lower case."""
_SPEAKS = re.compile(
    r"(?:\b(?:contact|about|follow|support|welcome to|new to|subscribe to|more from|work (?:at|for)|advertise (?:in|on|with))\s+)"
    rf"(?-i:(?P<name>(?:[Tt]he )?[{UPPER}][\w’'&.-]*(?: (?:of |the |and )*[{UPPER}][\w’'&.-]*){{0,4}}))(?=\W*\Z|\? )",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")
_ADDRESS = re.compile(r"https?://")
"""What whoever saved the text noted above it, if on its first line."""


def masthead(story: Story, owner: str | None) -> str | None:
    """The name at the top of ripped text, without its motto, if the page's address has it or its furniture one of its words."""
    top = next((look for look in story.looks[:2] if not _ADDRESS.search(look.text)), None)
    if story.page.layout != "plain" or not top or story.roles[top.number] is not Role.FURNITURE or is_link(top.text):
        return None
    name = MOTTO.split(top.text)[0].strip()
    words = [word for word in name.split() if len(word) > 2 and word.lower() != "the"]
    if not words or len(name.split()) > _LONGEST_NAME or not name[0].isupper() or _SECTIONS.issuperset(name.casefold().split()):
        return None
    told = " ".join((owner or "", *_furniture_below(story)))
    is_hosted = letters_of(name) in letters_of(host_of(story.page.address))
    return name if is_hosted or any(word in told for word in words) else None


def is_link(text: str) -> bool:
    """Whether a short line is a button or a link, not a name.

    >>> is_link("Skip to content"), is_link("Our harbour page link"), is_link("The Orsk Lamp")
    (True, True, False)
    """
    words = {word.casefold() for word in _WORD.findall(text)}
    return is_label(text) or is_button_row(text) or opens_like_furniture(text) or not words.isdisjoint(_LINK_WORDS)


def self_named(story: Story, owner: str | None) -> str | None:
    """The name by which a ripped page speaks of itself in its furniture, where something bears it out; the one it uses most.

    Args:
        owner: the holder of the page's copyright; its first words being the name bear it out ("The Orsk Lamp Company").
    """
    if story.page.layout != "plain":
        return None
    names = [name for text in _furniture_below(story) for name in _named_on(text) if _is_borne_out(name, owner)]
    return max(names, key=names.count, default=None)


def _named_on(text: str) -> Iterator[str]:
    found = _SPEAKS.search(text) if len(text.split()) <= _LONGEST_LINE else None
    if found and not is_link(found["name"]):
        yield found["name"]


def _is_borne_out(name: str, owner: str | None) -> bool:
    owned = (owner or "").casefold().startswith(name.casefold())
    return owned or is_outlet(name) or any(word.casefold() in CALLED for word in _WORD.findall(name))


def _furniture_below(story: Story) -> Iterator[str]:
    pairs = zip(story.looks[1:], story.roles[1:], strict=True)
    return (look.text for look, role in pairs if role is Role.FURNITURE)
