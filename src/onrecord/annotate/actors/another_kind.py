"""This module knows which phrase and actor cannot be one for what they are: a body and a person, several and one, two bodies by name.

"Orsk's news agency" is not its president, "Vell's envoys" are not Vell, a party's senior member is nobody whom the page knows by another
trade, and of two full names that share only their last words ("Royal Bank", "National Bank") neither is the other.
"""

from onrecord.annotate.actors.alike import LAST, OTHER, PART, likeness
from onrecord.annotate.actors.another_body import COURTS, ITS_STATE, ONE_ACTOR
from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.known import called
from onrecord.annotate.actors.lawmakers import is_lawmaker
from onrecord.annotate.actors.phrase import NAME, PLAIN_FORMS, Phrase
from onrecord.annotate.actors.somebody import Somebody
from onrecord.annotate.actors.words import BODY_NOUNS, MEMBERS, PERSON_NOUNS
from onrecord.facts.offices import terms
from onrecord.facts.roles import GONE, roles_in
from onrecord.model.annotations import Kind
from onrecord.text.name_words import INSTITUTIONS

NO_PERSON = (BODY_NOUNS | COURTS | {"jury", "media"}) - {"guard"}
"""Nouns for bodies that nobody is called by."""
SITTING = frozenset(
    str.split("president governor gov mayor candidate nominee chairman chairwoman chair speaker leader politician secretary")
)
"""Words for those who may be called by the noun for a member of their party, beside lawmakers."""
FULL, ALIKE = 2, 4
"""Words of a body's full name, at least; letters from the start by which two words are spellings of one ("Workers", "Worker's")."""
GENERIC = (
    INSTITUTIONS | BODY_NOUNS | ITS_STATE | {"of", "the", "and", "for", "rights", "bill", "security", "national", "foreign", "services"}
)
"""Words that many bodies' names share."""


def is_a_body(heard: Heard, somebody: Somebody) -> bool:
    """Whether a phrase means a body by its noun, and the actor is a person by name: "Orsk's news agency" and "Ada Vell"."""
    return _is_described(heard) and heard.phrase.head in NO_PERSON and somebody.kind is Kind.PERSON and bool(somebody.names)


def are_several_people(heard: Heard, somebody: Somebody) -> bool:
    """Whether a phrase means several by a noun, and the actor is one person by name: "Vell's envoys" and "Vell"."""
    is_plural = _is_described(heard) and heard.phrase.plural is True and heard.kind is not Kind.OFFICE  # "Sens." of "Sens. Ada Vell and …"
    return is_plural and somebody.kind is Kind.PERSON and bool(somebody.names)


def are_several_unnamed(heard: Heard, somebody: Somebody) -> bool:
    """Whether a phrase names one person, and the actor was only called by a noun for several: "a South Orskan" and "aides to Mr Vell"."""
    is_one = heard.phrase.form == NAME and heard.kind is Kind.PERSON and not heard.phrase.plural
    return is_one and not somebody.names and bool(somebody.heads) and set(somebody.plural) == {True}


def is_no_member(heard: Heard, somebody: Somebody) -> bool:
    """Whether a phrase is for a member of a party, and the actor known by offices or trades of which none is a politician's."""
    if not _is_described(heard) or heard.phrase.head not in MEMBERS or somebody.kind is not Kind.PERSON or not somebody.names:
        return False
    trades = [word for word in somebody.words if word in PERSON_NOUNS or roles_in(word)]
    return bool(trades) and SITTING.isdisjoint(somebody.words) and not is_lawmaker(somebody.words)


def holds_another_office(heard: Heard, somebody: Somebody) -> bool:
    """Whether a phrase is a state's office by the tables ("the Danish president"), and the actor a person by name who is not called so.

    Neither do the tables have him in it.
    """
    known = heard.known
    if known is None or known.kind is not Kind.OFFICE or heard.phrase.form == NAME or not somebody.names:
        return False
    fact = somebody.fact()
    _, _, office = known.id.partition("/")
    if fact is not None and any((term.office, term.party) == (office, known.party) for term in terms(fact.id)):
        return False
    return heard.phrase.head not in somebody.heads


def is_a_namesake_body(heard: Heard, somebody: Somebody) -> bool:
    """Whether two full names of bodies share only words that many have: "Royal Bank" and "National Bank", "House" and "Senate Committee".

    "British Foreign Office" and "UK Foreign Office" may be one.
    """
    mine = heard.phrase
    if mine.form != NAME or heard.kind not in ONE_ACTOR or somebody.kind not in ONE_ACTOR or len(mine.names) < FULL:
        return False
    full = [name for name in somebody.names if len(name.names) >= FULL]
    return bool(full) and len(full) == len(somebody.names) and all(_are_two(mine, name) for name in full)


def is_a_body_called_after(heard: Heard, somebody: Somebody) -> bool:
    """Whether one of the two is a state by name, and the other a body whose name begins with it: "Orsk" and "Orsk Radio"."""
    if heard.phrase.form != NAME or not somebody.names:
        return False
    names = [name.names for name in somebody.names]
    mine = _is_institutions(heard.phrase.names)
    return (
        Kind.STATE in (heard.kind, somebody.kind)
        and heard.kind in ONE_ACTOR
        and (mine is not any(map(_is_institutions, names)))
        and (mine or all(map(_is_institutions, names)))
    )


def held_it_once(heard: Heard, somebody: Somebody, published: str) -> bool:
    """Whether a phrase is the office of a state, and the actor held it by the tables, but no more when the page was published.

    Args:
        published: the page's month in EDTF ("2031-02"), or "".
    """
    phrase, fact = heard.phrase, somebody.fact()
    if not published or phrase.form == NAME or fact is None or fact.kind is not Kind.PERSON or not GONE.isdisjoint(phrase.words):
        return False
    if not roles_in(phrase.head) or phrase.described[:1] != ("of",):
        return False
    held = terms(fact.id)
    return bool(held) and all(term.until is not None and term.until < published for term in held)


def _is_described(heard: Heard) -> bool:
    return heard.phrase.form in PLAIN_FORMS and heard.phrase.form != NAME


def _is_institutions(names: tuple[str, ...]) -> bool:
    """Whether a name is a body's by its last word, and no state's by another ("Orskan Government")."""
    return len(names) >= FULL and names[-1] in INSTITUTIONS and names[-1] not in ITS_STATE


def _are_two(one: Phrase, other: Phrase) -> bool:
    if likeness(one, other) not in (LAST, PART, OTHER):
        return False
    mine, theirs = set(one.names) - set(other.names), set(other.names) - set(one.names)
    shared = set(one.names) & set(other.names)
    if not mine or not theirs or not shared <= GENERIC:
        return False
    return not any(first[:ALIKE] == second[:ALIKE] or _is_one_state(first, second) for first in mine for second in theirs)


def _is_one_state(first: str, second: str) -> bool:
    return bool(called(first)) and called(first) == called(second)
