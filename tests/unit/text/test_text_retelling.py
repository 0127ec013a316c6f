"""How much of one passage's wording another has, and what turns its sense round."""

from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.contrary import number, opposites
from onrecord.text.retelling import retell, wording_of
from onrecord.text.turned_round import TurnedRound, turned_round
from onrecord.text.word_forms import plain_words, root

WORDS = st.lists(st.sampled_from("the mast will not come down before June we said, “no deal”. eleven".split()), max_size=40).map(" ".join)


def turned(left: str, right: str) -> TurnedRound:
    """What turns round the sense of two tellings."""
    here, there = wording_of(left), wording_of(right)
    return turned_round(here, there, retell(here, there))


def test_forms_of_one_word_share_a_root() -> None:
    """Indirect speech changes tense and person, not the word."""
    assert root("negotiating") == root("negotiations") == root("negotiated")
    assert root("went") == root("go")
    assert root("we") == root("their")
    assert root("mast") != root("master")


def test_a_contraction_is_the_words_it_stands_for() -> None:
    """A negation must not hide in an apostrophe."""
    assert plain_words("couldn’t") == ("could", "not")
    assert plain_words("Orsk's") == ("orsk",)


def test_a_fragment_is_wholly_found_in_the_full_quotation() -> None:
    """The share is that of the smaller wording."""
    found = retell(wording_of("“a door with two handles”"), wording_of("The accord is a door with two handles, and nobody holds both."))
    assert found.left == 1.0
    assert found.right < 0.8


def test_only_the_words_in_quotation_marks_are_the_speakers_own() -> None:
    """What an outlet puts around a fragment is not looked for in the other telling."""
    found = retell(wording_of("a blunt refusal of the ‘tinned peace’"), wording_of("Nobody orders tinned peace twice."))
    assert found.left == 1.0


def test_words_strewn_over_a_page_are_no_retelling() -> None:
    """Shared words must stand together."""
    long = "The harbour is closed. Our patience has limits. A lantern was lit. The bridge stood."
    assert retell(wording_of("the bridge to the harbour and the lantern of patience"), wording_of(long)).mass < 1


def test_a_clause_that_changed_places_is_still_found() -> None:
    """Retelling puts the end first."""
    found = retell(
        wording_of("out of pity for the miners, the gate is opened tomorrow"),
        wording_of("The gate is opened tomorrow, out of pity for the miners"),
    )
    assert found.share == 1.0
    assert found.moved


def test_one_negation_makes_two_statements_contrary() -> None:
    """ "Will" against "will not"."""
    assert turned("We will sign the accord in Orsk", "We will not sign the accord in Orsk").contrary
    assert turned("We won't sign the accord in Orsk", "They will not sign the accord in Orsk") == TurnedRound(contrary=(), cut_off=())


def test_numbers_and_opposites_make_them_contrary_too() -> None:
    """Eleven against twelve, open against closed."""
    assert turned("All eleven miners went home by ferry", "All twelve miners went home by ferry").contrary == ("11 against 12",)
    assert turned("the gate in Vasta is open to lorries", "the gate in Vasta is closed to lorries").contrary
    assert turned("All eleven miners went home", "All 11 miners went home").contrary == ()
    assert number(root("twelve")) == "12"
    assert opposites(["open"], ["door"]) is None


def test_a_modal_verb_says_how_sure_something_is() -> None:
    """ "May" is not "will"; "would" is "will" retold."""
    assert turned("the ferries may stop on Friday", "the ferries will stop on Friday").contrary
    assert not turned("the ferries would stop on Friday", "the ferries will stop on Friday").contrary


def test_a_clause_that_was_cut_out_says_something_of_its_own() -> None:
    """A negation inside a long stretch that the other lacks turns nothing round."""
    full = "The gate stays shut, and I do not know who asked you to write otherwise, until the miners are home"
    assert turned(full, "The gate stays shut until the miners are home").contrary == ()


def test_a_clause_that_changed_places_and_got_a_negation_is_contrary() -> None:
    """Though what was put in says something of its own, these words stand elsewhere in the other telling, and without it."""
    told = "We will mend the sluice in Vasta … by May or by June, we have to pay the diggers"
    assert turned(told, "We will mend the sluice in Vasta, and we have to not pay the diggers, by May or by June").contrary
    assert not turned(told, "We will mend the sluice in Vasta, and we have to pay the diggers, by May or by June").contrary


def test_a_negation_cut_off_before_a_fragment_is_told() -> None:
    """The fragment begins in the middle of a clause."""
    found = turned("“sell the old bridge”", "We will not sell the old bridge")
    assert found.contrary == ()
    assert found.cut_off


def test_a_subject_of_its_own_makes_it_a_sentence_and_not_a_fragment() -> None:
    """ "We sell the bridge" is no fragment of "we will not sell the bridge"."""
    assert turned("We sell the old bridge", "We will not sell the old bridge").contrary


@given(WORDS, WORDS)
def test_shares_are_shares_whatever_is_compared(left: str, right: str) -> None:
    """Between nothing and all; a wording has all of itself."""
    found = retell(wording_of(left), wording_of(right))
    assert 0 <= found.left <= 1.000001
    assert 0 <= found.right <= 1.000001
    assert retell(wording_of(left), wording_of(left)).left in (0.0, 1.0)


@given(WORDS)
def test_each_word_stands_where_it_is_said_to(text: str) -> None:
    """A span cut from the passage is a word of it."""
    assert all(span.cut(text).strip() == span.cut(text) for span in wording_of(text).spans)


def test_a_passage_that_repeats_itself_takes_bounded_time() -> None:
    """The same two words a hundred thousand times."""
    start = process_time()
    retell(wording_of("no deal " * 50_000), wording_of("deal no " * 50_000))
    assert process_time() - start < 5
