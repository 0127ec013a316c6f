"""What is said, to turns of the bargaining: their force, who makes them to whom, about what, and which earlier turn each answers."""

from onrecord.annotate.moves.find import MoveFinder, load_move_finder
from onrecord.annotate.moves.issues import with_issues

__all__ = ["MoveFinder", "load_move_finder", "with_issues"]
