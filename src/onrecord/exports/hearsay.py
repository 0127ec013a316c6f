"""This module knows how it is said through whom a speaker's words came, so that hearsay is never given as first-hand."""

from collections.abc import Callable, Sequence

from onrecord.model.record import Statement


def told_in(statement: Statement, known: Callable[[str], Statement | None]) -> tuple[Statement, ...]:
    """The statements that a statement was told in, innermost first, as far as they are known by their ids."""
    chain: list[Statement] = []
    inner = statement
    while inner.via and (outer := known(inner.via)) and outer not in chain:
        chain.append(outer)
        inner = outer
    return tuple(chain)


def tellers(entry: str | None, known: Callable[[str], Statement | None]) -> str:
    """Who told of a statement, by its id, before the page did, as `through` has it; "" where there is none."""
    statement = known(entry) if entry else None
    return through(statement, told_in(statement, known)) if statement else ""


def through(statement: Statement, chain: Sequence[Statement]) -> str:
    """Who told of a statement before the page did: "as told by Orr, as told by Brandow"; "" where it is first-hand.

    Args:
        chain: the statements it was told in, innermost first; where it is empty though there is one, "somebody else" told it.
    """
    voices = [outer.speaker or "somebody not named" for outer in chain] or ["somebody else"]
    return ", ".join(f"as told by {voice}" for voice in voices) if statement.via else ""
