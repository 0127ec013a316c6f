"""This module knows whom a headline's bare noun means: "Lawmaker urges talks", and below it "Sen. Ada Vell on Monday urged …".

The one who speaks first below the headline is meant, where a title before the name says the noun, and nobody else is named so there.
"""

from collections.abc import Sequence

from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.lawmakers import LAWMAKERS, is_lawmaker
from onrecord.annotate.actors.phrase import DEFINITE_FORM
from onrecord.annotate.actors.setting import Setting
from onrecord.model.annotations import Kind

FARTHEST = 3
"""Paragraphs below a headline in which the first speaker is looked for: a standfirst, a dateline, the lead."""


def named_below(heard: Sequence[Heard], settings: Sequence[Setting]) -> dict[int, int]:
    """The number of the headline's bare noun with the number of the name that it means, or nothing."""
    nouns = [at for at, each in enumerate(heard) if settings[at].paragraph == 0 and _is_bare(each) and settings[at].speaks is not None]
    if len(nouns) != 1 or any(settings[at].paragraph == 0 and each.names_person for at, each in enumerate(heard)):
        return {}
    speaking = (at for at, each in enumerate(heard) if 0 < settings[at].paragraph <= FARTHEST and settings[at].speaks is not None)
    first = next((at for at in speaking if heard[at].names_person), None)
    if first is None or not _is_called(heard[first], heard[nouns[0]].phrase.head):
        return {}
    named = heard[first].phrase.names
    others = (each for at, each in enumerate(heard) if settings[at].paragraph <= settings[first].paragraph and each.names_person)
    if any(each.phrase.names[-1:] != named[-1:] and _is_called(each, heard[nouns[0]].phrase.head) for each in others):
        return {}
    return {nouns[0]: first}


def _is_bare(each: Heard) -> bool:
    is_noun = each.phrase.form == DEFINITE_FORM and len(each.phrase.words) == 1 and not each.phrase.owner and not each.phrase.plural
    return is_noun and each.kind is Kind.PERSON and each.known is None


def _is_called(each: Heard, noun: str) -> bool:
    """Whether a title before a name says what a noun says: "Foreign Minister Ada Vell" is a minister, "Sen. Ada Vell" a lawmaker."""
    title = [word.rstrip(".") for word in each.phrase.title.casefold().split()]
    return noun in title or (noun in LAWMAKERS and is_lawmaker(title))
