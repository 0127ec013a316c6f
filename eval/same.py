"""This module knows how well what several articles tell is found to be one: statements, events, and the newsroom's links."""

from eval import linked_newsroom, same_event, same_statement


def figures() -> dict[str, float]:
    """All figures by name; those on shared data are left out where it is absent."""
    return same_statement.figures() | same_event.figures() | linked_newsroom.figures()
