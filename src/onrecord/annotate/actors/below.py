"""This module knows whom a headline's bare noun means: "Lawmaker urges talks", and below it "Sen. Ada Vell on Monday urged …".

"Briefing by the spokeswoman" is by her who speaks first below it, under a label of turns ("Ms Vell:").

The one who speaks first below the headline is meant, or where the noun does not speak the first of that title ("Orskan minister quits":
"Orskan Trade Minister Ada Vell resigned"); a title before the name has to say the noun, and nobody else is named so there.
"""

import re
from collections.abc import Sequence

from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.lawmakers import LAWMAKERS, is_lawmaker
from onrecord.annotate.actors.phrase import DEFINITE_FORM
from onrecord.annotate.actors.setting import Setting
from onrecord.annotate.draft import Draft
from onrecord.annotate.turn_labels import ANSWERING, ASKING
from onrecord.model.annotations import Kind

_BRIEFING_BY = re.compile(r"\b(?:briefing|conference|availability)\sby\s$", re.IGNORECASE)
_BY_LONGEST = len(" availability by ")
FARTHEST = 3
"""Paragraphs below a headline in which the first speaker is looked for: a standfirst, a dateline, the lead."""


def named_below(heard: Sequence[Heard], settings: Sequence[Setting]) -> dict[int, int]:
    """The number of the headline's noun for a person with the number of the name that it means, or nothing."""
    nouns = [at for at, each in enumerate(heard) if settings[at].paragraph == 0 and _is_bare(each) and _acts(settings[at])]
    if len(nouns) != 1 or any(settings[at].paragraph == 0 and each.names_person for at, each in enumerate(heard)):
        return {}
    people = [at for at, each in enumerate(heard) if 0 < settings[at].paragraph <= FARTHEST and each.names_person]
    first = next((at for at in people if settings[at].speaks is not None), None)
    if settings[nouns[0]].speaks is None:
        first = next((at for at in people if _is_called(heard[at], heard[nouns[0]].phrase.head)), None)
    if first is None or not (_is_called(heard[first], heard[nouns[0]].phrase.head) and _is_of_the_same(heard[first], heard[nouns[0]])):
        return {}
    named = heard[first].phrase.names
    others = (each for at, each in enumerate(heard) if settings[at].paragraph <= settings[first].paragraph and each.names_person)
    if any(each.phrase.names[-1:] != named[-1:] and _is_called(each, heard[nouns[0]].phrase.head) for each in others):
        return {}
    return {nouns[0]: first}


def briefing_below(text: str, heard: Sequence[Heard], settings: Sequence[Setting]) -> dict[int, int]:
    """The number of the headline's phrase for who briefs with that of the first label of turns that names a person, or nothing."""
    nouns = [at for at, each in enumerate(heard) if settings[at].paragraph == 0 and each.kind is Kind.PERSON and _briefs(text, each)]
    if len(nouns) != 1:
        return {}
    named = (at for at, each in enumerate(heard) if settings[at].paragraph > 0 and each.names_person)
    labels = (at for at in named if text.startswith(":", heard[at].span.end))
    first = next((at for at in labels if heard[at].phrase.head not in ASKING and heard[at].phrase.head not in ANSWERING), None)
    return {} if first is None or settings[first].speaks is None else {nouns[0]: first}


def _briefs(text: str, each: Heard) -> bool:
    """Whether a phrase means one person by a noun, and stands after "briefing by"."""
    is_one = each.phrase.form == DEFINITE_FORM and not each.phrase.plural and not each.phrase.owner
    return is_one and _BRIEFING_BY.search(text, max(0, each.span.start - _BY_LONGEST), each.span.start) is not None


def _acts(setting: Setting) -> bool:
    """Whether a phrase speaks or opens its line, as who a headline is about does."""
    return setting.speaks is not None or setting.opens


def _is_bare(each: Heard) -> bool:
    """Whether a phrase is a noun for one person, alone or with an adjective of his state: "Minister", "Orskan minister"."""
    own = [word for word in each.phrase.words if word not in each.phrase.names]
    is_noun = each.phrase.form == DEFINITE_FORM and len(own) == 1 and not each.phrase.owner and not each.phrase.plural
    return is_noun and each.kind is Kind.PERSON and each.known is None


def _is_of_the_same(named: Heard, noun: Heard) -> bool:
    """Whether an adjective before the noun stands before the name too: "Orskan minister", "Orskan Trade Minister Ada Vell"."""
    return set(noun.phrase.names) <= set(named.phrase.title.casefold().split())


def _is_called(each: Heard, noun: str) -> bool:
    """Whether a title before a name says what a noun says: "Foreign Minister Ada Vell" is a minister, "Sen. Ada Vell" a lawmaker."""
    title = [word.rstrip(".") for word in each.phrase.title.casefold().split()]
    return noun in title or (noun in LAWMAKERS and is_lawmaker(title))


def answering_below(heard: Sequence[Heard], settings: Sequence[Setting], drafts: Sequence[Draft]) -> dict[int, int]:
    """The number of the headline's phrase for who speaks in it, with that of the only person named before turns that name nobody.

    "'We wait': Orsk's fish envoy on the talks", and below it "Ada Vell has represented Orsk in the talks": his state has to stand there.
    """
    start = min((draft.content[0].start for draft in drafts if draft.turn is not None), default=0)
    speaking = [at for at, each in enumerate(heard) if settings[at].paragraph == 0 and settings[at].speaks is not None]
    people = [at for at, each in enumerate(heard) if each.names_person and each.span.start < start]
    if len(speaking) != 1 or len({heard[at].phrase.names[-1] for at in people}) != 1 or settings[people[0]].paragraph <= 0:
        return {}
    envoy, named = heard[speaking[0]], heard[people[0]]
    is_envoy = envoy.kind is Kind.PERSON and envoy.phrase.form == DEFINITE_FORM and not envoy.phrase.plural
    beside = (at for at in range(people[0] + 1, len(heard)) if settings[at].sentence == settings[people[0]].sentence)
    is_of_state = any(heard[at].kind is Kind.STATE and heard[at].phrase.names == envoy.phrase.owners for at in beside)
    is_held = not named.phrase.title or _is_called(named, envoy.phrase.head)
    return {speaking[0]: people[0]} if is_envoy and envoy.phrase.owners and is_of_state and is_held else {}
