"""This module knows how a statement is cited: whose words they are, who told it, where and when."""

from collections.abc import Sequence

from onrecord.exports.hearsay import through
from onrecord.model.annotations import Directness
from onrecord.model.record import Statement

# what opens a quotation that brings its own marks
QUOTES = "\"“”„«»‘’'‚‹›"


def cite(statement: Statement, told_in: Sequence[Statement] = ()) -> str:
    """A statement in one sentence fit for a footnote; a paraphrase is never set in quotation marks as the speaker's own words.

    An article that says: Aldane said the talks were over, is cited: Aldane, paraphrased by the Orsk Herald: the talks were over.

    Args:
        statement: what is cited.
        told_in: the statements it was told in, innermost first, so that hearsay is never cited as first-hand.
    """
    voices = ", ".join(filter(None, (_speaker(statement), through(statement, told_in), _told_by(statement))))
    return f"{voices}: {_words(statement)}\n{_where(statement)}"


def _speaker(statement: Statement) -> str:
    return statement.speaker or "Speaker not named"


def _told_by(statement: Statement) -> str:
    outlet = statement.outlet or "an outlet the page does not name"
    return f"{'paraphrased' if statement.directness is Directness.INDIRECT else 'quoted'} by {outlet}"


def _words(statement: Statement) -> str:
    words = statement.content_words
    bare = statement.directness is Directness.DIRECT and not words.startswith(tuple(QUOTES))
    return f"“{words}”" if bare else words


def _where(statement: Statement) -> str:
    headline = f"“{statement.headline}”" if statement.headline else "no headline"
    agency = f"text by {statement.agency}" if statement.agency else ""
    return ", ".join(part for part in (headline, agency, statement.published or "date not known", statement.address) if part) + "."
