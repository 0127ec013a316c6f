"""Claims about events: once each, dated, vouched for, with who takes part, and no further than the words allow."""

from itertools import permutations

import pytest
from msgspec.structs import replace
from newsprint import article

from onrecord.annotate import load_annotator
from onrecord.annotate.events import EventSetting, acts_named, outermost, told_by
from onrecord.annotate.events.background import is_background, is_long_ago
from onrecord.annotate.events.certainty import certainty
from onrecord.annotate.events.find import find_events
from onrecord.annotate.events.once import once
from onrecord.annotate.events.parties import with_parties
from onrecord.annotate.events.status import status_of
from onrecord.annotate.events.timing import is_deadline, is_set_for, is_to_come, looking_ahead, looking_back, time_of_telling, when_of
from onrecord.articles import whole_article
from onrecord.learned import Fill, FoundEvent
from onrecord.model.annotations import Directness, Event, Party, Quotation, When
from onrecord.model.span import Span
from onrecord.pages import page_of_text


def spot(text: str, words: str) -> Span:
    """Where the words first stand."""
    return Span(text.index(words), text.index(words) + len(words))


def found(text: str, trigger: str, kind: str = "SANCTION", score: float = 0.9) -> FoundEvent:
    """An event on a trigger."""
    return FoundEvent(type=kind, anchor=spot(text, trigger), fills=(), score=score, statuses={"happened": 1.0})


def told(text: str, content: str, number: int, cue: str = "", speaker: str = "") -> Quotation:
    """A statement."""
    spans = {name: (spot(text, words),) for name, words in (("cue", cue), ("speaker", speaker)) if words}
    return Quotation(id=f"q{number}", content=(spot(text, content),), directness=Directness.INDIRECT, score=0.9, **spans)


def setting(text: str, *named: str, quotations: tuple[Quotation, ...] = ()) -> EventSetting:
    """A page of one sentence."""
    whole = (Span(0, len(text)),)
    seen = tuple(sorted(spot(text, words) for words in named))
    return EventSetting(text=text, paragraphs=whole, sentences=whole, named=seen, told=told_by(quotations), key_of={}.get)


def completed(
    text: str, trigger: str, *named: str, kind: str = "SANCTION", quotations: tuple[Quotation, ...] = (), **slots: str
) -> list[str]:
    """Actors, a bar, and recipients, by the grammar of a sentence."""
    parties = {slot: (Party(span=spot(text, words)),) for slot, words in slots.items()}
    event = Event(id="", type=kind, trigger=(spot(text, trigger),), status="happened", vouched_by="narrator", score=1, **parties)
    whole = with_parties(setting(text, *named, quotations=quotations), event)
    return [*(p.span.cut(text) for p in whole.actors if p.span), "|", *(p.span.cut(text) for p in whole.recipients if p.span)]


def test_a_whole_article_has_events_with_parties_time_and_voice() -> None:
    """From text to events: who did what to whom, when, on whose word."""
    text = "Orsk expelled two envoys of Vell on Monday. Vell will recall its ambassador, Foreign Minister Ada Brunn said."
    read = whole_article(page_of_text(text, address="-", captured="2031-02-14"))
    (notes,) = load_annotator()([read])
    first = notes.events[0]
    assert (first.type, first.status, first.vouched_by) == ("SANCTION", "happened", "narrator")
    assert [party.span.cut(text) for party in first.actors if party.span] == ["Orsk"]
    assert first.when is not None
    assert first.when.edtf == "2031-02-10"
    assert all(event.vouched_by == "q1" for event in notes.events if event.trigger[0].start > text.index("Vell will"))


