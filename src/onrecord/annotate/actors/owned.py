"""This module knows the phrases inside a phrase or right beside it: whose somebody is, for whom, which body he runs, and his office.

An office stands inside the person who holds it: "Kremlin spokesman" in "Kremlin spokesman Ilan Brunn".
"""

import re
from collections.abc import Mapping

import msgspec

from onrecord.annotate.actors.alike import is_people
from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.known import STATE_ID, called, known_as
from onrecord.annotate.actors.phrase import NAME, Phrase, read_phrase
from onrecord.annotate.actors.roles import names_office
from onrecord.annotate.actors.spelt import OPEN, Spelt, heard_at
from onrecord.annotate.actors.words import BODY_NOUNS, GOVERNMENTS, PERSON_NOUNS
from onrecord.facts.known import Sense
from onrecord.facts.roles import office_of, roles_in
from onrecord.facts.whose import is_body_of_state, speaks_for_state
from onrecord.model.annotations import Kind
from onrecord.model.span import Span
from onrecord.text.name_words import HONORIFICS, TITLES
from onrecord.text.names import is_institution
from onrecord.text.patterns import CAPITAL

_RANKS = frozenset(
    str.split(
        "general gen gens colonel col captain capt major maj lieutenant lt commander admiral adm marshal sergeant sgt commodore professor "
        "prof profs doctor drs messrs lady lord bishop archbishop rabbi imam sheikh pope rival candidate nominee"
    )
)
"""Titles, beside the honorifics, that are no office where they stand alone before a name."""
_FOR = re.compile(
    rf"\s(?:[Oo]f|for|from)\s((?:the\s)?(?:(?:Republic|Kingdom|State|Union)\s[Oo]f\s)?)({CAPITAL}[\w’-]*(?:\s{CAPITAL}[\w’-]*){{0,4}})$"
)
_FOR_ITS_BODY = re.compile(
    rf"(?:\s(?:of|for|at|from)|(?<=\badviser|\badvisor)\sto)\s(the\s(?:(?P<noun>[a-z]+)|(?P<body>{CAPITAL}[\w’-]*(?:\s{CAPITAL}[\w’-]*){{0,2}})"
    rf"\s(?:of|for)\s(?:the\s)?{CAPITAL}[\w’-]*(?:\s{CAPITAL}[\w’-]*){{0,3}}))$"
)
"""The body that somebody is of, by a noun alone ("the bloc") or by a name that goes on after its noun ("the Council of National Order")."""
_RUN = re.compile(rf"\s(?:of|at|for)\s(?:the\s)?({CAPITAL}[\w’-]*(?:\s{CAPITAL}[\w’-]*){{0,3}})(?=[,.;)]|\s(?:said|says)\b)")
_GOVERNED = re.compile(rf"\sof\s(?:the\s)?(?:(?:Republic|Kingdom|State|Union)\s[Oo]f\s)?({CAPITAL}[\w’-]*(?:\s{CAPITAL}[\w’-]*){{0,3}})")
MOST_OF_A_BODY = 3
"""Words of a state's body before what somebody is in it."""
HOUSES = frozenset({"senate", "parliament", "national assembly", "national council", "armed forces", "army", "navy", "foreign ministry"})
"""Bodies that a page calls a state's by "of" and the state's name."""
RUNNERS = frozenset(str.split("director manager ceo founder co-founder executive"))
"""Nouns for those who run a body, which may be told right after them whatever it is called."""
_OWNED = re.compile(rf"(?:[Tt]he )?({CAPITAL}[\w-]*(?: {CAPITAL}[\w-]*){{0,3}})['’]s?\s")
_ADJECTIVE = re.compile(
    rf"(?:(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Ff]ormer|[Tt]hen|[Oo]ne|[Ss]enior|[Tt]op)\s)*((?:(?:South|North|Saudi)\s)?{CAPITAL}[\w.-]+)\s(?={CAPITAL}?[\w-])"
)
"""An adjective in front of a person's office: "Orskan" in "the Orskan foreign minister"."""
_ADJECTIVE_ENDS = ("an", "ese", "ish")
"""How the adjectives of states mostly end."""
_NO_STATES = frozenset(str.split("republican christian asian african european civilian veteran lutheran anglican presbyterian libertarian"))
"""Words of that form for other things than a state."""
_NOUN_AFTER = re.compile(r"\s[a-z]+\b")
_OF = re.compile(r"\sof\s(?:the\s)?$")
_OF_LONGEST = len(" of the ")
_ARE_FOR = frozenset({Kind.PERSON, Kind.GROUP})
"""Kinds of those who are told to be of a state or body."""


