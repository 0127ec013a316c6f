"""A demand stands with its answers, in order, and its state is what the last words of those who answered come to."""

import msgspec
import pytest

from onrecord.front.bargaining import ExchangeQuery, exchanges_that_fit
from onrecord.model.entries import Participant
from onrecord.model.judgement import Verdict
from onrecord.views.exchanges import State, exchanges, newest_first
from tests.unit.views.bargains import answers, move

DEMAND = move("m1", "demand", "Orsk", "that the toll on the strait be lifted", "2034-01-01")
URGED = (("by Friday or we sail", "2034-02-01"), ("before the week is out", "2034-02-03"))


def reply(force: str, by: str = "Vell", day: str = "2034-01-05"):
    """An answer in a later article."""
    return move("m1", force, by, f"what {by} says of the lighthouse keeper's wages on {day}", day)


def state(*replies) -> str:
    """The state of the demand after these answers."""
    (row, *_) = exchanges([DEMAND, *replies], [answers(each, DEMAND) for each in replies])
    return row.state


def test_a_demand_that_nobody_answered_is_open():
    """Nothing told of is nothing said."""
    assert state() == State.OPEN


def test_nobody_demands_of_himself():
    """A demand may be found made to a spokesman of the party that makes it, by pages that do not know whose he is."""
    addressed = msgspec.structs.replace(DEMAND, to=(DEMAND.by, reply("refuse").by))
    assert exchanges([addressed], [])[0].to == ("Vell",)


@pytest.mark.parametrize(
    ("force", "expected"),
    [
        ("refuse", "refused"),
        ("accept", "accepted"),
        ("partial", "partial"),
        ("defer", "deferred"),
        ("evade", "evaded"),
        ("concede", "answered"),
    ],
)
def test_one_answer_gives_its_own_state(force, expected):
    """The state is the answer's, where there is one."""
    assert state(reply(force)) == expected


def test_the_last_word_of_a_party_counts():
    """Who refused first and gave in later has answered."""
    assert state(reply("refuse", day="2034-01-05"), reply("concede", day="2034-01-09")) == State.ANSWERED


def test_a_yes_beside_anothers_no_is_partial():
    """Two parties were asked, and differ."""
    assert state(reply("refuse", "Vell"), reply("accept", "The League", "2034-01-06")) == State.PARTIAL


def test_a_question_that_got_a_yes_is_answered_not_accepted():
    """Nothing was demanded that could be accepted."""
    question = move("m1", "ask", "Orsk", "a written answer by Friday", "2034-01-01")
    yes = reply("accept")
    assert exchanges([question, yes], [answers(yes, question)])[0].state == State.ANSWERED


def test_an_unsure_answer_is_shown_and_changes_nothing():
    """A person should look at it first."""
    no = reply("refuse")
    (row, *_) = exchanges([DEMAND, no], [answers(no, DEMAND, Verdict.UNSURE, score=0.4)])
    assert (row.state, [answer.certain for answer in row.answers]) == (State.OPEN, [False])
    assert row.answers[0].reasons == ("names it",)


def test_what_the_article_says_is_certain_whatever_a_model_doubts():
    """The page says what the refusal answers; that its demand is the older one is told of it too, and is unsure."""
    again = move("m1", "demand", "Orsk", "that the toll be lifted", "2034-01-03")
    no = move("m2", "refuse", "Vell", "to lift the toll", "2034-01-03", answers="m1")
    (row, *_) = exchanges([DEMAND, again, no], [answers(no, DEMAND, Verdict.UNSURE, score=0.4)])
    assert (row.state, [answer.certain for answer in row.answers]) == ("refused", [True])


def test_a_persons_no_takes_back_what_the_article_links():
    """The reading said m2 answers m1; a person says it does not."""
    demand = move("m1", "demand", "Orsk", "that the toll be lifted", page="one")
    talk = move("m2", "evade", "Vell", "the weather is fine", page="one", answers="m1")
    assert exchanges([demand, talk])[0].state == State.EVADED
    assert exchanges([demand, talk], [answers(talk, demand, Verdict.DIFFERENT, "person:ada", None)])[0].state == State.OPEN


