"""This module knows which phrases of one story name one actor: "President Vell", "Ms. Vell", "the Orsk leader"; "Orsk", "Orsk officials".

It reads phrases without their sentences, so pronouns are beyond it. A person is told by name; a title by who bears it in the story's
phrases, else by the table of holders; what a state's organs and officials do is the state's; common nouns are one by their head.
It is a yardstick and no part of the record: it shows how far names alone reach on data that has phrases without their sentences. Who is one
on a page, and on several, `annotate.actors` and `link.parties` say.
"""

import re
from collections.abc import Iterable, Sequence

import msgspec

from onrecord.facts.folding import plainly
from onrecord.facts.known import Known, Sense, longest_known
from onrecord.facts.naming import country_of, named, party_of
from onrecord.facts.offices import terms
from onrecord.facts.roles import office_of, roles_in
from onrecord.model.annotations import Kind
from onrecord.model.span import Span
from onrecord.text.name_words import HONORIFICS, INSTITUTIONS
from onrecord.text.names import head_names
from onrecord.text.spellings import likeness, parts_of

LEADERS = frozenset({"head_of_state", "head_of_government", "supreme_leader"})
"""Offices whose holders "the leader" may mean."""

LEADING = frozenset(str.split("leader dictator ruler strongman president counterpart"))
"""Nouns for who leads, whatever the office is called."""

SAME_NAME = 0.6
"""Two names this alike are one person's, inside a story."""

_MODIFIER = re.compile(r",|\s(?:of|in|for|from|at|on|to|with|by|who|whom|that|which|whose|against|between|trying|seeking)\s")
_QUOTES = re.compile(r"[`\"“”]+|''")
_GAPS = re.compile(r"\s+")


class Phrase(msgspec.Struct, frozen=True, kw_only=True):
    """A phrase as far as it can be read by itself.

    Attributes:
        name: a person's name in it, or "".
        title: what goes before the name, or the whole of a phrase that is a title.
        known: id of the state, body or movement that it names or speaks for, or None.
        person: id of the listed person it names, or None.
        country: code of the country it speaks of first, or None.
        noun: its head in lower case and singular.
        is_title: its head is one person's role.
    """

    name: str = ""
    title: str = ""
    known: str | None = None
    person: str | None = None
    country: str | None = None
    noun: str = ""
    is_title: bool = False


class Person(msgspec.Struct, kw_only=True):
    """A person as a story's phrases name them, while they are gathered."""

    names: list[str]
    """The fullest first."""
    titles: list[str]
    known: str | None = None
    country: str | None = None

    @property
    def offices(self) -> frozenset[str]:
        """Every office they are listed with or called by."""
        listed = {term.office for term in terms(self.known)} if self.known else set()
        return frozenset(listed | {office for title in self.titles if (office := office_of(title))})

    @property
    def key(self) -> str:
        """What their phrases are grouped under: the fullest name."""
        return self.known or "person:" + max(self.names, key=len).casefold()


def group_phrases(phrases: Sequence[str]) -> tuple[str, ...]:
    """A key for each phrase of a story, in order; those with one key name one actor.

    >>> group_phrases(["Envoy Ada Vell", "Ms. Vell", "Danish officials", "Denmark"])[2:]
    ('state:DNK', 'state:DNK')
    """
    alone = [read_phrase(words) for words in phrases]
    there = frozenset(phrase.country for phrase in alone if phrase.country)
    read = [_in_story(phrase, there) for phrase in alone]
    persons = _persons(read)
    return tuple(_key(phrase, persons) for phrase in read)


def read_phrase(words: str) -> Phrase:
    """A phrase by itself."""
    plain = _GAPS.sub(" ", _QUOTES.sub("", words)).strip(" .,;:'’")
    if not plain:
        return Phrase()
    found = named(plain)
    if len(found) == 1 and found[0].sense is not Sense.MADE and (found[0].sure or found[0].sense in (Sense.FAMILY, Sense.COMMON)):
        return _of_known(found[0], plain)
    if (name := _person_name(plain)) is not None:
        return name
    noun = head_noun(plain)
    country = country_of(plain) or _holders_country(plain)
    party = f"state:{country}" if country else party_of(plain)
    return Phrase(title=plain, known=party, country=country, noun=noun, is_title=_is_one_persons(plain, noun))


def _in_story(phrase: Phrase, there: frozenset[str]) -> Phrase:
    """The phrase with the country that its doubtful words mean, where the story speaks of that country ("the North's leader")."""
    if phrase.name or phrase.country or phrase.known:
        return phrase
    doubtful = (
        known
        for _, _, found in longest_known(phrase.title.split())
        for known in found
        if known.kind is Kind.STATE and known.country in there
    )
    known = next(doubtful, None)
    return phrase if known is None else msgspec.structs.replace(phrase, country=known.country, known=known.id)


