"""Whether two outlets tell one statement."""

from datetime import date, timedelta
from itertools import permutations

import msgspec
import pytest

from onrecord.link.judge import judge
from onrecord.link.statements import SameStatements, judge_statements
from onrecord.link.tellings import Telling, published_on
from onrecord.link.voices import Voices, compare_voices
from onrecord.model.annotations import Kind
from onrecord.model.judgement import Judgement, Verdict

DAY = date(2031, 5, 6)
FULL = "“We do not shake a hand that holds a hammer. Put it down, and we can talk about bridges until the geese fly south.”"


def told(name: str, words: str, speaker: str = "Ilan Doru", days: int = 0, **more: object) -> Telling:
    """A statement of the sixth of May and some days."""
    return Telling(id=name, version=f"v{name}", day=DAY + timedelta(days=days), speaker=speaker, words=words, **more)  # type: ignore[arg-type]


def verdict(left: Telling, right: Telling) -> Verdict | None:
    """What is said of two statements."""
    found = judge_statements(left, right)
    return found.verdict if found else None


@pytest.mark.parametrize(
    "words",
    [
        "no talks with “a hand that holds a hammer”",
        "“We do not shake a hand that holds a hammer,”",
        "that Vasta did not shake a hand that held a hammer",
        "Vasta “can talk about bridges until the geese fly south”",
        "We do not shake a hand that [sic] holds a hammer … we can talk about bridges until the geese fly south",
    ],
)
def test_a_fragment_a_cut_and_a_retelling_are_the_full_statement(words: str) -> None:
    """Whatever an outlet makes of it."""
    assert verdict(told("a", FULL), told("b", words)) is Verdict.SAME


@pytest.mark.parametrize("words", ["We shake a hand that holds a hammer", "We do shake a hand that holds a hammer"])
def test_the_contrary_is_never_the_same(words: str) -> None:
    """However alike the words."""
    assert verdict(told("a", FULL), told("b", words)) is not Verdict.SAME


def test_will_and_will_not_are_different_statements() -> None:
    """The verdict says so, and gives its reason."""
    found = judge_statements(
        told("a", "We will close the northern sluice in June"), told("b", "We will not close the northern sluice in June")
    )
    assert found is not None
    assert found.verdict is Verdict.DIFFERENT
    assert 'only one has "not"' in found.reasons


def test_two_speakers_never_make_one_statement() -> None:
    """One may quote the other: a person should look."""
    other = told("b", FULL, speaker="Ana Kesh")
    assert verdict(told("a", FULL), other) is Verdict.UNSURE


def test_a_party_and_its_envoy_may_be_one_voice() -> None:
    """The headline names the state, the text its minister."""
    envoy = told("a", FULL, kind=Kind.PERSON, party="Vasta")
    state = told("b", "no to ‘a hand that holds a hammer’", speaker="Vasta", kind=Kind.STATE)
    assert compare_voices(envoy, state) is Voices.ONE
    assert verdict(envoy, state) is Verdict.SAME


def test_speakers_are_compared_by_name_not_by_title() -> None:
    """Accents and titles do not part them; a brother's first name does."""
    assert compare_voices(told("a", "no", "President Ana Kőszeg"), told("b", "no", "Koszeg")) is Voices.ONE
    assert compare_voices(told("a", "no", "Ana Kesh"), told("b", "no", "Pavel Kesh")) is Voices.TWO
    assert compare_voices(told("a", "no", ""), told("b", "no", "Pavel Kesh")) is Voices.OPEN


def test_a_second_diplomat_is_another_one() -> None:
    """Ordinals tell speakers without a name apart; how many they are does not."""
    assert compare_voices(told("a", "no", "a senior diplomat"), told("b", "no", "a second diplomat")) is Voices.TWO
    assert compare_voices(told("a", "no", "two diplomats"), told("b", "no", "diplomats")) is Voices.ONE


def test_a_minister_and_a_foreign_state_that_speak_of_one_letter_are_two() -> None:
    """Unless the words are all but the same: the minister may speak for it, though no page says so."""
    minister = told("a", "a written answer by 22 May", kind=Kind.PERSON, party="Vasta")
    state = told("b", "a written answer until May 22", speaker="Zhem", kind=Kind.STATE, days=2)
    assert compare_voices(minister, state) is Voices.PERHAPS
    assert verdict(minister, state) is not Verdict.SAME


def test_who_asks_whether_a_thing_is_so_has_not_said_it() -> None:
    """A reporter's question and somebody's statement."""
    asked = told("a", "whether the keepers of the sluice would be tried for theft", speaker="")
    assert verdict(asked, told("b", "The keepers of the sluice would be tried for theft")) is Verdict.DIFFERENT


def test_one_speaker_told_by_two_outlets_in_another_order_is_one_statement() -> None:
    """On one day, where nearly all words are the same and nothing parts them."""
    first = told("a", "Vasta had ordered pumps from three neighbours and was moving 600 diggers to the sluice")
    other = told("b", "600 diggers were on their way to the sluice, and that pumps had been ordered from three neighbours")
    assert verdict(first, other) is Verdict.SAME
    assert verdict(first, msgspec.structs.replace(other, words=other.words.replace("600", "900"))) is not Verdict.SAME


