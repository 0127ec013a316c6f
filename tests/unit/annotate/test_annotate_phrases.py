"""Claims about phrases by themselves: what their words say, which are looked at, what a title is."""

from time import process_time

import pytest

from onrecord.annotate.actors.entities import name_of
from onrecord.annotate.actors.gather import gather
from onrecord.annotate.actors.known import known_as
from onrecord.annotate.actors.nobody import led_in
from onrecord.annotate.actors.phrase import read_phrase
from onrecord.annotate.actors.resolve import Reader
from onrecord.annotate.actors.setting import settings_of, widest
from onrecord.learned import Fill
from onrecord.model.annotations import Kind
from onrecord.model.span import Span


@pytest.mark.parametrize(
    ("words", "form", "names", "title"),
    [
        ("Harbour spokesman Ilan Brunn", "name", ("ilan", "brunn"), "Harbour spokesman"),
        ("the envoy, Ada Vell", "name", ("ada", "vell"), "envoy"),
        ("The Deputy Minister of Defence Ada Vell", "name", ("ada", "vell"), "Deputy Minister of Defence"),
        ("Interior Minister Ada van der Vell", "name", ("ada", "vell"), "Interior Minister"),
        ("Press Secretary of the President of Orsk Ada Vell", "name", ("ada", "vell"), "Press Secretary of the President of Orsk"),
        ("the President of Orsk", "definite", (), ""),
        ("a senior diplomat", "fresh", (), ""),
        ("Lawmaker", "definite", (), ""),
        ("Lawmaker Ada Vell", "name", ("lawmaker", "ada", "vell"), ""),
        ("Member of harbour panel", "definite", (), ""),
        ("his", "he", (), ""),
        ("The special envoy of the Lenne Community", "definite", (), ""),
    ],
)
def test_a_phrase_says_what_it_is(words: str, form: str, names: tuple[str, ...], title: str) -> None:
    """Form, name and title of a phrase."""
    phrase = read_phrase(words)
    assert (phrase.form, phrase.names, phrase.title) == (form, names, title)


def test_us_in_capitals_is_a_state_and_in_small_letters_is_not() -> None:
    """ "US" is a name, "us" is first person."""
    assert (read_phrase("US").form, read_phrase("us").form) == ("name", "we")


def heard(text: str, *fills: tuple[str, Kind]) -> list[tuple[str, Kind]]:
    """The phrases gathered of a text in which the encoder sees the given ones."""
    seen = [Fill(role=kind.value, span=Span(text.index(words), text.index(words) + len(words))) for words, kind in fills]
    return [(each.span.cut(text), each.kind) for each in gather(text, [Span(0, len(text))], seen, ())]


def test_a_title_before_a_name_is_an_office_of_its_own() -> None:
    """The office stands inside the person."""
    found = heard("Harbour spokesman Ilan Brunn left.", ("Harbour spokesman Ilan Brunn", Kind.PERSON))
    assert found == [("Harbour spokesman Ilan Brunn", Kind.PERSON), ("Harbour spokesman", Kind.OFFICE)]


@pytest.mark.parametrize(
    ("name", "office"),
    [
        ("President Vell", "President"),
        ("Sen. Joe Munn", "Sen."),
        ("Former Prime Minister Ada Vell", "Former Prime Minister"),
        ("King Oren", "King"),
        ("General Vell", None),
        ("Dr Ada Vell", None),
        ("Mr. Vell", None),
        ("Analyst Ada Vell", None),
        ("Rival Ada Vell", None),
        ("Ada Vell", None),
    ],
)
def test_an_office_of_one_word_is_one_and_a_rank_is_none(name: str, office: str | None) -> None:
    """What stands before a name is an office, but for forms of address and ranks."""
    offices = [words for words, kind in heard(f"{name} left.", (name, Kind.PERSON)) if kind is Kind.OFFICE]
    assert offices == ([] if office is None else [office])


