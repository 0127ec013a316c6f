"""Readings made by hand in one line: an invented page with its statements, as any reader of pages would hand them over."""

from onrecord.model.annotations import Annotations, Directness, Entity, Kind, Quotation
from onrecord.model.article import Article, Block, Dated, Role
from onrecord.model.page import Line, Page
from onrecord.model.record import Reading
from onrecord.model.span import Span

ADDRESS = "https://harbour.example/accord"
TEXT = """Saltmarsh turns down the harbour accord
"We will not sign under a deadline," Foreign Minister Ilka Brandow said.
Marsh officials said that talks would go on."""


def reading(
    text: str = TEXT,
    *,
    address: str = ADDRESS,
    outlet: str | None = "The Harbour Post",
    agency: str | None = None,
    published: str | None = "2031-04-02",
    captured: str = "",
    taken: str = "",
    statements: tuple[Quotation, ...] | None = None,
    names: dict[str, str] | None = None,
    furniture: int = 0,
) -> Reading:
    """A page whose first line is its headline, every further one a paragraph; with the two statements of `TEXT` unless others are given.

    The last `furniture` lines are furniture.
    """
    lines = _lines(text)
    roles = [Role.HEADLINE, *[Role.PARAGRAPH] * (len(lines) - 1 - furniture), *[Role.FURNITURE] * furniture]
    blocks = tuple(Block(span=span, role=role) for span, role in zip(lines, roles, strict=True))
    article = Article(
        page=Page(address=address, text=text, lines=tuple(Line(span=span) for span in lines), captured=captured, taken=taken),
        blocks=blocks,
        language="en",
        headline=lines[0],
        outlet=outlet,
        agency=agency,
        published=Dated(edtf=published, reason="the dateline") if published else None,
    )
    known = {"brandow": "Ilka Brandow"} if names is None else names
    entities = {key: Entity(name=name, kind=Kind.PERSON) for key, name in known.items()}
    quotations = both(text) if statements is None else statements
    return Reading(article=article, annotations=Annotations(entities=entities, quotations=quotations))


def both(text: str = TEXT) -> tuple[Quotation, ...]:
    """The two statements of `TEXT`: a direct one by a name, an indirect one by nobody in particular."""
    return (
        said(text, "We will not sign under a deadline", "said", "Foreign Minister Ilka Brandow", entity="brandow", directness="direct"),
        said(text, "that talks would go on", "said that", "Marsh officials", id="q2"),
    )


def said(
    text: str,
    content: str,
    cue: str,
    speaker: str,
    *,
    id: str = "q1",  # noqa: A002 - the contract's word
    entity: str | None = None,
    directness: str = "indirect",
    via: str | None = None,
) -> Quotation:
    """A quotation of words that stand in the text."""
    return Quotation(
        id=id,
        content=(find(text, content),),
        cue=(Span(find(text, cue).start, find(text, cue).start + len(cue.split(maxsplit=1)[0])),),
        speaker=(find(text, speaker),),
        speaker_entity=entity,
        directness=Directness(directness),
        via=via,
        score=0.875,
    )


def find(text: str, words: str) -> Span:
    """Where the words stand for the first time."""
    start = text.index(words)
    return Span(start, start + len(words))


def _lines(text: str) -> list[Span]:
    spans, start = [], 0
    for line in text.split("\n"):
        if line:
            spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans
