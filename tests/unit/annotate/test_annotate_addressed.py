"""To whom a move is made: one's own people where they are asked, and nobody whom the words do not name on a mere guess."""

import pytest
from msgspec.structs import replace

from onrecord.annotate.mentioned import Parties
from onrecord.annotate.moves.scene import Scene
from onrecord.annotate.moves.told import Told
from onrecord.annotate.moves.towards import Side, towards
from onrecord.annotate.moves.unnamed import without_guesses
from onrecord.annotate.moves.utterances import utterances_of
from onrecord.model.annotations import Directness, Entity, Kind, Mention, Quotation
from onrecord.model.span import Span

ENTITIES = {
    "vell": Entity(name="Vell", kind=Kind.STATE),
    "orsk": Entity(name="Orsk", kind=Kind.STATE),
    "court": Entity(name="the Harbour Court", kind=Kind.ORGANISATION),
    "brunn": Entity(name="Ada Brunn", kind=Kind.PERSON, spoken_for="vell"),
    "sarn": Entity(name="Ilo Sarn", kind=Kind.PERSON, spoken_for="vell"),
    "board": Entity(name="the Ferry Board", kind=Kind.ORGANISATION, spoken_for="vell"),
}


def scene(text: str, cue: str, content: str) -> Scene:
    """A statement of Ada Brunn on a page of one sentence."""
    spans = {key: Span(at, at + len(each.name)) for key, each in ENTITIES.items() if (at := text.find(each.name)) >= 0}
    mentions = [Mention(span=span, kind=ENTITIES[key].kind, entity=key) for key, span in spans.items()]
    quotation = Quotation(
        id="q1",
        content=(Span(text.index(content), text.index(content) + len(content)),),
        cue=(Span(text.index(cue), text.index(cue) + len(cue)),),
        speaker=(spans["brunn"],),
        speaker_entity="brunn",
        directness=Directness.INDIRECT,
        score=0.9,
    )
    (utterance,) = utterances_of(text, [quotation])
    return Scene(Told(text, Parties(ENTITIES, mentions), [quotation], ()), utterance)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Ilo Sarn to resign", ("sarn",)),
        ("the Ferry Board to open its books", ("board",)),
        ("Orsk to open its books", ("orsk",)),
        ("Vell to open its books", ()),
    ],
)
def test_who_is_asked_by_his_own_side_is_asked_himself(content: str, expected: tuple[str, ...]):
    """A minister of Vell who calls for another to resign asks him, and not Vell; who asks his own state asks nobody."""
    here = scene(f"Ada Brunn called for {content}.", "called for", content)
    assert towards(Side(by="vell", to=("orsk",), surely_by="vell", surely_to=()), here).to == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("we are going to ask Orsk to open its books", ("orsk",)),
        ("we call on Orsk and the Harbour Court to wait", ("orsk", "court")),
        ("we would ask Orsk to open its books", ("tarn",)),
        ("we will speak of what Orsk is to do", ("tarn",)),
    ],
)
def test_who_is_asked_in_the_very_words_is_meant_and_who_is_named_beside_him(content: str, expected: tuple[str, ...]):
    """And not the page's other party; who only might be asked is not."""
    here = scene(f"Ada Brunn said {content}.", "said", content)
    assert towards(Side(by="vell", to=("tarn",), surely_by="vell", surely_to=()), here).to == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("that Orsk open its books", ("orsk",)),
        ("that Orsk and the Harbour Court each open their books", ("orsk", "court")),
        ("that Orsk opens its books", ("tarn",)),
        ("that Orsk be asked", ("tarn",)),
    ],
)
def test_who_is_to_do_what_is_proposed_is_meant_and_who_is_named_beside_him(content: str, expected: tuple[str, ...]):
    """And not who only does it, or to whom it is to be done."""
    here = scene(f"Ada Brunn proposed {content}.", "proposed", content)
    assert towards(Side(by="vell", to=("tarn",), surely_by="vell", surely_to=()), here).to == expected


def test_the_state_is_meant_to_which_something_is_said():
    """Where nobody else seems to be, and never the mover's own."""
    here = scene("Ada Brunn told Orsk that the dam would be opened.", "told", "the dam would be opened")
    quotation = replace(here.utterance.quotation, addressee=(Span(15, 19),))
    addressing = Scene(here.told, replace(here.utterance, quotation=quotation))
    assert towards(side("vell"), here).to == ()
    assert towards(side("vell"), addressing).to == ("orsk",)
    assert towards(side("vell", "tarn"), addressing).to == ("tarn",)
    assert towards(side("orsk"), addressing).to == ()


