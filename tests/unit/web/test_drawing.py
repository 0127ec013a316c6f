"""The chart of relations shows what is told, and how little is known where nothing is."""

from typing import Any

from onrecord.views.relations import RelationRow, relations
from onrecord.web.drawing import chart_of, relations_chart
from tests.unit.views.told import event


def rows_until(day: str) -> tuple[RelationRow, ...]:
    """Orsk and Vell: a seizure in April, another in the week after, a third in August."""
    days = ("2031-04-01", "2031-04-08", "2031-08-01")
    return relations(
        [event(on, "COERCE", "seized", by=("Orsk",), to=("Vell",), when=on, published=on) for on in days], {}, "Orsk", "Vell", day
    )


def layers_of(rows: tuple[RelationRow, ...]) -> list[list[dict[str, Any]]]:
    """The values of band, line of nought, line and points."""
    return [layer["data"]["values"] for layer in relations_chart(rows, "light")["layer"]]


def test_a_chart_ends_where_what_is_told_ends() -> None:
    """A year later as well; its words say so."""
    told, later = rows_until("2031-08-01"), rows_until("2032-08-01")
    assert layers_of(told) == layers_of(later)
    assert chart_of(told).points == chart_of(later).points
    assert chart_of(later).words.endswith("; nothing is told since.") and "since" not in chart_of(told).words


def test_the_band_widens_in_silence_and_the_line_is_broken_there() -> None:
    """Up to a month the points are joined; over four months nothing is drawn between them but the band."""
    band, _, line, _ = layers_of(rows_until("2031-08-01"))
    assert [value["stretch"] for value in line] == [0, 0, 1]
    width = {value["day"][:10]: value["high"] - value["low"] for value in band}
    assert width["2031-04-08"] < width["2031-05-08"] < width["2031-07-31"]
    assert width["2031-08-01"] < width["2031-07-31"]


def test_of_one_day_alone_the_interval_is_a_bar() -> None:
    """And its day stands below it once."""
    chart = relations_chart(rows_until("2031-04-01"), "light")
    assert chart["layer"][0]["mark"]["type"] == "rule"
    assert chart["encoding"]["x"]["axis"]["tickCount"] == "day"
