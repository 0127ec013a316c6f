"""What a deed is done to, as the words beside it say."""

import pytest

from onrecord.text.objects import done_to


@pytest.mark.parametrize(
    ("before", "deed", "after", "found"),
    [
        ("Orsk will ", "suspend", " all toll and missile tests, it said.", "tests toll"),
        ("Orsk agreed to ", "suspend", " the tolls and close a harbour.", "tolls"),
        ("Vell would ", "get rid", " of its nuclear, chemical weapons for good.", "weapons"),
        ("Vell ", "called on", " Mr. Doru to “cancel his meeting” with Orsk.", "cancel meeting"),
        ("Vell ", "called for", " the cancellation of the talks.", "cancellation talks"),
        ("The harbour ", "published", " a list of questions.", "list questions"),
        ("Vell ", "praised", " Doru on Tuesday for her patience.", "patience"),
        ("The talks should be ", "cancelled", " on Monday.", "talks"),
        ("The guards, held since May, were ", "taken", " from a house.", ""),
        ("The envoy is ", "waiting for", " a vote.", "vote"),
        ("Orsk's ", "ultimatum", " runs out at midnight.", ""),
        ("Vell called the troop ", "movement", " “an unfriendly journey”.", ""),
        ("Vell denounced the ", "release", " of eleven engineers held since May.", "engineers"),
        ("They had ", "a one-on-one", " meeting with Doru.", "meeting"),
        ("Orsk ", "met", " with Doru in Lenne.", ""),
        ("Orsk ", "tested", " an ICBM in May.", "ICBM"),
        ("Orsk ", "welcomed", " him.", ""),
    ],
)
def test_what_a_deed_is_done_to_is_read_off_the_words_beside_it(before: str, deed: str, after: str, found: str) -> None:
    """Nouns and what is asked; nothing where the words are names, pronouns, days or numbers, or where it is not sure."""
    assert sorted(done_to(before, deed, after)) == sorted(found.split())