def test_whom_the_words_call_we_is_not_addressed():
    """Even where a page's "we" was taken for another party."""
    here = scene("Ada Brunn said we will not open the books.", "said", "we will not open the books")
    start = here.told.text.index("we will")
    mention = Mention(span=Span(start, start + 2), kind=Kind.STATE, entity="orsk")
    quotation = here.utterance.quotation
    misled = Scene(Told(here.told.text, Parties(ENTITIES, [mention]), [quotation], ()), here.utterance)
    seems = Side(by="vell", to=("orsk",), surely_by="vell", surely_to=("orsk",))
    assert towards(seems, misled).to == ()
    assert towards(seems, here).to == ("orsk",)


def side(by: str, *to: str, surely: tuple[str, ...] = ()) -> Side:
    """Whom a move commits and to whom it seems to be made."""
    return Side(by=by, to=to, surely_by=by, surely_to=surely)


def test_whom_no_word_names_is_addressed_only_where_he_bargains_with_the_mover():
    """The page's other party is a guess, where no page tells what it asks of the mover or answers him."""
    silent, naming = scene("Ada Brunn asked to wait.", "asked", "to wait"), scene("Ada Brunn warned Orsk of it.", "warned", "Orsk of it")
    assert without_guesses([side("vell", "orsk")], [silent])[0].to == ()
    assert without_guesses([side("vell", "orsk")], [naming])[0].to == ("orsk",)
    assert without_guesses([side("vell", "orsk"), side("orsk", "vell")], [silent, silent])[0].to == ("orsk",)
    perhaps = side("vell")._replace(perhaps="orsk")
    assert without_guesses([perhaps], [silent])[0].to == ()
    assert without_guesses([perhaps, side("orsk", "vell")], [silent, silent])[0].to == ("orsk",)


def test_whom_the_sentence_does_not_name_is_not_addressed_where_it_names_another():
    """Nor whom it names only to tell a thing by him: the Orsk deal is not made with Orsk."""
    other = scene("Ada Brunn asked to wait, and the Harbour Court took note.", "asked", "to wait")
    own = scene("Ada Brunn asked to wait, and the Ferry Board took note.", "asked", "to wait")
    for told, expected in ((other, ()), (own, ("orsk",))):
        sides = [side("vell", "orsk", surely=("orsk",)), side("orsk", "vell")]
        assert without_guesses(sides, [told, told])[0].to == expected
    deal, state = (scene(f"Ada Brunn asked for the {words}.", "asked", f"for the {words}") for words in ("Orsk deal", "Orsk it knew"))
    assert [without_guesses([side("vell", "orsk")], [each])[0].to for each in (deal, state)] == [(), ("orsk",)]


def test_whom_no_word_names_is_addressed_where_that_is_as_likely_as_not():
    """Who is sure enough to tell an answer by is sure enough to be shown."""
    silent = scene("Ada Brunn asked to wait.", "asked", "to wait")
    assert without_guesses([side("vell", "orsk", surely=("orsk",))], [silent])[0].to == ("orsk",)


def test_who_bargains_with_one_other_only_does_so_with_him():
    """As far as the page names anybody: with two it may be either, and where the sentence names a third nobody is guessed."""
    silent = scene("Ada Brunn will not pay. Orsk waits.", "will", "not pay")
    naming = scene("Ada Brunn asked Orsk to pay.", "asked", "Orsk to pay")
    court = scene("Ada Brunn asked the Harbour Court to pay.", "asked", "the Harbour Court to pay")
    other = scene("Ada Brunn will not pay, and the Harbour Court took note. Orsk waits.", "will", "not pay")
    unheard = scene("Ada Brunn will not pay.", "will", "not pay")
    alone = side("vell")
    assert without_guesses([side("vell", "orsk"), alone], [naming, silent])[1].to == ("orsk",)
    assert without_guesses([side("vell", "orsk"), side("vell", "court"), alone], [naming, court, silent])[2].to == ()
    assert without_guesses([side("vell", "orsk"), alone], [naming, other])[1].to == ()
    assert without_guesses([side("vell", "orsk"), side("court")], [naming, silent])[1].to == ()
    assert without_guesses([side("vell", "orsk"), alone], [naming, unheard])[1].to == ()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("demands that Ada Brunn has made of Orsk", ("orsk",)),
        ("proposals that Ada Brunn put to Orsk", ("orsk",)),
        ("demands that Ada Brunn heard of Orsk", ()),
    ],
)
def test_to_whom_a_demand_was_put_is_meant(content: str, expected: tuple[str, ...]):
    """By the very words that tell of it."""
    told = scene(f"The talks turned on {content}.", "turned on", content)
    assert towards(side("vell"), told).to == expected
