"""This module knows the examples of whom moves commit and to whom they are made: the actors around each move, and which are right."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from eval.scoring.match import Match
from eval.scoring.page import Page
from onrecord.annotate.mentioned import Parties
from onrecord.annotate.moves.sides import PARTY, by_candidates, by_findings, to_candidates, to_findings
from onrecord.annotate.moves.told import Told
from onrecord.annotate.moves.utterances import Utterance
from onrecord.exports.contract import contract_line
from onrecord.learned import Linear
from onrecord.model.annotations import Annotations
from onrecord.model.article import Article
from onrecord.model.record import Reading
from training.moves.alike import likeness

Json = dict[str, Any]


@dataclass(frozen=True)
class Choice:
    """The candidates of one move: what is found of each, and whether it is right."""

    seen: tuple[frozenset[str], ...]
    right: tuple[bool, ...]


@dataclass(frozen=True)
class Sided:
    """The moves of one passage that were found, and who may make them.

    Attributes:
        told: what the article tells around them.
        moves: each as onrecord found its words, beside the corpus' move, in text order.
        match: tells which actors are the same.
        candidates, by: keys of the actors that may make each, and the choice among them.
    """

    told: Told
    moves: tuple[tuple[Utterance, Json], ...]
    match: Match
    candidates: tuple[tuple[str, ...], ...]
    by: tuple[Choice, ...]

    def to(self, linear: Linear) -> Iterator[Choice]:
        """To whom each may be made, with its makers as a classifier takes them to be, so that its mistakes are reckoned with."""
        movers = [_likeliest(linear, keys, choice) for keys, choice in zip(self.candidates, self.by, strict=True)]
        for number, (utterance, move) in enumerate(self.moves):
            keys = to_candidates(self.told, utterance, movers, number)
            right = tuple(any(self.match.is_same_entity(one, key) for one in move["to"] or ()) for key in keys)
            yield Choice(tuple(to_findings(self.told, utterance, key, movers, number) for key in keys), right)


def sided(article: Article, notes: Annotations, utterances: Sequence[Utterance], gold: Json) -> Sided:
    """The gold moves whose words were found, and who may make them."""
    match = Match(gold, json.loads(contract_line(gold["id"], Reading(article=article, annotations=notes))))
    told = Told(article.page.text, Parties(notes.entities, notes.mentions), notes.quotations, notes.events)
    moves = tuple(_found(Page(article.page.text), utterances, gold))
    candidates, by = list[tuple[str, ...]](), list[Choice]()
    for utterance, move in moves:
        keys = by_candidates(told, utterance)
        candidates.append(keys)
        seen = tuple(by_findings(told, utterance, key) for key in keys)
        by.append(Choice(seen, tuple(match.is_same_entity(move["by"], key) for key in keys)))
    return Sided(told, moves, match, tuple(candidates), tuple(by))


def _likeliest(linear: Linear, keys: Sequence[str], choice: Choice) -> str | None:
    rated = [linear.likely(seen)[PARTY] for seen in choice.seen]
    return keys[rated.index(max(rated))] if rated else None


def _found(page: Page, utterances: Sequence[Utterance], gold: Json) -> Iterator[tuple[Utterance, Json]]:
    """The gold moves beside the utterances most like them, in text order."""
    tokens = [page.tokens([(span.start, span.end) for span in each.content]) for each in utterances]
    pairs = []
    for move in gold["moves"]:
        content = page.tokens(move["content"])
        best, at = max(((likeness(content, each), -at) for at, each in enumerate(tokens)), default=(0.0, 0))
        if best:
            pairs.append((-at, move))
    yield from ((utterances[at], move) for at, move in sorted(pairs, key=lambda pair: pair[0]))