@pytest.mark.parametrize(
    ("text", "trigger", "named", "expected"),
    [
        ("The envoys were expelled on Monday by Orsk.", "expelled", ("The envoys", "Orsk"), ["Orsk", "|", "The envoys"]),
        ("Orsk has never expelled the envoys.", "expelled", ("Orsk", "the envoys"), ["Orsk", "|", "the envoys"]),
        ("Orsk, which had sanctioned Vell, waits.", "sanctioned", ("Orsk", "Vell"), ["Orsk", "|", "Vell"]),
        ("Orsk and, some say, Vell too sanctioned nobody.", "sanctioned", ("Orsk",), ["|"]),
        ("Orsk didn't sanction Vell.", "sanction", ("Orsk", "Vell"), ["Orsk", "|", "Vell"]),
        ("Orsk hasn’t yet sanctioned Vell.", "sanctioned", ("Orsk", "Vell"), ["Orsk", "|", "Vell"]),
        ("Orsk won't sanction Vell.", "sanction", ("Orsk", "Vell"), ["Orsk", "|", "Vell"]),
        ("Vell wasn’t sanctioned.", "sanctioned", ("Vell",), ["|", "Vell"]),
        ("Vell was not immediately sanctioned by Orsk.", "sanctioned", ("Vell", "Orsk"), ["Orsk", "|", "Vell"]),
    ],
)
def test_the_sentence_says_who_takes_part(text: str, trigger: str, named: tuple[str, ...], expected: list[str]) -> None:
    """Subject, object and agent of the verb; words of another clause between them say nothing."""
    assert completed(text, trigger, *named) == expected


def test_a_state_known_by_the_tables_is_acted_on_by_whatever_word() -> None:
    """A plan is a state's by its adjective, and a state's own troops leave another; a subordinate clause is not searched."""
    assert completed("Orsk vetoed a Danish plan on Monday.", "vetoed", "Orsk") == ["Orsk", "|", "Danish"]
    assert completed("Orsk will withdraw all troops from Norway.", "withdraw", "Orsk") == ["Orsk", "|", "Norway"]
    assert completed("Orsk vetoed the plan because Norway asked.", "vetoed", "Orsk") == ["Orsk", "|"]


def test_who_are_named_together_take_part_each_by_himself() -> None:
    """By one phrase or by two; a description after a comma is nobody else."""
    assert completed("Norway and Denmark expelled Vell.", "expelled", "Vell", actors="Norway and Denmark") == [
        "Norway",
        "Denmark",
        "|",
        "Vell",
    ]
    assert completed("Orsk expelled Norway and Denmark.", "expelled", "Orsk", recipients="Norway") == ["Orsk", "|", "Norway", "Denmark"]
    assert completed("Orsk expelled Norway, Denmark said.", "expelled", "Orsk", recipients="Norway") == ["Orsk", "|", "Norway"]


def test_who_is_willing_is_not_acted_on() -> None:
    """ "is" before a participle is a passive; before "willing" it is not."""
    assert completed("Orsk is willing to withdraw.", "willing", "Orsk", kind="AGREE") == ["Orsk", "|"]


def test_what_the_encoder_found_is_not_replaced() -> None:
    """The grammar only fills what is open."""
    assert completed("Orsk expelled the envoys.", "expelled", "Orsk", "the envoys", actors="the envoys") == ["the envoys", "|"]


def test_an_act_of_speech_is_its_speakers() -> None:
    """Whose cue the trigger is, that speaker acts."""
    text = "The plan, according to Orsk, was rejected."
    said = told(text, "The plan", 1, cue="rejected", speaker="Orsk")
    assert completed(text, "rejected", kind="REJECT", quotations=(said,)) == ["Orsk", "|"]


def test_all_who_meet_are_actors() -> None:
    """But a visit has a host."""
    text = "Orsk met Vell in Sarn."
    assert completed(text, "met", "Orsk", "Vell", kind="CONSULT", actors="Orsk", recipients="Vell") == ["Orsk", "Vell", "|"]


def test_the_innermost_statement_vouches() -> None:
    """Of two contents around a trigger the shorter one; outside all of them the narrator."""
    text = "Brunn said that Vell claims Orsk fired on the boat, and the boat sank."
    outer, inner = told(text, "that Vell claims Orsk fired on the boat", 1), told(text, "Orsk fired on the boat", 2)
    triggers = {spot(text, "claims"): "q1", spot(text, "fired"): "q2", spot(text, "sank"): "narrator"}
    for asked in permutations(triggers):
        assert told_by([outer, inner]).vouchers(asked) == [triggers[trigger] for trigger in asked]


