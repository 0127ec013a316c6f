"""Tensions: entries that do not sit together, side by side, not decided."""

import msgspec
import pytest

from eval.gold_entries import gold_record
from onrecord.model.annotations import Directness
from onrecord.model.correction import Action, Correction, EntryKind
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.model.record import Statement
from onrecord.views.denials import MOST_CLAIMS
from onrecord.views.tensions import MOST_COMPARED, TensionRow, tensions
from tests.unit.views.told import event, statement, who

ONE = {"a": "c", "b": "c"}


def kinds(rows: tuple[TensionRow, ...]) -> list[str]:
    """What sorts of tension were found."""
    return [row.kind for row in rows]


def test_two_dates_of_one_happening_are_a_tension_with_both_entries() -> None:
    """The one published first stands on the left."""
    late = event("a", when="2031", published="2031-04-05")
    early = event("b", when="2030-10~/2030-12~", published="2031-04-02")
    (row,) = tensions([late, early], [], ONE)
    assert (row.kind, row.left.entry, row.right.entry) == ("dates", "b", "a")
    assert row.why == "one puts it at 2030-10~/2030-12~, the other at 2031"


def test_a_month_and_a_day_in_it_sit_together() -> None:
    """So do two happenings, and a plan beside what was done."""
    day, month = event("a", when="2031-03-14"), event("b", when="2031-03")
    assert tensions([day, month], [], ONE) == ()
    other = event("b", when="2031-05")
    assert tensions([day, other], [], {}) == ()
    plan = event("b", status="planned", when="2031-05")
    assert tensions([day, plan], [], ONE) == ()


def test_that_it_happened_against_that_it_did_not_is_a_tension() -> None:
    """Within one happening, and also of two that nobody has judged one."""
    fired = event("a", "ASSAULT", "fired on", by=("Orsk",), voucher="Vell's navy")
    denied = event("b", "ASSAULT", "firing", by=("Orsk",), status="denied", voucher="Pim Alder", published="2031-04-05")
    for clusters in (ONE, {}):
        (row,) = tensions([fired, denied], [], clusters)
        assert (row.kind, row.why) == ("denied", "Vell's navy has it happened, Pim Alder has it denied")


@pytest.mark.parametrize("voucher", [None, ""])
def test_two_narrators_or_two_unnamed_speakers_may_differ_where_one_outlet_does_not(voucher: str | None) -> None:
    """What one paper has done and another has denied is a tension, each with its outlet; of one paper it is an account of both sides."""
    fired = event("a", "ASSAULT", "fired on", by=("Orsk",), voucher=voucher)
    denied = event("b", "ASSAULT", "firing", by=("Orsk",), status="denied", voucher=voucher, outlet="The Gull", version="v2")
    (row,) = tensions([fired, denied], [], {})
    voice = "narrator" if voucher is None else "somebody unnamed"
    assert row.why == f"{voice} of The Harbour Post has it happened, {voice} of The Gull has it denied"
    assert tensions([fired, msgspec.structs.replace(denied, outlet="The Harbour Post")], [], {}) == ()


def test_a_denial_of_something_else_is_none() -> None:
    """Another act, another side, or a month later."""
    fired = event("a", "ASSAULT", "fired", by=("Orsk",))
    for other in (
        event("b", "ASSAULT", "ramming", by=("Orsk",), status="denied", voucher="Pim Alder"),
        event("b", "ASSAULT", "firing", by=("Vell",), status="denied", voucher="Pim Alder"),
        event("b", "ASSAULT", "firing", by=("Orsk",), status="denied", voucher="Pim Alder", published="2031-05-09"),
    ):
        assert tensions([fired, other], [], {}) == ()


