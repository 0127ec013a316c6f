"""Claims about those who are called after somebody else: governments that are their states, and for whom a spokeswoman or a team speaks."""

import re

import pytest

from onrecord.annotate.actors.gather import gather
from onrecord.annotate.actors.not_theirs import is_not_theirs
from onrecord.annotate.actors.parties import parties_of
from onrecord.annotate.actors.resolve import Reader, resolve
from onrecord.annotate.actors.scoring import shipped_scorer
from onrecord.annotate.actors.setting import settings_of
from onrecord.annotate.actors.standing import Standing
from onrecord.annotate.draft import Draft
from onrecord.learned import Fill
from onrecord.model.annotations import Kind
from onrecord.model.span import Span

STATE, BODY, PERSON = Kind.STATE, Kind.ORGANISATION, Kind.PERSON
HEAD = "Orskan President Ada Vell waited. Lusendra's Prime Minister Tavo Brenn did not. "
"""Two states' heads, before whatever else is told."""
KNOWN = (("Orskan President Ada Vell", PERSON), ("Lusendra", STATE), ("Lusendra's Prime Minister Tavo Brenn", PERSON))


def read(text: str, *fills: tuple[str, Kind]) -> Reader:
    """A text whose phrases are all settled, in which the encoder sees the given ones wherever they stand."""
    seen = [Fill(role=kind.value, span=Span(*at.span())) for words, kind in fills for at in re.finditer(re.escape(words), text)]
    phrases = gather(text, [Span(0, len(text))], seen, ())
    reader = Reader(text, (), phrases, settings_of(text, [Span(0, len(text))], (), phrases))
    resolve(reader, shipped_scorer())
    return reader


def named(reader: Reader, actor: int | None) -> str | None:
    """What somebody is called first."""
    return None if actor is None else reader.heard[reader.actors[actor].mentions[0]].span.cut(reader.text)


def meant(reader: Reader, words: str) -> int | None:
    """Whom the last phrase of these words means."""
    return next(
        actor for each, actor in reversed(list(zip(reader.heard, reader.actor_of, strict=True))) if each.span.cut(reader.text) == words
    )


def spoken_for(text: str, words: str, *fills: tuple[str, Kind]) -> str | None:
    """What the party is called for which these words' actor speaks."""
    reader = read(text, *fills)
    return named(reader, parties_of(reader, shipped_scorer()).get(meant(reader, words)))


def test_a_state_stands_inside_the_name_of_its_government() -> None:
    """ "Orsk" of "Orsk's government" is the Orsk of before, and no second state of that name."""
    reader = read("Orsk waited. So did Orsk's government.", ("Orsk", STATE), ("Orsk's government", STATE))
    assert len({actor for actor in reader.actor_of if actor is not None}) == 1


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("the government of Lusendra", "Lusendra"),
        ("the government of Pavonia", "Pavonia"),
        ("Brenn's government", "Lusendra"),
        ("the Brenn government", "Lusendra"),
        ("the previous Brenn government", None),
        ("the Brenn administration", None),
    ],
)
def test_a_government_is_the_state_that_it_or_its_head_is_said_to_be_of(words: str, state: str | None) -> None:
    """A former one is not, and an administration goes by its own name."""
    text = f"{HEAD}The mills were closed by {words}."
    reader = read(text, *KNOWN, (words, BODY))
    inside = [reader.actor_of[at] for at, each in enumerate(reader.heard) if each.span.cut(text) == state]
    assert (meant(reader, words) in inside) is (state is not None)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("the Brenn administration", BODY),
        ("Brenn's office", BODY),
        ("Brenn's spokeswoman", PERSON),
        ("an aide to Prime Minister Brenn", PERSON),
    ],
)
def test_who_works_for_somebody_speaks_for_whom_he_speaks(words: str, kind: Kind) -> None:
    """Whatever state was told of last."""
    assert spoken_for(f"{HEAD}Orsk got no answer from {words}.", words, *KNOWN, ("Orsk", STATE), (words, kind)) == "Lusendra"


@pytest.mark.parametrize("words", ["Brenn's lawyer", "Brenn's former spokeswoman", "Pell's spokeswoman"])
def test_who_does_not_work_for_him_now_or_for_nobody_known_does_not(words: str) -> None:
    """By the words that the page has for them."""
    assert spoken_for(f"{HEAD}Nothing was heard of {words}.", words, *KNOWN, (words, PERSON)) != "Lusendra"


def test_a_spokesman_for_the_ministry_is_for_the_state_of_the_ministry_told_of_before() -> None:
    """Not for the state that is named between."""
    text = "Lusendra's fisheries ministry waited. Orsk did not. It was counted by a spokesman for the ministry."
    fills = (("Lusendra's fisheries ministry", BODY), ("Orsk", STATE), ("a spokesman for the ministry", PERSON))
    assert spoken_for(text, "a spokesman for the ministry", *fills) == "Lusendra"


def test_its_ambassador_is_whose_sentence_stands_before_and_never_of_where_he_is() -> None:
    """ "Its ambassador to Lusendra" after a sentence that Orsk opens."""
    text = "Orsk denies that it left the bay. Its ambassador to Lusendra was sent for."
    fills = (("Orsk", STATE), ("Its ambassador to Lusendra", PERSON), ("Lusendra", STATE))
    assert spoken_for(text, "Its ambassador to Lusendra", *fills) == "Orsk"
    text = "Lusendra denies that it left the bay. Its ambassador to Lusendra was sent for."
    assert spoken_for(text, "Its ambassador to Lusendra", *fills[1:]) is None


