"""Claims about words that name an act by themselves."""

import pytest

from onrecord.facts.event_words import NAMED, WORDS, small_letters
from onrecord.facts.plover import TYPES


def test_every_type_has_words() -> None:
    """The table speaks of PLOVER's types, all of them and no other."""
    assert set(WORDS) == set(TYPES)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Orsk ruled out talks", "REJECT"),
        ("Vell called for calm", "REQUEST"),
        ("Vell called off the round", "REJECT"),
        ("Orsk lifted a nine-year embargo", "CONCEDE"),
        ("THE ENVOY WAS EXPELLED", "SANCTION"),
    ],
)
def test_the_longest_word_decides(said: str, kind: str) -> None:
    """ "called" alone names nothing; what follows it does."""
    (found,) = list(NAMED.finditer(small_letters(said)))[:1]
    assert found.lastgroup == kind


def test_small_letters_stand_where_the_text_has_them() -> None:
    """One sign for each, whatever letters a page has: some have two small ones."""
    text = "İÇ ǅ ẞ ﬁ Σς K ſ — “VELL” ŉ ΐ" + "".join(map(chr, range(0x80, 0x2200)))
    assert len(small_letters(text)) == len(text)


def test_parts_of_words_name_nothing() -> None:
    """ "metal", "talkshow", "attackers"."""
    assert NAMED.search("metal talkshow attackers unasked") is None