def test_a_demand_told_by_two_outlets_is_one_exchange():
    """Its words are mostly the same, and it is the same party's."""
    again = move("m4", "demand", "Orsk", "lift the toll on the strait now", "2034-01-02")
    no = move("m5", "refuse", "Vell", "to lift anything", "2034-01-02", answers="m4")
    (row,) = exchanges([again, no, DEMAND])
    assert (row.id, row.tellings, row.state) == (DEMAND.id, (DEMAND.id, again.id), State.REFUSED)


def test_an_answer_told_twice_is_one_answer():
    """The second telling stands under the first."""
    first, second = (move("m9", "refuse", "Vell", "to lift the toll on fishing boats", day) for day in ("2034-01-03", "2034-01-04"))
    (row,) = exchanges([DEMAND, first, second], [answers(first, DEMAND), answers(second, DEMAND)])
    assert [answer.tellings for answer in row.answers] == [(first.id, second.id)]


def test_the_order_of_the_moves_makes_no_difference():
    """A record read backwards tells the same exchanges."""
    moves = [DEMAND, reply("refuse"), reply("partial", day="2034-01-09"), move("m7", "offer", "Vell", "cheap passage for herring")]
    links = [answers(moves[1], DEMAND), answers(moves[2], DEMAND)]
    assert exchanges(moves, links) == exchanges(moves[::-1], links[::-1])


def test_a_no_that_outlets_word_otherwise_is_one_answer_within_days():
    """Two pages of neighbouring days, each with its own words for one refusal; a refusal a week later is another."""
    noes = [reply("refuse", day=day) for day in ("2034-01-05", "2034-01-06", "2034-01-13")]
    (row,) = exchanges([DEMAND, *noes], [answers(each, DEMAND) for each in noes])
    assert [answer.tellings for answer in row.answers] == [(noes[0].id, noes[1].id), (noes[2].id,)]


def test_what_one_page_tells_of_an_ultimatum_is_one_and_the_deadline_is_its_own():
    """What is to be done, what happens otherwise, and days later that the deadline stands; one to another side is another."""
    moves = [
        move("m1", "ultimatum", "Orsk", "lift the toll by Friday", "2034-01-01", to=("Vell",)),
        move("m2", "ultimatum", "Orsk", "it would otherwise mine the strait", "2034-01-01", issue="strait"),
        move("m3", "ultimatum", "Orsk", "the deadline stood", "2034-01-05", to=("Vell",), issue="deadline", page="other"),
        move("m4", "ultimatum", "Orsk", "let the pilots go, or the port stays shut", "2034-01-01", to=("Tarn",), issue="pilots"),
        move("m5", "ultimatum", "Orsk", "free the barge or lose the mooring", "2034-01-06", to=("Vell",), issue="barge", page="third"),
    ]
    rows = exchanges(moves)
    assert [len(row.tellings) for row in rows] == [3, 1, 1]
    assert rows[0].issues == ("toll", "strait", "deadline")
    assert list(exchanges_that_fit(rows, ExchangeQuery(issue="strait"))) == rows[:1]


def test_an_ultimatum_on_top_of_a_demand_is_an_exchange_of_its_own():
    """It asks for the same, and asks anew; its later tellings are its own."""
    pressed = [move("m1", "ultimatum", "Orsk", f"lift the toll on the strait {when}", day) for when, day in URGED]
    rows = exchanges([DEMAND, *pressed])
    assert [row.tellings for row in rows] == [(DEMAND.id,), tuple(each.id for each in pressed)]


