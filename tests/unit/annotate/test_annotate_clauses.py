"""Claims about second verbs: whose they are, what they add to a statement, and demands that ask two things of two."""

from collections.abc import Sequence

import msgspec
import pytest

from onrecord.annotate.asked_of_two import to_each
from onrecord.annotate.clauses import without_second_verbs
from onrecord.annotate.draft import Draft
from onrecord.annotate.events import Around
from onrecord.annotate.events.held import as_held
from onrecord.annotate.events.second_verbs import of_their_clauses
from onrecord.annotate.events.suffered import as_suffered
from onrecord.annotate.events.warned import threatening
from onrecord.annotate.mentioned import Parties
from onrecord.model.annotations import Directness, Entity, Event, Kind, Mention, Party, Quotation
from onrecord.model.span import Span, cut_all


def spot(text: str, words: str) -> Span:
    """Where the words first stand."""
    return Span(text.index(words), text.index(words) + len(words))


def draft(text: str, content: str, cue: str, speaker: str, addressee: str = "") -> Draft:
    """A statement by its words."""
    return Draft(
        content=(spot(text, content),),
        cue=(spot(text, cue),),
        speaker=(spot(text, speaker),),
        addressee=(spot(text, addressee),) if addressee else (),
        kind="act",
        score=0.9,
    )


@pytest.mark.parametrize(
    ("text", "content", "cue", "addressee", "expected"),
    [
        (
            "The League has called on Orsk to free the crew “at once” and on Vell to lift its ultimatum.",
            "to free the crew “at once”",
            "has called on",
            "Orsk",
            [("Orsk", "to free the crew “at once”"), ("Vell", "to lift its ultimatum")],
        ),
        (
            "The League called on Orsk to free the crew and on Vell to lift the toll, its envoy said.",
            "to free the crew and on Vell to lift the toll",
            "called on",
            "Orsk",
            [("Orsk", "to free the crew"), ("Vell", "to lift the toll")],
        ),
        (
            "The League urged Orsk to free the crew, and Vell to lift the toll, and the two to meet.",
            "to free the crew",
            "urged",
            "Orsk",
            [("Orsk", "to free the crew"), ("Vell", "to lift the toll"), ("the two", "to meet")],
        ),
        (
            "The League called on Orsk to free the crew and Vell to lift the toll.",
            "to free the crew",
            "called on",
            "Orsk",
            [("Orsk", "to free the crew")],
        ),
        (
            "The League called on Orsk to free the crew and on Vell to lift the toll",
            "to free the crew",
            "called on",
            "Orsk",
            [("Orsk", "to free the crew"), ("Vell", "to lift the toll")],
        ),
        (
            "The League called on Orsk to free the crew and on Vell to lift the toll \nThe strait is calm",
            "to free the crew",
            "called on",
            "Orsk",
            [("Orsk", "to free the crew"), ("Vell", "to lift the toll")],
        ),
        (
            f"The League called on Orsk to free the crew and on Vell to lift the toll{' at all of its many gates' * 10}",
            "to free the crew",
            "called on",
            "Orsk",
            [("Orsk", "to free the crew")],
        ),
        (
            "The League called on Orsk to free the crew\nand on Vell to lift the toll.",
            "to free the crew",
            "called on",
            "Orsk",
            [("Orsk", "to free the crew")],
        ),
        ("The League urged Orsk to free the crew and to pay.", "to free the crew", "urged", "Orsk", [("Orsk", "to free the crew")]),
        ("The League told Orsk to free it and Vell to pay.", "to free it", "told", "Orsk", [("Orsk", "to free it")]),
    ],
)
def test_what_is_asked_of_two_is_two_statements(text: str, content: str, cue: str, addressee: str, expected: list[tuple[str, str]]) -> None:
    """Each with its own addressee, who is led by the same word; not by a verb that only tells, nor in another paragraph."""
    made = to_each(text, draft(text, content, cue, "The League", addressee))
    assert [(cut_all(text, each.addressee), cut_all(text, each.content)) for each in made] == expected
    assert {each.cue for each in made} == {made[0].cue}