def test_two_names_side_by_side_are_two_phrases() -> None:
    """A list names nobody by itself; titles stay with their names."""
    found = heard("President Ada Vell and Envoy Ilan Brunn met.", ("President Ada Vell and Envoy Ilan Brunn", Kind.PERSON))
    assert [words for words, kind in found if kind is Kind.PERSON] == ["President Ada Vell", "Envoy Ilan Brunn"]


@pytest.mark.parametrize(
    ("words", "kind", "names"),
    [
        ("Bosnia and Herzegovina", Kind.STATE, ["Bosnia and Herzegovina"]),
        ("Trinidad and Tobago", Kind.STATE, ["Trinidad and Tobago"]),
        ("Norway, Sweden and Trinidad and Tobago", Kind.STATE, ["Norway", "Sweden", "Trinidad and Tobago"]),
        ("the UN Relief and Works Agency", Kind.ORGANISATION, ["the UN Relief and Works Agency"]),
        ("the Harbour and Fisheries Board", Kind.ORGANISATION, ["the Harbour and Fisheries Board"]),
        ("the Kremlin and Foreign Ministry", Kind.ORGANISATION, ["the Kremlin", "Foreign Ministry"]),
        ("Orsk and Vell", Kind.STATE, ["Orsk", "Vell"]),
    ],
)
def test_a_name_that_holds_an_and_is_one_phrase(words: str, kind: Kind, names: list[str]) -> None:
    """A name of the tables, whether the encoder sees it or not, and a body's after one "the"; two names are two."""
    assert [name for name, _ in heard(f"{words} said it would wait.", (words, kind))] == names
    if len(names) == 1 and kind is Kind.STATE:
        assert heard(f"{words} said it would wait.") == [(words, Kind.STATE)]


def test_the_owner_of_an_office_is_the_whole_name() -> None:
    """No person is called Herzegovina."""
    words = "Bosnia and Herzegovina's president"
    assert ("Herzegovina", Kind.PERSON) not in heard(f"{words} left.", (words, Kind.PERSON))


def test_a_name_that_the_encoder_breaks_off_is_made_whole_and_a_bare_article_is_nothing() -> None:
    """ "Harbour master Oren" is Oren Task; "the" means nobody."""
    found = heard("Harbour master Oren Task spoke to the crews.", ("Harbour master Oren", Kind.PERSON), ("the", Kind.GROUP))
    assert [words for words, _ in found] == ["Harbour master Oren Task"]


def test_a_speaker_that_is_cut_after_a_first_name_is_the_whole_person() -> None:
    """Whoever is called "Prime Minister Oren" before "Task" is Oren Task, also where only a statement names him."""
    text = "Prime Minister Oren Task informed the press."
    found = [each.span.cut(text) for each in gather(text, [Span(0, len(text))], (), [Span(0, len("Prime Minister Oren"))])]
    assert found[0] == "Prime Minister Oren Task"


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Danish Prime Minister Ada Vell", "Danish"),
        ("the former Danish president", "Danish"),
        ("the South Korean envoy", "South Korean"),
        ("Orskan Foreign Minister Ada Vell", "Orskan"),
        ("Tarskan Foreign Minister Ada Vell", "Tarskan"),
        ("Tarskan spokesman Ada Vell", None),
        ("Christian Foreign Minister Ada Vell", None),
        ("Chairman and Prime Minister Ada Vell", None),
        ("Spokesman for President Ada Vell", None),
        ("a Danish engineer", None),
        ("Danish Senator Ada Vell", None),
    ],
)
def test_the_adjective_of_an_office_means_its_state(words: str, state: str | None) -> None:
    """ "Danish Prime Minister" tells of Denmark, "Orskan" of the Orsk that the page names, "Tarskan" of a state of its own."""
    found = heard(f"{words} left. Nobody in Orsk waited.", (words, Kind.PERSON), ("Orsk", Kind.STATE))
    assert [name for name, kind in found if kind is Kind.STATE] == [*([state] if state else []), "Orsk"]


def test_what_only_stresses_a_phrase_is_no_part_of_it() -> None:
    """ "The harbour master himself" is the harbour master."""
    assert heard("The harbour master himself left.", ("The harbour master himself", Kind.PERSON)) == [("The harbour master", Kind.PERSON)]


