"""This module knows what a move is about: the word of its content of which the article's moves and paragraphs tell most, rather a thing's.

An answer is about what it answers.
The key of an issue is a word of the page ("engineers"), so that the same article gives the same keys in every run, and articles on one
matter mostly the same; which keys are one issue across articles is a matter of judgements, and of the user's own list.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Sequence

import msgspec

from onrecord.model.annotations import Mention, Move, Quotation
from onrecord.model.article import TOLD, Article
from onrecord.model.span import Span, cut_all
from onrecord.text.topics import content_words, named_things, stem, topic_words

IN_A_MOVE, A_THING = 2.0, 3.0
"""What a move's word counts beside a paragraph's; and times what a word counts that names a thing in the article."""
HOPS = 8
"""Answers to answers that are followed."""
AROUND = 80
"""Characters around a move without topic words in which one is looked for."""


def with_issues(
    article: Article, moves: Sequence[Move], quotations: Sequence[Quotation], mentions: Iterable[Mention]
) -> tuple[tuple[Move, ...], tuple[Quotation, ...]]:
    """The moves and quotations, in their order, with the keys of their issues; a quotation has one only where a move is about it too."""
    if not moves:
        return (), tuple(msgspec.structs.replace(quotation, issue=None) for quotation in quotations)
    topics = Topics(article, moves, mentions)
    own = {move.id: topics.key_of_move(move.content) for move in moves}
    answers = {move.id: move.answers for move in moves}
    keys = {move.id: own[_answered(move.id, answers)] for move in moves}
    about = frozenset(keys.values())
    told = (topics.key_of(quotation.content) for quotation in quotations)
    return (
        tuple(msgspec.structs.replace(move, issue=keys[move.id]) for move in moves),
        tuple(
            msgspec.structs.replace(quotation, issue=key if key in about else None) for quotation, key in zip(quotations, told, strict=True)
        ),
    )


class Topics:
    """The topics of one article: how much it tells of each, and its word for it. Names of those who act are no topics."""

    def __init__(self, article: Article, moves: Iterable[Move], mentions: Iterable[Mention]) -> None:
        self._text = article.page.text
        called = {mention.span.cut(self._text) for mention in mentions}
        self._names = {stem(word) for words in called for word in content_words(words) if word[:1].isupper()}
        self._told, forms = Counter[str](), defaultdict[str, Counter[str]](Counter)
        self._things: set[str] = set()
        for block in article.blocks:
            if block.role in TOLD:
                told = block.span.cut(self._text)
                self._things |= named_things(told)
                words = [(stem(word), word.lower()) for word in content_words(told)]
                self._told.update({topic for topic, _ in words})
                for topic, form in words:
                    forms[topic][form] += 1
        for move in moves:
            self._told.update(dict.fromkeys(topic_words(cut_all(self._text, move.content)), IN_A_MOVE))
        self._forms = {topic: min(counts, key=lambda form: (-counts[form], form)) for topic, counts in forms.items()}

    def key_of(self, content: Iterable[Span]) -> str | None:
        """The key of what some words are about; None where they have no word for a topic."""
        return self._key(cut_all(self._text, content))

    def key_of_move(self, content: Sequence[Span]) -> str | None:
        """The same of a move: a thing in its words or else in those around, on the same line, before what is no thing ("thank you")."""
        start, end = content[0].start, content[-1].end
        before, after = self._text[max(0, start - AROUND) : start], self._text[end : end + AROUND]
        own, near = cut_all(self._text, content), f"{before.rpartition(chr(10))[2]} {after.partition(chr(10))[0]}"
        return self._key(own, self._things) or self._key(near, self._things) or self._key(own) or self._key(near)

    def _key(self, words: str, among: Container[str] | None = None) -> str | None:
        known = [topic for topic in topic_words(words) if topic not in self._names and (among is None or topic in among)]
        best = max(known, key=lambda topic: self._told[topic] * (A_THING if topic in self._things else 1.0), default=None)
        return None if best is None else self._forms.get(best, best)


def _answered(move: str, answers: dict[str, str | None]) -> str:
    """The move at the end of a chain of answers."""
    for _ in range(HOPS):
        earlier = answers.get(move)
        if earlier is None or earlier not in answers:
            break
        move = earlier
    return move
