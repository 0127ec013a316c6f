"""An outline is little, made of the reading alone, and keeps quoted words apart."""

import msgspec

from onrecord.link.sketch import PASSAGES, TERMS, TURNS, Outline, days_of
from tests.unit.link.wire import STRIKE, article


def test_an_outline_is_made_of_the_reading_alone() -> None:
    """The same article gives the same bytes, and they come back as they went."""
    one = article(STRIKE, "a")
    assert one == article(STRIKE, "a")
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(one), type=Outline) == one


def test_an_outline_stays_small_however_long_the_article() -> None:
    """Nothing in it grows beyond its bound, and it names the heaviest terms first."""
    long = article(
        "Long read\n" + "\n".join(f"Paragraph {number} tells of harbour {number * 7} and ship {number * 13}." for number in range(3000)),
        "a",
    )
    assert (len(long.terms) // 4, len(long.passages) // 4, len(long.turns) // 4) == (TERMS, PASSAGES, TURNS)
    assert len(msgspec.msgpack.encode(long)) < 6000
    assert {"Aster", "Sarn"} <= set(article(STRIKE, "a").main_words)


def test_words_in_quotation_marks_leave_no_passages() -> None:
    """What stands between marks is the speaker's; nothing runs across it, nor over a paragraph's end."""
    spoken = article('Vow\nShe said: "The ferries will never sail under such a roster again."', "a")
    assert spoken.passages == b""
    assert spoken.length == 2
    assert spoken.turns


def test_a_date_is_kept_as_far_as_it_is_known() -> None:
    """A month is all of its days; an interval or a season is no date here."""
    assert days_of("2034-02") == ("2034-02-01", "2034-02-28")
    assert days_of("2034") == ("2034-01-01", "2034-12-31")
    assert days_of("2034-05-03?") == ("2034-05-03", "2034-05-03")
    assert days_of("2034-21") == ("", "")