def test_its_spokeswoman_is_of_whoever_opens_the_sentence_before() -> None:
    """A ministry as well as a state, and then for the ministry's state."""
    text = "Lusendra's foreign ministry rejected what Orsk had asked for. It was too late, its spokeswoman added."
    fills = (("Lusendra's foreign ministry", BODY), ("Orsk", STATE), ("its spokeswoman", PERSON))
    assert spoken_for(text, "its spokeswoman", *fills) == "Lusendra"


def test_who_leads_a_delegation_is_of_its_state() -> None:
    """Though the other state is named next to him."""
    text = "Lusendra waited. The Orsk delegation is led by Deputy Foreign Minister Peto Hald. Orsk did not."
    fills = (("Lusendra", STATE), ("The Orsk delegation", BODY), ("Deputy Foreign Minister Peto Hald", PERSON))
    assert spoken_for(text, "Deputy Foreign Minister Peto Hald", *fills, ("Orsk", STATE)) == "Orsk"


@pytest.mark.parametrize("of", ["of Orsk", "of the Republic of Orsk"])
def test_the_president_of_a_state_is_of_that_state(of: str) -> None:
    """Where the encoder sees the person alone, and another state is named as often."""
    text = f"Lusendra and Orsk waited. President Ada Vell {of} demanded that Lusendra close its mills."
    assert spoken_for(text, "President Ada Vell", ("Lusendra", STATE), ("President Ada Vell", PERSON), ("Orsk", STATE)) == "Orsk"


@pytest.mark.parametrize(
    ("must", "is_theirs"),
    [
        ("Orsk must reopen the bridge", False),
        ("Orsk must remember its dead", True),
        ("We will go when Orsk goes", False),
        ("We will go to Orsk", True),
    ],
)
def test_who_demands_something_of_a_state_is_not_of_it(must: str, is_theirs: bool) -> None:
    """Though it is the only one around; of one's own side one says other things."""
    text = f"Premier Ada Vell spoke. “{must}. We are not afraid,” Vell said."
    content = Span(text.index("“"), text.index("”") + 1)
    cue, speaker = (Span(text.rindex(words), text.rindex(words) + len(words)) for words in ("said", "Vell"))
    draft = Draft(content=(content,), cue=(cue,), speaker=(speaker,), score=0.9)
    fills = [("Premier Ada Vell", PERSON), ("Orsk", STATE), ("We", STATE)]
    seen = [Fill(role=kind.value, span=Span(*at.span())) for words, kind in fills for at in re.finditer(re.escape(words), text)]
    phrases = gather(text, [Span(0, len(text))], seen, [speaker])
    reader = Reader(text, (draft,), phrases, settings_of(text, [Span(0, len(text))], (draft,), phrases))
    resolve(reader, shipped_scorer())
    vell, orsk = (reader.actors[meant(reader, words) or 0] for words in ("Premier Ada Vell", "Orsk"))
    assert is_not_theirs(Standing(reader), vell, orsk) is not is_theirs


def test_its_foreign_ministry_is_of_whoever_opens_the_sentence_before() -> None:
    """A state's body, called "its"."""
    text = "Lothar denied it. Its foreign ministry summoned Ravenia's envoy."
    fills = (("Lothar", STATE), ("Its foreign ministry", BODY), ("Ravenia's envoy", PERSON))
    assert spoken_for(text, "Its foreign ministry", *fills) == "Lothar"


def test_a_partys_leader_may_be_called_by_the_first_word_of_its_name() -> None:
    """ "Harvest leader" leads the Harvest Party."""
    text = "The Harvest Party failed on Tuesday. Orsk watched. Harvest leader Otto Kiel vowed to go on."
    fills = (("The Harvest Party", BODY), ("Orsk", STATE), ("Harvest leader Otto Kiel", PERSON))
    assert spoken_for(text, "Harvest leader Otto Kiel", *fills) == "The Harvest Party"


def test_nobody_is_of_those_who_are_only_called_his() -> None:
    """ "His teams" are the general's, and he is not theirs."""
    text = "General Piet Haas told reporters that his teams had seen nothing."
    reader = read(text, ("General Piet Haas", PERSON), ("his teams", BODY))
    haas, teams = (reader.actors[meant(reader, words) or 0] for words in ("General Piet Haas", "his teams"))
    assert is_not_theirs(Standing(reader), haas, teams)


def test_a_name_that_has_a_cabinet_is_a_states_though_it_was_taken_for_a_bodys() -> None:
    """And nobody is two of it."""
    text = "Borland gave in. On Friday Borland's cabinet met. Its president, Mara Lind, stayed away."
    reader = read(text, ("Borland", BODY), ("Borland's cabinet", BODY), ("Its president", PERSON), ("Mara Lind", PERSON))
    assert {actor.kind for actor in reader.actors if any(name.names == ("borland",) for name in actor.names)} == {STATE}
    lind = meant(reader, "Mara Lind")
    assert lind is not None and named(reader, parties_of(reader, shipped_scorer()).get(lind)) == "Borland"


@pytest.mark.parametrize(("described", "is_named"), [("A person close to the ship's owner", False), ("The ship's owner", True)])
def test_a_name_after_whom_somebody_is_close_to_is_not_his(described: str, is_named: bool) -> None:
    """It is the owner's."""
    text = f"{described}, Ada Marrow, said that it had paid."
    reader = read(text, (described, PERSON), ("Ada Marrow", PERSON))
    assert (meant(reader, described) == meant(reader, "Ada Marrow")) is is_named
