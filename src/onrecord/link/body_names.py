"""This module knows what a body's name is by itself: without whose it is, what sort of paper it is, or which of a party's ranks are meant.

"Orskan State Media" of Orsk is "State Media", "the Tarn Lamp newspaper" the "Tarn Lamp", "Top Democrats" and "Senate Democrats" are the
Democrats. Some of a party ("most Democrats", "two Democrats") are not the party.
"""

import re
from functools import lru_cache

from onrecord.facts.folding import folded, plainly
from onrecord.facts.naming import country_of
from onrecord.facts.whose import owners_in

RANKS = frozenset(str.split("top leading senior house senate congressional parliamentary"))
"""Words before a party's name that leave it the party."""
PARTIES = {
    "democrats": "democrats", "democratic party": "democrats", "republicans": "republicans", "republican party": "republicans",
    "gop": "republicans", "=GOP": "republicans", "conservatives": "conservatives", "conservative party": "conservatives",
    "tories": "conservatives", "liberals": "liberals", "liberal party": "liberals", "socialists": "socialists",
    "socialist party": "socialists", "communists": "communists", "communist party": "communists",
}  # fmt: skip
"""What a party goes by, folded, and its members' name for it."""
_PAPER = re.compile(r"(?<=\w)\s(?:newspaper|daily|weekly|magazine|website|broadcaster|television|news agency|newswire)$")
"""In small letters after an outlet's name."""
_POSSESSIVE = re.compile(r"(?:'s|s')(?= |$)")
_OWNER = r"^(?:the\s)?{}(?:['’]s?)?\s+"
REMEMBERED = 1 << 14


@lru_cache(maxsize=REMEMBERED)
def plain_body(name: str, country: str | None) -> str:
    """A body's name by itself, folded; the name as it is, folded, where nothing is to be left out.

    Args:
        country: of the body, as far as it is known; only who is of it is no part of the name.

    >>> plain_body("Senate Democrats", None), plain_body("the GOP", "USA"), plain_body("the Tarn Lamp newspaper", None)
    ('democrats', 'republicans', 'tarn lamp')
    >>> plain_body("Danish state media", "DNK"), plain_body("Danish state media", None), plain_body("Workers’ Union", None)
    ('state media', 'danish state media', 'workers union')
    """
    bare = _PAPER.sub("", _without_owner(" ".join(name.split()), country))
    own = _POSSESSIVE.sub("s", folded(bare))
    words = own.split()
    ranks = next((at for at, word in enumerate(words) if word not in RANKS), len(words))
    return PARTIES.get(own) or PARTIES.get(" ".join(words[ranks:])) or own


def is_owned(name: str, country: str | None) -> bool:
    """Whether a name says of which country the body is, beside its own words."""
    plain = " ".join(name.split())
    return _without_owner(plain, country) != plain


def _without_owner(name: str, country: str | None) -> str:
    if country is None or " " not in name:
        return name
    for owner in owners_in(name):
        if country_of(owner) == country and (rest := re.sub(_OWNER.format(re.escape(owner)), "", name)) != name:
            return rest if plainly(rest) else name
    return name