def kept(text: str, *drafts: Draft) -> list[tuple[str, str]]:
    """Cue and content of those that stay."""
    return [(cut_all(text, each.cue), cut_all(text, each.content)) for each in without_second_verbs(text, drafts)]


def test_what_they_did_who_are_told_of_is_the_tellers_word() -> None:
    """ "had crossed the line and ignored …" is one statement; what the teller himself did is his own."""
    text = "Orsk said the boat had crossed the line and ignored two warnings."
    first, second = draft(text, "the boat had crossed the line", "said", "Orsk"), draft(text, "two warnings", "ignored", "Orsk")
    assert kept(text, first, second) == [("said", "the boat had crossed the line and ignored two warnings")]
    text = "Orsk said the boat had crossed the line and demanded a fine."
    first, second = draft(text, "the boat had crossed the line", "said", "Orsk"), draft(text, "a fine", "demanded", "Orsk")
    assert len(kept(text, first, second)) == 2
    text = "Orsk said the port was open and ignored the question."
    first, second = draft(text, "the port was open", "said", "Orsk"), draft(text, "the question", "ignored", "Orsk")
    assert len(kept(text, first, second)) == 2


def test_what_a_condition_names_is_said_by_nobody() -> None:
    """The condition has a subject of its own; without one the verb is the teller's."""
    text = "The premier said Orsk would sign if Vell paid a fine and recognised the border."
    told = draft(text, "Orsk would sign if Vell paid a fine and recognised the border", "said", "The premier")
    assert kept(text, told, draft(text, "the border", "recognised", "The premier")) == [("said", cut_all(text, told.content))]
    text = "The premier stayed, if Vell paid, and recognised the border."
    assert len(kept(text, draft(text, "the border", "recognised", "The premier"))) == 1


def test_what_critics_say_is_only_conceded() -> None:
    """ "whatever they say" lays no words at their door."""
    text = "That is a concession, whatever his critics say. His critics say that it is none."
    conceded = Draft(content=(spot(text, "That is a concession"),), cue=(spot(text, "say"),), speaker=(spot(text, "his critics"),), score=1)
    real = draft(text, "that it is none", "His critics say", "His critics")
    assert kept(text, conceded, real) == [("His critics say", "that it is none")]


ENTITIES = {
    "orsk": Entity(name="Orsk", kind=Kind.STATE),
    "vell": Entity(name="Vell", kind=Kind.STATE),
    "brunn": Entity(name="Brunn", kind=Kind.PERSON, spoken_for="orsk"),
    "boat": Entity(name="the boat", kind=Kind.GROUP),
}


def around(text: str, events: Sequence[Event], quotations: Sequence[Quotation] = ()) -> Around:
    """A page of one sentence."""
    named = (("orsk", "Orsk"), ("vell", "Vell"), ("brunn", "Brunn"), ("boat", "the boat"))
    mentions = [Mention(span=spot(text, name), kind=ENTITIES[key].kind, entity=key) for key, name in named if name in text]
    whole = [Span(0, len(text))]
    return Around(
        text=text,
        sentences=whole,
        paragraphs=whole,
        mentions=mentions,
        quotations=quotations,
        events=events,
        found=(),
        parties=Parties(ENTITIES, mentions),
    )


def mended(text: str, events: Sequence[Event], quotation: Quotation | None = None) -> list[tuple[list[str | None], list[str | None]]]:
    """Actors and recipients of each event, by key."""
    return sides_of(of_their_clauses(around(text, events, [quotation] if quotation else []), events))


def sides_of(events: Sequence[Event]) -> list[tuple[list[str | None], list[str | None]]]:
    """Actors and recipients of each event, by key."""
    return [([party.entity for party in event.actors], [party.entity for party in event.recipients]) for event in events]