def office_of_person(text: str, heard: Heard) -> Heard | None:
    """The title of office at the front of a person's name, as a phrase of its own, as the corpus' guidelines on kinds of mentions have it.

    Of one word it is a title that is no form of address, rank ("General Vell") or trade ("analyst Vell").
    """
    phrase = heard.phrase
    words = [word.rstrip(".") for word in phrase.title.casefold().split()]
    if heard.kind is not Kind.PERSON or not any(word in PERSON_NOUNS or word in TITLES for word in words):
        return None
    if len(words) == 1 and (words[0] not in TITLES or words[0] in _RANKS or words[0] in HONORIFICS):
        return None
    span = Span(heard.span.start, heard.span.start + phrase.title_length)
    if OPEN.search(text, span.start, span.end):
        return None
    return Heard(span=span, kind=Kind.OFFICE, phrase=read_phrase(span.cut(text)))


def owner_of(page: Spelt, heard: Heard, kinds: Mapping[tuple[str, ...], Kind]) -> Heard | None:
    """Whose somebody is, where a phrase opens with an owner's name: "Orsk" in "Orsk's envoy".

    The name must stand on the page elsewhere too, or an office or organ must follow: "Orsk's foreign minister" makes Orsk a state.

    Args:
        kinds: what sort of actor each name seen on the page means.
    """
    owned = _OWNED.match(page.text, heard.span.start, heard.span.end)
    if owned is None or not heard.phrase.owners:
        return None
    span = Span(owned.start(1), owned.end(1))
    phrase = read_phrase(owned.group(1))
    is_state = known_as(owned.group(1), phrase, Kind.STATE) or _opens_with_its_body(page.text[owned.end() : heard.span.end])
    kind = kinds.get(phrase.names) or (Kind.STATE if is_state or speaks_for_state(heard.span.cut(page.text)) else None)
    return None if kind is None or phrase.form != NAME else heard_at(page, span, kind)


def _opens_with_its_body(words: str) -> bool:
    """Whether words begin with a state's body, or are one: "parliament speaker", "defence ministry", "navy chief"."""
    parts = words.split()
    return any(
        is_body_of_state(" ".join(("Its", *parts[:length]))) for length in {*range(1, min(len(parts), MOST_OF_A_BODY) + 1), len(parts)}
    )


def state_of_office(page: Spelt, heard: Heard, kinds: Mapping[tuple[str, ...], Kind]) -> Heard | None:
    """The state by whose adjective a person's office begins: "Orskan" in "Orskan Foreign Minister Ada Vell", which means Orsk.

    It is one that the tables of facts have, or that the page names, or one that goes by its adjective alone before an office that only
    states have; a state's engineer or senator does not stand for it.

    Args:
        kinds: what sort of actor each name seen on the page means.
    """
    if heard.kind is not Kind.PERSON:
        return None
    end = heard.span.start + heard.phrase.title_length if heard.phrase.form == NAME else heard.span.end
    found = _ADJECTIVE.match(page.text, heard.span.start, end)
    if found is None or not speaks_for_state(page.text[found.end() : end]):
        return None
    word = found.group(1)
    known = next((each for each in called(word) if each.startswith(STATE_ID)), None)
    is_named = known is not None or any(kind is Kind.STATE and _is_its(word, names) for names, kind in kinds.items())
    if not is_named and not _is_by_its_form(word, page.text[found.end() : end]):
        return None
    return msgspec.structs.replace(heard_at(page, Span(found.start(1), found.end(1)), Kind.STATE), kind=Kind.STATE)


