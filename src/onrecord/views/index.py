"""This module knows how the index of relations is reckoned from scores: a mean that fades, with the interval it may lie in.

Each score `s` has a weight `w` that halves with every `HALF_LIFE` days; a constant weight `QUIET` of score 0 stands for what is not known:
index = sum(w s) / (QUIET + sum(w)). It is drawn towards 0, and never certain of it: that score may lie anywhere on the scale, with a
variance of `UNKNOWN`.

The interval adds three doubts: what is not known, how far the scores lie from their mean (its variance by the usual formula for weighted
means), and how likely each event is not to be there at all (a coin with the event's probability). It is the index plus and minus `REACH`
standard deviations, and never wider than the scale.
Sums are carried on from day to day, so a record of any length takes one pass.

Where nothing more is told, no figure is made: the index stays as it was, and `after` widens its interval, up to the whole scale.
"""

import math

import msgspec

HALF_LIFE = 30
"""Days after which an event weighs half."""
QUIET = 1.0
"""The weight of what is not known, that of one event told by a narrator on its day."""
REACH = 1.645
"""Standard deviations on either side: nine in ten, if the doubts are as reckoned."""
LEAST, MOST = -10.0, 10.0
"""The ends of PLOVER's scale."""
UNKNOWN = (MOST / REACH) ** 2
"""The variance of what is not known: with no event at all the interval is the whole scale."""


class Weighed(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A score with what it weighs on its day, 0 to 1, and the probability that it belongs there."""

    score: float
    weight: float
    probability: float


class Reckoned(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The index on a day, -10 to 10, and the ends of its interval."""

    index: float
    low: float
    high: float


class Sums(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the index is reckoned from, carried from day to day.

    Attributes:
        weight, scored: sums of weights, and of weights times scores.
        doubt, doubt_scored, doubt_squared: sums of the doubts' squared weights, and of those times scores, and times squared scores.
    """

    weight: float = 0.0
    scored: float = 0.0
    doubt: float = 0.0
    doubt_scored: float = 0.0
    doubt_squared: float = 0.0

    def later(self, days: int) -> "Sums":
        """The sums some days on."""
        fade = math.pow(0.5, days / HALF_LIFE)
        return Sums(
            weight=self.weight * fade,
            scored=self.scored * fade,
            doubt=self.doubt * fade**2,
            doubt_scored=self.doubt_scored * fade**2,
            doubt_squared=self.doubt_squared * fade**2,
        )

    def with_(self, event: Weighed) -> "Sums":
        """The sums with one event more."""
        expected = event.weight * event.probability
        doubt = expected**2 + event.weight**2 * event.probability * (1 - event.probability)
        return Sums(
            weight=self.weight + expected,
            scored=self.scored + expected * event.score,
            doubt=self.doubt + doubt,
            doubt_scored=self.doubt_scored + doubt * event.score,
            doubt_squared=self.doubt_squared + doubt * event.score**2,
        )

    def reckon(self) -> Reckoned:
        """The index these sums give, with its interval."""
        whole = QUIET + self.weight
        index = self.scored / whole
        spread = self.doubt_squared - 2 * index * self.doubt_scored + index**2 * (self.doubt + QUIET**2) + UNKNOWN * QUIET**2
        reach = min(REACH * math.sqrt(max(spread, 0.0)) / whole, MOST)
        return _around(index, index, reach)


def after(found: Reckoned, days: int) -> Reckoned:
    """What is known of an index some days on, if nothing more is told: it stays as it was, and its interval takes in ever more.

    What relations are by then drifts off from what they were, by the rule by which evidence fades (a process that reverts to the middle of
    the scale, as wide as the scale where nothing is known). The interval of any day lies inside that of every later day.

    >>> after(Reckoned(index=-3.5, low=-6.5, high=-0.5), 365)
    Reckoned(index=-3.5, low=-10.0, high=9.999)
    """
    fade = math.pow(0.5, days / HALF_LIFE)
    reach = min(max(found.high - found.index, found.index - found.low), MOST)
    return _around(found.index, found.index * fade, math.sqrt((reach * fade) ** 2 + (1 - fade**2) * MOST**2))


def _around(index: float, middle: float, reach: float) -> Reckoned:
    return Reckoned(index=round(index, 3), low=round(max(middle - reach, LEAST), 3), high=round(min(middle + reach, MOST), 3))