def deed(text: str, trigger: str, kind: str, actor: str, *recipients: str, vouched_by: str = "narrator") -> Event:
    """An event by the keys and words of who takes part."""
    names = {"orsk": "Orsk", "vell": "Vell", "brunn": "Brunn", "boat": "the boat"}
    sides = {key: Party(span=spot(text, names[key]), entity=key) for key in (actor, *recipients)}
    return Event(
        id="e1",
        type=kind,
        trigger=(spot(text, trigger),),
        actors=(sides[actor],),
        recipients=tuple(sides[key] for key in recipients),
        status="happened",
        vouched_by=vouched_by,
        score=0.9,
    )


@pytest.mark.parametrize(
    ("content", "trigger", "expected"),
    [
        ("the boat had crossed the line and ignored two warnings", "ignored", ["boat"]),
        ("the boat had crossed the line, and ignored two warnings", "ignored", ["orsk"]),
        ("the boat had crossed the line and promised to fire", "promised", ["orsk"]),
        ("the boat had ignored two warnings", "ignored", ["orsk"]),
    ],
)
def test_a_second_verb_is_its_clauses_subjects(content: str, trigger: str, expected: list[str]) -> None:
    """Where the clause goes on without a break, and tells no further speech; a first verb is left to the classifier."""
    text = f"Orsk said {content}."
    quotation = Quotation(
        id="q1", content=(spot(text, content),), cue=(spot(text, "said"),), directness=Directness.INDIRECT, score=0.9
    )  # fmt: skip
    assert mended(text, [deed(text, trigger, "REJECT", "orsk", vouched_by="q1")], quotation)[0][0] == expected


def test_what_a_condition_names_is_done_by_its_subject() -> None:
    """And no longer to it."""
    text = "Orsk will sign if Vell pays the fine and recognises the border."
    assert mended(text, [deed(text, "recognises", "SUPPORT", "orsk", "vell")]) == [(["vell"], [])]


def test_nobody_threatens_his_own_side() -> None:
    """A threat may be to another, or to nobody named."""
    text = "Brunn warned Vell that Orsk could shut the strait."
    assert mended(text, [deed(text, "warned", "THREATEN", "brunn", "orsk")]) == [(["brunn"], [])]
    assert mended(text, [deed(text, "warned", "THREATEN", "brunn", "vell", "orsk")]) == [(["brunn"], ["vell"])]
    assert mended(text, [deed(text, "warned", "REQUEST", "brunn", "orsk")]) == [(["brunn"], ["orsk"])]


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Vell will free Brunn in return for the boat held in Sarn.", "held", ([], ["boat"])),
        ("Vell will free Brunn in return for the boat held by Orsk.", "held", (["vell"], ["boat"])),
        ("Vell and Brunn met, and the boat held in Sarn left.", "held", (["vell"], ["brunn"])),
    ],
)
def test_a_participle_is_of_the_noun_before_it(text: str, trigger: str, expected: tuple[list[str], list[str]]) -> None:
    """Where that noun is itself the object of something; who did it is told only after "by"."""
    event = deed(text, trigger, "COERCE", "vell", "brunn")
    assert sides_of(as_held(around(text, [event]), [event])) == [expected]


def test_who_sits_in_prison_holds_nobody() -> None:
    """He is acted on."""
    text = "Brunn has been sitting in a prison of Vell."
    event = msgspec.structs.replace(deed(text, "has been sitting", "COERCE", "brunn"), mode="arrest")
    assert sides_of(as_held(around(text, [event]), [event])) == [([], ["brunn"])]
    text = "Brunn has arrested two men of Vell."
    event = msgspec.structs.replace(deed(text, "has arrested", "COERCE", "brunn"), mode="arrest")
    assert sides_of(as_held(around(text, [event]), [event])) == [(["brunn"], [])]