def test_an_office_speaks_where_more_than_its_words_are_the_speaker() -> None:
    """ "The Danish president himself said": it is the president, for nobody else is in those words."""
    text = "The Danish president himself waited."
    said_by = Span(0, len("The Danish president himself"))
    found = gather(text, [Span(0, len(text))], [Fill(role="person", span=said_by)], ())
    assert [(each.span.cut(text), each.kind) for each in found] == [("The Danish president", Kind.OFFICE)]
    assert widest(found, said_by) == 0


def test_a_state_right_after_who_acts_for_it_is_no_mere_place() -> None:
    """ "President Ada Vell of Denmark" acts for it; an engineer of Denmark only comes from there."""
    text = "President Ada Vell of Denmark met Ilan Brunn of Norway."
    people = [("President Ada Vell", Kind.PERSON), ("Ilan Brunn", Kind.PERSON)]
    found = dict(heard(text, *people, ("Denmark", Kind.PLACE), ("Norway", Kind.PLACE)))
    assert (found["Denmark"], found["Norway"]) == (Kind.STATE, Kind.PLACE)


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("The chief executives of Vellgas and Orskoil met.", Kind.ORGANISATION),
        ("The exporter Orskoil was late.", Kind.ORGANISATION),
        ("The Orskoil concern was late.", Kind.ORGANISATION),
        ("Orskoil's shareholders met.", Kind.ORGANISATION),
        ("A company in Orskoil was late.", Kind.STATE),
    ],
)
def test_what_has_a_chief_executive_is_no_state(told: str, kind: Kind) -> None:
    """A name that the page tells of as a company's is one wherever it stands."""
    assert ("Orskoil", kind) in heard(f"On Monday Orskoil refused. {told}", ("Orskoil", Kind.STATE))


@pytest.mark.parametrize(
    ("text", "fills", "whole"),
    [
        ("The envoy of the Orskan Council left.", [("The envoy of the", Kind.PERSON)], "The envoy of the Orskan Council"),
        (
            "Members of the harbour board left.",
            [("Members of", Kind.GROUP), ("the harbour board", Kind.ORGANISATION)],
            "Members of the harbour board",
        ),
        ("Guards at gates left.", [("Guards at", Kind.GROUP)], "Guards"),
    ],
)
def test_a_phrase_goes_on_to_the_name_that_its_last_word_leads_up_to(text: str, fills: list[tuple[str, Kind]], whole: str) -> None:
    """However the encoder cuts it; where no name follows, the small word goes."""
    found = [words for words, _ in heard(text, *fills)]
    assert whole in found and fills[0][0] not in found


def test_whoever_bears_a_persons_title_is_a_person_and_so_is_his_last_name() -> None:
    """Whatever the encoder takes him for; a body with a person's word in its name stays one, and so does a state of another name."""
    found = heard(
        "President Ada Vell left. The General Staff met. Later Vell spoke to Orsk.",
        ("President Ada Vell", Kind.STATE), ("The General Staff", Kind.ORGANISATION), ("Orsk", Kind.STATE),
    )  # fmt: skip
    assert ("President Ada Vell", Kind.PERSON) in found and ("The General Staff", Kind.ORGANISATION) in found
    found = heard("Ms Vell left. Brunn and Tarsk met, said Vell", ("Ms Vell", Kind.ORGANISATION), ("Brunn", Kind.STATE))
    assert ("Ms Vell", Kind.PERSON) in found and ("Brunn", Kind.STATE) in found


def test_a_first_name_alone_is_the_persons_who_is_named_in_full() -> None:
    """Whatever the encoder takes it for, unless two on the page bear it."""
    imran = ("Imran", Kind.STATE)
    assert ("Imran", Kind.PERSON) in heard("So said Imran. Imran Khan was jailed.", imran, ("Imran Khan", Kind.PERSON))
    two = heard("So said Imran. Imran Khan and then Imran Vell left.", imran, ("Imran Khan", Kind.PERSON), ("Imran Vell", Kind.PERSON))
    assert imran in two