def test_a_denial_stands_beside_the_claim_before_it_rather_than_one_repeated_since() -> None:
    """Though that one be nearer."""
    claim = event("a", "ASSAULT", "fired", by=("Orsk",), voucher="Vell's navy", published="2031-04-01")
    denial = event("b", "ASSAULT", "firing", by=("Orsk",), status="denied", voucher="Pim Alder", published="2031-04-05")
    since = event("d", "ASSAULT", "fired", by=("Orsk",), voucher="Vell's navy", published="2031-04-06")
    assert [row.left.entry for row in tensions([since, denial, claim], [], {})] == ["a"]


def test_a_denial_is_found_however_many_claims_come_later_and_not_months_after() -> None:
    """The record may grow; what is compared are the claims around the denial."""
    claim = event("a", trigger="fired", by=("Orsk",), voucher="Vell's navy", published="2031-04-01")
    denial = event("b", trigger="firing", by=("Orsk",), status="denied", voucher="Pim Alder", published="2031-04-05")
    later = [
        event(f"x{number}", trigger="fired", by=("Orsk",), published=f"2031-{5 + number // 28:02}-{1 + number % 28:02}")
        for number in range(60)
    ]
    assert [row.left.entry for row in tensions([claim, denial, *later], [], {}) if row.kind == "denied"] == ["a"]
    assert [row.kind for row in tensions([denial, *later], [], {}) if row.kind == "denied"] == []


def test_what_a_denial_is_compared_with_is_bounded_and_the_claim_before_it_goes_first() -> None:
    """Of many claims of one word within the fortnight those published last before the denial are looked at first."""
    day = "2031-04-05"
    since = [event(f"x{number:03}", trigger="fired", by=("Orsk",), voucher="Tarn", published="2031-04-06") for number in range(MOST_CLAIMS)]
    claim = event("a", trigger="fired", by=("Orsk",), voucher="Vell's navy", published="2031-04-01")
    denial = event("b", trigger="firing", by=("Orsk",), status="denied", voucher="Pim Alder", published=day)
    assert [row.left.entry for row in tensions([*since, claim, denial], [], {}) if row.kind == "denied"] == ["a"]


def test_other_people_and_other_numbers_in_one_happening_are_tensions() -> None:
    """Each kind is shown once for a happening."""
    one = event("a", "COERCE", "seized", by=("Orsk",), to=(who("eleven sailors"),))
    two = event("b", "COERCE", "took", by=("Vell",), to=(who("twelve sailors"),))
    assert sorted(kinds(tensions([one, two], [], ONE))) == ["numbers", "who"]


def test_those_who_meet_are_not_set_against_each_other() -> None:
    """One page names the guest as acting, another the host; a seizure has one doer."""
    assert tensions([event("a", "CONSULT", "talks", by=("Orsk",)), event("b", "CONSULT", "met", by=("Vell",))], [], ONE) == ()


def test_a_longer_and_a_shorter_name_may_be_one_party() -> None:
    """ "The League" of one page is no other than the Harbour League of the next; Vell is."""
    harbour, league = (event(name, by=(who(by, party=by),)) for name, by in (("a", "Harbour League"), ("b", "The league")))
    assert tensions([harbour, league], [], ONE) == ()
    assert kinds(tensions([harbour, event("b", by=("Vell",))], [], ONE)) == ["who"]


def test_a_body_is_not_set_against_the_state_whose_it_is() -> None:
    """Whether the record knows its country, or a page says whose it is; a body of which nobody says so is."""
    board = who("Harbour Board", "Harbour Board")
    state, body = event("a", by=("Orsk",)), event("b", by=(board,))
    assert kinds(tensions([state, body], [], ONE)) == ["who"]
    orsk, of_orsk = who("Orsk", "Orsk", country="ORS"), who("Harbour Board", "Harbour Board", country="ORS")
    assert tensions([event("a", by=(orsk,)), event("b", by=(of_orsk,)), event("z", by=(orsk,)), event("y", by=(orsk,))], [], ONE) == ()
    for words in ("Orsk's Harbour Board closed it", "the Orskan Harbour Board closed it"):
        elsewhere = msgspec.structs.replace(event("z", published="2031-09-01"), clause=words)
        assert tensions([state, body, elsewhere], [], ONE) == ()
    vells = msgspec.structs.replace(event("z", published="2031-09-01"), clause="Vell's Harbour Board closed it")
    assert kinds(tensions([state, body, vells], [], ONE)) == ["who"]


def test_a_doubtful_reading_is_no_account_that_differs() -> None:
    """Who does what to whom is misread too often; what a person has confirmed is no such reading."""
    one = event("a", by=("Orsk",), to=("Vell",))
    turned = event("b", by=("Vell",), to=("Orsk",), score=0.4)
    assert tensions([one, turned], [], ONE) == ()
    said = Correction(kind=EntryKind.EVENT, action=Action.CONFIRM, entry="b", fields={}, author="person:ada")
    assert kinds(tensions([one, msgspec.structs.replace(turned, corrections=(said,))], [], ONE)) == ["who"]


def test_who_is_named_around_the_act_in_both_is_not_somebody_else() -> None:
    """ "Vell turned down an ultimatum from Orsk" names no other maker of it than "Orsk's ultimatum" does."""
    one = event("a", "THREATEN", "ultimatum", by=("Orsk",))
    two = event("b", "THREATEN", "an ultimatum", by=("Vell",))
    assert tensions([one, msgspec.structs.replace(two, clause="Vell turned down an ultimatum from Orsk")], [], ONE) == ()
    assert kinds(tensions([one, msgspec.structs.replace(two, clause="Vell gave an ultimatum")], [], ONE)) == ["who"]


def test_a_time_of_day_counts_nothing() -> None:
    """Of "19:45 Crews go home" the page's words may be "45 Crews"; where no time stands before them they are forty-five."""
    eleven = event("a", "RETREAT", "sent home", to=(who("eleven crews"),))
    late = event("b", "RETREAT", "go home", to=(who("45 Crews"),))
    assert tensions([eleven, msgspec.structs.replace(late, clause="19:45 Crews go home")], [], ONE) == ()
    assert kinds(tensions([eleven, msgspec.structs.replace(late, clause="45 Crews go home")], [], ONE)) == ["numbers"]


def test_other_numbers_in_one_statement_are_a_tension() -> None:
    """In two statements they are not."""
    said = [statement("a", "We hold eleven sailors"), statement("b", "Orsk holds 12 sailors", version="v2")]
    assert kinds(tensions([], said, ONE)) == ["numbers"]
    assert tensions([], said, {}) == ()


def denial(id: str, content: str, cue: str = "denied", **more: object) -> Statement:  # noqa: A002 - the entry's own word
    """A statement of Vell's that denies something."""
    told = statement(id, content, **{"speaker": "Pim Alder", "party": "Vell", "at": 300, **more})  # type: ignore[arg-type]
    return msgspec.structs.replace(told, cue_words=cue)


def test_who_denies_what_another_says_is_a_tension_also_in_a_kin_word() -> None:
    """The denial's words must be the claim's, names aside; what the speaker's own side says is no claim against it."""
    claim = statement("a", "Three sailors were injured", speaker="the ferry's owner", party=None)
    (row,) = tensions([], [claim, denial("b", "that any sailor had been hurt")], {})
    assert (row.kind, row.left.entry, row.right.entry) == ("denied", "a", "b")
    assert row.why == "the ferry's owner says so, Pim Alder denies it"
    ours = msgspec.structs.replace(claim, speaker_party="Vell")
    assert tensions([], [ours, denial("b", "that any sailor had been hurt")], {}) == ()


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("that any soldier had slept", "denied"),
        ("that Orsk had asked Vell for sailors", "denied"),
        ("that any sailor had been hurt", "declined to deny"),
        ("that any sailor had been hurt", "did not deny"),
        ("that any sailor had been hurt", "didn't deny"),
        ("that any sailor had been hurt", "didn’t deny"),
        ("that any sailor had been hurt", "cannot deny"),
        ("that any sailor had been hurt", "can't dismiss"),
        ("that any sailor had been hurt", "was dismissive"),
        ("that any sailor had been hurt", "said"),
    ],
)
def test_a_denial_of_other_words_or_none_is_no_tension(content: str, cue: str) -> None:
    """One word in common is too little, names are no words, and who does not deny denies nothing."""
    claim = statement("a", "Orsk's navy fired on three sailors of Vell, who were injured", speaker="the ferry's owner", party=None)
    assert tensions([], [claim, denial("b", content, cue)], {}) == ()
    would = msgspec.structs.replace(claim, content_words="sailors would be hurt")
    assert tensions([], [would, denial("b", "that any sailor had been hurt")], {}) == ()