def test_what_is_asked_of_two_is_a_request_to_both() -> None:
    """As the statements under its cue have it; without a second one to one alone."""
    text = "Brunn called on Orsk to free the boat and on Vell to lift the toll."
    event = deed(text, "called on", "REQUEST", "brunn", "orsk")
    asked = [
        Quotation(
            id=f"q{number}",
            content=(spot(text, content),),
            cue=event.trigger,
            addressee=(spot(text, name),),
            directness=Directness.INDIRECT,
            score=0.9,
        )
        for number, (content, name) in enumerate((("to free the boat", "Orsk"), ("to lift the toll", "Vell")))
    ]
    assert sides_of(as_held(around(text, [event], asked), [event])) == [(["brunn"], ["orsk", "vell"])]
    assert sides_of(as_held(around(text, [event], asked[:1]), [event])) == [(["brunn"], ["orsk"])]


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Orsk faced sharp criticism from Vell.", "criticism", (["vell"], ["orsk"])),
        ("Orsk has come under growing pressure.", "pressure", ([], ["orsk"])),
        ("Orsk turned down an invitation by Vell.", "invitation", (["vell"], ["orsk"])),
        ("Orsk rejected Vell's latest demand.", "demand", (["vell"], ["orsk"])),
        ("Orsk repeated its criticism of Vell.", "criticism", (["orsk"], [])),
        ("Orsk met with Vell over the threats.", "threats", (["orsk"], [])),
        ("Orsk came under intense enemy fire.", "fire", ([], ["orsk"])),
        ("Orsk came under intense enemy fire.", "came", ([], ["orsk"])),
        ("Orsk opened intense fire.", "fire", (["orsk"], [])),
        ("Orsk drew sharp criticism.", "criticism", ([], ["orsk"])),
        ("Orsk dismissed the accusations.", "the accusations", ([], ["orsk"])),
        ("Orsk had received firm assurances from Vell.", "had received firm assurances", (["vell"], ["orsk"])),
        ("Orsk rejected any guarantees.", "guarantees", (["orsk"], [])),
        ("Orsk drew up tough sanctions against Vell.", "sanctions", (["orsk"], [])),
        ("Orsk has drawn up new demands.", "demands", (["orsk"], [])),
    ],
)
def test_what_is_faced_is_done_to_who_faces_it(text: str, trigger: str, expected: tuple[list[str], list[str]]) -> None:
    """By whoever stands after "from" or "by"; what somebody utters or talks of is left alone."""
    event = deed(text, trigger, "ACCUSE", "orsk")
    assert sides_of(as_suffered(around(text, [event]), [event])) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orsk condemned the plan announced on Monday by Brunn.", ["orsk"]),
        ("Orsk condemned the plan, as did Brunn.", ["orsk", "brunn"]),
        ("Orsk condemned depots used by Brunn.", ["orsk"]),
    ],
)
def test_a_by_is_of_the_participle_next_to_it(text: str, expected: list[str]) -> None:
    """Who announced what is condemned does not condemn it."""
    event = deed(text, "condemned", "ACCUSE", "orsk")
    event = msgspec.structs.replace(event, actors=(*event.actors, Party(span=spot(text, "Brunn"), entity="brunn")))
    assert sides_of(as_suffered(around(text, [event]), [event]))[0][0] == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("that Orsk would close the strait", 1),
        ("that it would close the strait", 1),
        ("that the boat will pay a price", 1),
        ("that the boat will be arrested", 1),
        ("that the boat should not try her patience", 1),
        ("that Vell could soon have a bridge of its own", 0),
        ("that Vell or Tarsk could soon have the bridge", 0),
        ("that our boats could soon have the bridge", 1),
        ("that the speech of Vell is a grave mistake", 0),
    ],
)
def test_a_warning_threatens_with_what_its_own_side_would_do(content: str, expected: int) -> None:
    """Or with harm that somebody is to suffer; what others may do or what is only a pity is no threat."""
    text = f"Brunn warned {content}."
    assert len(threatening(around(text, ()), [deed(text, "warned", "THREATEN", "brunn")])) == expected
    quotation = Quotation(
        id="q1",
        content=(spot(text, content),),
        cue=(spot(text, "warned"),),
        speaker_entity="brunn",
        directness=Directness.INDIRECT,
        score=0.9,
    )
    assert len(threatening(around(text, (), [quotation]), [deed(text, "warned", "THREATEN", "brunn")])) == expected


