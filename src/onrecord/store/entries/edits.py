"""This module knows how the fields that a person has edited are laid over an entry, and what they said before."""

from collections.abc import Iterable
from typing import TypeVar

import msgspec

from onrecord.model.annotations import Directness, When
from onrecord.model.article import Article
from onrecord.model.correction import Action, Correction
from onrecord.model.entries import Actor, Appearance, EventEntry, MoveEntry, Participant
from onrecord.model.record import Statement, own_words
from onrecord.model.span import Spans, cut_all
from onrecord.store.entries.place import clause_of, context_of
from onrecord.store.search import folded

BETWEEN = ";"
"""Parts the names of several participants in one field."""
WRITTEN = ("cue", "addressee", "place", "condition")
"""Fields that have words of the page; what a person writes there need not stand on it."""
AnyEntry = TypeVar("AnyEntry", Statement, EventEntry, MoveEntry)


class Names:
    """Whom the names that a person writes mean on one version of a page."""

    def __init__(self, appearances: Iterable[Appearance]) -> None:
        self._known: dict[str, Appearance] = {}
        for appearance in appearances:
            for name in (appearance.name, *appearance.words):
                self._known.setdefault(folded(name), appearance)

    def one(self, written: str) -> Participant | None:
        """Who is meant; one whom the page does not know is a name and no more; None where nothing is written."""
        name = written.strip()
        if not name:
            return None
        known = self._known.get(folded(name))
        if known is None:
            return Participant(words="", name=name)
        return Participant(
            words="",
            name=known.name,
            appearance=known.id,
            country=known.country,
            sector=known.sector,
            party=known.party,
            acts_for=known.acts_for,
        )

    def all(self, written: str) -> tuple[Participant, ...]:
        """Everyone who is meant."""
        return tuple(found for name in written.split(BETWEEN) if (found := self.one(name)))


def edited(entry: AnyEntry, correction: Correction, names: Names, article: Article) -> AnyEntry:
    """The entry with one correction laid over it, which now says what the fields were before."""
    was = {field: said(entry, field) for field in correction.fields}
    for field, value in correction.fields.items():
        entry = msgspec.structs.replace(entry, **_change(field, value, names))
    if correction.action is Action.EDIT and correction.spans:
        was["words"] = own_words(entry)
        entry = msgspec.structs.replace(entry, **_moved(entry, correction.spans, article))
    shown = msgspec.structs.replace(correction, was=was)
    return msgspec.structs.replace(entry, corrections=(*entry.corrections, shown))


def spans_of(entry: Statement | EventEntry | MoveEntry) -> Spans:
    """Where those words stand."""
    return entry.trigger if isinstance(entry, EventEntry) else entry.content


def _moved(entry: Statement | EventEntry | MoveEntry, spans: Spans, article: Article) -> dict[str, object]:
    name = "trigger" if isinstance(entry, EventEntry) else "content"
    words = cut_all(article.page.text, spans)
    moved = {name: spans, f"{name}_words": words, "context": context_of(article, spans[0])}
    return moved | {"clause": clause_of(article, spans)} if isinstance(entry, EventEntry) else moved


def _change(field: str, value: str, names: Names) -> dict[str, object]:
    if field == "speaker":
        return _speaker(names.one(value))
    if field in WRITTEN:
        return {field: (), f"{field}_words": value}
    if field in ("actors", "recipients", "others", "to"):
        return {field: names.all(value)}
    if field == "by":
        return {field: names.one(value)}
    if field == "when":
        return {field: When(edtf=value) if value else None}
    return {field: Directness(value) if field == "directness" else value or None}


def _speaker(speaker: Participant | None) -> dict[str, object]:
    return {
        "speaker": speaker.name if speaker else "",
        "named": speaker is not None,
        "speaker_appearance": speaker.appearance if speaker else None,
        "speaker_party": speaker.party if speaker else None,
    }


def said(entry: Statement | EventEntry | MoveEntry | Actor, field: str) -> str:
    """What an entry says in a field that can be edited, written as an edit writes it; "" where it says nothing."""
    value = getattr(entry, f"{field}_words" if field in WRITTEN else field)
    if isinstance(value, tuple):
        return f"{BETWEEN} ".join(each.name if isinstance(each, Participant) else str(each) for each in value)
    if isinstance(value, Participant):
        return value.name
    if isinstance(value, When):
        return value.edtf or ""
    return "" if value is None else str(value)