@pytest.mark.parametrize(
    ("content", "cue"),
    [('it as "wounds and bandages"', "dismissed"), ('"wounds and bandages"', "dismissed as"), ("this as wounds and bandages", "rejects")],
)
def test_who_dismisses_a_thing_as_something_does_not_deny_the_something(content: str, cue: str) -> None:
    """He says so himself; what he denies is the thing."""
    claim = statement("a", '"wounds and bandages"', speaker="the ferry's owner", party=None)
    assert tensions([], [claim, denial("b", content, cue)], {}) == ()
    reports = denial("b", 'reports of wounds and bandages as "smoke"', "dismissed")
    assert kinds(tensions([], [claim, reports], {})) == ["denied"]


def test_a_denial_finds_its_claim_among_hundreds_of_statements() -> None:
    """Of those that share its rarer words only, and never of those that share one common word."""
    claim = statement("a", "Three sailors were injured", speaker="the ferry's owner", party=None, published="2031-04-01")
    others = [statement(f"x{number}", "Two sailors were fed", speaker="a cook", party=None, version=f"x{number}") for number in range(600)]
    (row,) = [row for row in tensions([], [*others, claim, denial("b", "that any sailor had been injured")], {}) if row.kind == "denied"]
    assert row.left.entry == "a"
    assert [row for row in tensions([], [*others, denial("b", "that any sailor had been injured")], {}) if row.kind == "denied"] == []


def test_any_such_meeting_is_the_one_told_before_in_the_paragraph() -> None:
    """One word will do there, and nowhere else."""
    met = statement("a", "the two sides met in a lighthouse in March", speaker="three pilots", party=None)
    assert kinds(tensions([], [met, denial("b", "that any such meeting took place", at=0)], {})) == ["denied"]
    assert tensions([], [met, denial("b", "that any such meeting took place")], {}) == (), "another paragraph"


def test_no_answer_against_an_answer_sent_is_a_tension() -> None:
    """On one page; on two within a month where somebody is named in both."""
    none = statement("a", "We did not get a direct answer from Vell")
    sent = statement("b", "The League and Vell have submitted their responses", speaker="", party=None, at=300)
    (row,) = tensions([], [none, sent], {})
    assert (row.kind, row.left.entry, row.right.entry) == ("answers", "a", "b")
    elsewhere = statement("b", "The League and Vell have submitted their responses", party=None, version="v2", published="2031-04-20")
    assert kinds(tensions([], [none, elsewhere], {})) == ["answers"]
    later = statement("b", "The League and Vell have submitted their responses", party=None, version="v2", published="2031-07-20")
    assert tensions([], [none, later], {}) == ()


def test_what_a_deed_is_done_with_says_that_it_answers() -> None:
    """ "Have submitted" alone says nothing; the words after it do, once for the deed and the statement that it stands in."""
    none = statement("a", "We did not get a direct answer from Vell")
    sent = event("b", "CONSULT", "have submitted", by=("Vell",), version="v2")
    with_clause = msgspec.structs.replace(sent, clause="Vell and Tarn have submitted their responses to the proposals")
    assert kinds(tensions([sent], [none], {})) == []
    assert kinds(tensions([with_clause], [none], {})) == ["answers"]
    got = msgspec.structs.replace(event("d", "ACCUSE", "did not get", vouched_by="a"), clause="We did not get a direct answer from Vell")
    assert kinds(tensions([with_clause, got], [none], {})) == ["answers"]


