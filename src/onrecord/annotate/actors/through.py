"""This module knows for whom those speak who are called after somebody else on the page: "Vell's spokeswoman", "the Vell administration",
"a spokesman for the ministry", "its ambassador to Orsk", the minister who leads "the Orskan delegation".

They are weighed with everybody else first (see `parties`); what such words say goes before what is only likely.
"""

import re
from collections.abc import Iterator, Mapping

from onrecord.annotate.actors.phrase import PLAIN_FORMS, Phrase
from onrecord.annotate.actors.sent import where_sent
from onrecord.annotate.actors.somebody import Somebody
from onrecord.annotate.actors.standing import Standing
from onrecord.annotate.actors.ties import GRAMMAR
from onrecord.annotate.actors.words import BODY_NOUNS, GOVERNMENTS, OFFICIALS, SENT
from onrecord.facts.roles import GONE
from onrecord.facts.whose import is_body_of_state
from onrecord.model.annotations import Kind

HELPERS = (
    OFFICIALS | SENT | frozenset(str.split("spokespeople spokesperson secretary negotiator negotiators deputy deputies minister ministers"))
)
"""Nouns for those who act for whose they are."""
TEAMS = GOVERNMENTS | frozenset(str.split("office team delegation cabinet staff campaign"))
"""Nouns for those who are round a person and act for whom he acts for."""
_LED_BY = re.compile(r"\s(?:is|was|are|were|will be|has been|had been)?\s?(?:being\s)?(?:led|headed|chaired)\sby\s(?:the\s|its\s)?")
"""Between a delegation and who leads it."""
_LEADING = frozenset(str.split("president leader chief head chairman chairwoman chair director captain commander governor"))
"""Nouns for those who lead whose they are called: "its president"."""
_ITS = frozenset({"its", "their"})
_LONGEST = 30
"""Characters between a delegation and who leads it."""


def through_others(standing: Standing, parties: Mapping[int, int]) -> dict[int, int]:
    """The party of each actor who is called after somebody that has one, by number; of nobody whom the page ties to a party itself.

    Args:
        parties: the parties that are known so far.
    """
    found: dict[int, int] = {}
    for somebody in standing.reader.actors:
        if somebody.kind is Kind.STATE or not GONE.isdisjoint(somebody.words) or _is_tied(standing, somebody, parties):
            continue
        party = next(_told(standing, somebody, parties), None)
        if party is not None and party != somebody.number:
            found[somebody.number] = party
    return found


def _is_tied(standing: Standing, somebody: Somebody, parties: Mapping[int, int]) -> bool:
    """Whether the page ties somebody in so many words to the party that he has."""
    party = parties.get(somebody.number)
    return party is not None and standing.is_tied(somebody, standing.reader.actors[party], GRAMMAR)


def _told(standing: Standing, somebody: Somebody, parties: Mapping[int, int]) -> Iterator[int]:
    for number in somebody.mentions:
        phrase = standing.reader.heard[number].phrase
        if phrase.form in PLAIN_FORMS:
            yield from (parties[person] for person in _persons(standing, phrase) if person in parties)
            yield from _body(standing, phrase, number)
            yield from _its_own(standing, phrase, number)
        yield from (parties.get(body, body) for body in _led(standing, number))


def _persons(standing: Standing, phrase: Phrase) -> Iterator[int]:
    """The person after whom somebody is called, where only one goes by that name."""
    if phrase.head in HELPERS or phrase.head in TEAMS:
        after = phrase.described if phrase.described[:1] in (("to",), ("for",)) else ()
        name = phrase.owners[-1:] or after[-1:] or (phrase.names[-1:] if phrase.head in TEAMS else ())
        people = [each for each in standing.reader.actors if each.kind is Kind.PERSON]
        called = [each.number for each in people if name and any(one.names[-1:] == name for one in each.names)]
        yield from called if len(called) == 1 else ()


def _body(standing: Standing, phrase: Phrase, number: int) -> Iterator[int]:
    """The body told of before for which somebody is said to speak: "a spokesman for the ministry"."""
    if phrase.head in HELPERS and phrase.described[:2] in (("for", "the"), ("of", "the")) and phrase.described[-1] in BODY_NOUNS:
        reader, noun = standing.reader, phrase.described[-1]
        bodies = [each for each in reader.actors if each.kind is Kind.ORGANISATION and noun in each.heads]
        before = [(max((at for at in each.mentions if at < number), default=-1), each.number) for each in bodies]
        last, body = max(before, default=(-1, -1))
        yield from (body,) if last >= 0 else ()


def _its_own(standing: Standing, phrase: Phrase, number: int) -> Iterator[int]:
    """Whose "its spokeswoman" or "its foreign ministry" is: the party that opens the sentence, else the one before.

    Never is it that to which "its ambassador" is sent.
    """
    if phrase.owner not in _ITS or not _acts_for_its_owner(phrase):
        return
    reader = standing.reader
    where = where_sent(reader.heard[number].span.cut(reader.text))
    if where or phrase.head not in SENT:
        here = reader.settings[number].sentence
        before = [at for at in range(number) if reader.heard[at].phrase.form in PLAIN_FORMS and _is_told_alike(standing, at, number)]
        for sentence in (here, here - 1):
            near = [reader.actor_of[at] for at in before if reader.settings[at].sentence == sentence]
            opens = [actor for actor in near if actor is not None and reader.actors[actor].kind in (Kind.STATE, Kind.ORGANISATION)]
            yield from (actor for actor in opens[:1] if not _is_there(reader.actors[actor], where))


def _acts_for_its_owner(phrase: Phrase) -> bool:
    """Whether those whom a phrase means act for or lead whose they are, or are its body."""
    return phrase.head in HELPERS or phrase.head in _LEADING or is_body_of_state(" ".join(("Its", *phrase.words)))


def _is_told_alike(standing: Standing, at: int, number: int) -> bool:
    """Whether a phrase stands in nobody's words, if the other does not: of "Orsk lied, its spokeswoman said" she is not Orsk's."""
    settings = standing.reader.settings
    return settings[number].inside is not None or settings[at].inside is None


def _is_there(state: Somebody, where: str) -> bool:
    """Whether a party is where somebody is sent, which is "" if he is sent nowhere."""
    return any(where.startswith(" ".join(name.names)) for name in state.names if name.names)


def _led(standing: Standing, number: int) -> Iterator[int]:
    """The delegation that a person is said to lead: "the Orskan delegation is led by Ada Vell"."""
    reader = standing.reader
    for at in range(number - 1, max(number - 4, -1), -1):
        one, other = reader.heard[at].span, reader.heard[number].span
        body = reader.actor_of[at]
        if body is not None and one.end < other.start <= one.end + _LONGEST and _LED_BY.fullmatch(reader.text, one.end, other.start):
            yield body