@pytest.mark.parametrize("denied", ["that it had closed the port", "it had closed the port", "closed the port"])
def test_who_denies_what_another_says_vouches_for_nothing_in_it(denied: str) -> None:
    """However much of it he is shown to deny."""
    text = "Orsk said that it had closed the port, which Vell denied."
    said = told(text, "that it had closed the port", 1, "said", "Orsk")
    denial = told(text, denied, 2, "denied", "Vell")
    assert told_by([said, denial]).vouchers([spot(text, "closed")]) == ["q1"]


def test_who_is_quoted_before_he_is_named_vouches_for_what_he_says() -> None:
    """Also where he tells what another says."""
    text = "“We met, and Vell says that it has closed the port,” Brunn said."
    outer, inner = (
        told(text, "We met, and Vell says that it has closed the port", 1, "said", "Brunn"),
        told(text, "that it has closed the port", 2, "says", "Vell"),
    )
    assert told_by([outer, inner]).vouchers([spot(text, "met"), spot(text, "closed")]) == ["q1", "q2"]


@pytest.mark.parametrize(
    ("text", "trigger", "likely", "expected"),
    [
        ("Two envoys said the post was closed.", "closed", {"alleged": 0.6, "happened": 0.4}, "happened"),
        ("Orsk allegedly closed the post.", "closed", {"alleged": 0.6, "happened": 0.4}, "alleged"),
        ("Orsk closed the post.", "closed", {"negated": 0.6, "happened": 0.4}, "happened"),
        ("Orsk will close the post.", "close", {"happened": 0.6, "planned": 0.4}, "planned"),
        ("Orsk would strongly resist it.", "resist", {"happened": 0.6, "planned": 0.4}, "planned"),
        ("There is zero chance of a ban.", "ban", {"negated": 0.6, "happened": 0.4}, "negated"),
        ("Orsk closed the post.", "closed", {"alleged": 0.6, "denied": 0.4}, "alleged"),
        ("Orsk closed the post under the union of Denmark.", "closed", {"negated": 0.5, "refused": 0.3, "happened": 0.2}, "happened"),
        ("The United Isles left the treaty unsigned.", "left", {"negated": 0.6, "happened": 0.4}, "negated"),
        ("Orsk denied Vell the post.", "denied", {"refused": 0.6, "happened": 0.4}, "refused"),
    ],
)
def test_a_status_goes_no_further_than_the_words(text: str, trigger: str, likely: dict[str, float], expected: str) -> None:
    """What words must carry is not believed without them; where they allow nothing, the encoder is."""
    assert status_of(text, Span(0, len(text)), spot(text, trigger), likely) == expected


def test_one_act_is_told_once() -> None:
    """A verb and the noun it brings are one, so are two pieces of one verb; two deeds are two."""
    text = "Orsk and Vell held talks, then expelled envoys and expelled a bishop."
    meeting = [found(text, "held", "CONSULT", 0.5), found(text, "talks", "CONSULT", 0.9)]
    assert [event.score for event in once(text, meeting)] == [0.9]
    split = FoundEvent(
        type="SANCTION",
        anchor=spot(text, "held"),
        fills=(Fill(role="trigger", span=spot(text, "talks")),),
        score=0.4,
        statuses={"planned": 1.0},
    )
    assert once(text, [split, meeting[1]]) == [meeting[1]]
    assert len(once(text, [found(text, "expelled envoys"), found(text, "expelled a bishop")])) == 2


