"""Which events of one article are one, told again in its headline, captions, lead and story."""

import msgspec
import pytest

from onrecord.link.happenings import Happening, trigger_kin, trigger_roots
from onrecord.link.told_twice import ToldTwice, are_one
from onrecord.model.judgement import Verdict

VELL, PLANT = frozenset({("vell",)}), frozenset({"plant", "turbin", "hall"})


def told(name: str, trigger_words: str, **more: object) -> Happening:
    """An attack on a power plant, as one article tells it."""
    words = frozenset(trigger_roots(trigger_words))
    facts = {"version": "v", "type": "ASSAULT", "status": "happened", "trigger": words, "kin": trigger_kin(trigger_words), "who": VELL}
    facts["sentence"] = words | PLANT | {name}
    return Happening(id=name, **{**facts, **more})  # type: ignore[arg-type]


def test_one_deed_told_again_in_kin_words_is_one() -> None:
    """A missile "hit" the plant in the headline and "struck" it in the story; the verdict says why."""
    (found,) = ToldTwice()([told("a", "hit"), told("b", "struck")], [])
    assert (found.left, found.right, found.verdict) == ("a", "b", Verdict.SAME)
    assert found.reasons == ("one article tells it again in a kin word",)
    for one, other, word in (("hit", "hits", "hit"), ("expels", "expelled", "expel")):
        (again,) = ToldTwice()([told("a", one), told("b", other)], [])
        assert again.reasons == (f"one article tells it again: {word}",)


@pytest.mark.parametrize(
    "other",
    [
        {"version": "w"},
        {"type": "COERCE"},
        {"status": "planned"},
        {"background": True},
        {"mode": "explosives"},
        {"trigger_words": "burned"},
        {"who": frozenset({("orsk",)})},
        {"who": frozenset(), "sentence": frozenset({"struck", "barg", "quai", "night"})},
        {"toll": 3.0},
    ],
)
def test_what_differs_is_another_deed(other: dict[str, object]) -> None:
    """Another article, sort, status or mode, history beside news, another act, other people, another toll, or nothing in common."""
    one = told("a", "hit", mode="aerial", toll=12.0)
    assert are_one(one, told("b", "struck"))
    assert ToldTwice()([one, told("b", **{"trigger_words": "struck", **other})], []) == []  # type: ignore[arg-type]


def test_two_acts_of_one_sentence_are_two() -> None:
    """ "Hit the plant and struck the bridge"."""
    one = told("a", "hit")
    assert not are_one(one, msgspec.structs.replace(told("b", "struck"), sentence=one.sentence))


def test_what_is_demanded_or_refused_is_left_alone() -> None:
    """One party demands and refuses much in one article."""
    assert ToldTwice()([told("a", "demands", type="REQUEST"), told("b", "demanded", type="REQUEST")], []) == []
