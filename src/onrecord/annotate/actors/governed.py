"""This module knows which state a phrase for its government means: "Orsk's government", "the government of Orsk", "the Vell government".

In what somebody is told to say "her country" and "her side" are the state that she is of.
"""

from collections.abc import Iterator, Sequence

from onrecord.annotate.actors.heard import Heard, starting_in
from onrecord.annotate.actors.met import Met
from onrecord.annotate.actors.phrase import DEFINITE_FORM, NAME
from onrecord.annotate.actors.somebody import Somebody
from onrecord.annotate.actors.words import STATE_HEADS
from onrecord.model.annotations import Kind

ITS_GOVERNMENT = frozenset({"government", "cabinet", "authorities"})
"""Nouns for a state's government by which the state is meant; an administration goes by its own name ("the Vell administration")."""

OWN_STATE = frozenset({"country", "side", "government", "nation"})
"""Nouns for his state in somebody's own words: "she said her country would pay"."""


def governed_state(met: Met, number: int) -> Somebody | None:
    """The state whose government a phrase is said to be, where the page told of it, or of who heads it, before; None for any other."""
    heard = met.heard[number]
    if heard.phrase.owner in ("his", "her") and heard.phrase.head in OWN_STATE and not _is_qualified(heard):
        speaker = met.speaker_of(number)
        return None if speaker is None else _state_of(met, met.actors[speaker])
    if heard.phrase.head not in ITS_GOVERNMENT or heard.phrase.form != DEFINITE_FORM or _is_qualified(heard):
        return None
    owner = met.owner(number)
    if owner is None:
        owner = next(_named_after(met, heard), None)
    if owner is None:
        return None
    somebody = met.actors[owner]
    if somebody.kind is Kind.STATE:
        return somebody
    return None if STATE_HEADS.isdisjoint(somebody.words) else _state_of(met, somebody)


def _state_of(met: Met, somebody: Somebody) -> Somebody | None:
    """The only state that a person is said to be of, by what he is called."""
    states = {*met.voices.parties.get(somebody.number, ()), *_named_in(met, somebody)}
    own = [met.actors[each] for each in sorted(states) if met.actors[each].kind is Kind.STATE]
    return own[0] if somebody.kind is Kind.PERSON and len(own) == 1 else None


def _named_in(met: Met, somebody: Somebody) -> Iterator[int]:
    """Who is named inside what somebody is called: "Orsk" in "Orsk's prime minister Ada Vell"."""
    for number in somebody.mentions:
        yield from (actor for at in starting_in(met.heard, number) if (actor := met.actor_of[at]) is not None)


def states_inside(heard: Sequence[Heard], number: int) -> list[int]:
    """Numbers of the states named in what their government is called, who must be known before it: "Orsk" in "the government of Orsk"."""
    if heard[number].phrase.head not in ITS_GOVERNMENT:
        return []
    return [at for at in starting_in(heard, number) if heard[at].kind is Kind.STATE and heard[at].phrase.form == NAME]


def _is_qualified(heard: Heard) -> bool:
    """Whether it is no state's only government: "the regional government", "the previous government of Orsk"."""
    return not {heard.phrase.head, *heard.phrase.names, *heard.phrase.owners}.issuperset(heard.phrase.words)


def _named_after(met: Met, heard: Heard) -> Iterator[int]:
    """The state or the person after whom a government is called: "the government of Orsk", "Mr Vell's government"."""
    phrase = heard.phrase
    of = tuple(word for word in phrase.described[1:] if word != "the") if phrase.described[:1] == ("of",) else ()
    name = of or (phrase.names or phrase.owners)[-1:]
    for actor in met.index.latest(name[-1]) if name else ():
        is_whole = met.actors[actor].kind is Kind.STATE
        if any((each.names == name) if is_whole else (each.names[-1:] == name) for each in met.actors[actor].names):
            yield actor