def test_a_known_state_is_looked_at_where_it_acts_and_not_where_things_lie_in_its_capital() -> None:
    """The tables of facts name what the encoder missed; snow in a capital is weather."""
    assert heard("Denmark refused. Snow fell in Copenhagen. Copenhagen's roofs were white.") == [("Denmark", Kind.STATE)]


def test_initials_are_not_broken_off_and_name_one_state_with_their_article() -> None:
    """Whether or not the encoder sees their last full stop; the minutes of a live blog's time are no number of people."""
    assert heard("Vell told the U.S. to wait.", ("the U.S", Kind.STATE)) == [("the U.S.", Kind.STATE)]
    assert heard("19:45 Engineers go home", ("45 Engineers", Kind.GROUP)) == [("Engineers", Kind.GROUP)]
    assert heard("The 45 engineers go home", ("The 45 engineers", Kind.GROUP)) == [("The 45 engineers", Kind.GROUP)]


def test_a_name_of_the_tables_is_one_phrase_however_the_encoder_cuts_it() -> None:
    """ "North" of "North Korea" is no state of its own; titles in a body's name are no title; a name with its article is one phrase."""
    assert heard("North Korea waited.", ("North", Kind.STATE)) == [("North Korea", Kind.STATE)]
    assert heard("Then the United States waited.", ("the United", Kind.STATE)) == [("the United States", Kind.STATE)]
    assert heard("Envoys met the World Trade Organization.", ("Organization", Kind.ORGANISATION))[-1:] == [
        ("the World Trade Organization", Kind.ORGANISATION)
    ]
    assert read_phrase("the World Trade Organization").names == ("world", "trade", "organization")
    assert read_phrase("the World Trade Council").title == "World Trade"


@pytest.mark.parametrize(
    ("words", "person", "party"),
    [
        ("German Chancellor Merkel", "person:angela-merkel", "state:DEU"),
        ("Secretary General Ban Ki-moon", "person:ban-ki-moon", "body:un"),
        ("South Korean Foreign Minister Ban Ki-moon", "person:ban-ki-moon", "state:KOR"),
        ("Secretary of State John F. Kerry", "person:john-kerry", "state:USA"),
        ("President Merkel", None, None),
        ("Merkel", None, None),
        ("President Bush", None, None),
        ("Chancellor Brunn", None, None),
    ],
)
def test_a_holder_is_known_by_office_and_family_name(words: str, person: str | None, party: str | None) -> None:
    """Where only one of that name held the office; for whom he speaks goes by the office that is named."""
    known = known_as(words, read_phrase(words), Kind.PERSON)
    assert (known and known.id, known and known.party) == (person, party)


def test_the_bloc_is_no_state() -> None:
    """Whatever the encoder takes it for; neither is who has a body's noun for the last word of his name, but a state's may be another."""
    assert heard("Then the bloc refused.", ("the bloc", Kind.STATE)) == [("the bloc", Kind.ORGANISATION)]
    assert heard("Then Tarn League refused.", ("Tarn League", Kind.STATE)) == [("Tarn League", Kind.ORGANISATION)]
    assert heard("Then Tarn Republic refused.", ("Tarn Republic", Kind.STATE)) == [("Tarn Republic", Kind.STATE)]


def test_names_of_the_tables_are_found_with_their_small_words_and_holders_in_full() -> None:
    """In either spelling; a family name alone is the holder's only where the page names him in full."""
    body = "Organisation for Security and Cooperation in Europe"
    assert heard(f"Envoys of the {body} met.", ("Organisation for", Kind.ORGANISATION)) == [(body, Kind.ORGANISATION)]
    assert heard("In short Merkel", ("Merkel", Kind.STATE)) == [("Merkel", Kind.STATE)]
    text = "Chancellor Angela Merkel; in short Merkel"
    named = [Fill(role="state", span=Span(text.rindex("Merkel"), len(text)))]
    found = gather(text, [Span(0, len(text))], named, ())
    assert [(each.span.cut(text), each.kind, each.known and each.known.id) for each in found if each.kind is not Kind.OFFICE] == [
        ("Chancellor Angela Merkel", Kind.PERSON, "person:angela-merkel"),
        ("Merkel", Kind.PERSON, "person:angela-merkel"),
    ]


