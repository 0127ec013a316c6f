"""Who is meant on a page: mentions, the actors they name or refer to, their offices and the party they speak for."""

from onrecord.annotate.actors.find import Actors, Link, find_actors
from onrecord.annotate.actors.scoring import Scorer, shipped_scorer

__all__ = ["Actors", "Link", "Scorer", "find_actors", "shipped_scorer"]
