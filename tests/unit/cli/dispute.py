"""A record of two pages about an invented dispute of two real states, which call one of them by other names."""

from pathlib import Path

from onrecord.linking import link_record
from onrecord.model.annotations import Annotations, Entity, Event, Kind, Mention, Move, Party
from onrecord.model.record import Reading
from onrecord.store import open_record
from tests.contract.readings import find, reading, said

AT = "2031-04-03T00:00:00Z"
NAMES = ("US", "United States")


def dispute(path: Path, *addresses: str, published: str | None = "2031-04-02") -> Path:
    """The record, its pages at these addresses linked one after the other."""
    with open_record(str(path)) as store:
        for name, address in zip(NAMES, addresses, strict=True):
            store.add(page(name, address, published), read_at=AT)
            list(link_record(store, at=AT))
    return path


def page(name: str, address: str, published: str | None) -> Reading:
    """A page that calls the state by this name."""
    text = f"""The strait is closed
The {name} closed the strait on Monday, and Russia struck the harbour on Tuesday.
"The ferries must turn back at once," the {name} said. Sergei Orlov demanded that the toll be lifted."""
    demanded = find(text, "that the toll be lifted")
    notes = Annotations(
        entities={
            "usa": Entity(name=name, kind=Kind.STATE, country="USA", sector="GOV", known="state:USA"),
            "russia": Entity(name="Russia", kind=Kind.STATE, country="RUS", sector="GOV", known="state:RUS"),
            "orlov": Entity(name="Sergei Orlov", kind=Kind.PERSON),
        },
        mentions=(
            Mention(span=find(text, name), kind=Kind.STATE, entity="usa"),
            Mention(span=find(text, "Russia"), kind=Kind.STATE, entity="russia"),
            Mention(span=find(text, "Sergei Orlov"), kind=Kind.PERSON, entity="orlov"),
        ),
        quotations=(said(text, "The ferries must turn back at once", "said", f"the {name}", id="q1", entity="usa"),),
        events=(
            Event(
                id="e1",
                type="COERCE",
                mode="restrict",
                trigger=(find(text, "closed the"),),
                actors=(Party(span=find(text, name), entity="usa"),),
                recipients=(Party(span=find(text, "Russia"), entity="russia"),),
                status="happened",
                vouched_by="narrator",
                score=0.9,
            ),
            Event(
                id="e2",
                type="ASSAULT",
                trigger=(find(text, "struck"),),
                actors=(Party(span=find(text, "Russia"), entity="russia"),),
                status="happened",
                vouched_by="narrator",
                score=0.5,
            ),
        ),
        moves=(
            Move(
                id="m1",
                force="demand",
                by="usa",
                to=("russia",),
                content=(find(text, "The ferries must turn back at once"),),
                quotation="q1",
                issue="ferries",
                score=0.8,
            ),
            Move(id="m2", force="demand", by="orlov", to=("usa",), content=(demanded,), issue="toll", score=0.5),
        ),
    )
    article = reading(text, address=address, outlet=f"The {name} Post", published=published, statements=()).article
    return Reading(article=article, annotations=notes)