def test_a_demand_that_replies_to_a_refusal_is_said_anew():
    """A deadline that stands is no first telling of the deadline, and does not take the refusal back; the refusal opens nothing."""
    refusal = move("m1", "refuse", "Vell", "to lift anything", "2034-01-05")
    again = move("m2", "demand", "Orsk", "that the toll on the strait be lifted still", "2034-01-05", answers="m1")
    rows = {row.id: row for row in exchanges([DEMAND, refusal, again], [answers(refusal, DEMAND)])}
    assert (rows[DEMAND.id].tellings, rows[DEMAND.id].state) == ((DEMAND.id,), State.REFUSED)
    assert (list(rows), rows[again.id].state) == ([DEMAND.id, again.id], State.OPEN)


@pytest.mark.parametrize("force", ["refuse", "defer", "evade", "accept"])
def test_an_answer_opens_nothing_whoever_replies_to_it(force):
    """A no that is itself answered waits for nothing."""
    said = move("m1", force, "Vell", "to lift the toll", "2034-01-05", to=("Orsk",))
    reply = move("m2", "accept", "Orsk", "so be it", "2034-01-05", answers="m1")
    assert exchanges([said, reply]) == []


def test_a_concession_opens_one_where_those_it_was_made_to_reply():
    """A yes to it is an answer and no more; what nobody in particular says of it opens nothing."""
    given = move("m1", "concede", "Vell", "the lamps stay lit", "2034-01-05", to=("Orsk",))
    thanks, noise = (move(name, "accept", by, "so be it", "2034-01-05", answers="m1") for name, by in (("m2", "Orsk"), ("m3", None)))
    assert [row.state for row in exchanges([given, thanks])] == [State.ANSWERED]
    assert exchanges([given, noise]) == []


TO_VELL = move("m1", "demand", "Orsk", "that the toll on the strait be lifted", "2034-01-01", to=("Vell",))


def told(*replies):
    """The exchange that the demand upon Vell opens, answered by all of these."""
    return exchanges([TO_VELL, *replies], [answers(each, TO_VELL) for each in replies])[0]


def test_anothers_plea_is_no_answer():
    """The neighbours ask for a longer term; the two refusals remain what was answered."""
    plea = reply("ask", "Brume", "2034-01-09")
    row = told(reply("refuse"), plea)
    assert (row.state, [answer.by for answer in row.answers]) == (State.REFUSED, ["Vell"])


def test_a_no_of_somebody_never_asked_settles_nothing():
    """It is shown; only those to whom a page has the demand made settle it."""
    row = told(reply("refuse", "Brume"))
    assert (row.state, [(answer.certain, answer.settles) for answer in row.answers]) == (State.OPEN, [(True, False)])


def test_whoever_any_telling_names_is_asked():
    """One outlet has the demand made to Vell, another to Brume: both may settle it."""
    again = move("m4", "demand", "Orsk", "lift the toll on the strait now", "2034-01-02", to=("Brume",))
    no = reply("refuse", "Brume")
    row = exchanges([TO_VELL, again, no], [answers(no, TO_VELL)])[0]
    assert (row.to, row.state) == (("Vell", "Brume"), State.REFUSED)


def test_a_person_says_who_answered():
    """A person's word stands above what pages say of whom it was made to."""
    no, plea = reply("refuse", "Brume"), reply("ask", "Brume", "2034-01-09")
    said = [answers(each, TO_VELL, author="person:ada", score=None) for each in (no, plea)]
    (row, *_) = exchanges([TO_VELL, no, plea], said)
    assert (row.state, len(row.answers)) == (State.REFUSED, 2)


def test_a_demand_in_return_takes_no_refusal_back():
    """Who refused and then demands something has refused still; who only demands has answered nothing."""
    asked = reply("demand", day="2034-01-09")
    assert (told(reply("refuse"), asked).state, told(asked).state) == (State.REFUSED, State.OPEN)


def test_a_question_is_answered_by_a_condition():
    """When will it be lifted? Lift yours first."""
    question = move("m1", "ask", "Orsk", "when the toll will be lifted", "2034-01-01", to=("Vell",))
    first = reply("demand")
    assert exchanges([question, first], [answers(first, question)])[0].state == State.ANSWERED


