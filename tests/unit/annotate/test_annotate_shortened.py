"""Bodies by a short form of their names, and those who are of them."""

import pytest

from onrecord.annotate.actors.gather import gather
from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.own_side import with_own_side
from onrecord.annotate.actors.resolve import SHORT_FORM, Reader, resolve
from onrecord.annotate.actors.scoring import Scorer
from onrecord.annotate.actors.setting import settings_of
from onrecord.annotate.draft import Draft
from onrecord.learned import Fill
from onrecord.model.annotations import Kind
from onrecord.model.span import Span

BODY, STATE, GROUP, PERSON = Kind.ORGANISATION, Kind.STATE, Kind.GROUP, Kind.PERSON


def heard_in(text: str, *fills: tuple[str, Kind]) -> list[Heard]:
    """A text's phrases, of which the encoder sees these, each after the one before."""
    seen, start = [], 0
    for words, kind in fills:
        start = text.index(words, start)
        seen.append(Fill(role=kind.value, span=Span(start, start + len(words))))
    return gather(text, [Span(0, len(text))], seen, ())


def actors_of(text: str, *fills: tuple[str, Kind]) -> list[int | None]:
    """Whom each phrase means, by number, where nothing is weighed."""
    heard = heard_in(text, *fills)
    reader = Reader(text, (), heard, settings_of(text, [Span(0, len(text))], (), heard))
    reasons = resolve(reader, Scorer({}))
    return [actor if why == (SHORT_FORM,) or not why else None for actor, why in zip(reader.actor_of, reasons, strict=True)]


def test_a_bodys_noun_with_its_capital_is_the_body_whose_name_ends_in_it() -> None:
    """So it is where the whole name stands only once, and later."""
    text = "Community waits for Orsk\n\nThe Community wrote. The Vell Ferry Community meets today. The Community is patient."
    short = ("The Community", BODY)
    assert actors_of(text, ("Community", STATE), ("Orsk", STATE), short, ("The Vell Ferry Community", BODY), short) == [0, 1, 0, 0, 0]


def test_the_bloc_is_the_only_league() -> None:
    """ "The bloc" is the League, in its headline too; of two leagues it is neither."""
    text = "Bloc waits\n\nThe Harbour League wrote, and the bloc waited."
    bodies = ("Bloc", BODY), ("The Harbour League", BODY), ("the bloc", BODY)
    assert actors_of(text, *bodies) == [0, 0, 0]
    text = "The Harbour League and the Ferry Alliance wrote, and the bloc waited."
    assert actors_of(text, *bodies[1:2], ("the Ferry Alliance", BODY), bodies[2])[2] == 2


def test_of_two_bodies_of_one_noun_the_short_form_tells_neither() -> None:
    """ "The Council" may be the harbour's or the ferrymen's."""
    text = "The Harbour Council met the Ferry Council. The Council wrote."
    found = actors_of(text, ("The Harbour Council", BODY), ("the Ferry Council", BODY), ("The Council", BODY))
    assert found == [0, 1, 2]


@pytest.mark.parametrize(
    ("words", "taken_for", "kind"),
    [
        ("the Community", STATE, BODY),
        ("the Ferry Community", GROUP, BODY),
        ("the community", GROUP, GROUP),
        ("the Government", STATE, STATE),
    ],
)
def test_a_bodys_noun_with_its_capital_is_no_state_and_no_crowd(words: str, taken_for: Kind, kind: Kind) -> None:
    """A community without its capital is people; a government is its state."""
    assert heard_in(f"Orsk told {words} so.", (words, taken_for))[0].kind is kind


@pytest.mark.parametrize(
    ("words", "kind", "whose"),
    [
        ("Officials of the bloc", GROUP, "the bloc"),
        ("The special envoy of the Vell Community", PERSON, "the Vell Community"),
        ("a spokesman of the Council of Harbour Order", PERSON, "the Council of Harbour Order"),
        ("An adviser to the Council of Harbour Order", PERSON, "the Council of Harbour Order"),
        ("Foreign Minister of the Republic of Orsk Ada Vell", PERSON, "the Republic of Orsk"),
        ("Owners of the harbour", GROUP, None),
    ],
)
def test_the_body_stands_inside_who_is_of_it(words: str, kind: Kind, whose: str | None) -> None:
    """It begins with its article, and what people only own is none."""
    text = f"{words} spoke."
    inside = [each.span.cut(text) for each in heard_in(text, (words, kind)) if each.parent is not None and each.kind is not Kind.OFFICE]
    assert inside == ([whose] if whose else [])


def test_nobodys_we_is_another_state_than_his_own() -> None:
    """Who speaks for Orsk does not mean Tarsk, though it was named just before."""
    text = "The Orskan minister met Tarsk. “We wait,” the minister said."
    said = Draft(
        content=(Span(31, 40),), cue=(Span(text.index("said"), text.index("said") + 4),), speaker=(Span(42, 54),),
        addressee=(), kind="speech", score=1.0,
    )  # fmt: skip
    heard = heard_in(text, ("The Orskan minister", PERSON), ("Tarsk", STATE), ("We", STATE), ("the minister", PERSON))
    reader = Reader(text, (said,), heard, settings_of(text, [Span(0, len(text))], (said,), heard))
    minister, tarsk = reader.settle(0, None), reader.settle(1, None)
    orsk = reader.met.actors[tarsk.number]
    reader.settle(3, minister)
    reader.settle(2, tarsk)
    assert with_own_side(reader, {minister.number: tarsk.number})[2] == orsk.number
    other = len(reader.actors)
    reader.actors.append(type(tarsk)(other))
    reader.actors[other].kind = STATE
    assert with_own_side(reader, {minister.number: other})[2] == other
