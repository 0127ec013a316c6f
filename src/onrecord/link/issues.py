"""This module knows which issue each move of a record is about: the user's own issues first, else those found, some of them judged one.

An issue found has a word of its articles as key ("post"), so it keeps its key however many articles come later.
Which keys are one is judged (`link/one_issue.py`).
Renaming and merging by hand are judgements of persons on keys, and win.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import product

import msgspec

from onrecord.link.disputes import age
from onrecord.link.judge import judge
from onrecord.model.entries import MoveEntry
from onrecord.model.issue import OwnIssue
from onrecord.model.judgement import Judgement, Relation
from onrecord.text.noun_phrases import noun_phrases
from onrecord.text.topics import stem, topic_words

OLDEST = 12
"""Moves of an issue after which its name is settled."""
LIKE_AN_EXAMPLE = 0.5
"""Share of an example's topic words that a move must have."""


class Issue(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One issue of a record.

    Attributes:
        key: of the user's list, or the oldest of the keys that are one.
        name: the user's, or a noun phrase that two of its moves have; the key where there is none.
        own: whether it is the user's.
        keys: all keys that are this issue, its own among them.
        moves: ids of its moves, the oldest first.
    """

    key: str
    name: str
    own: bool
    keys: tuple[str, ...]
    moves: tuple[str, ...]


class Issues(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The issues of a record, the most told first, and its moves, each with the key of its issue.

    Attributes:
        apart: by id of each move about a word that several disputes share, the key of its issue.
    """

    found: tuple[Issue, ...]
    moves: tuple[MoveEntry, ...]
    apart: dict[str, str] = {}

    @property
    def keys(self) -> Mapping[str, str]:
        """By every key that an issue goes by, its own."""
        return {key: issue.key for issue in self.found for key in issue.keys}


def sort_by_issue(moves: Iterable[MoveEntry], own: Sequence[OwnIssue] = (), judgements: Iterable[Judgement] = ()) -> Issues:
    """The issues of some moves.

    Args:
        moves: in any order; the outcome is the same in all.
        own: the user's issues; of two that fit a move, the first.
        judgements: on keys of issues; those on other things are passed over.
    """
    known = _with_own(sorted(moves, key=age), own)
    names = {issue.key: issue.name for issue in own}
    keys = list(dict.fromkeys(move.issue for move in known if move.issue))
    of = _merged(keys, names, [each for each in judgements if each.relation is Relation.SAME_ISSUE])
    told: defaultdict[str, list[MoveEntry]] = defaultdict(list)
    for move in known:
        if move.issue:
            told[of[move.issue]].append(move)
    groups = {key: tuple(each for each in of if of[each] == key) for key in told}
    found = [_issue(key, groups[key], told[key], names.get(key)) for key in told]
    sorted_in = tuple(msgspec.structs.replace(move, issue=of[move.issue]) if move.issue else move for move in known)
    return Issues(found=tuple(sorted(found, key=lambda issue: (-len(issue.moves), issue.key))), moves=sorted_in)


def _with_own(moves: Sequence[MoveEntry], own: Sequence[OwnIssue]) -> list[MoveEntry]:
    """The moves, those of the user's issues under their keys; an answer goes with what it answers, where it has no own words."""
    patterns = [(issue.key, _patterns(issue)) for issue in own]
    asked = {move.id: _own(move, patterns) for move in moves}
    answered = {move.id: asked.get(move.answers or "") for move in moves}
    return [msgspec.structs.replace(move, issue=asked[move.id] or answered[move.id] or move.issue) for move in moves]


Pattern = tuple[frozenset[str], float]
"""Stems, and the share of them that a move must have."""


def _patterns(issue: OwnIssue) -> list[Pattern]:
    words = [(frozenset(stem(word) for word in each.split()), 1.0) for each in issue.words]
    examples = [(frozenset(topic_words(each)), LIKE_AN_EXAMPLE) for each in issue.examples]
    return [(stems, share) for stems, share in (*words, *examples) if stems]


def _own(move: MoveEntry, patterns: Sequence[tuple[str, Sequence[Pattern]]]) -> str | None:
    said = {stem(word) for word in move.content_words.replace("…", " ").split()} | set(topic_words(move.content_words))
    return next((key for key, wanted in patterns if any(len(stems & said) >= share * len(stems) for stems, share in wanted)), None)


def _merged(keys: Sequence[str], names: Mapping[str, str], judgements: Sequence[Judgement]) -> dict[str, str]:
    """By key, the key of the issue it is: the user's, else the oldest; `keys` come the oldest first."""
    ages = {key: f"{number:09}" for number, key in enumerate(sorted(keys, key=lambda key: key not in names))}
    clusters = judge(judgements, items=keys, ages=ages)
    return {member: cluster.id for cluster in clusters for member in cluster.members}


def _issue(key: str, keys: tuple[str, ...], moves: Sequence[MoveEntry], name: str | None) -> Issue:
    return Issue(
        key=key,
        name=name or _phrase((key, *(each for each in keys if each != key)), moves),
        own=name is not None,
        keys=keys,
        moves=tuple(move.id for move in moves),
    )


def _phrase(keys: Sequence[str], moves: Sequence[MoveEntry]) -> str:
    """A noun phrase that two of the issue's oldest moves have: one of several words before a single one, one about the issue's own key
    before any other, the first told of these; where none is told twice the first about its own key, else that key.

    Moves that come once there are `OLDEST` do not rename it.
    """
    told = [noun_phrases(move.content_words) for move in moves[:OLDEST]]
    for fewest, about in product((2, 1), (keys[:1], keys)):
        if again := _told_twice([_about(each, about, fewest) for each in told]):
            return again
    return next((each for phrases in told for each in _about(phrases, keys[:1], 1)), keys[0])


def _about(phrases: Iterable[str], keys: Iterable[str], fewest: int) -> list[str]:
    """The phrases of so many words that have one of the keys, and what is left of them without their first words."""
    stems = {stem(key) for key in keys}
    parts = (phrase.split()[at:] for phrase in phrases for at in range(len(phrase.split())))
    return [" ".join(words) for words in parts if len(words) >= fewest and not stems.isdisjoint(map(stem, words))]


def _told_twice(told: Iterable[Iterable[str]]) -> str:
    """The first phrase that two moves have, in whatever form, the longest of several in one move; "" where none is."""
    seen = dict[tuple[str, ...], str]()
    for phrases in told:
        forms = {tuple(map(stem, phrase.split())): phrase for phrase in phrases}
        if again := [seen[form] for form in forms if form in seen]:
            return max(again, key=lambda phrase: len(phrase.split()))
        seen |= forms
    return ""
