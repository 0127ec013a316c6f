"""Claims about what two windows with shared words make of a statement at their border."""

from onrecord.learned.found import Fill, Found
from onrecord.learned.seams import sewn_quotations as sewn
from onrecord.model.span import Span

BORDER = 50


def found(anchor: tuple[int, int], *fills: tuple[str, int, int], label: str = "cue") -> Found:
    """A quotation with its fills as (role, start, end)."""
    hung = tuple(Fill(role=role, span=Span(start, end)) for role, start, end in fills)
    return Found(label=label, anchor=Span(*anchor), fills=hung, kind="speech", score=0.9)


def roles(each: Found) -> list[tuple[str, int, int]]:
    """The fills of a quotation as (role, start, end)."""
    return [(fill.role, fill.span.start, fill.span.end) for fill in each.fills]


def test_what_goes_on_past_the_border_is_added() -> None:
    """The later window sees the second piece of a quotation whose cue both have seen."""
    earlier = found((30, 34), ("content", 10, 28), ("speaker", 35, 40))
    later = found((30, 34), ("content", 12, 28), ("speaker", 35, 40), ("content", 52, 70))
    (whole,) = sewn([earlier], [later], BORDER)
    assert roles(whole) == [("content", 10, 28), ("speaker", 35, 40), ("content", 52, 70)]


def test_a_piece_cut_by_the_border_is_made_whole() -> None:
    """It begins where the earlier window saw it begin, and ends where the later one saw it end."""
    earlier = found((20, 24), ("content", 25, 50), ("speaker", 10, 19))
    later = found((20, 24), ("content", 30, 80))
    (whole,) = sewn([earlier], [later], BORDER)
    assert roles(whole) == [("content", 25, 80), ("speaker", 10, 19)]


def test_nothing_is_told_twice() -> None:
    """What both windows found before the border stands once; what only the later one found there is left out."""
    earlier = found((30, 34), ("content", 35, 45))
    again, unseen = found((30, 34), ("content", 35, 46)), found((12, 16), ("content", 17, 25))
    assert sewn([earlier], [again, unseen], BORDER) == [earlier]


def test_what_begins_after_the_border_is_kept() -> None:
    """The later window's own quotations follow the earlier one's."""
    earlier, later = found((30, 34), ("content", 35, 45)), found((60, 64), ("content", 65, 80))
    assert sewn([earlier], [later], BORDER) == [earlier, later]


def test_a_beginning_without_its_cue_gives_way_to_the_whole() -> None:
    """A quotation whose cue stands after the border was only half seen by the earlier window."""
    earlier = found((40, 42), ("content", 40, 49), label="C")
    later = found((60, 64), ("content", 40, 58), ("speaker", 65, 70))
    assert sewn([earlier], [later], BORDER) == [later]
