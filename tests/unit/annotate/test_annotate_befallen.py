"""Claims about to whom a deed is done, and about deeds that only describe another word."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from onrecord.annotate.events import Around
from onrecord.annotate.events.in_names import is_alleged, without_who_is_only_near
from onrecord.annotate.events.participles import with_whom_it_befell
from onrecord.annotate.events.undone import barred
from onrecord.annotate.mentioned import Parties
from onrecord.model.annotations import Entity, Event, Kind, Mention, Party
from onrecord.model.span import Span

NAMES = {
    "orsk": "Orsk",
    "vell": "Vell",
    "brunn": "Brunn",
    "ferrymen": "Three ferrymen",
    "boat": "The boat",
    "they": "they",
    "trader": "trader",
}
ENTITIES = {key: Entity(name=name, kind=Kind.STATE if key in ("orsk", "vell") else Kind.GROUP) for key, name in NAMES.items()}
Sides = tuple[list[str | None], list[str | None]]


def spot(text: str, words: str) -> Span:
    """Where the words first stand."""
    return Span(text.index(words), text.index(words) + len(words))


def around(text: str) -> Around:
    """A page of one sentence, with all whom it names."""
    mentions = [Mention(span=spot(text, name), kind=ENTITIES[key].kind, entity=key) for key, name in NAMES.items() if name in text]
    whole = [Span(0, len(text))]
    return Around(
        text=text,
        sentences=whole,
        paragraphs=whole,
        mentions=mentions,
        quotations=(),
        events=(),
        found=(),
        parties=Parties(ENTITIES, mentions),
    )


def deed(text: str, trigger: str, actors: Sequence[str], recipients: Sequence[str] = (), kind: str = "ASSAULT") -> Event:
    """An event by the keys of who takes part."""
    acting, receiving = ([Party(span=spot(text, NAMES[key]), entity=key) for key in keys] for keys in (actors, recipients))
    at = spot(text, trigger)
    return Event(
        id="e1", type=kind, trigger=(at,), actors=tuple(acting), recipients=tuple(receiving), status="happened",
        vouched_by="narrator", score=0.9,
    )  # fmt: skip


def sides(event: Event) -> Sides:
    """Actors and recipients, by key."""
    return [party.entity for party in event.actors], [party.entity for party in event.recipients]


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "recipients", "expected"),
    [
        ("Three ferrymen killed in clashes with Orsk at the pier", "killed", ["ferrymen"], ["orsk"], ([], ["ferrymen"])),
        ("Three ferrymen killed in clashes with Orsk at the pier", "killed", ["orsk"], ["ferrymen"], ([], ["ferrymen"])),
        ("Three ferrymen killed while Orsk claims the pier.", "killed", ["ferrymen", "orsk"], [], ([], ["ferrymen"])),
        ("The boat shot down and fully destroyed last night.", "shot down", ["boat"], [], ([], ["boat"])),
        ("The boat shot down and fully destroyed last night.", "destroyed", ["boat"], [], ([], ["boat"])),
        ("After Brunn was killed in Sarn, it was a slight for Orsk.", "killed", ["orsk"], ["brunn"], ([], ["brunn"])),
        ("Brunn was killed in Sarn by the guards of Orsk.", "killed", ["orsk"], ["brunn"], (["orsk"], ["brunn"])),
        ("Brunn was killed in an attack by Orsk.", "killed", ["orsk"], ["brunn"], (["orsk"], ["brunn"])),
        ("Three ferrymen killed by Orsk", "killed", ["orsk"], ["ferrymen"], (["orsk"], ["ferrymen"])),
        ("Orsk shot down or jammed ten drones.", "shot down", ["orsk"], [], (["orsk"], [])),
        ("Orsk killed Brunn.", "killed", ["orsk"], ["brunn"], (["orsk"], ["brunn"])),
        ("Orsk had killed in the past.", "killed", ["orsk"], [], (["orsk"], [])),
        ("The boat had sustained minor damage when it was rammed.", "sustained", ["boat"], [], ([], ["boat"])),
        ("Orsk buildings were also damaged in the raid.", "damaged", ["orsk"], [], ([], ["orsk"])),
        ("Three ferrymen detained on Monday", "detained", ["ferrymen"], [], ([], ["ferrymen"])),
        ("Orsk detained on Monday two of the crew.", "detained", ["orsk"], [], (["orsk"], [])),
        ("The boat sustained its course.", "sustained", ["boat"], [], (["boat"], [])),
    ],
)
def test_a_participle_without_an_object_is_done_to_who_stands_before_it(
    text: str, trigger: str, actors: list[str], recipients: list[str], expected: Sides
) -> None:
    """Whoever another clause names does not do it; who stands after "by" does, and so does the subject of a verb with an object."""
    event = deed(text, trigger, actors, recipients)
    assert sides(with_whom_it_befell(around(text), [event])[0]) == expected


def test_what_is_said_is_left_alone() -> None:
    """Only what is done to somebody can befall him."""
    text = "Three ferrymen killed in clashes with Orsk"
    event = deed(text, "killed", ["ferrymen"], ["orsk"], kind="ACCUSE")
    assert with_whom_it_befell(around(text), [event]) == (event,)


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "recipients", "expected"),
    [
        ("Vell will meet Brunn, who they say planned the raid.", "planned", ["they"], ["brunn"], (["brunn"], [])),
        ("Vell will meet Brunn, who planned the raid.", "planned", ["brunn"], [], (["brunn"], [])),
        ("Vell calls Brunn the mastermind behind the January raid.", "raid", [], ["brunn"], ([], [])),
        ("Vell mourned Brunn after the January raid.", "raid", [], ["brunn"], ([], ["brunn"])),
    ],
)
def test_who_is_said_to_be_behind_a_deed_has_not_suffered_it(
    text: str, trigger: str, actors: list[str], recipients: list[str], expected: Sides
) -> None:
    """Nor have those done it who only say so."""
    assert sides(with_whom_it_befell(around(text), [deed(text, trigger, actors, recipients)])[0]) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "actors", "recipients", "expected"),
    [
        ("Orsk drops the murder allegation against Brunn.", "murder", "ASSAULT", ["orsk"], ["brunn"], (["brunn"], [])),
        ("Orsk drops the murder allegation.", "murder", "ASSAULT", ["orsk"], [], ([], [])),
        ("Orsk told of the murder of Brunn.", "murder", "ASSAULT", ["orsk"], ["brunn"], (["orsk"], ["brunn"])),
        ("Orsk spoke of pits in the north and annexed Tarsk.", "annexed", "ASSAULT", ["orsk"], [], (["orsk"], [])),
        ("Orsk spoke of pits in Lenne and annexed Tarsk.", "annexed", "ASSAULT", ["orsk"], [], ([], [])),
        ("Orsk met the accused trader.", "accused", "ACCUSE", ["orsk"], ["trader"], ([], ["trader"])),
        ("Orsk accused Brunn.", "accused", "ACCUSE", ["orsk"], ["brunn"], (["orsk"], ["brunn"])),
        ("Brunn spoke to envoys of the impeachment inquiry.", "impeachment inquiry", "ACCUSE", ["brunn"], [], ([], [])),
        ("The death toll rose to nine, said Orsk.", "The death toll", "ASSAULT", ["orsk"], [], ([], [])),
        ("Brunn opened an inquiry.", "inquiry", "ACCUSE", ["brunn"], [], (["brunn"], [])),
        ("Brunn's second inquiry goes on.", "inquiry", "ACCUSE", ["brunn"], [], (["brunn"], [])),
        ("The inquiry by Orsk goes on.", "inquiry", "ACCUSE", ["orsk"], [], (["orsk"], [])),
        ("The inquiry angered Orsk.", "inquiry", "ACCUSE", ["orsk"], [], ([], [])),
    ],
)
def test_a_deed_that_describes_another_word_is_done_by_nobody_there(
    text: str, trigger: str, kind: str, actors: list[str], recipients: list[str], expected: Sides
) -> None:
    """Against whom it is alleged, he is alleged to have done it; an inquiry is his whose it is, or who opens it."""
    event = deed(text, trigger, actors, recipients, kind)
    assert sides(without_who_is_only_near(around(text), [event])[0]) == expected


def test_actors_without_words_are_left_to_an_inquiry() -> None:
    """They were not taken from the words beside it."""
    text = "Brunn spoke of the inquiry."
    event = replace(deed(text, "inquiry", [], kind="ACCUSE"), actors=(Party(entity="orsk"),))
    assert sides(without_who_is_only_near(around(text), [event])[0]) == (["orsk"], [])


@pytest.mark.parametrize(
    ("text", "trigger", "is_open"),
    [
        ("Orsk drops the murder allegation against Brunn.", "murder", True),
        ("There were rumours that he had been poisoned.", "poisoned", True),
        ("Orsk blamed Vell for the raid.", "raid", True),
        ("Orsk mourned the dead of the raid.", "raid", False),
    ],
)
def test_what_is_alleged_has_not_happened(text: str, trigger: str, is_open: bool) -> None:
    """Nor what rumours or blame tell of; of other types only what a whole clause alleges."""
    out = barred(text, Span(0, len(text)), spot(text, trigger), "ASSAULT")
    assert ("happened" in out, "alleged" in out) == (is_open, False)
    assert ("happened" in barred(text, Span(0, len(text)), spot(text, trigger), "SUPPORT")) is (trigger == "poisoned")
    assert is_alleged(text, spot(text, trigger)) is (trigger == "murder")
