"""This module knows when two contents are one move's, as the contract scorer reckons it."""

MOVE_LIKE = 0.3
"""Jaccard from which two contents are one move's, as the contract scorer has it."""
LEAST_INSIDE = 2
"""Tokens that one content inside the other must have."""


def likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """How much two contents share, as the contract scorer reckons it; 0 where they are not one move's."""
    shared = len(one & other) / len(one | other) if one or other else 0.0
    inside = min(len(one), len(other)) >= LEAST_INSIDE and (one <= other or other <= one)
    return shared if shared >= MOVE_LIKE else max(shared, 1e-6) if inside else 0.0