def test_an_answer_may_be_told_as_an_event_and_is_no_tension_with_the_statement_it_stands_in() -> None:
    """The narrator tells of it; or the speaker himself does, in one breath."""
    none = statement("a", "We did not get a direct answer from Vell")
    sent = event("b", "CONSULT", "submitted their responses", by=("Vell",), at=300)
    assert kinds(tensions([sent], [none], {})) == ["answers"]
    inside = event("b", "CONSULT", "submitted their responses", by=("Vell",), vouched_by="a", voucher="Ilka Brandow")
    assert tensions([inside], [none], {}) == ()


def test_a_happening_told_a_thousand_times_is_compared_within_bounds() -> None:
    """And copies of one report do not hide the one that differs."""
    many = [event(f"x{number}", when="2031-03-01") for number in range(1000)]
    odd = event("y", when="2031-05-01")
    clusters = {each.id: "c" for each in (*many, odd)}
    assert kinds(tensions([*many, odd], [], clusters)) == ["dates"]
    assert MOST_COMPARED < 1000


def judged(one: str, other: str, verdict: Verdict, *reasons: str) -> Judgement:
    """What somebody said of two entries."""
    return Judgement(relation=Relation.CONFLICT, left=one, right=other, verdict=verdict, author="person:rehn", reasons=reasons)


def test_two_entries_that_a_person_says_conflict_are_a_tension() -> None:
    """With what he gives as his reason; what a rule has found already stands once, and what no page has any more not at all."""
    told = [event("a", by=("Orsk",), outlet="Brunn Daily"), event("b", "AID", "sent", by=("Vell",))]
    said = statement("s", "the port is open", at=300)
    (row,) = tensions(told, [said], {}, [judged("s", "a", Verdict.SAME, "a closed port is not open")])
    assert (row.kind, row.left.entry, row.right.entry) == ("judged", "a", "s")
    assert row.why == "rehn says that they do not sit together: a closed port is not open"
    days = [event("a", when="2031-03-14"), event("b", when="2031-05")]
    assert kinds(tensions(days, [], ONE, [judged("a", "b", Verdict.SAME), judged("a", "gone", Verdict.SAME)])) == ["dates"]
    assert tensions(told, [said], {}, [judged("a", "s", Verdict.UNSURE)]) == ()


def test_two_entries_that_a_person_says_do_not_conflict_are_none() -> None:
    """Of a happening the next two that differ stand instead."""
    days = [event("a", when="2031-03-14"), event("b", when="2031-05"), event("c", when="2031-03")]
    clusters = {each.id: "x" for each in days}
    (row,) = tensions(days, [], clusters)
    assert (row.left.entry, row.right.entry) == ("a", "b")
    (row,) = tensions(days, [], clusters, [judged("b", "a", Verdict.DIFFERENT)])
    assert (row.left.entry, row.right.entry) == ("b", "c")
    both = [judged("a", "b", Verdict.DIFFERENT), judged("c", "b", Verdict.DIFFERENT)]
    assert tensions(days, [], clusters, both) == ()
    said = [statement("a", "eleven sailors were hurt"), statement("b", "12 sailors were hurt", outlet="Brunn Daily")]
    assert tensions([], said, ONE, [judged("a", "b", Verdict.DIFFERENT)]) == ()


def test_the_newsrooms_spokesman_denies_the_trial_that_officials_tell_of() -> None:
    """And a ministry that anybody was ever threatened."""
    gold = gold_record()
    rows = tensions(gold.events, gold.statements, gold.clusters)
    denied = {(row.left.according_to, row.right.according_to) for row in rows if row.kind == "denied"}
    assert ("two Zhemravan officials", "Pavlo Kerzhek") in denied
    assert ("narrator", "Zhemravan foreign ministry") in denied
    assert {row.kind for row in rows} == {"denied"}


SAID = "The pumps will stay dry until your people have gone home."


