"""Where one party takes two positions on one issue."""

from onrecord.link.turnabouts import Turnabouts
from onrecord.model.entries import MoveEntry, Participant
from onrecord.model.judgement import Relation, Verdict
from onrecord.model.span import Span


def move(
    name: str, force: str, published: str | None = "2031-05-06", party: str | None = "Orsk", issue: str | None = "sluice"
) -> MoveEntry:
    """A move on a page of its own."""
    return MoveEntry(
        id=name,
        version=f"v{name}",
        context=Span(0, 9),
        headline="Orsk and the sluice",
        outlet="The Lantern",
        agency=None,
        published=published,
        address=f"https://lantern.example/{name}",
        latest=True,
        score=0.8,
        move="m1",
        force=force,
        by=Participant(words="it", name="Orsk's envoy", party=party),
        issue=issue,
        content=(Span(0, 4),),
        content_words="Orsk",
    )


def test_a_refusal_and_an_assent_are_flagged_for_a_person_with_their_dates() -> None:
    """Side by side, the earlier first, and nothing is decided."""
    (flag,) = Turnabouts()([move("b", "refuse"), move("a", "accept", "2031-06-01")], [])
    assert (flag.relation, flag.verdict, flag.score) == (Relation.CONFLICT, Verdict.UNSURE, None)
    assert flag.reasons == ("refuse on 2031-05-06", "accept on 2031-06-01")


def test_two_refusals_two_parties_and_two_issues_are_not() -> None:
    """Nor where party or issue is not known."""
    others = [move("b", "refuse"), move("c", "accept", party="Vell"), move("d", "accept", issue="ferry"), move("e", "accept", party=None)]
    assert Turnabouts()([move("a", "refuse"), *others, move("f", "accept", issue=None)], []) == []


def test_a_refusal_is_shown_beside_the_nearest_moves_only() -> None:
    """A hundred offers make no hundred flags."""
    offers = [move(f"o{number:03}", "offer", f"2031-05-{1 + number % 28:02}") for number in range(100)]
    assert len(Turnabouts()([move("a", "refuse")], offers)) == 8


def test_moves_of_an_unknown_day_are_the_last_that_a_refusal_is_shown_beside() -> None:
    """What is not known is not near."""
    undated = [move(f"u{number}", "offer", None) for number in range(8)]
    dated = [move(f"z{number}", "offer", f"2031-06-{1 + number:02}") for number in range(8)]
    flags = Turnabouts()([move("a", "refuse"), *undated, *dated], [])
    assert [flag.right for flag in flags] == [each.id for each in dated]