def test_a_line_of_any_length_in_capitals_is_read_in_little_time() -> None:
    """Each of its words may begin a name; none that is longer than a mention is looked at."""
    begun = process_time()
    assert len(read_phrase(" ".join(f"Orsk{number}" for number in range(24_000))).names) == 24_000
    assert heard("ORSKA VELLA " * 3000) == [] == heard("Слово " * 6000)
    assert process_time() - begun < 1


@pytest.mark.parametrize(
    ("words", "title", "name"),
    [
        ("Harbour director and minister-designate Ada Vell", "Harbour director and minister-designate", ("ada", "vell")),
        ("Director of National Intelligence Ada Vell", "Director of National Intelligence", ("ada", "vell")),
        ("Special Counsel Ada Vell", "Special Counsel", ("ada", "vell")),
        ("Secretary of State Ada Vell", "Secretary of State", ("ada", "vell")),
    ],
)
def test_a_long_title_ends_before_a_first_name(words: str, title: str, name: tuple[str, ...]) -> None:
    """Also two offices with "and" between them, and one whose charge has a capital."""
    phrase = read_phrase(words)
    assert (phrase.title, phrase.names) == (title, name)


@pytest.mark.parametrize(
    ("words", "own"),
    [
        ("the president fire special counsel Ada Vell", "special counsel Ada Vell"),
        ("Receiving Foreign Minister Ada Vell", "Foreign Minister Ada Vell"),
        ("the president Ada Vell", "the president Ada Vell"),
    ],
)
def test_what_one_does_to_another_is_no_title_of_his(words: str, own: str) -> None:
    """A title begins at its first word, not at the verb of a clause that the encoder took with it."""
    assert words[led_in(words) :] == own


@pytest.mark.parametrize(
    ("text", "words", "kind", "expected", "name"),
    [
        ("The Harbour Council (HC) met.", "The Harbour Council (HC)", Kind.ORGANISATION, Kind.ORGANISATION, "Harbour Council"),
        ("A Harbour Lamp report says so.", "A Harbour Lamp", Kind.ORGANISATION, Kind.ORGANISATION, "Harbour Lamp"),
        ("Sputnik reported it.", "Sputnik", Kind.STATE, Kind.ORGANISATION, "Sputnik"),
        ("Mr Vell's office called.", "Mr Vell's office", Kind.PERSON, Kind.ORGANISATION, "Mr Vell's office"),
        (
            "The Tarn-based Center for Harbour Studies said so.", "The Tarn-based Center for Harbour Studies", Kind.PERSON,
            Kind.ORGANISATION, "Tarn-based Center for Harbour Studies",
        ),
    ],
)  # fmt: skip
def test_initials_and_articles_are_no_part_of_a_bodys_name(text: str, words: str, kind: Kind, expected: Kind, name: str) -> None:
    """Nor is an outlet a state, or somebody's office a person."""
    seen = [Fill(role=kind.value, span=Span(text.index(words), text.index(words) + len(words)))]
    phrases = gather(text, [Span(0, len(text))], seen, ())
    reader = Reader(text, (), phrases, settings_of(text, [Span(0, len(text))], (), phrases))
    number = next(at for at, each in enumerate(phrases) if each.span.cut(text) == words)
    somebody = reader.settle(number, None)
    assert phrases[number].kind is expected
    assert name_of(text, phrases, somebody) == name


def test_a_name_is_no_common_word_for_its_small_letters_in_an_address() -> None:
    """ "vell-port.jpg" does not make "Vell" a noun that only begins a sentence; "the vell" does."""
    for text, form in (("Vell waited. See harbour/vell-port.jpg there.", "name"), ("Vell waited. The old vell broke.", "definite")):
        (phrase,) = gather(text, [Span(0, len(text))], [Fill(role="person", span=Span(0, 4))], ())
        assert phrase.phrase.form == form