@pytest.mark.parametrize(
    ("text", "verb", "noun", "is_one"),
    [
        ("Vell made the secret visit to Orsk.", "made the", "visit", True),
        ("Vell paid a short visit to Orsk.", "paid", "visit", True),
        ("Vell gave arms to Orsk in an attack.", "gave", "attack", False),
        ("Vell made a painful concession to Orsk.", "made", "concession", False),
        ("Vell took arms to Orsk on a visit.", "took", "visit", False),
        ("Vell expelled the whole embassy after a raid.", "expelled", "raid", False),
    ],
)
def test_a_verb_that_only_carries_a_noun_is_no_deed_beside_it(text: str, verb: str, noun: str, is_one: bool) -> None:
    """Of whatever type and however likely it is; who does it does the deed."""
    doer = Fill(role="actor", span=spot(text, "Vell"), score=0.9)
    carrying = replace(found(text, verb, "REQUEST", 0.99), fills=(doer,))
    kept = once(text, [carrying, found(text, noun, "CONSULT", 0.4)])
    assert [event.type for event in kept] == (["CONSULT"] if is_one else ["REQUEST", "CONSULT"])
    assert (doer in kept[-1].fills) is is_one


def test_events_come_in_text_order_whichever_of_two_stays() -> None:
    """A likelier half that stands after another event does not take the place of the one that it stands for."""
    text = "Orsk called the round in Sarn, where Vell met them, off."
    called, met, off = found(text, "called", "REJECT", 0.5), found(text, "met", "CONSULT", 0.9), found(text, "off", "REJECT", 0.8)
    split = replace(called, fills=(Fill(role="trigger", span=spot(text, "off")),))
    assert once(text, [split, met, off]) == [met, off]


@pytest.mark.parametrize(
    ("words", "edtf", "expected"),
    [
        ("by Friday", "../2031-02-14", True),
        ("within a week", "../2031-02-21", True),
        ("in 1931", "../1931", False),
        ("by Friday", None, False),
    ],
)
def test_by_when_something_is_promised_is_not_when_it_was(words: str, edtf: str | None, expected: bool) -> None:
    """A time before which something was done, as it was told then, stays."""
    text = f"Orsk promised to pay {words}."
    assert is_deadline(text, When(edtf=edtf, evidence=(spot(text, words),))) is expected


def test_the_time_beside_a_trigger_is_its_own() -> None:
    """In its clause; a time of the next clause is another deed's."""
    text = "Orsk closed the post on Monday and Vell, it said on Friday, protested."
    read = whole_article(page_of_text(text, address="-", captured="2031-02-14"))
    whole = Span(0, len(text))
    assert when_of(read, (), spot(text, "closed"), whole) == When(edtf="2031-02-10", evidence=(spot(text, "on Monday"),))
    assert when_of(read, (), spot(text, "protested"), whole) is None
    assert when_of(read, (spot(text, "the post"),), spot(text, "closed"), whole) == When(edtf=None, evidence=(spot(text, "the post"),))


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("Orsk protested at the time and, in November, asked Vell to pardon them.", "asked", "2030-11"),
        ("In December, the council of Orsk imposed a fee on ferries.", "imposed", "2030-12"),
        ("It all began in October, when Vell's patrol boats seized two ferries.", "seized", "2030-10"),
        ("Since Saturday, when Orsk shut the sluice, the fronts have hardened.", "shut", "2031-02-08"),
        ("Vessin visited Sarn as part of a tour in November.", "visited", "2030-11"),
        ("Nobody forgot the Sept. 11, 2029, harbour raids.", "raids", "2029-09-11"),
        ("In November, Orsk said that Vell had seized two ferries.", "seized", None),
        ("In November, Orsk vowed to reply after the council imposed a fee on ferries.", "imposed", "../2030-11"),
        ("In November, Orsk vowed to reply after it was told that Vell had seized two ferries.", "seized", None),
        ("A fee was conveyed to Vell by Orsk in November.", "conveyed", "2030-11"),
        ("Orsk, which asked in November, as Vell had seized two ferries, was told nothing.", "seized", None),
        ("In November, Orsk was quiet, and Vell seized two ferries.", "seized", None),
        ("Two pilots who had been held in Orsk since 2029 were freed on Tuesday.", "freed", "2031-02-11"),
        ("Two pilots were freed after years, held since 2029.", "freed", None),
        (
            "Both were seized by gunmen wearing the uniforms of the harbour guard in the heart of the capital in August 2029.",
            "seized",
            "2029-08",
        ),
        (
            "Both were seized by gunmen in the uniforms of a harbour guard that nobody in the capital had known in August 2029.",
            "seized",
            None,
        ),
        ("Orsk vowed to strike back for a raid on Friday.", "strike back", None),
        ("Orsk seized the isles in the wake of the March 5, 2029 raids.", "seized", "2029-03-05/.."),
        ("Orsk stays, years after Vell left in the wake of the March 5, 2029 raids.", "stays", None),
        ("Orsk seized the isles, long disputed, in the 2009 Harbour War.", "seized", "2009"),
        ("Orsk met Vell on Wednesday and demanded a toll.", "demanded", "2031-02-12"),
        ("Orsk met Vell on Wednesday and it demanded a toll.", "demanded", None),
        ("Orsk said that Vell closed the port on Wednesday and demanded a toll.", "demanded", None),
        ("The council called Friday for a truce.", "called Friday for", "2031-02-14"),
    ],
)
def test_a_time_set_off_before_a_clause_or_explained_by_one_is_its_own(text: str, trigger: str, edtf: str | None) -> None:
    """By commas on both sides, or by "when"; one that another clause stands between is not."""
    read = whole_article(page_of_text(text, address="-", captured="2031-02-14"))
    found = when_of(read, (), spot(text, trigger), Span(0, len(text)))
    assert (found.edtf if found else None) == edtf