def _is_by_its_form(word: str, office: str) -> bool:
    """Whether a word that nothing else explains is a state's adjective by how it ends, before a minister or head of state.

    >>> [_is_by_its_form(*words) for words in (("Orskan", "Foreign Minister"), ("Orskan", "spokesman"), ("Christian", "Foreign Minister"))]
    [True, False, False]
    >>> [_is_by_its_form(word, "and Prime Minister") for word in ("Chairman", "Spokesman")]
    [False, False]
    """
    is_adjective = word.endswith(_ADJECTIVE_ENDS) and word.casefold() not in _NO_STATES and not names_office(word.casefold())
    return is_adjective and any(role.office for role in roles_in(office))


def _is_its(word: str, names: tuple[str, ...]) -> bool:
    return len(names) == 1 and is_people(word.casefold(), names[0])


def states_of_holders(page: Spelt, heard: Mapping[Span, Heard]) -> dict[Span, Heard]:
    """The phrases, a place being a state, by the tables or by the page, right after who acts for it: "President Ada Vell of Orsk"."""
    states = {each.phrase.names for each in heard.values() if each.kind is Kind.STATE and each.phrase.form == NAME}
    acting = {each.span.end for each in heard.values() if each.kind is Kind.PERSON and speaks_for_state(_what_he_is(each.phrase))}
    found = dict(heard)
    for span, each in heard.items():
        if each.kind is Kind.PLACE and (of := _OF.search(page.text[max(0, span.start - _OF_LONGEST) : span.start])) is not None:
            state = heard_at(page, span, Kind.STATE)
            is_state = each.phrase.names in states or (state.known is not None and state.known.sense is Sense.NAME)
            if is_state and span.start - len(of.group()) in acting:
                found[span] = state
    return found


def states_by_adjective(page: Spelt, heard: Mapping[Span, Heard]) -> dict[Span, Heard]:
    """The phrases, the adjective of a state that the page names being that state: "the Orskan" of "the Orskan foreign ministry"."""
    states = [each.phrase.names for each in heard.values() if each.kind is Kind.STATE and each.phrase.form == NAME]
    found = dict(heard)
    for span, each in heard.items():
        is_word = each.kind is Kind.ORGANISATION and each.known is None and len(each.phrase.words) == 1 == len(each.phrase.names)
        if is_word and _NOUN_AFTER.match(page.text, span.end) and any(_is_its(each.phrase.names[0], names) for names in states):
            found[span] = msgspec.structs.replace(each, kind=Kind.STATE)
    return found


def states_by_their_bodies(page: Spelt, heard: Mapping[Span, Heard]) -> dict[Span, Heard]:
    """The phrases, a body by its name being a state where the page tells of its cabinet, parliament or navy: "Orsk" by "Orsk's cabinet"."""
    owned = [(each, found) for each in heard.values() if (found := _OWNED.match(page.text, each.span.start, each.span.end)) is not None]
    names = {read_phrase(at.group(1)).names for each, at in owned if _opens_with_its_body(page.text[at.end() : each.span.end])}
    return {
        span: msgspec.structs.replace(each, kind=Kind.STATE)
        if each.kind is Kind.ORGANISATION and each.known is None and each.phrase.form == NAME and each.phrase.names in names
        else each
        for span, each in heard.items()
    }


def _what_he_is(phrase: Phrase) -> str:
    return phrase.title or " ".join(phrase.words)


