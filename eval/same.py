"""This module knows how well what several articles tell is found to be one: statements, and the newsroom's links."""

from eval import linked_newsroom, same_statement


def figures() -> dict[str, float]:
    """All figures by name; those on shared data are left out where it is absent."""
    return same_statement.figures() | linked_newsroom.figures()
