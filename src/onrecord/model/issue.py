"""This module knows an issue as a user names it: what the dispute is about, in the user's own words."""

import msgspec


class OwnIssue(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An issue of the user's own list.

    Attributes:
        key: short and lasting; judgements and filters go by it.
        name: what a reader sees.
        words: a move that has one of these words, in any of its forms, is about it; several words in one string must all be there.
        examples: demands or statements on it, in whole sentences; a move that shares most of its topic words with one is about it.
    """

    key: str
    name: str
    words: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
