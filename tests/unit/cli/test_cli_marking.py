"""How a page's history is written for a terminal."""

from onrecord.cli.marking import lines_of
from onrecord.model.record import State, Told
from onrecord.views.histories import history
from tests.unit.views.editions import ALDANE, HEADLINE, LORRIES, REHN, edition


def lines(*editions: Told) -> list[str]:
    """The history of a page that went through these versions."""
    states = [_state(one, f"2031-04-0{day}") for day, one in enumerate(editions, 1)]
    return list(lines_of(history("page", states, {one.version.id: one for one in editions})))


def test_every_state_is_told_with_what_changed() -> None:
    """Dropped words in [- -], added ones in {+ +}, a sign for what became of each passage, both permalinks of a statement."""
    first = edition([HEADLINE, ALDANE, LORRIES, REHN])
    second = edition([HEADLINE, REHN, ALDANE.replace("would not hand", "might hand")], 2, outlet=None)
    told = lines(first, second, first)
    assert told[:5] == [
        "https://orsk-herald.example/lenne",
        "page page, 3 states",
        "",
        "1. version 1 (version-1), seen 2031-04-01, 2 statements",
        "   Orsk rules out a deal on the Lenne bridge",
    ]
    assert told[6:13] == [
        "2. version 2 (version-2), seen 2031-04-02, 2 statements",
        "   1 fact about the page, 1 passage dropped, 1 passage reworded, 1 passage moved, 1 statement reworded",
        "   outlet     ~ [-The Orsk Herald-]",
        "   paragraph  > Toma Rehn told reporters that the offer stood until Friday.",
        "   paragraph  ~ Petra Aldane said that Orsk [-would not-] {+might+} hand the bridge over to anybody.",
        "   paragraph  - [-Lorries waited at the Lenne bridge for a third day on Wednesday.-]",
        "   statement  ~ Petra Aldane said: Orsk [-would not-] {+might+} hand the bridge over to anybody  "
        f"[{first.statements[0].id}] [{second.statements[0].id}]",
    ]
    assert told[14].startswith("3. version 1 (version-1), seen 2031-04-03")


def test_words_far_from_a_change_are_left_out() -> None:
    """Of a long paragraph only the words around the change are shown."""
    long = "paragraph|" + "Nothing moved on the Lenne bridge that day. " * 9
    line = lines(edition([HEADLINE, long + "Rehn left."]), edition([HEADLINE, long + "Rehn stayed."], 2))[-1]
    assert line == "   paragraph  ~ … on the Lenne bridge that day. Rehn [-left-] {+stayed+}."


def test_control_codes_of_a_page_do_not_reach_the_terminal() -> None:
    """Neither in words that stayed nor in words that changed."""
    wicked = edition(["headline|Orsk \x1b[2J", "paragraph|new \u202e words"], 2, outlet="\x1b[31m")
    assert not {"\x1b", "\u202e"} & set("".join(lines(edition([HEADLINE]), wicked)))


def _state(edition: Told, day: str) -> State:
    return State(version=edition.version.id, number=edition.version.number, since=day, until=day, read=day, times=1, reframed=0)
