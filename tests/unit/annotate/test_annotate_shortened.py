"""Bodies by a short form of their names, and those who are of them."""

from collections import Counter

import pytest

from onrecord.annotate.actors.below import briefing_below
from onrecord.annotate.actors.gather import gather
from onrecord.annotate.actors.guards import may_mean
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


def test_an_agency_at_the_end_of_a_dateline_is_no_part_of_the_state_after_it() -> None:
    """ "VELL, 3 May. HNA - Orsk" names Orsk."""
    text = "VELL, 3 May. HNA - Orsk will wait."
    assert [each.span.cut(text) for each in heard_in(text, ("HNA - Orsk", STATE))] == ["Orsk"]


def test_a_place_before_the_day_of_a_heading_is_nobody() -> None:
    """The spokeswoman is not Vell Harbour, but she who speaks first below."""
    text = "Briefing by the spokeswoman, Vell Harbour, 6 October\n\nMs Brunn: Orsk waits."
    heard = heard_in(text, ("the spokeswoman", PERSON), ("Vell Harbour", PERSON), ("Ms Brunn", PERSON), ("Orsk", STATE))
    assert [each.kind for each in heard[:3]] == [PERSON, Kind.PLACE, PERSON]
    paragraphs = [Span(0, text.index("\n")), Span(text.index("Ms"), len(text))]
    said = Draft(
        content=(Span(text.index("Orsk"), len(text)),), cue=(), speaker=(heard[2].span,), addressee=(), kind="speech", score=1.0
    )  # fmt: skip
    settings = settings_of(text, paragraphs, (said,), heard)
    assert briefing_below(text, heard, settings) == {0: 2}
    assert briefing_below(text.replace("Briefing by", "Lunch with "), heard, settings) == {}
    text = "Briefing by the spokeswoman, Ada Brunn, 6 October\n\nMs Brunn: Orsk waits."
    assert heard_in(text, ("the spokeswoman", PERSON), ("Ada Brunn", PERSON))[1].kind is PERSON


@pytest.mark.parametrize(
    ("words", "last", "kind"),
    [
        ("Ada Brunn", "Minister Brunn", PERSON),
        ("Vellgaz", "Orsk", BODY),
        ("Vellmar", "Orsk", STATE),
        ("Vellavia", "Orsk", STATE),
        ("Ada Brunn", "Orsk", STATE),
    ],
)
def test_what_was_taken_for_a_state_is_who_its_name_says(words: str, last: str, kind: Kind) -> None:
    """A full name is a person where the page has the title with its last word; a name made like a company's is one."""
    text = f"{words} wrote. Then {last} waited."
    assert heard_in(text, (words, STATE), (last, PERSON if "Minister" in last else STATE))[0].kind is kind


def test_a_states_parliament_is_not_the_state() -> None:
    """ "The Orskan parliament" is a body of Orsk, "the Orskan side" is Orsk."""
    text = "Orsk wrote. The Orskan parliament met, and the Orskan side waited."
    heard = heard_in(text, ("Orsk", STATE), ("The Orskan parliament", BODY), ("the Orskan side", STATE))
    reader = Reader(text, (), heard, settings_of(text, [Span(0, len(text))], (), heard))
    orsk = reader.settle(0, None)
    by_words = {each.span.cut(text): number for number, each in enumerate(heard)}
    assert not may_mean(heard[by_words["The Orskan parliament"]], orsk, ())
    assert may_mean(heard[by_words["the Orskan side"]], orsk, ())


def test_we_is_nobody_of_whom_the_speaker_is_not_said_to_be() -> None:
    """It is neither the state named just before nor "both sides", nor another speaker's "we"; but his who is said to be Orsk's."""
    text = "Tarsk met both sides. “We wait,” Ada Vell said. “We go,” Ilan Brunn said."
    words = ("Tarsk", STATE), ("both sides", STATE), ("We", STATE), ("Ada Vell", PERSON), ("We", STATE), ("Ilan Brunn", PERSON)
    drafts = tuple(
        Draft(content=(Span(at, at + 7),), cue=(), speaker=(Span(who, who + length),), addressee=(), kind="speech", score=1.0)
        for at, who, length in ((22, text.index("Ada"), 8), (text.index("“We go"), text.index("Ilan"), 10))
    )
    heard = heard_in(text, *words)
    reader = Reader(text, drafts, heard, settings_of(text, [Span(0, len(text))], drafts, heard))
    tarsk, _, vell, _ = (reader.settle(number, None) for number in (0, 1, 3, 5))
    first = [choice.somebody for choice in reader.choices(2)]
    assert first == [None]
    we = reader.settle(2, None)
    assert we not in [choice.somebody for choice in reader.choices(4)]
    reader.voices.parties.setdefault(vell.number, Counter())[tarsk.number] += 1
    assert tarsk in [choice.somebody for choice in reader.choices(2)]
