"""This module knows how everybody on a page stands to its parties: what he is called, what ties him to whom, who is named most."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from onrecord.annotate.actors.another_side import is_another
from onrecord.annotate.actors.entities import office_words
from onrecord.annotate.actors.heard import PARTIES
from onrecord.annotate.actors.interview import LABELS
from onrecord.annotate.actors.phrase import PLAIN_FORMS
from onrecord.annotate.actors.resolve import Reader
from onrecord.annotate.actors.sides import is_nobodys_party
from onrecord.annotate.actors.somebody import Somebody
from onrecord.annotate.actors.ties import ties_of
from onrecord.facts.roles import roles_in
from onrecord.model.annotations import Kind

RANKED = 24
"""Parties of a page, those named most, that are looked at."""
_OWNER = re.compile(r"['’]s?\b")
_NO_TIES: Mapping[str, Counter[int]] = {}


class Standing:
    """A page whose phrases are all settled, as it is asked who speaks for whom.

    Args:
        published_by: names of those who publish the page, for whom nobody speaks on it but where it says so in words.

    Attributes:
        publish: who publishes the page, by number.
        ties: what ties everybody to whom.
        told_by: whom each speaker tells what he says.
        ranked: the parties, those named most first.
        words: of everybody's titles and descriptions, in lower case.
        held: the offices that everybody is said to hold.
        titles: words of the titles before everybody's name, in lower case.
        askers: who does nothing but ask.
        bid: whom each speaker tells what to do, or names as another side than "we".
    """

    def __init__(self, reader: Reader, published_by: Iterable[str] = ()) -> None:
        self.reader = reader
        publishers = frozenset(name.casefold().removeprefix("the ") for name in published_by)
        self.publish = frozenset(each.number for each in reader.actors if any(" ".join(name.names) in publishers for name in each.names))
        self.ties = ties_of(reader)
        self.told_by = reader.told_by()
        named = [each for each in reader.actors if is_party(each)]
        self.ranked = sorted(named, key=lambda each: (-len(each.mentions), each.number))[:RANKED]
        self.words = {each.number: office_words(reader.heard, each) for each in reader.actors}
        self.held = {actor: _offices(words) for actor, words in self.words.items()}
        self.titles = {each.number: _titles(reader, each) for each in reader.actors}
        self.askers = reader.askers()
        self.bid = _bid(reader)

    def ties_to(self, somebody: Somebody) -> Mapping[str, Counter[int]]:
        """What ties somebody to whom, by name."""
        return self.ties.get(somebody.number, _NO_TIES)

    def is_tied(self, somebody: Somebody, other: Somebody, ties: AbstractSet[str]) -> bool:
        """Whether any of these ties somebody to a party."""
        return any(name in ties and other.number in votes for name, votes in self.ties_to(somebody).items())

    def owners(self, somebody: Somebody) -> list[Somebody]:
        """Whose somebody is called."""
        return [self.reader.actors[owner] for owner in somebody.owners]


def is_party(somebody: Somebody) -> bool:
    """Whether others can speak for somebody: by name, or a state or body that the page takes for known ("the ministry")."""
    if somebody.kind not in PARTIES or any(" ".join(name.names) in LABELS for name in somebody.names) or is_nobodys_party(somebody):
        return False
    return bool(somebody.names) or (somebody.kind is not Kind.GROUP and bool(somebody.heads) and not somebody.is_fresh)


def _titles(reader: Reader, somebody: Somebody) -> frozenset[str]:
    """Words of the titles before somebody's name, in lower case, without the signs of an owner."""
    titles = (reader.heard[at].phrase.title for at in somebody.mentions)
    return frozenset(word for title in titles if title for word in _OWNER.sub("", title.casefold()).split())


def _bid(reader: Reader) -> Mapping[int, frozenset[int]]:
    """Whom each speaker tells what to do, or names as another side than "we"."""
    found: dict[int, set[int]] = {}
    for heard, setting, actor in zip(reader.heard, reader.settings, reader.actor_of, strict=True):
        speaker = None if setting.inside is None or actor is None else reader.voices.of.get(setting.inside)
        if actor is not None and speaker is not None and heard.phrase.form in PLAIN_FORMS and is_another(reader.text, heard.span):
            found.setdefault(speaker, set()).add(actor)
    return {speaker: frozenset(others) for speaker, others in found.items()}


def _offices(words: Sequence[str]) -> frozenset[str]:
    """Offices of which a state or body has one holder."""
    return frozenset(role.words for role in roles_in(" ".join(words)) if role.office)
