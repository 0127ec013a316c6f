"""Labels of real pages are read whole, and two readings of them are compared."""

from eval.labels import Label, agreement, second, settled


def label(dateline: str | None = None, *agency: str) -> Label:
    """A label with a place and agencies."""
    return Label(dateline=dateline, agency=agency or None, outlet=())


def test_the_second_reading_is_of_pages_that_are_labelled() -> None:
    """Nothing is compared with a page that has no label, and an answer is never an empty one."""
    labels = settled()
    assert set(second()) <= set(labels)
    assert all(found.dateline != "" and found.agency != () and found.unsure != "" for found in [*labels.values(), *second().values()])


def test_agreement_counts_all_pages_and_those_with_an_answer() -> None:
    """Two pages of three agree on the place; of the two where either reading has one, one does."""
    first = {"a": label(), "b": label("Orsk"), "c": label("Velin", "Neva")}
    again = {"a": label(), "b": label("Orsk"), "c": label(None, "Neva")}
    assert agreement(first, again) == {
        "dateline": (2, 3),
        "dateline, where there is one": (1, 2),
        "agency": (3, 3),
        "agency, where there is one": (1, 1),
    }