def test_only_warnings_are_looked_at() -> None:
    """A threat by any other verb stays, and so does a warning that says nothing of what would be."""
    text = "Brunn threatened that Vell could soon have no bridge."
    assert len(threatening(around(text, ()), [deed(text, "threatened", "THREATEN", "brunn")])) == 1
    text = "Brunn warns Vell on the boat and its two masters."
    about = spot(text, "Vell on the boat and its two masters")
    quotation = Quotation(id="q1", content=(about,), cue=(spot(text, "warns"),), directness=Directness.INDIRECT, score=0.9)
    assert len(threatening(around(text, (), [quotation]), [deed(text, "warns", "THREATEN", "brunn")])) == 1
    text = "Brunn warned Vell."
    assert len(threatening(around(text, ()), [deed(text, "warned", "THREATEN", "brunn")])) == 1


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The killing of Brunn shook the town.", "killing", ([], ["brunn"])),
        ("The arrest of the former premier Brunn by Vell came late.", "arrest", ([], ["brunn"])),
        ("The killing of Vell and Brunn shook the town.", "killing", ([], ["brunn"])),
        ("The killing of a man angered Brunn.", "killing", (["brunn"], [])),
        ("Brunn's arrest came late.", "arrest", ([], ["brunn"])),
        ("Brunn's second dismissal by Vell came late.", "dismissal", ([], ["brunn"])),
        ("Brunn's arrest of Vell came late.", "arrest", (["brunn"], [])),
        ("Brunn's deportation plans are ready.", "deportation", (["brunn"], [])),
        ("Brunn has also been detained in Sarn.", "detained", ([], ["brunn"])),
        ("Brunn, who was shot at the gate, was calm.", "was shot", ([], ["brunn"])),
        ("Brunn died in a raid by Vell.", "died", ([], ["brunn"])),
        ("Brunn was forced to leave the port.", "was forced to leave", (["brunn"], [])),
        ("Brunn was deported to Vell.", "deported", ([], ["brunn"])),
        ("Brunn is prepared for it.", "prepared", (["brunn"], [])),
        ("The boats of Brunn were seized.", "seized", (["brunn"], [])),
        ("Brunn was calm and Vell seized it.", "seized", (["brunn"], [])),
    ],
)
def test_who_undergoes_a_deed_does_not_do_it(text: str, trigger: str, expected: tuple[list[str], list[str]]) -> None:
    """By the noun that is about him, or as the subject of a passive; what is said or agreed is left alone."""
    event = deed(text, trigger, "COERCE", "brunn")
    assert sides_of(as_suffered(around(text, [event]), [event])) == [expected]
    spoken = deed(text, trigger, "AGREE", "brunn")
    assert sides_of(as_suffered(around(text, [spoken]), [spoken])) == [(["brunn"], [])]


def test_who_undergoes_a_deed_leaves_those_who_do_it() -> None:
    """They stay; a state's deportations are its own; and nobody is a recipient twice."""
    text = "Brunn was arrested by Vell."
    event = deed(text, "arrested", "COERCE", "brunn")
    both = msgspec.structs.replace(event, actors=(*event.actors, Party(span=spot(text, "Vell"), entity="vell")))
    assert sides_of(as_suffered(around(text, [both]), [both])) == [(["vell"], ["brunn"])]
    twice = msgspec.structs.replace(event, recipients=(Party(span=spot(text, "Brunn")),))
    assert sides_of(as_suffered(around(text, [twice]), [twice])) == [([], [None])]
    nameless = msgspec.structs.replace(event, actors=(Party(entity="brunn"),))
    assert sides_of(as_suffered(around(text, [nameless]), [nameless])) == [(["brunn"], [])]
    text = "Orsk condemned his second arrest."
    his = msgspec.structs.replace(deed(text, "arrest", "COERCE", "orsk"), actors=(Party(span=spot(text, "his"), entity="brunn"),))
    assert sides_of(as_suffered(around(text, [his]), [his])) == [([], ["brunn"])]
    text = "Orsk's deportations go on."
    event = deed(text, "deportations", "COERCE", "orsk")
    assert sides_of(as_suffered(around(text, [event]), [event])) == [(["orsk"], [])]
