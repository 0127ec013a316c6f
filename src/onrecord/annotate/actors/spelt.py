"""This module knows what a phrase is on its page: how it is read, of what kind it is, and whom of the tables of facts it names."""

import re

import msgspec

from onrecord.annotate.actors.heard import BODIES, Heard
from onrecord.annotate.actors.known import known_as
from onrecord.annotate.actors.lawmakers import is_house_or_party
from onrecord.annotate.actors.phrase import COUNTS, DEFINITE_FORM, FRESH_FORM, NAME, PLAIN_FORMS, Phrase, read_phrase
from onrecord.annotate.actors.words import GOVERNMENTS, LEAGUES, OFFICIALS, TRADES
from onrecord.facts.known import Known, Sense, known_named
from onrecord.facts.nameless import CROWDS
from onrecord.facts.outlets import is_outlet
from onrecord.model.annotations import Kind
from onrecord.model.span import Span
from onrecord.text.name_words import INSTITUTIONS
from onrecord.text.patterns import CAPITAL, MONTH

OPEN = re.compile(r"\s(?:of|in|for|at|from|to|on|with|by|between)(?:\s(?:the|an?|this|its|our|their|his|her))?$")
"""What ends a phrase that goes on."""
GOVERNING = GOVERNMENTS | {"ministry", "authorities", "parliament"}
"""Nouns for those who govern together, whoever of them is named with it ("Vell's government")."""
OWN_BODIES = frozenset(str.split("office company team firm agency ministry committee council commission campaign newspaper party staff"))
"""Nouns for bodies that are somebody's, and are no person ("Mr Vell's office")."""
FULL = 2
"""Words of a full name, at least."""
QUANTITIES = COUNTS | {"some"}
FIRMS = frozenset(str.split("companies firms businesses corporations banks airlines carriers manufacturers producers"))
"""Nouns for several companies, which are no state, whose ever they are."""
_INITIALS = re.compile(r"(?<=\w)\s\([A-Z][A-Za-z.]{1,7}\)?$")
"""A body's initials after its name: "the Harbour Council (HC)"."""
_LONG_FORM = re.compile(rf"(?i:(?:the\s)?(?:republic|kingdom|state|union)\sof\s(?:the\s)?)(?={CAPITAL})")
"""What a state's long form puts before its name: "the Republic of Orsk"."""
_DATED = re.compile(rf",\s(?:\d{{1,2}}\s{MONTH}|{MONTH}\s\d{{1,2}})(?:,?\s\d{{4}})?\s*(?=\n|$)")
"""A day after a place, as papers are headed: "Briefing by the spokesman, Vell Harbour, 6 October"."""
_ASIDE = re.compile(r",|\s\(")


class Spelt(msgspec.Struct, frozen=True, kw_only=True):
    """How a page spells its words.

    Attributes:
        lower: words that stand in lower case somewhere.
        located: names in or near which something is.
    """

    text: str
    lower: frozenset[str]
    located: frozenset[str]


def heard_at(page: Spelt, span: Span, kind: Kind) -> Heard:
    """What stands in a span, taken for a kind; the tables of facts and the page's own spelling may know better."""
    words = _INITIALS.sub("", span.cut(page.text))
    if kind is Kind.STATE and (long := _LONG_FORM.match(words)) is not None and not known_named(words):
        words = words[long.end() :]
    phrase = read_phrase(words)
    if phrase.form == NAME and len(phrase.words) == 1 and phrase.head in page.lower and not words.isupper() and not _names_state(words):
        phrase = read_phrase(words[0].lower() + words[1:])  # capitalised only because a sentence starts with it
    known = known_as(words, phrase, kind)
    if known is None and kind is Kind.PERSON and not phrase.title and (other := known_as(words, phrase, Kind.STATE)) is not None:
        kind, known = other.kind, other  # a capital or a building that speaks like a person
    if kind is Kind.PERSON and known is None and phrase.form == NAME and not phrase.title and _is_in_heading(page.text, span):
        kind = Kind.PLACE
    if kind in BODIES and known is None and phrase.form == NAME and (holder := _person(words, phrase)) is not None:
        kind, known = Kind.PERSON, holder  # "Orsk's Ada Vell"
    if known is None and _is_a_body(phrase, kind):
        kind = Kind.ORGANISATION
    if kind in (Kind.STATE, Kind.GROUP) and known is None and _is_called_a_body(words, phrase):
        kind = Kind.ORGANISATION
    if kind in BODIES and known is None and phrase.form != NAME and phrase.head in OFFICIALS:
        kind = Kind.GROUP if phrase.head.endswith("s") else Kind.PERSON
    if kind in BODIES and is_crowd(phrase):
        kind = Kind.GROUP
    if kind is Kind.STATE and is_some_people(phrase):
        kind, known = Kind.GROUP, None
    if kind is Kind.STATE and phrase.form in (DEFINITE_FORM, FRESH_FORM) and phrase.head in FIRMS:
        kind, known = Kind.GROUP, None
    if kind in BODIES and known is None and phrase.form == DEFINITE_FORM and phrase.words[-1:] == phrase.words and phrase.head in TRADES:
        kind = Kind.PERSON
    return Heard(span=span, kind=kind, phrase=phrase, known=known, has_aside=_ASIDE.match(page.text, span.end) is not None)


def _is_a_body(phrase: Phrase, kind: Kind) -> bool:
    """Whether what was taken for a state, a crowd or a person, and no table has, is a body: an outlet, a house, "Mr Vell's office"."""
    if kind is Kind.STATE and phrase.form == NAME and is_outlet(" ".join(phrase.names)):
        return True
    if kind is Kind.PERSON and phrase.form == NAME and phrase.head in INSTITUTIONS and phrase.described[:1] in (("for",), ("of",)):
        return True
    if kind is Kind.PERSON and phrase.form in (DEFINITE_FORM, FRESH_FORM):
        is_owned = phrase.form == DEFINITE_FORM and bool(phrase.owner or phrase.owners)
        return phrase.head in GOVERNING or (is_owned and phrase.head in OWN_BODIES)
    return is_house_or_party(phrase, kind)


def _is_in_heading(text: str, span: Span) -> bool:
    """Whether a name stands between what is told and the day, in a line that ends with it, and never again, as who briefs would."""
    is_between = text[max(0, span.start - 2) : span.start] == ", " and _DATED.match(text, span.end) is not None
    return is_between and text.find(span.cut(text).split()[-1], span.end) < 0


def _is_called_a_body(words: str, phrase: Phrase) -> bool:
    """Whether a phrase is for a league ("the bloc"), or ends in a body's noun with its capital: "Gulf Community", "the Community"."""
    if phrase.form != NAME and phrase.head in LEAGUES:
        return True
    is_body = phrase.head in INSTITUTIONS - GOVERNMENTS and phrase.form in (NAME, DEFINITE_FORM) and not phrase.described
    return is_body and words.rsplit(maxsplit=1)[-1][0].isupper()


def _person(words: str, phrase: Phrase) -> Known | None:
    """Who of the tables of facts bears the full name that a phrase ends in."""
    if len(phrase.names) < FULL:
        return None
    name = " ".join(words.split()[-len(phrase.names) :])
    return known_as(name, read_phrase(name), Kind.PERSON)


def is_some_people(phrase: Phrase) -> bool:
    """Whether a phrase means some of a people or of those in a place, and so no state: "some Orskans", "many in Orsk".

    >>> from onrecord.annotate.actors.phrase import read_phrase
    >>> [is_some_people(read_phrase(words)) for words in ("many in Orsk", "Thousands of Orskans", "two ministries")]
    [True, True, False]
    """
    return phrase.is_counted and (phrase.form == NAME or phrase.head in QUANTITIES)


def _names_state(words: str) -> bool:
    """Whether the tables of facts have a state of that name, which is no common noun that only begins a sentence."""
    return any(each.kind is Kind.STATE and each.sense is Sense.NAME and each.sure for each in known_named(words))


def is_crowd(phrase: Phrase) -> bool:
    """Whether a phrase means people who are no one body: "protesters", "Residents near the ministry"; a name of theirs may hold more.

    >>> [is_crowd(read_phrase(words)) for words in ("Protesters outside the League", "cynics", "Residents Union")]
    [True, True, False]
    """
    return phrase.form in PLAIN_FORMS and phrase.head in CROWDS and set(phrase.names) <= {phrase.head}