def test_a_demand_that_replies_to_nothing_is_told_again_of_the_first():
    """After a deadline that stood upon a refusal, another page tells the ultimatum plainly: the first one, not the one that stood."""
    first = move("m1", "ultimatum", "Orsk", "lift the toll on the strait by Friday", "2034-01-01")
    no = move("m1", "refuse", "Vell", "to lift anything", "2034-01-05")
    stood = move("m2", "ultimatum", "Orsk", "the deadline of Friday stood", "2034-01-05", answers="m1")
    plain = move("m1", "ultimatum", "Orsk", "lift the toll on the strait, or else", "2034-01-05", page="other")
    rows = {row.id: row for row in exchanges([first, no, stood, plain], [answers(no, first)])}
    assert (rows[first.id].tellings, rows[stood.id].tellings) == ((first.id, plain.id), (stood.id,))


def test_one_statement_may_give_way_on_two_issues():
    """The crews go home, and the toll goes: two moves, which answer two demands."""
    crews, toll = (move(issue, "concede", "Vell", f"the {issue}", "2034-01-09", issue=issue, statement="q1") for issue in ("crews", "toll"))
    asked = move("m2", "demand", "Orsk", "the crews sent home", "2034-01-02", issue="crews")
    rows = exchanges([DEMAND, asked, crews, toll], [answers(crews, asked), answers(toll, DEMAND)])
    assert [[answer.tellings for answer in row.answers] for row in rows] == [[(toll.id,)], [(crews.id,)]]


def test_the_newest_come_first_and_what_nobody_dates_last():
    """A demand on a page without a date is not taken for today's."""
    later = move("m2", "demand", "Orsk", "that the ferries sail again on Sundays", "2034-02-01")
    undated = move("m3", "ask", "Orsk", "who counted the gulls", None)
    rows = exchanges([DEMAND, later, undated], [])
    assert [row.since for row in newest_first(rows)] == ["2034-02-01", "2034-01-01", None]


def test_who_is_no_party_is_still_named_as_the_maker():
    """In the page's own words; such an exchange is found by them too."""
    (row,) = exchanges([move("m1", "demand", "Vell", "open the toll gate")])
    assert (row.by, row.party) == ("Vell", "Vell")
    some = Participant(words="protesters", name="protesters", party=None)
    (row,) = exchanges([msgspec.structs.replace(move("m1", "demand", "Vell", "open the toll gate"), by=some)])
    assert (row.by, row.party) == ("protesters", None)
    assert list(exchanges_that_fit([row], ExchangeQuery(party="Protesters"))) == [row]


def test_an_exchange_is_open_since_the_demand_was_made():
    """And answered when the answer was given, whenever the page that tells of both appeared."""
    demand = move("m1", "demand", "Orsk", "lift the toll", to=("Vell",), when="2011")
    refusal = move("m2", "refuse", "Vell", "no toll is lifted", answers="m1", when="2012")
    (row,) = exchanges([demand, refusal])
    assert (row.since, row.last) == ("2011", "2012")
    assert (row.answers[0].made, row.answers[0].published) == ("2012", "2034-01-01")


@pytest.mark.parametrize(
    ("page", "first", "expected"), [("p1", "shall be lifted", 2), ("p2", "shall be lifted", 1), ("p1", "its ferries", 1)]
)
def test_a_page_that_goes_on_from_a_bare_demand_to_a_fuller_one_makes_two(page: str, first: str, expected: int):
    """Though both be on one issue; another page's fuller words, or those that have the bare one, tell it again."""
    bare = move("m1", "demand", "Orsk", first, "2034-01-01")
    fuller = move("m2", "demand", "Orsk", "a written pledge on armed ferries", "2034-01-01")
    told = [msgspec.structs.replace(each, issue="toll", version=version) for each, version in ((bare, "p1"), (fuller, page))]
    assert len(exchanges(told)) == expected