def _of_known(known: Known, words: str) -> Phrase:
    if known.kind is Kind.PERSON:
        return Phrase(name=words, person=known.id if known.sure else None, country=known.country)
    return Phrase(known=known.party or known.id, country=known.country, noun=head_noun(words))


def _person_name(words: str) -> Phrase | None:
    """The phrase as one person's name with its title, or None where it is no person's."""
    heads = head_names(words, Span(0, len(words)))
    if len(heads) != 1:
        return None
    name, title = heads[0].words, heads[0].title
    honoured = plainly(title).casefold().rstrip(".").split() or words.casefold().replace(".", "").split()[:1]
    titled = HONORIFICS.intersection(honoured) or any(role.words not in INSTITUTIONS for role in roles_in(title))
    if INSTITUTIONS.intersection(name.casefold().split()) or not (titled or _looks_personal(name)):
        return None
    found = [known for known in named(name) if known.kind is Kind.PERSON]
    if not found and not titled and named(name):
        return None
    sure = found[0] if len(found) == 1 and found[0].sure else None
    return Phrase(name=name, title=title, person=sure.id if sure else None, country=country_of(title) or (sure.country if sure else None))


def _looks_personal(name: str) -> bool:
    """Whether an untitled name can be a person's: no country's, capital's or body's word in it, no initials."""
    others = [known for _, _, found in longest_known(name.split()) for known in found if known.sure and known.kind is not Kind.PERSON]
    return not others and not name.isupper() and not any(sign.isdigit() for sign in name)


def head_noun(words: str) -> str:
    """The head of a phrase in lower case and singular: "officials from Orsk" is about "official".

    >>> head_noun("The migrant caravan's members"), head_noun("the two countries in question")
    ('member', 'country')
    """
    front = _MODIFIER.split(words.casefold(), maxsplit=1)[0].split()
    last = front[-1].strip(".'’\"") if front else ""
    if last.endswith("ies"):
        return last[:-3] + "y"
    return last[:-1] if last.endswith("s") and not last.endswith("ss") and len(last) > 3 else last


def _is_one_persons(words: str, noun: str) -> bool:
    """Whether the head is a role in the singular, so that one person is meant."""
    front = _MODIFIER.split(words.casefold(), maxsplit=1)[0]
    is_singular = front.split()[-1:] == [noun]
    return is_singular and (noun in LEADING or any(role.office for role in roles_in(front)))


def _holders_country(words: str) -> str | None:
    """The country of the listed person whose the rest is ("the Vell administration")."""
    first, _, rest = words.removeprefix("the ").removeprefix("The ").partition(" ")
    found = [known for known in named(first) if known.kind is Kind.PERSON and known.country]
    return found[0].country if rest and len({known.country for known in found}) == 1 and first[:1].isupper() else None


def _persons(read: Iterable[Phrase]) -> list[Person]:
    """The persons named, fullest names first."""
    found: list[Person] = []
    for phrase in sorted((each for each in read if each.name), key=lambda each: (-len(parts_of(each.name)), each.name)):
        person = _bearer(phrase.name, phrase.person, found)
        if person is None:
            found.append(person := Person(names=[], titles=[]))
        person.names.append(phrase.name)
        person.titles.append(phrase.title)
        person.known = person.known or phrase.person
        person.country = person.country or phrase.country
    return found


def _bearer(name: str, known: str | None, persons: Iterable[Person]) -> Person | None:
    """Who bears a name; of several, the one named most."""
    alike = [person for person in persons if (known and known == person.known) or likeness(name, person.names[0]) >= SAME_NAME]
    alike = [person for person in alike if not (known and person.known and known != person.known)]
    return max(alike, key=lambda person: len(person.names), default=None)


def _key(phrase: Phrase, persons: Sequence[Person]) -> str:
    if phrase.name and (person := _bearer(phrase.name, phrase.person, persons)):
        return person.key
    if phrase.is_title and (person := _titled(phrase, persons)):
        return person.key
    if phrase.known:
        return phrase.known
    return "noun:" + phrase.noun


def _titled(phrase: Phrase, persons: Sequence[Person]) -> Person | None:
    """The person that a title means: of that country, and called or listed so; the one named most."""
    office = office_of(phrase.title)
    leads = office in LEADERS or phrase.noun in LEADING
    there = [person for person in persons if phrase.country is None or _of_country(person, phrase.country)]
    fit = [person for person in there if (office and office in person.offices) or (leads and phrase.country and LEADERS & person.offices)]
    if phrase.country is None:
        fit = [person for person in fit if any(phrase.noun in plainly(title).casefold().split() for title in person.titles)]
    return max(fit, key=lambda person: len(person.names), default=None)


def _of_country(person: Person, country: str) -> bool:
    return person.country == country or any(term.party == f"state:{country}" for term in terms(person.known or ""))
