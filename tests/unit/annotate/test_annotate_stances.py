"""Whose somebody is shows in how his words have a party: as who decides next, or as whom he calls on; "we" and "her country" follow."""

import pytest

from onrecord.annotate import load_annotator
from onrecord.annotate.actors.stances import Stance, stance
from onrecord.model.annotations import Annotations
from onrecord.model.span import Span
from tests.unit.annotate.newsprint import article


def annotated(*lines: str) -> Annotations:
    """The annotations of an article of these lines."""
    return load_annotator()([article(*lines)])[0]


def meant(notes: Annotations, text: str, words: str) -> set[str | None]:
    """Whom all phrases of these words mean."""
    return {each.entity for each in notes.mentions if each.span.cut(text).casefold() == words}


@pytest.mark.parametrize(
    ("words", "name", "found"),
    [
        ("Orsk will not sign", "Orsk", Stance.INTENDS),
        ("Orsk's government is still not ready to talk", "Orsk", Stance.READY),
        ("Orsk expects an answer", "Orsk", Stance.WANTS),
        ("Orsk has always kept its word", "Orsk", Stance.DECIDED),
        ("Orsk has until Friday to pay", "Orsk", Stance.FACED),
        ("Orsk avoids every answer", "Orsk", Stance.FACED),
        ("Orsk has not replied", "Orsk", Stance.FACED),
        ("Orsk's refusal to talk", "Orsk", Stance.FACED),
        ("we expect Orsk to pay", "Orsk", Stance.FACED),
        ("there has been no reply from Orsk", "Orsk", Stance.FACED),
        ("the bridge at Orsk is shut", "Orsk", None),
        ("the lock reopens only after Orsk has paid", "Orsk", Stance.FACED),
        ("Orsk never threatened anybody", "Orsk", None),
        ("Orsk signed in March", "Orsk", None),
    ],
)
def test_how_words_have_a_party(words: str, name: str, found: Stance | None) -> None:
    """A party that decides, wants or is ready is told of as one's own; one that is called on or blamed as another's."""
    begin = words.index(name)
    assert stance(words, Span(begin, begin + len(name))) is found


def test_who_announces_what_a_state_does_speaks_for_it() -> None:
    """A ministry's spokeswoman of whom no word says whose she is, and her "we": for who decides, not for whom she blames."""
    lines = (
        "Orsk expects Tarsk to pay its debt by the end of the month, Foreign Ministry spokeswoman Ada Vell said at a briefing.",
        "“We proposed talks in May, and Tarsk ignored it,” she said.",
    )
    notes = annotated(*lines)
    assert notes.entities["ada-vell"].spoken_for == "orsk"
    assert meant(notes, article(*lines).page.text, "we") == {"orsk"}


@pytest.mark.parametrize(("who", "key", "party"), [("The media", "media", None), ("Orsk's media", "orsk-s-media", "orsk")])
def test_the_media_are_nobodys_unless_the_page_says_whose(who: str, key: str, party: str | None) -> None:
    """Though what they report begins with what a state will do."""
    notes = annotated(f"{who} said Orsk will not sign the accord.")
    assert notes.entities[key].spoken_for == party


def test_a_form_of_address_is_no_stranger() -> None:
    """ "Mr. Brunn" and "Presidential Press Secretary" are called after nobody, so that his words may tell whose he is."""
    lines = (
        "Tarsk wrote to Orsk on Monday.",
        "Orsk is ready to answer in writing, Presidential Press Secretary Ilan Brunn said.",
        "“We have received the letter, and we call on Tarsk to wait,” Mr. Brunn said.",
    )
    notes = annotated(*lines)
    assert notes.entities["ilan-brunn"].spoken_for == "orsk"


def test_a_ministrys_spokesman_speaks_for_its_state() -> None:
    """Where the page tells whose ministry it is, the state is the party; on a page of one state's own affairs the ministry is."""
    said = "Orsk will wait, a spokesman for the ministry, Ilan Brunn, said."
    notes = annotated("The Orskan foreign ministry rejected Tarsk's offer.", said)
    assert notes.entities["ilan-brunn"].spoken_for == "orsk"
    notes = annotated("The Orskan foreign ministry rejected the union's offer.", said)
    assert notes.entities["ilan-brunn"].spoken_for == "orskan-foreign-ministry"


def test_a_state_is_known_by_its_ministers_adjective_alone() -> None:
    """Though the page names it in no other way."""
    notes = annotated("Orskan Foreign Minister Ada Vell said on Monday that the bridge would open.")
    party = notes.entities[notes.entities["ada-vell"].spoken_for or ""]
    assert (party.name, party.kind.value) == ("Orskan", "state")


def test_her_country_is_her_partys() -> None:
    """And not the state that was named last before it."""
    lines = (
        "Orsk's prime minister, Ada Vell, met the press on Monday. Tarsk had written to Orsk. Tarsk had waited for a month.",
        "Ada Vell said her country would not talk under threat of a flood from Tarsk.",
    )
    notes = annotated(*lines)
    assert meant(notes, article(*lines).page.text, "her country") == {"orsk"}


@pytest.mark.parametrize(
    "said",
    [
        "the lock would reopen only after Tarsk had paid its share",
        "the ban would stay until Tarsk had paid its debts",
    ],
)
def test_what_hangs_on_another_states_deed_is_not_said_for_that_state(said: str) -> None:
    """Though no other state is named in his words."""
    notes = annotated(
        f"Deputy Transport Minister Lena Horvik said {said}. “We have waited long enough,” Horvik said.", "Orsk closed it in May."
    )
    assert notes.entities["lena-horvik"].spoken_for != "tarsk"


def test_an_outlet_that_asks_is_nobodys_party() -> None:
    """Nor is the only state on the page, where she calls on it and tells nothing of what it wants."""
    notes = annotated(
        "Harbour Wire: Will you lift the ban?",
        "Foreign Minister Ada Vell: We have asked Tarsk for talks. Tarsk has attacked our boats. It has killed eleven people.",
    )
    assert notes.entities["ada-vell"].spoken_for is None


def test_a_ministry_of_which_no_word_says_whose_it_is_gives_its_spokesman_no_state() -> None:
    """The state that it blames is not behind it."""
    notes = annotated(
        "The Foreign Ministry summoned the Tarskan ambassador.",
        "“We demand that Tarsk open the lock,” Foreign Ministry spokeswoman Ada Vell said.",
    )
    assert notes.entities["ada-vell"].spoken_for != "tarsk"