@pytest.mark.parametrize(
    ("text", "trigger", "words", "edtf"),
    [
        ("Vell urged Orsk to resume the talks it broke off in 2029.", "resume", "in 2029", None),
        ("Vell urged Orsk to resume it in 2029.", "resume", "in 2029", "2029"),
        ("Vell and Orsk agreed they would meet in June 2031.", "agreed", "in June 2031", "2031-06"),
        ("Vell opened an inquiry into Orskan meddling in the 2029 vote.", "an inquiry", "in the 2029", None),
        ("Vell pulls out of the 2029 accord.", "pulls out", "2029", None),
        ("Vell seized the isles in the 2009 Harbour War.", "seized", "2009", "2009"),
        ("Brunn will not see Vell ahead of his speech in March.", "see", "in March", None),
        ("Brunn praised Vell on Tuesday for agreeing to meet.", "agreeing", "on Tuesday", None),
        ("Brunn praised Vell on Tuesday for agreeing to meet.", "praised", "on Tuesday", "2031-02-11"),
        ("Vell will meet Orsk in May or June 2031.", "meet", "in May or June 2031", "2031-05/2031-06"),
        ("Vell will meet Orsk in May 2031 and Brunn in June 2031.", "meet", "in May 2031", "2031-05"),
    ],
)
def test_a_time_in_what_an_act_is_about_is_not_its_own_and_of_either_of_two_it_is_both(
    text: str, trigger: str, words: str, edtf: str | None
) -> None:
    """Whether the encoder took the words for its time or they stand beside it."""
    read = whole_article(page_of_text(text, address="-", captured="2031-02-14"))
    for taken in ((spot(text, words),), ()):
        found = when_of(read, taken, spot(text, trigger), Span(0, len(text)))
        assert (found.edtf if found else None) in ({edtf} if taken else {edtf, None})


