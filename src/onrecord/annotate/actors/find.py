"""This module knows how an article's actors are found: phrases gathered, each settled on somebody, everybody described."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

import msgspec

from onrecord.annotate.actors.entities import entities_of
from onrecord.annotate.actors.gather import gather
from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.own_side import with_own_side
from onrecord.annotate.actors.papers import by_issuers
from onrecord.annotate.actors.parties import parties_of
from onrecord.annotate.actors.performing import with_performed
from onrecord.annotate.actors.resolve import Reader, resolve
from onrecord.annotate.actors.scoring import Scorer
from onrecord.annotate.actors.setting import layout_of, settings_of, widest
from onrecord.annotate.draft import Draft
from onrecord.learned import Fill
from onrecord.model.annotations import Entity, Kind, Mention
from onrecord.model.article import Article
from onrecord.model.span import Span
from onrecord.text.names import is_institution

_AND = re.compile(r"\band\b")
_IN_A_MONTH = re.compile(r"\d{4}-\d{2}")
_MONTH = len("2031-02")


class Link(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Why a phrase means whom it is taken to mean.

    Attributes:
        entity: key among the entities, or None where it was left open.
        reasons: the findings that spoke most for it, the strongest first; empty for an actor's first mention.
    """

    span: Span
    entity: str | None
    reasons: tuple[str, ...] = ()


class Actors(msgspec.Struct, frozen=True, kw_only=True):
    """Who is meant on a page.

    Attributes:
        mentions: in text order, the wider first.
        entities: everybody by key.
        speakers: key of each statement's speaker; None where it is open or several speak together.
        joint: keys of those who speak together in each statement; empty where it is one.
        links: one for each mention, in their order.
    """

    mentions: tuple[Mention, ...]
    entities: dict[str, Entity]
    speakers: tuple[str | None, ...]
    joint: tuple[tuple[str, ...], ...]
    links: tuple[Link, ...]
    heard: tuple[Heard, ...]

    def key_of(self, span: Span) -> str | None:
        """Who the words of a span mean: its widest phrase, or the one that it lies in; None where nobody is known."""
        at = widest(self.heard, span)
        return None if at is None else self.mentions[at].entity


def _together(text: str, draft: Draft, heard: Sequence[Heard], of: Sequence[str | None]) -> tuple[str, ...]:
    """Who speak together where one speaker phrase names several: "Orsk and Vell said"."""
    span = draft.speaker[0] if len(draft.speaker) == 1 else None
    if span is None or not _AND.search(text, span.start, span.end):
        return ()
    first = bisect_left(heard, span.start, key=lambda each: each.span.start)
    inside = [at for at in range(first, bisect_left(heard, span.end, key=lambda each: each.span.start)) if span.covers(heard[at].span)]
    tops = [at for at in inside if heard[at].parent not in inside]
    keys = tuple(dict.fromkeys(key for at in tops if (key := of[at]) is not None))
    parted = any(_AND.search(text, heard[a].span.end, heard[b].span.start) for a, b in pairwise(tops))
    return keys if parted and len(keys) > 1 else ()


def _meant(entities: Mapping[str, Entity], keys: Collection[str | None]) -> dict[str, Entity]:
    """Those of everybody whom some phrase or speaker means, or for whom such a one speaks: a "we" may have turned out to be another."""
    parties = {entities[key].spoken_for for key in keys if key is not None and key in entities}
    return {key: entity for key, entity in entities.items() if key in keys or key in parties}


def _kind(heard: Heard, entity: Entity | None) -> Kind:
    """What a phrase means here: its actor's kind, but for an office and for a mere place."""
    return heard.kind if entity is None or heard.kind in (Kind.OFFICE, Kind.PLACE) else entity.kind


def _month(article: Article) -> str:
    """The month in which an article was published, in EDTF; "" where that is not known."""
    edtf = article.published.edtf if article.published is not None else ""
    return edtf[:_MONTH] if _IN_A_MONTH.match(edtf) else ""


def find_actors(
    article: Article, paragraphs: Sequence[Span], drafts: Sequence[Draft], seen: Sequence[Fill], scorer: Scorer, wanted: Iterable[Span] = ()
) -> Actors:
    """Find everybody who is named or referred to in an article.

    Args:
        paragraphs: all that is told, in text order.
        drafts: the statements, in text order.
        seen: phrases that the encoder takes for mentions.
        wanted: further spans that need somebody's name: parties to events.
    """
    text = article.page.text
    heard = gather(text, paragraphs, seen, [*(span for draft in drafts for span in draft.speaker), *wanted])
    reader = Reader(text, drafts, heard, settings_of(text, paragraphs, drafts, heard, layout_of(article)), article.byline, _month(article))
    reasons = resolve(reader, scorer)
    parties = parties_of(
        reader, scorer, [name for name in (article.outlet, *article.agencies) if name and not is_institution(name.split())]
    )
    parties = reader.interview.with_parties(with_performed(text, drafts, reader, parties), reader.actor_of)
    keys, entities = entities_of(text, heard, reader.actors, parties, reader.interview.unknown(reader.actors))
    of = [None if actor is None else keys[actor] for actor in with_own_side(reader, parties)]
    kinds = [_kind(each, entities.get(key or "")) for each, key in zip(heard, of, strict=True)]
    mentions = tuple(Mention(span=each.span, kind=kind, entity=key) for each, kind, key in zip(heard, kinds, of, strict=True))
    links = tuple(Link(span=each.span, entity=key, reasons=why) for each, key, why in zip(heard, of, reasons, strict=True))
    joint = tuple(_together(text, draft, heard, of) for draft in drafts)
    spoken = [reader.voices.of.get(number) if at is None else None for number, at in enumerate(reader.speakers)]
    unnamed = [None if actor is None else keys[actor] for actor in spoken]
    speakers = tuple(
        None if several else key if at is None else of[at] for at, several, key in zip(reader.speakers, joint, unnamed, strict=True)
    )
    speakers = by_issuers(text, drafts, [key if not several else "" for key, several in zip(speakers, joint, strict=True)])
    speakers = tuple(key or None for key in speakers)
    entities = _meant(entities, {*of, *speakers, *(key for several in joint for key in several)})
    return Actors(mentions=mentions, entities=entities, speakers=speakers, joint=joint, links=links, heard=tuple(heard))
