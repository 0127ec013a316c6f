"""This module knows what the event classifier learns from: triggers that the encoder thinks of, each with what gold says of it.

Passages and invented sentences say which triggers are events and of which type, status and mode. A coded sentence says of which type an
event of it is; the trigger that the encoder takes for one of that type is taken for it, and nothing is known of the others. A marked
sentence has more events than whoever codes one would take: it says what its triggers tell of, and not that they are events.
"""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from onrecord.annotate import Annotator
from onrecord.annotate.drafting import Drafted
from onrecord.annotate.events import acts_named
from onrecord.annotate.events.clues import Surroundings, clues_of, vector_of
from onrecord.articles import find_article, whole_article
from onrecord.learned import FoundEvent
from onrecord.learned.frames import Floats
from onrecord.model.article import Article
from onrecord.model.correction import STATUSES
from onrecord.model.span import Span
from onrecord.pages import page_of_text
from training.branch.coded import coded_rows, wanted_of
from training.branch.deeds import phrases
from training.branch.sentences import sentences
from training.branch.shown import TOGETHER, joined
from training.labels import MODE_LABELS, TYPES
from training.material import SENTENCES, read_once

Json = dict[str, Any]
ANSWERS = {"event": ("none", "event"), "type": TYPES, "status": STATUSES, "mode": MODE_LABELS}
"""What is asked of each trigger, and what may be answered."""
AGAIN = 8
"""How often a sentence is shown of which somebody coded one event, for there are few."""
UNKNOWN = -100
"""Nothing is known of the answer."""


@dataclass(frozen=True)
class Seen:
    """One trigger that was thought of: its clues, its vector, and the number of the right answer to each question, or UNKNOWN."""

    clues: tuple[str, ...]
    vector: Floats
    right: tuple[int, ...]


def of_passages(annotator: Annotator, golds: Iterable[Json]) -> Iterator[Seen]:
    """Passages, as their pages are read."""

    def read(gold: Json) -> list[Seen]:
        article = find_article(page_of_text(gold["text"], address=gold["id"], captured=gold.get("date") or ""))
        open_ = [Span(0, len(gold["text"]))] if gold["part"] == SENTENCES else []
        return list(_of_article(annotator, article, gold["events"], open_))

    return read_once(golds, read)


def of_invented(annotator: Annotator, rng: random.Random, count: int) -> Iterator[Seen]:
    """Invented sentences, some to a text; nothing is said of the words that are open."""
    rest, number = islice(sentences(rng, phrases()), count), 0
    while written := list(islice(rest, rng.randint(1, TOGETHER))):
        gold, open_ = joined(written, number, rng)
        article = whole_article(page_of_text(gold["text"].rstrip(), address=str(number), captured=""))
        yield from _of_article(annotator, article, gold["events"], [Span(*each) for each in open_])
        number += 1


def of_coded(annotator: Annotator, path: Path, without: Sequence[str]) -> Iterator[Seen]:
    """English sentences that others coded, without some origins and whatever they share with others.

    Those of which one event is coded come `AGAIN` times; those of which all are, and some without any, once: false alarms are measured on
    them, and what is learnt by heart is not measured.
    """
    for row in coded_rows(path, without):
        seen = list(_of_coded(annotator, row))
        for _ in range(1 if row["annotated"] == "all" else AGAIN):
            yield from seen


def _of_article(annotator: Annotator, article: Article, golds: Sequence[Json], open_: Sequence[Span] = ()) -> Iterator[Seen]:
    drafted = annotator.draft(article)
    spans = [[Span(*piece) for piece in gold["trigger"]] for gold in golds]
    thought, right = [], []
    met = set[int]()
    for act in drafted.acts:
        at = next((number for number, pieces in enumerate(spans) if any(piece.meets(act.anchor) for piece in pieces)), None)
        known = not any(each.meets(act.anchor) for each in open_)
        if at is None and not known:
            continue
        met |= set() if at is None else {at}
        thought.append(act)
        right.append((0, UNKNOWN, UNKNOWN, UNKNOWN) if at is None else (1 if known else UNKNOWN, *_told(golds[at])))
    for at, pieces in enumerate(spans):
        if at not in met:
            longest = max(pieces, key=lambda piece: piece.end - piece.start)
            thought.append(FoundEvent(type=golds[at]["type"], anchor=longest, fills=(), score=0.0, statuses={}))
            right.append((UNKNOWN, *_told(golds[at])))
    yield from _seen(article.page.text, drafted, thought, right)


def _of_coded(annotator: Annotator, row: Json) -> Iterator[Seen]:
    article = whole_article(page_of_text(row["text"], address=row["id"], captured=row["date"] or ""))
    drafted = annotator.draft(article)
    wanted, whole = wanted_of(row)
    named = {name for types in wanted for name in types}
    right = []
    for act in drafted.acts:
        if act.type in named:
            right.append((1, TYPES.index(act.type), UNKNOWN, UNKNOWN))
        else:
            right.append((0 if whole and not wanted else UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN))
    likeliest = max(range(len(right)), key=lambda at: drafted.acts[at].score, default=None)
    if likeliest is not None and len(wanted) == 1 and len(wanted[0]) == 1 and not any(each[0] == 1 for each in right):
        right[likeliest] = (1, TYPES.index(wanted[0][0]), UNKNOWN, UNKNOWN)
    yield from _seen(article.page.text, drafted, drafted.acts, right)


def _told(gold: Json) -> tuple[int, int, int]:
    """Type, status and mode of a gold event; what it does not say is not known."""
    kind, status, mode = gold["type"], gold.get("status"), gold.get("mode")
    return (
        TYPES.index(kind) if kind in TYPES else UNKNOWN,
        STATUSES.index(status) if status else UNKNOWN,
        MODE_LABELS.index(f"{kind}.{mode}" if mode else "none"),
    )


def _seen(text: str, drafted: Drafted, acts: Sequence[FoundEvent], right: Sequence[tuple[int, ...]]) -> Iterator[Seen]:
    quoted = [mark.span for mark in drafted.quoted if not mark.depth]
    around = Surroundings(text=text, paragraphs=drafted.told, quoted=quoted, hints=acts_named(text, drafted.told))
    for act, told in zip(acts, right, strict=True):
        vector = vector_of(act, drafted.deeds)
        if vector is not None:
            yield Seen(clues_of(around.place(act.anchor)), vector.astype("float16"), told)