def test_a_time_that_the_encoder_gave_to_another_verb_or_cause_is_given_back() -> None:
    """ "Held since 2029" is not when they were freed; what is done for a raid is not done on its day."""
    text = "Two pilots who had been held since 2029 were freed on Tuesday."
    read = whole_article(page_of_text(text, address="-", captured="2031-02-14"))
    found = when_of(read, (spot(text, "since 2029"),), spot(text, "freed"), Span(0, len(text)))
    assert found == When(edtf="2031-02-11", evidence=(spot(text, "on Tuesday"),))
    text = "Orsk vowed to strike back for a raid on Friday."
    read = whole_article(page_of_text(text, address="-", captured="2031-02-12"))
    assert when_of(read, (spot(text, "on Friday"),), spot(text, "strike back"), Span(0, len(text))) is None
    text = "Orsk seized the isles in the wake of the March 5, 2029 raids."
    read = whole_article(page_of_text(text, address="-", captured="2031-02-12"))
    wake = when_of(read, (spot(text, "March 5, 2029"),), spot(text, "seized"), Span(0, len(text)))
    assert wake is not None
    assert wake.edtf == "2029-03-05/.."


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("The dinner is followed by a speech Wednesday.", "Wednesday", "2031-02-19"),
        ("A speech had been due on Wednesday.", "on Wednesday", "2031-02-12"),
        ("A speech follows on February 12.", "on February 12", "2031-02-12"),
    ],
)
def test_a_weekday_of_what_is_planned_is_the_coming_one(text: str, day: str, expected: str) -> None:
    """Unless it had been planned for the last one, or the words name the date."""
    read = whole_article(page_of_text(text, address="-", captured="2031-02-13"))
    when = When(edtf="2031-02-12", evidence=(spot(text, day),))
    assert looking_ahead(read, when, text[: text.index("speech")] + ("speech had been due" if "had" in text else "")).edtf == expected


@pytest.mark.parametrize(("trigger", "expected"), [("raid", "2031-02-08"), ("vowed", None)])
def test_a_weekday_behind_the_noun_of_a_deed_is_not_ahead(trigger: str, expected: str | None) -> None:
    """Though the clause looks ahead; what is agreed or vowed for a day to come is not of that day."""
    text = "Orsk had vowed to strike back for a raid Saturday."
    read = whole_article(page_of_text(text, address="-", captured="2031-02-12"))
    (time,) = read.times
    assert time.edtf == "2031-02-15"
    back = looking_back(read, When(edtf=time.edtf, evidence=(time.span,)), spot(text, trigger))
    assert (back.edtf if back else None) == expected


@pytest.mark.parametrize(
    ("time", "told", "expected"),
    [("Monday", "2031-02-10", "2031-02-17"), ("Wednesday", "2031-02-12", "2031-02-12"), ("10 February", "2031-02-10", "2031-02-10")],
)
def test_a_bare_weekday_of_what_is_planned_is_the_coming_one(time: str, told: str, expected: str) -> None:
    """Also where another verb of the sentence looks back; a day by its date, and the article's own, are as they stand."""
    text = f"The feast of Orsk was followed by a speech {time}."
    read = whole_article(page_of_text(text, address="-", captured="2031-02-12"))
    assert looking_ahead(read, When(edtf=told, evidence=(spot(text, time),))).edtf == expected


@pytest.mark.parametrize(
    ("text", "trigger", "words", "expected"),
    [
        ("The issue comes up when Vessin visits Sarn later this week.", "visits", "later this week", (True, True)),
        ("Vessin agreed to meet Brunn on 20 February.", "agreed", "on 20 February", (True, False)),
        ("Vessin visited Sarn earlier this week.", "visited", "earlier this week", (False, False)),
    ],
)
def test_what_is_held_later_this_week_is_set_for_it(text: str, trigger: str, words: str, expected: tuple[bool, bool]) -> None:
    """What an agreement is about is still to come too, but the agreement is not."""
    read = whole_article(page_of_text(text, address="-", captured="2031-02-11"))
    when = next(When(edtf=time.edtf, evidence=(time.span,)) for time in read.times if time.span.cut(text) in words)
    assert (is_to_come(read, when), is_set_for(read, when, spot(text, trigger))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Vell sold us out,” Ada Brunn said at a March 5, 2029 rally.", "2029-03-05"),
        ("In August 2029, Brunn said that Vell had sold Orsk out.", "2029-08"),
        ("Brunn said that Vell had sold Orsk out in August 2029.", None),
    ],
)
def test_a_statement_is_of_the_time_beside_its_cue(text: str, expected: str | None) -> None:
    """Or of the one set off before it, and of none in what is said."""
    read = whole_article(page_of_text(text, address="-", captured="2031-02-11"))
    when = time_of_telling(read, (spot(text, "said"),), Span(0, len(text)))
    assert (when.edtf if when else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orsk seized the isles, long disputed, in the 2009 war.", True),
        ("Orsk seized the port in 2009.", True),
        ("Orsk seized the bridge that was built in 2009.", False),
        ("Orsk seized the bridge built in 2009.", False),
        ("Orsk seized the port, and it was not the first since 2009.", False),
        ("Some 900 boats were seized that were no ferries in 2009.", False),
        ("Orsk previously seized two ports.", True),
        ("Orsk has seized ships within the past few years.", True),
    ],
)
def test_a_year_after_the_verb_makes_it_history_unless_another_verb_has_it(text: str, expected: bool) -> None:
    """An aside between commas stands in no way."""
    read = whole_article(page_of_text(text, address="-", captured="2031-02-14"))
    assert is_background(read, spot(text, "seized"), Span(0, len(text)), None, "narrator") is expected
    assert not is_background(read, spot(text, "seized"), Span(0, len(text)), None, "q1")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge, built in 1998, was seized by Orskan troops.", False),
        ("The bridge built in 1998 was seized by Orskan troops.", False),
        ("Orsk, which joined the bloc in 2009, seized the port.", False),
        ("The president, in power since 2031, seized the port.", False),
        ("Orsk joined the bloc in 2009 and seized the port on Monday.", False),
        ("In 2009 Orsk seized the port.", True),
        ("In 2009, after a week of talks, Orsk seized the port.", True),
        ("Since 2009 the two have seized ships.", True),
        ("Three decades ago Orsk joined the bloc and seized the port.", True),
        ("Orsk in 2009 seized the port.", True),
        ("Orsk, in 2009, seized the port.", True),
        ("The council said Orsk in 2009, long before the war, seized the port.", True),
    ],
)
def test_a_year_before_the_verb_makes_it_history_where_it_is_the_verbs_own(text: str, expected: bool) -> None:
    """It opens the sentence, or no other verb or comma parts the two; whoever vouches for it."""
    read = whole_article(page_of_text(text, address="-", captured="2031-02-14"))
    for voice in ("narrator", "q1"):
        assert is_background(read, spot(text, "seized"), Span(0, len(text)), None, voice) is expected


def test_what_is_planned_is_dated_ahead_and_what_was_done_is_not() -> None:
    """By the same word."""
    text = "The feast of Orsk was followed by a speech Monday."
    read = whole_article(page_of_text(text, address="-", captured="2031-02-12"))
    for status, expected in (("planned", "2031-02-17"), ("alleged", "2031-02-10")):
        speech = replace(found(text, "speech", "CONSULT"), fills=(Fill(role="time", span=spot(text, "Monday")),), statuses={status: 1.0})
        ((event,), _) = find_events(read, [speech], setting(text), {})
        assert (event.status, event.when and event.when.edtf) == (status, expected)


def test_what_is_set_for_a_day_to_come_is_not_done_then() -> None:
    """By the article's own date, as far as the two are known."""
    read = whole_article(page_of_text("Orsk set a deadline.", address="-", captured="2031-02-14"))
    times = ("2031-02-15", "2031-03", "2032/..", "2031-02-14", "2031-02", "../2031-03", "2031", "XXXX-03-01")
    assert [is_to_come(read, When(edtf=edtf, evidence=())) for edtf in times] == [True, True, True, False, False, False, False, False]


def test_history_is_background() -> None:
    """A time long past, a year before the verb, "had" in the narrator's own voice."""
    text = "In 2014 Orsk seized the port. Vell had closed it. Orsk left on Monday."
    read = whole_article(page_of_text(text, address="-", captured="2031-02-14"))
    first, second, third = Span(0, 29), Span(30, 49), Span(50, len(text))
    assert is_background(read, spot(text, "seized"), first, None, "narrator")
    assert is_background(read, spot(text, "left"), third, When(edtf="2014"), "narrator")
    assert is_background(read, spot(text, "closed"), second, None, "narrator")
    assert not is_background(read, spot(text, "closed"), second, None, "q1")
    assert not is_background(read, spot(text, "left"), third, When(edtf="2031-02-10"), "narrator")


