"""This module knows whom "we", "you" and "her government" mean, once it is known who speaks for whom."""

from collections.abc import Iterator, Mapping

from onrecord.annotate.actors.entities import office_words
from onrecord.annotate.actors.heard import PARTIES, starting_in
from onrecord.annotate.actors.resolve import Reader
from onrecord.annotate.actors.words import GOVERNMENTS
from onrecord.facts.whose import is_body_of_state, speaks_for_state
from onrecord.model.annotations import Kind

ONES_OWN_STATE = GOVERNMENTS | frozenset({"country", "nation", "side"})
"""Nouns by which an official calls what he speaks for."""


def with_own_side(reader: Reader, parties: Mapping[int, int]) -> list[int | None]:
    """Whom each phrase means, "we" being the party that the speaker speaks for.

    Of a ministry's spokesman it is the ministry's state. An official of whom the page does not tell whose he is says "we" of nobody
    whom the page names. The "you" of a question is whoever answers: his party, or himself.
    """
    found = list(reader.actor_of)
    for number, actor in enumerate(found):
        inside, form = reader.settings[number].inside, reader.heard[number].phrase.form
        if inside is None or form not in ("we", "you"):
            continue
        is_named = actor is not None and bool(reader.actors[actor].called)
        means = reader.voices.of.get(inside) if form == "we" else None if is_named else reader.asked_of(number)
        party = None if means is None else parties.get(means)
        if party is not None and (not is_named or _is_another_party(reader, actor, party)):
            found[number] = _whole(reader, party, parties)
        elif form == "you" and means is not None:
            found[number] = means
        elif is_named and means is not None and party is None and _is_official(reader, means):
            found[number] = None
    for number, speaker in _own_governments(reader):
        if (party := parties.get(speaker)) is not None and reader.actors[whole := _whole(reader, party, parties)].kind is Kind.STATE:
            found[number] = whole
    return found


def _own_governments(reader: Reader) -> Iterator[tuple[int, int]]:
    """What a person calls his government or country in his own words, with who he is: "she said her country would not wait"."""
    for number, heard in enumerate(reader.heard):
        inside = reader.settings[number].inside
        if inside is None or heard.phrase.owner not in ("his", "her") or heard.phrase.head not in ONES_OWN_STATE:
            continue
        speaker = reader.voices.of.get(inside)
        owners = {reader.actor_of[at] for at in starting_in(reader.heard, number) if reader.heard[at].phrase.form in ("he", "she")}
        if speaker is not None and reader.actors[speaker].kind is Kind.PERSON and owners <= {speaker, None}:
            yield number, speaker


def _is_another_party(reader: Reader, actor: int | None, party: int) -> bool:
    """Whether whom a "we" was taken to mean is another party than the speaker's."""
    return actor is not None and actor != party and reader.actors[actor].kind in PARTIES


def _is_official(reader: Reader, actor: int) -> bool:
    """Whether somebody is called by an office of a state."""
    somebody = reader.actors[actor]
    return somebody.kind is Kind.PERSON and speaks_for_state(" ".join(office_words(reader.heard, somebody)))


def _whole(reader: Reader, party: int, parties: Mapping[int, int]) -> int:
    """The state that a body of state is of, where the page tells; else the party itself."""
    somebody = reader.actors[party]
    state = parties.get(party)
    if state is None or somebody.kind is not Kind.ORGANISATION or reader.actors[state].kind is not Kind.STATE:
        return party
    return state if any(is_body_of_state(" ".join(("Its", *words))) for words in somebody.called) else party