def quoted(id: str, content: str, speaker: str, version: str = "v2", **of: str | None) -> Statement:  # noqa: A002 - the entry's own word
    """Words between quotation marks."""
    return statement(id, content, speaker=speaker, version=version, directness=Directness.DIRECT, **of)


def test_one_sentence_at_two_doors_is_a_tension() -> None:
    """Whoever of the two said it: the page that tells of one is shown beside the page that tells of the other."""
    vell = quoted("a", f"{SAID} We shall wait.", "Ada Vell", "v1")
    brunn = quoted("b", SAID, "Ilan Brunn", published="2031-04-05")
    (row,) = tensions([], [brunn, vell], {})
    assert (row.kind, row.left.entry, row.right.entry) == ("speakers", "a", "b")
    assert row.why == "one has it said by Ada Vell, the other by Ilan Brunn"


@pytest.mark.parametrize(
    ("speaker", "party"),
    [("Vell", "Orsk"), ("President Vell", None), ("Orsk", "Orsk"), ("Ada Vell", None), ("A. J. Vell", None), ("a statement", None)],
)
def test_two_names_of_a_speaker_and_his_state_are_one_door(speaker: str, party: str | None) -> None:
    """Nothing differs."""
    vell = quoted("a", SAID, "Ada Vell", "v1", party="Orsk")
    assert tensions([], [vell, quoted("b", SAID, speaker, party=party)], {}) == ()


def test_a_turn_of_phrase_is_anybodys() -> None:
    """A few words are said by many, and one page may give both their due."""
    assert tensions([], [quoted("a", "We shall wait.", "Ada Vell", "v1"), quoted("b", "We shall wait.", "Ilan Brunn")], {}) == ()
    assert tensions([], [quoted("a", SAID, "Ada Vell"), quoted("b", SAID, "Ilan Brunn")], {}) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("several ships, including three ferries", "five ships, including two ferries"),
        ("at least three ferries", "five ferries"),
        ("up to nine ferries", "five ferries"),
        ("another five ferries", "three ferries"),
    ],
)
def test_a_part_and_a_bound_clash_with_no_number_that_they_leave_open(one: str, other: str) -> None:
    """Three of several are no other number than five in all; at least three may be five, and not two."""
    left, right = (event(id_, by=("Orsk",), to=(who(words),)) for id_, words in (("a", one), ("b", other)))
    assert tensions([left, right], [], ONE) == ()
    fewer = event("b", by=("Orsk",), to=(who("two ferries"),))
    at_least = event("a", by=("Orsk",), to=(who("at least three ferries"),))
    assert kinds(tensions([at_least, fewer], [], ONE)) == ["numbers"]


def test_a_bound_that_stands_before_whom_it_counts_is_read_off_the_page() -> None:
    """ "At least three crews were held" counts at least three, though only "three crews" are named as held."""
    left = msgspec.structs.replace(event("a", to=(who("three crews"),)), clause="at least three crews were held")
    right = msgspec.structs.replace(event("b", to=(who("five crews"),)), clause="five crews were held")
    assert tensions([left, right], [], ONE) == ()
    assert kinds(tensions([msgspec.structs.replace(left, clause="three crews were held"), right], [], ONE)) == ["numbers"]


def test_the_dead_of_two_sides_are_two_numbers() -> None:
    """Three of Orsk's and five of Vell's."""
    left, right = (
        event(name, to=(who(words, party),)) for name, words, party in (("a", "three pilots", "Orsk"), ("b", "five pilots", "Vell"))
    )
    assert tensions([left, right], [], ONE) == ()


def test_one_voice_on_one_page_denies_nothing_that_it_tells() -> None:
    """Another page's narrator does."""
    told, not_so = event("a", by=("Orsk",)), event("b", by=("Orsk",), status="negated", at=900)
    assert tensions([told, not_so], [], ONE) == ()
    elsewhere = event("b", by=("Orsk",), status="negated", version="v2", outlet="Vell Courier")
    assert kinds(tensions([told, elsewhere], [], ONE)) == ["denied"]