def test_one_and_others_are_two_phrases() -> None:
    """ "Ada Vell and other leaders" is her, and others."""
    text = "Ada Vell and other leaders waited."
    phrases = gather(text, [Span(0, len(text))], [Fill(role="person", span=Span(0, len("Ada Vell and other leaders")))], ())
    assert [each.span.cut(text) for each in phrases] == ["Ada Vell", "other leaders"]


def test_a_long_form_is_read_as_its_states_name() -> None:
    """ "THE REPUBLIC OF ORSK" has the name Orsk; a body that only begins so keeps its own."""
    text = "IN THE NAME OF THE REPUBLIC OF ORSK. The Union of Ferrymen left."
    seen = [("THE REPUBLIC OF ORSK", Kind.STATE), ("The Union of Ferrymen", Kind.ORGANISATION)]
    fills = [Fill(role=kind.value, span=Span(text.index(words), text.index(words) + len(words))) for words, kind in seen]
    state, union = gather(text, [Span(0, len(text))], fills, ())
    assert (state.phrase.names, state.span.cut(text)) == (("orsk",), "THE REPUBLIC OF ORSK")
    assert "union" in union.phrase.words


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A spokeswoman of the Orskan foreign ministry left. Orsk waited.", Kind.STATE),
        ("A spokeswoman of the Orskan foreign ministry left. Tarsk waited.", Kind.ORGANISATION),
        ("A reader of the Orskan. Orsk waited.", Kind.ORGANISATION),
    ],
)
def test_a_states_adjective_before_a_noun_is_the_state_and_no_body(text: str, kind: Kind) -> None:
    """Where the page names the state; a paper may be called so."""
    state = "Tarsk" if "Tarsk" in text else "Orsk"
    fills = [
        Fill(role="organisation", span=Span(text.index("the Orskan"), text.index("the Orskan") + 10)),
        Fill(role="state", span=Span(text.rindex(state), text.rindex(state) + len(state))),
    ]
    found = {each.span.cut(text): each.kind for each in gather(text, [Span(0, len(text))], fills, ())}
    assert found["the Orskan"] is kind


def test_a_piece_of_a_departments_name_is_nobody() -> None:
    """ "Sea Trade" of a "Department of Sea Trade and Fisheries"; what "and" does not go on is whole."""
    body = ("Sea Trade", Kind.ORGANISATION)
    assert not heard("The Department of Sea Trade and Fisheries left.", body)
    assert heard("The Department of Sea Trade left and Fisheries stayed.", body) == [body]
    assert heard("Sea Trade and Fisheries left.", body) == [body]


def test_a_day_at_a_phrases_end_is_no_part_of_it() -> None:
    """After a word in small letters; a name's last word may be a day's."""
    assert heard("Calm, state media Friday evening said.", ("state media Friday evening", Kind.ORGANISATION)) == [
        ("state media", Kind.ORGANISATION)
    ]
    assert heard("Calm, Joe Friday said.", ("Joe Friday", Kind.PERSON)) == [("Joe Friday", Kind.PERSON)]


def test_a_phrase_that_breaks_off_after_whose_somebody_is_goes_on_to_what_he_is() -> None:
    """ "Orsk's fish" before "envoy"; before any other word it stays."""
    assert ("Orsk's fish envoy", Kind.PERSON) in heard("Orsk's fish envoy on the talks", ("Orsk's fish", Kind.PERSON))
    assert ("Orsk's captain", Kind.PERSON) in heard("Orsk's captain diplomat friends left", ("Orsk's captain", Kind.PERSON))
    assert ("Orsk's fisher", Kind.PERSON) in heard("Orsk's fisher waits", ("Orsk's fisher", Kind.PERSON))


def test_a_name_before_others_without_one_is_the_speaker() -> None:
    """ "Vell and other leaders": Vell, however long the rest is; "other leaders and Vell" keep the wider."""
    text = "Ada Vell and other northern leaders waited."
    phrases = gather(text, [Span(0, len(text))], [Fill(role="person", span=Span(0, 8)), Fill(role="group", span=Span(13, 35))], ())
    at = widest(phrases, Span(0, 35))
    assert at is not None and phrases[at].span.cut(text) == "Ada Vell"
