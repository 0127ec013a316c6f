"""This module knows what can be asked of a record, in a reader's words."""

import msgspec


class StatementQuery(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which statements. Everything given must hold; nothing given means all.

    Attributes:
        speaker: part of the speaker's name or words, without regard to case.
        outlet: the outlet's name, without regard to case.
        since, until: published on or after, on or before (`2031-04-02`, or a whole month or year); an inexact date
            fits where it overlaps, statements without a date fall out.
        search: words to look for in contents, speakers and headlines; all must occur; "quoted words" as a phrase. Best match first.
        version: only those of one version of a page.
        directness: "direct", "mixed" or "indirect".
        superseded: also those on versions that a later one has replaced.
        limit: rows on one page of the answer, 1 to 1000.
        offset: rows to skip.
    """

    speaker: str = ""
    outlet: str = ""
    since: str = ""
    until: str = ""
    search: str = ""
    version: str = ""
    directness: str = ""
    superseded: bool = False
    limit: int = 100
    offset: int = 0


class ArticleQuery(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which articles, newest first. Fields as in `StatementQuery`; `search` looks in headlines and the article's own text."""

    outlet: str = ""
    since: str = ""
    until: str = ""
    search: str = ""
    superseded: bool = False
    limit: int = 100
    offset: int = 0