def test_a_quoted_word_may_lose_the_small_words_beside_it() -> None:
    """ "Out of courtesy" is cut from "considerations of courtesy"."""
    full = told("a", "“Guided by considerations of courtesy, I have decided to open the sluice”")
    assert verdict(full, told("b", "that the gates will be raised “out of courtesy”")) is Verdict.SAME


def test_a_set_phrase_months_later_is_not_the_same_statement() -> None:
    """Three words that anybody says again."""
    assert (
        verdict(told("a", "We want a fair deal", days=0), told("b", "All we ask is a fair deal", speaker="", days=150)) is not Verdict.SAME
    )


def test_a_long_sentence_quoted_again_months_later_is() -> None:
    """Nobody says so many words twice in one order."""
    assert verdict(told("a", FULL), told("b", FULL, days=150)) is Verdict.SAME


def test_one_word_of_nobody_in_particular_is_not_enough() -> None:
    """Another day, no name."""
    assert verdict(told("a", "The sluices are our affair", speaker=""), told("b", "the sluices", speaker="", days=1)) is not Verdict.SAME


def test_one_quoted_word_of_one_speaker_is() -> None:
    """A fragment may be a single word."""
    assert verdict(told("a", "the talks were “granular, which is to say loud”"), told("b", "the talks “granular”", days=1)) is Verdict.SAME


def test_what_is_told_in_a_statement_is_not_compared_with_it() -> None:
    """The inner and the outer one have the same words by nature."""
    assert verdict(told("a", FULL), told("b", FULL, via="a")) is None


def test_statements_that_have_nothing_in_common_are_not_worth_a_word() -> None:
    """No judgement is given."""
    assert SameStatements()([told("a", FULL), told("b", "Rain is expected in the valley")], []) == []


def test_the_fragment_the_retelling_and_the_full_quotation_are_one_cluster() -> None:
    """Through the full quotation, which both meet."""
    tellings = [told("a", FULL), told("b", "no talks with “a hand that holds a hammer”"), told("c", "“until the geese fly south”")]
    assert [cluster.members for cluster in judge(SameStatements()(tellings, []))] == [("a", "b", "c")]


def test_statements_may_come_in_any_order() -> None:
    """In one batch or one after another, the judgements are the same."""
    tellings = [told("a", FULL), told("b", "“a hand that holds a hammer”"), told("c", FULL, days=2), told("d", "“geese fly south”", days=1)]
    at_once = SameStatements()(tellings, [])
    for order in permutations(tellings):
        streamed: list[Judgement] = []
        for place, telling in enumerate(order):
            streamed += SameStatements()([telling], order[:place])
        assert sorted(streamed, key=lambda each: (each.left, each.right)) == at_once


def test_many_statements_that_share_a_phrase_are_not_compared_with_each_other() -> None:
    """A thousand speakers thank the fire brigade; the number of verdicts grows with their number, not with its square."""
    crowd = [
        told(f"{number:04}", f"We thank the fire brigade of Orsk, street {number}", speaker=f"Mayor {number}x") for number in range(1000)
    ]
    assert len(SameStatements()(crowd, [])) <= 48 * len(crowd)


def test_a_day_is_known_only_where_the_page_gives_one() -> None:
    """The last day of an interval; none of a month."""
    assert published_on("2031-05-04/2031-05-06~") == DAY
    assert published_on("2031-05") is None
    assert published_on(None) is None


@pytest.mark.parametrize("topic", ["the salt deal", "Orsk's salt deal", "Mr. Kesh"])
def test_a_topic_that_many_speak_of_is_nobodys_statement(topic: str) -> None:
    """What "Vasta defends the salt deal" has of the deal is its name."""
    full = told("a", "“The salt deal of Orsk is a rotten deal, Mr. Kesh, and it ruined every carter on the quay.”")
    for speaker, kind in (("Ilan Doru", None), ("Vasta", Kind.STATE), ("", None)):
        said = msgspec.structs.replace(full, kind=Kind.PERSON)
        assert verdict(said, told("b", topic, speaker=speaker, kind=kind, indirect=True)) is not Verdict.SAME


def test_a_short_retelling_of_a_short_one_is_the_same() -> None:
    """Hardly anything stands beside the words in common."""
    assert verdict(told("a", "the salt deal", indirect=True), told("b", "Orsk's salt deal", indirect=True)) is Verdict.SAME


def test_a_body_and_a_person_are_one_only_where_both_are_quoted_in_the_same_words() -> None:
    """An agency that prints his words may speak for him; a retelling proves nothing."""
    person, quoted = told("a", FULL, kind=Kind.PERSON), told("b", FULL, speaker="Vasta News Agency", kind=Kind.ORGANISATION)
    assert verdict(person, quoted) is Verdict.SAME
    assert verdict(person, msgspec.structs.replace(quoted, indirect=True)) is Verdict.UNSURE


def test_a_turn_of_phrase_that_everybody_uses_is_not_known_again_days_later() -> None:
    """ "Looking forward to" something else, on another page."""
    full = told("a", "“The keepers stopped digging. That is good for Vasta. Look forward to our supper.”")
    assert verdict(full, told("b", "he was “looking forward” to the hearing on the tolls", days=9)) is None
