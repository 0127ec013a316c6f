"""This module knows what a judgement is: whether two entries are the same, or one answers or copies the other, who says so, and why.

Merging is a view over judgements: nothing in the record is ever merged for good, and a person's "different" beats any chain of "same".
"""

from enum import StrEnum

import msgspec


class Relation(StrEnum):
    """What is judged of two items, `left` and `right`."""

    SAME_ACTOR = "same_actor"
    """Two appearances are one actor."""
    SAME_STATEMENT = "same_statement"
    """Two statements tell one utterance."""
    SAME_EVENT = "same_event"
    """Two events tell one happening."""
    SAME_STORY = "same_story"
    """Two versions of pages tell one happening."""
    COPY = "copy"
    """The left version reproduces the right one, whole, cut or edited."""
    ANSWERS = "answers"
    """The left move answers the right one."""
    SAME_ISSUE = "same_issue"
    """Two issues are one."""
    CONFLICT = "conflict"
    """Two entries do not sit together; flagged for a person, never decided."""


SYMMETRIC = frozenset(Relation) - {Relation.COPY, Relation.ANSWERS}
"""Relations in which left and right may change places; their judgements are kept with the smaller id on the left."""


class Verdict(StrEnum):
    """What is judged."""

    SAME = "same"
    """Yes: the relation holds."""
    DIFFERENT = "different"
    """No: it does not hold."""
    UNSURE = "unsure"
    """It may hold; a person should look."""


class Judgement(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One verdict on two items.

    Attributes:
        left, right: ids of the items (statements, events, moves, versions, appearances, issues).
        author: "rule:NAME", "model:NAME" or "person:NAME"; a person's verdict wins for good.
        at: the moment it was given (UTC, ISO 8601, seconds); "" until the record keeps it.
        score: how likely the relation is to hold, 0 to 1; None where nobody reckoned.
        reasons: what it rests on, in words a reader understands.
    """

    relation: Relation
    left: str
    right: str
    verdict: Verdict
    author: str
    at: str = ""
    score: float | None = None
    reasons: tuple[str, ...] = ()

    @property
    def is_personal(self) -> bool:
        """Whether a person gave it."""
        return self.author.startswith("person:")


class Cluster(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Items that are one by the verdicts there are: a story, an actor, an utterance, an event, a text and its copies.

    Attributes:
        id: id of its oldest member. It changes if an older one is found: ask for a cluster by any of its members.
        members: ids, ascending.
    """

    id: str
    members: tuple[str, ...]
