"""This module knows what is learnt: every phrase of the corpus' train part, what is found of each actor it could mean, and the right one.

Each passage is walked through twice: with the phrases that its annotators marked, and with those that the encoder sees.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from eval.gold import Json
from eval.scoring.page import Page
from onrecord.annotate.actors import parties
from onrecord.annotate.actors.evidence import sort_of
from onrecord.annotate.actors.gather import Heard, gather
from onrecord.annotate.actors.resolve import Reader
from onrecord.annotate.actors.setting import settings_of
from onrecord.annotate.annotator import Drafted
from onrecord.learned import Fill
from onrecord.model.annotations import Kind
from onrecord.model.span import Span


class Example(NamedTuple):
    """One decision: the sort of phrase, what is found of each reading, and the number of the right one."""

    sort: str
    readings: list[list[str]]
    right: int


def examples_of(gold: Json, text: str, drafted: Drafted) -> Iterator[Example]:
    """All decisions of one passage, by its annotators' phrases and by the encoder's."""
    marked = [Fill(role=each["kind"], span=Span(*each["span"])) for each in gold["mentions"]]
    for seen, wanted in ((marked, []), (drafted.seen, [span for draft in drafted.drafts for span in draft.speaker])):
        heard = gather(text, drafted.told, seen, wanted)
        reader = Reader(text, drafted.drafts, heard, settings_of(text, drafted.told, drafted.drafts, heard))
        who = actors_marked(gold, heard)
        yield from _links(reader, who)
        yield from _parties(gold, reader, who)


def _links(reader: Reader, who: Sequence[str | None]) -> Iterator[Example]:
    """The phrases settled as they should be; those that nobody marked are somebody else each."""
    settled: dict[str, int] = {}
    for number in reader.order():
        choices, key = reader.choices(number), who[number]
        known = None if key is None else settled.get(key)
        right = next((at for at, choice in enumerate(choices) if (choice.somebody and choice.somebody.number) == known), None)
        if key is not None and right is not None:
            yield Example(sort_of(reader.heard[number]), [choice.findings for choice in choices], right)
        somebody = reader.settle(number, None if known is None else reader.actors[known])
        if key is not None:
            settled[key] = somebody.number


def _parties(gold: Json, reader: Reader, who: Sequence[str | None]) -> Iterator[Example]:
    """For whom everybody speaks, where that is among those considered."""
    key_of = {actor: key for actor, key in zip(reader.actor_of, who, strict=True) if actor is not None}
    weighed = parties.Parties(reader)
    for somebody in reader.actors:
        key = key_of.get(somebody.number)
        if somebody.kind not in parties.SPOKEN_FOR or key is None:
            continue
        choices, wanted = weighed.choices(somebody), gold["entities"].get(key, {}).get("for")
        right = next((at for at, (other, _) in enumerate(choices) if (other and key_of.get(other.number)) == wanted), None)
        if right is not None:
            yield Example(parties.sort_of(reader, somebody), [findings for _, findings in choices], right)


def actors_marked(gold: Json, heard: Sequence[Heard]) -> list[str | None]:
    """The annotators' actor of each phrase: of the same words, else of the same head; an office's is its holder's."""
    page = Page(gold["text"])
    placed = [mention for mention in gold["mentions"] if mention["entity"] is not None]
    same = {page.tokens(mention["span"]): mention["entity"] for mention in reversed(placed)}
    head = {page.head(mention["span"]): mention["entity"] for mention in reversed(placed)}
    found: list[str | None] = []
    for each in heard:
        span = [each.span.start, each.span.end]
        key = same.get(page.tokens(span))
        if key is None:
            holder = found[each.parent] if each.parent is not None else None
            key = holder if each.kind is Kind.OFFICE else head.get(page.head(span))
        found.append(key)
    return found