def whom_for(page: Spelt, heard: Heard, kinds: Mapping[tuple[str, ...], Kind]) -> Heard | None:
    """For whom somebody with an office is: "a spokesman for the Harbour Council", "President of the Republic of Orsk Ada Vell".

    Bodies, names met elsewhere, and the state of one of its offices.
    """
    if heard.kind not in _ARE_FOR:
        return None
    is_titled = heard.phrase.form == NAME and not heard.phrase.described
    end = heard.span.start + heard.phrase.title_length if is_titled else heard.span.end
    words = page.text[heard.span.start : end]
    if (body := _FOR_ITS_BODY.search(words)) is not None and _is_of_it(words[: body.start()]):
        noun, name = body.group("noun", "body")
        if noun in BODY_NOUNS - GOVERNMENTS or (name and is_institution(name.split()[-1:])):
            return heard_at(page, Span(heard.span.start + body.start(1), end), Kind.ORGANISATION)
    found = _FOR.search(words)
    if found is None or not _is_of_it(words[: found.start()]):
        return None
    phrase = read_phrase(found.group(2))
    kind = kinds.get(phrase.names) or _kind_of_whom(phrase, words[: found.start()])
    if kind is None or kind is Kind.PERSON:
        return None
    first = found.start(1 if kind is Kind.ORGANISATION or found.group(1) not in ("", "the ") else 2)
    return heard_at(page, Span(heard.span.start + first, heard.span.start + found.end(2)), kind)


def _is_of_it(front: str) -> bool:
    """Whether what stands before "of the bloc" is for people who are of it: "officials", "the special envoy"."""
    return bool(roles_in(front)) or not (PERSON_NOUNS | RUNNERS).isdisjoint(word.removesuffix("s") for word in front.casefold().split())


def governed_by(page: Spelt, heard: Heard, kinds: Mapping[tuple[str, ...], Kind]) -> Heard | None:
    """The state that is told of right after the name of who acts for it: "President Ada Vell of Orsk said"; no place, town or body."""
    if heard.kind is not Kind.PERSON or heard.phrase.form != NAME or not office_of(heard.phrase.title):
        return None
    found = _GOVERNED.match(page.text, heard.span.end)
    phrase = read_phrase(found.group(1)) if found is not None else None
    if found is None or phrase is None or phrase.form != NAME or kinds.get(phrase.names, Kind.STATE) is not Kind.STATE:
        return None
    return None if is_institution(phrase.words) else heard_at(page, Span(found.start(1), found.end(1)), Kind.STATE)


def of_government(page: Spelt, heard: Heard, kinds: Mapping[tuple[str, ...], Kind]) -> Heard | None:
    """The state in what its government or its parliament is called: "Orsk" in "the government of Orsk", "the Senate of Orsk"."""
    found = _FOR.search(page.text, heard.span.start, heard.span.end) if heard.kind in (Kind.STATE, Kind.ORGANISATION, Kind.GROUP) else None
    front = page.text[heard.span.start : found.start()].casefold().removeprefix("the ") if found is not None else ""
    if heard.phrase.head not in GOVERNMENTS and front not in HOUSES:
        return None
    phrase = read_phrase(found.group(2)) if found is not None else None
    if found is None or phrase is None or phrase.form != NAME or kinds.get(phrase.names, Kind.STATE) is not Kind.STATE:
        return None
    return heard_at(page, Span(found.start(2), found.end(2)), Kind.STATE)


def run_by(page: Spelt, heard: Heard, kinds: Mapping[tuple[str, ...], Kind]) -> Heard | None:
    """The body whose director or manager is told of right before its name: "Ada Vell, political director of Lenna,"."""
    found = _RUN.match(page.text, heard.span.end) if heard.kind is Kind.PERSON and heard.phrase.form != NAME else None
    if found is None or heard.phrase.head not in RUNNERS:
        return None
    phrase = read_phrase(found.group(1))
    known = known_as(found.group(1), phrase, Kind.STATE)
    kind = known.kind if known is not None else kinds.get(phrase.names, Kind.ORGANISATION)
    return None if kind is Kind.PERSON or phrase.form != NAME else heard_at(page, Span(found.start(1), found.end(1)), kind)


def _kind_of_whom(phrase: Phrase, front: str) -> Kind | None:
    if is_institution(phrase.words):
        return Kind.ORGANISATION
    return Kind.STATE if office_of(front) and phrase.form == NAME else None
