"""One invented page with events, moves and actors, as any reader of pages would hand it over."""

from onrecord.model.annotations import Annotations, Entity, Event, Kind, Mention, Move, Party, When
from onrecord.model.record import Reading
from onrecord.model.span import Span
from tests.contract.readings import find, reading, said

ADDRESS = "https://harbour.example/strait"
TEXT = """Orsk closes the strait
Orsk closed the strait on Monday, and Vell demanded that it be opened.
"We will open it if Vell withdraws," spokesman Pim Alder said. He denied that Orsk had fired on a ferry.
A diplomat agreed, another diplomat did not."""
ENTITIES = {
    "orsk": Entity(name="Orsk", kind=Kind.STATE, country="ORS", sector="GOV", known="state:ORS"),
    "vell": Entity(name="Vell", kind=Kind.STATE, country="VEL"),
    "ministry": Entity(name="Orsk's foreign ministry", kind=Kind.OFFICE, spoken_for="orsk"),
    "alder": Entity(name="Pim Alder", kind=Kind.PERSON, role="spokesman", spoken_for="ministry"),
    "one": Entity(name="diplomat", kind=Kind.PERSON),
    "other": Entity(name="diplomat", kind=Kind.PERSON),
}
NOTES = Annotations(
    entities=ENTITIES,
    mentions=(
        Mention(span=find(TEXT, "Orsk"), kind=Kind.STATE, entity="orsk"),
        Mention(span=find(TEXT, "He"), kind=Kind.PERSON, entity="alder"),
        Mention(span=find(TEXT, "Pim Alder"), kind=Kind.PERSON, entity="alder"),
    ),
    quotations=(said(TEXT, "We will open it if Vell withdraws", "said", "spokesman Pim Alder", id="q1", entity="alder"),),
    events=(
        Event(
            id="e1",
            type="COERCE",
            mode="restrict",
            trigger=(find(TEXT, "closed"),),
            actors=(Party(span=Span(23, 27), entity="orsk"),),
            recipients=(Party(entity="nobody known"), Party(span=find(TEXT, "the strait"))),
            status="happened",
            when=When(edtf="2031-04-01", evidence=(find(TEXT, "Monday"),)),
            vouched_by="narrator",
            score=0.9,
        ),
        Event(id="e2", type="RETREAT", trigger=(find(TEXT, "withdraws"),), status="conditional", vouched_by="q1", score=0.7),
        Event(id="e3", type="ASSAULT", trigger=(find(TEXT, "fired"),), status="denied", vouched_by="q9", score=0.8),
    ),
    moves=(
        Move(
            id="m1",
            force="demand",
            by="vell",
            to=("orsk",),
            content=(find(TEXT, "that it be opened"),),
            score=0.8,
            when=When(edtf="2031-04-01", evidence=(find(TEXT, "Monday"),)),
        ),
        Move(
            id="m2",
            force="partial",
            by="alder",
            content=(find(TEXT, "We will open it"),),
            answers="m1",
            quotation="q1",
            event="e2",
            score=0.6,
        ),
    ),
)


def told(
    text: str = TEXT,
    *,
    address: str = ADDRESS,
    outlet: str | None = "The Harbour Post",
    published: str | None = "2031-04-02",
    notes: Annotations = NOTES,
) -> Reading:
    """The page, with what was found on it."""
    article = reading(text, address=address, outlet=outlet, published=published, statements=()).article
    return Reading(article=article, annotations=notes)
