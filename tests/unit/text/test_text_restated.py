"""Whether one passage says again what another says, in other words or in another order."""

from onrecord.text.restated import restated
from onrecord.text.retelling import wording_of


def apart(left: str, right: str) -> tuple[str, ...]:
    """What keeps two passages apart."""
    return restated(wording_of(left), wording_of(right)).apart


def test_words_count_in_any_order() -> None:
    """All telling words of the smaller passage."""
    found = restated(wording_of("the keepers' wages"), wording_of("Wages we owe to keepers, and a lantern"))
    assert (found.mass, found.share, found.apart) == (2.0, 1.0, ())


def test_a_name_counts_for_no_more_in_a_headline_of_capitals() -> None:
    """The body writes it as a name, so it is one."""
    assert restated(wording_of("Keepers Of Orsk Unpaid"), wording_of("that the keepers in Orsk wait")).mass < 2.0


def test_both_may_deny_in_words_of_their_own() -> None:
    """ "No thanks" and "does not thank" deny the same."""
    assert apart("no thanks for the stolen lantern", "one does not thank a thief for a lantern he stole") == ()


def test_a_negation_elsewhere_in_a_long_quotation_does_not_bear_on_it() -> None:
    """Only what stands near a shared word, in its clause."""
    assert apart("keepers are owed wages", "“We owe the keepers their wages. It does not rain.”") == ()


def test_to_note_is_not_to_deny() -> None:
    """ "Note" and "not" are two words."""
    assert apart("keepers are owed wages", "“We note that we owe the keepers their wages.”") == ()


def test_what_only_one_side_counts_does_not_part_them() -> None:
    """A headline leaves the number out."""
    assert apart("keepers are owed wages", "eleven keepers are owed wages since Monday") == ()