def test_what_has_gone_on_since_long_ago_is_background() -> None:
    """Since some weeks ago it is not, nor is what is to be from a day on; a noun's deed has the year of the clause that dates it."""
    read = whole_article(page_of_text("Orsk holds the port.", address="-", captured="2031-02-14"))
    times = ("2014/..", "197X/..", "2031-01-20/..", "2031-03/..", "../2014", "../2031-03")
    assert [is_long_ago(read, When(edtf=edtf, evidence=())) for edtf in times] == [True, True, False, False, True, False]
    text = "That is a third of the arrests that happened in 2009."
    read = whole_article(page_of_text(text, address="-", captured="2031-02-14"))
    assert is_background(read, spot(text, "arrests"), Span(0, len(text)), None, "narrator")


def test_what_still_goes_on_since_long_ago_is_not_over() -> None:
    """It is history, and no less ongoing; what has a "has" for its trigger is told by the verb after it."""
    text = "Orsk has met Vell since 2009."
    read = whole_article(page_of_text(text, address="-", captured="2031-02-12"))
    talks = replace(found(text, "has", "CONSULT"), fills=(Fill(role="time", span=spot(text, "since 2009")),), statuses={"ongoing": 1.0})
    ((event,), _) = find_events(read, [talks], setting(text), {})
    assert (event.status, event.background, [piece.cut(text) for piece in event.trigger]) == ("ongoing", True, ["has met"])


def test_a_year_is_history_where_the_page_has_no_date() -> None:
    """By the words that name it; what is still so by no named end is none, and a day is not."""
    text = "Orsk and Vell fought a war in 2009."
    undated = whole_article(page_of_text(text, address="-"))
    dated = whole_article(page_of_text(text, address="-", captured="2009-03-14"))
    year, day = (When(edtf=edtf, evidence=(spot(text, "2009"),)) for edtf in ("2009", "2009/.."))
    assert is_long_ago(undated, year)
    assert not is_long_ago(undated, day)
    assert not is_long_ago(dated, year)
    assert not is_long_ago(undated, When(edtf="2009-03-14", evidence=(spot(text, "a war"),)))


def test_a_score_means_what_the_card_says() -> None:
    """Without a worth it stands; with one it is moved, in order, and stays a probability."""
    assert certainty(0.8, {}) == pytest.approx(0.8)
    rated = [certainty(own, {"score": 0.4, "base": -0.6}) for own in (0.0, 0.3, 0.9, 1.0)]
    assert rated == sorted(rated)
    assert 0 < rated[0] < rated[-1] < 1


def test_words_that_name_an_act_are_pointed_out() -> None:
    """Whole words only, by their offsets, inside what is told."""
    text = "Orsk summoned the envoy; the talkshow met nobody. It met Vell."
    assert acts_named(text, [Span(0, text.index(" It"))]) == {5: "ACCUSE", 38: "CONSULT"}


def test_the_longest_phrase_names_somebody() -> None:
    """Of nested mentions the outer one; places take no part."""
    mentions = [Fill(role="person", span=Span(0, 20)), Fill(role="state", span=Span(0, 4)), Fill(role="place", span=Span(30, 34))]
    assert outermost(mentions) == (Span(0, 20),)


def test_a_caption_and_a_headline_have_their_own_events() -> None:
    """What the headline tells stands beside what the lead tells."""
    read = article("#Orsk expels envoys of Vell", "Orsk expelled two envoys of Vell on Monday, its foreign ministry said.")
    triggers = [event.trigger[0].cut(read.page.text) for event in load_annotator()([read])[0].events]
    assert triggers == ["expels", "expelled"]
