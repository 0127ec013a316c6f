"""This module knows what the record keeps: readings of pages, their versions, and statements as entries."""

from typing import Literal

import msgspec

from onrecord.model.annotations import Annotations, Directness
from onrecord.model.article import Article
from onrecord.model.correction import Correction
from onrecord.model.entries import Appearance, EventEntry, MoveEntry
from onrecord.model.query import ArticleQuery, StatementQuery
from onrecord.model.span import Span, Spans


class Reading(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One page, read through: the article and what was found on it."""

    article: Article
    annotations: Annotations


Outcome = Literal["new", "changed", "restored", "unchanged"]
"""What adding a reading did: a page never seen, a new version of a known page, a page that shows an earlier version again, or nothing."""


class Version(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One state of a page. Entries keep pointing at the version they came from.

    Attributes:
        id: made from the page's address and text; the same for the same words at the same address, for ever.
        page: id of the page (made from its address) whose versions these are.
        number: 1 for the first state seen, then 2, 3 …
        read: when the record took it in (UTC, ISO 8601, seconds).
    """

    id: str
    page: str
    number: int
    address: str
    headline: str
    outlet: str | None
    agency: str | None
    published: str | None
    read: str
    statements: int
    latest: bool


class State(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A stretch of time in which a page was seen in one version; a page put back to earlier words has one version in two states.

    Attributes:
        version: id of the version.
        number: the version's number.
        since, until: when it was first and last seen so (a day or a moment, UTC, ISO 8601): as captured where the capture says when,
            else as read.
        read: when the record learned of it (UTC, ISO 8601, seconds).
        times: how often it was seen so.
        reframed: how many of those times the furniture around the article was other than the version's.
    """

    version: str
    number: int
    since: str
    until: str
    read: str
    times: int
    reframed: int


class Kept(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A reading as the record holds it."""

    version: Version
    reading: Reading


DOUBTFUL = 0.6
"""A statement with a lower score is shown as doubtful: of such, four in ten or more are wrong (`python -m eval.certainty`)."""


class Statement(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody said, wrote or thought something, as one version of one page tells it.

    Never a fact: only that this page lays these words at this speaker's door.

    Attributes:
        id: made from the version and the spans; a permalink that lasts.
        version: id of the version of the page it stands on.
        quotation: its id among the article's annotations.
        speaker: the speaker's name where it is known, else the page's own words, else "".
        named: whether `speaker` is a name (False: a pronoun, "the spokesman", nobody).
        speaker_words, cue_words, content_words: cut from the page, pieces joined by " … ".
        speaker_appearance: id of the speaker's appearance in this version (see `Appearance`), or None.
        speaker_actor: id of the speaker across articles, or None.
        speaker_party: name of the party the speaker speaks for (their own where they are one), or None.
        via: id of the statement it was told in, or None for first-hand.
        score: the probability that content and speaker are right, 0 to 1.
        context: the block it stands in (the block of its first piece).
        outlet, agency, published: of the article, as the page gives them.
        corrections: what persons said of it, the first one first; the fields show what the last edit says.
    """

    id: str
    version: str
    quotation: str
    speaker: str
    named: bool
    speaker_words: str
    cue_words: str
    content_words: str
    addressee_words: str
    content: Spans
    cue: Spans
    speaker_spans: Spans
    addressee: Spans
    directness: Directness
    kind: str | None
    via: str | None
    score: float
    context: Span
    headline: str
    outlet: str | None
    agency: str | None
    published: str | None
    address: str
    latest: bool
    speaker_appearance: str | None = None
    speaker_actor: str | None = None
    speaker_party: str | None = None
    corrections: tuple[Correction, ...] = ()

    @property
    def is_doubtful(self) -> bool:
        """Whether its score is so low that a reader should look at the page before relying on it."""
        return self.score < DOUBTFUL


def own_words(entry: Statement | EventEntry | MoveEntry) -> str:
    """The words that an entry stands on: what was said, done or asked."""
    return entry.trigger_words if isinstance(entry, EventEntry) else entry.content_words


class Told(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A reading as the record holds it, with the entries on it, in text order; what a person has rejected is not among them."""

    version: Version
    reading: Reading
    statements: tuple[Statement, ...]
    events: tuple[EventEntry, ...] = ()
    moves: tuple[MoveEntry, ...] = ()
    appearances: tuple[Appearance, ...] = ()


class Sketch(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a linker keeps of a version so that it need not read it again to find candidates.

    Attributes:
        linker: whose it is; each linker keeps its own.
        sketch: bytes that only that linker understands.
        published: EDTF, of the article, or None.
    """

    linker: str
    version: str
    sketch: bytes
    published: str | None = None


class ChangedPage(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A page of which the record holds more than one version.

    Attributes:
        latest: the version it was seen in last.
        versions: how many there are.
        states: how often it went from one to another, plus one; more than `versions` where earlier words came back.
        since: when it was first seen in its last state.
    """

    latest: Version
    versions: int
    states: int
    since: str


class StatementPage(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One page of the answer to a query; `total` counts all that fit it, whatever its limit and offset."""

    rows: tuple[Statement, ...]
    total: int
    query: StatementQuery


class ArticlePage(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One page of the answer to a query; `total` counts all that fit it, whatever its limit and offset."""

    rows: tuple[Version, ...]
    total: int
    query: ArticleQuery


class ReadSince(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a record has taken in after a moment.

    Attributes:
        pages: how many pages whose latest version was read after it; changed: how many of them had been another version before.
        rows: those versions, the last read first; of one reading the newest published first.
    """

    pages: int
    changed: int
    rows: tuple[Version, ...]


class Counts(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How much the record holds; statements, events and moves are those on the latest versions, as a list of them shows by default."""

    pages: int
    versions: int
    statements: int
    faults: int
    events: int = 0
    moves: int = 0
