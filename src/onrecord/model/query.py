"""This module knows what can be asked of a record, in a reader's words."""

import msgspec


class StatementQuery(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which statements. Everything given must hold; nothing given means all.

    Attributes:
        speaker: part of the speaker's name or words, without regard to case.
        outlet: the outlet's name, without regard to case.
        since, until: published on or after, on or before (`2031-04-02`, or a whole month or year); an inexact date
            fits where it overlaps, statements without a date fall out.
        search: words to look for in contents, cues, speakers and headlines; all must occur; "quoted words" as a phrase. Best match first.
        version: only those of one version of a page.
        directness: "direct", "mixed" or "indirect".
        actor, party: the speaker, or the party spoken for, across articles: the id of an actor or of one of its appearances, or part of
            any name that articles know it by.
        superseded: also those on versions that a later one has replaced.
        rejected: also those that a person has rejected.
        newest: newest first also where words are searched.
        order: "oldest", "speaker", "outlet", "unsure" or "sure" first, by date, name or score; "" is newest first, or best match first
            (of more than 3,000 matches, what was read last).
        after: only those that come after the statement of this id, newest first; so an answer is gone through page by page and no row is
            shown twice or left out though newer ones come in. None fit where the record holds no such statement.
        limit: rows on one page of the answer, 1 to 1000.
        offset: rows to skip.
        counted: where words are searched and nothing else is asked, no more than these and one are counted, so that a word which very many
            have is soon answered; 0 counts all.
    """

    speaker: str = ""
    outlet: str = ""
    since: str = ""
    until: str = ""
    search: str = ""
    version: str = ""
    directness: str = ""
    actor: str = ""
    party: str = ""
    superseded: bool = False
    rejected: bool = False
    newest: bool = False
    order: str = ""
    after: str = ""
    limit: int = 100
    offset: int = 0
    counted: int = 0


class EventQuery(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which events, newest first. Everything given must hold. Fields as in `StatementQuery` where they have its names.

    Whoever takes part is asked for by part of any name that articles know them by, without regard to case, or by the id of the actor or
    of one of its appearances.

    Attributes:
        actor, recipient: who does it, to whom it is done.
        participant: who takes part, whatever their part.
        party: for whom a participant acts.
        type, mode: PLOVER 2.0; status: how far it got.
        place: part of the words for where it was, without regard to the case of a to z.
        vouched: "narrator" (the article's own voice), "speaker" (somebody says so), or the id of the statement that says so.
        happened_since, happened_until: the time of the event itself, as the page tells it; events without a date fall out.
        search: words to look for in the words that tell of it and the names of those who take part.
        least_score: only those that are as likely to be right, 0 to 1.
    """

    actor: str = ""
    recipient: str = ""
    participant: str = ""
    party: str = ""
    type: str = ""
    mode: str = ""
    status: str = ""
    place: str = ""
    vouched: str = ""
    outlet: str = ""
    since: str = ""
    until: str = ""
    happened_since: str = ""
    happened_until: str = ""
    search: str = ""
    version: str = ""
    superseded: bool = False
    rejected: bool = False
    newest: bool = False
    least_score: float = 0.0
    after: str = ""
    limit: int = 100
    offset: int = 0
    counted: int = 0


class MoveQuery(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which moves, newest first. Fields as in `EventQuery` where they have its names.

    Attributes:
        by, to: who makes it and to whom; party: for whom either acts.
        force: what it does in the bargaining; issue: key of what it is about.
        issues: keys that are one issue, any of which will do: those that `issue` goes by where they are known.
        also, apart: ids of moves that are about the issue whatever their key, and of those that are about another's, of a word that
            several disputes share.
        open: only those that no move is known to answer.
        answers: only those that answer this move.
    """

    by: str = ""
    to: str = ""
    party: str = ""
    force: str = ""
    issue: str = ""
    issues: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    open: bool = False
    answers: str = ""
    outlet: str = ""
    since: str = ""
    until: str = ""
    search: str = ""
    version: str = ""
    superseded: bool = False
    rejected: bool = False
    newest: bool = False
    least_score: float = 0.0
    after: str = ""
    limit: int = 100
    offset: int = 0
    counted: int = 0


class ActorQuery(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which actors, the most told first; those whom pages never name ("we", "each side") only where a name is asked for.

    Attributes:
        name: part of any name that articles know them by, without regard to case.
        kind: "person", "state", "organisation", "office", "group" or "place".
        country: ISO 3166-1 alpha-3.
        nameless: also those whom pages never name.
    """

    name: str = ""
    kind: str = ""
    country: str = ""
    nameless: bool = False
    limit: int = 100
    offset: int = 0


class AppearanceQuery(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which appearances of actors, in the order they were read.

    Attributes:
        actor: id of the actor, or of one of its appearances.
        name: part of the name, without regard to case.
        version: only those on one version of a page.
        superseded: also those on versions that a later one has replaced.
    """

    actor: str = ""
    name: str = ""
    version: str = ""
    superseded: bool = False


class ArticleQuery(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which articles, newest first. Fields as in `StatementQuery`; `search` looks in headlines and the article's own text.

    `after` is the id of a version.
    """

    outlet: str = ""
    since: str = ""
    until: str = ""
    search: str = ""
    superseded: bool = False
    newest: bool = False
    after: str = ""
    limit: int = 100
    offset: int = 0
    counted: int = 0
