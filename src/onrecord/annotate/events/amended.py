"""This module knows what is set right about an article's events once it is told who takes part, and in which order.

1. Whose deed it is: the subject of its own clause does it (`second_verbs`), and who is held or asked is whom the words name (`held`);
   last of all who stands right before it (`own_clause`), where the rules before it leave that open or have it
   otherwise; and who answers a deed has not done it (`answered`).
2. To whom it is done: what somebody receives or undergoes (`suffered`), not who is only named beside him (`asides`), nor by whom
   another clause names (`participles`); a deed that but describes another word is nobody's there (`in_names`).
   What is told, asked, threatened or praised has its own givers and takers: `one_way`, `subjects`, `together`, `same_meeting`,
   `controlled`, `aimed_at`.
3. Who stands for whom: the holder, not the state before his office (`in_office`), then the complainer, not of whom he complains
   (`complaints`). These come after all that look at where a phrase stands, since they put others in its place, and turn the sides round.
   What is nobody at all is left out now (`cut_short`).
4. Which events are left: warnings that are no threats go (`warned`), by who warns in the end. Only then is it asked where each was
   (`where`), since a place belongs to the act next to it of those that stay. Last, each is shown by his nearest words (`nearest_words`),
   and "both sides" are each of the two (`both`), whose words are the same.
"""

from collections.abc import Callable, Sequence

from onrecord.annotate.events.aimed_at import at_whose_it_is
from onrecord.annotate.events.answered import by_nobody_who_answers
from onrecord.annotate.events.around import Around
from onrecord.annotate.events.asides import without_asides
from onrecord.annotate.events.both import each_of_both
from onrecord.annotate.events.complaints import by_who_complains
from onrecord.annotate.events.controlled import by_whom_it_is_left_to
from onrecord.annotate.events.cut_short import without_words_cut_short
from onrecord.annotate.events.held import as_held
from onrecord.annotate.events.in_names import without_who_is_only_near
from onrecord.annotate.events.in_office import by_who_holds_it
from onrecord.annotate.events.nearest_words import by_their_nearest_words
from onrecord.annotate.events.one_way import told_to_others
from onrecord.annotate.events.own_clause import of_who_stands_there
from onrecord.annotate.events.participles import with_whom_it_befell
from onrecord.annotate.events.same_meeting import of_who_meets_there
from onrecord.annotate.events.second_verbs import of_their_clauses
from onrecord.annotate.events.subjects import of_their_subjects
from onrecord.annotate.events.suffered import as_suffered
from onrecord.annotate.events.together import with_who_is_beside
from onrecord.annotate.events.warned import threatening
from onrecord.annotate.events.where import with_places
from onrecord.model.annotations import Event

Rule = Callable[[Around, Sequence[Event]], tuple[Event, ...]]
"""The events as they were, in their order, to the events as they should be."""
RULES: tuple[Rule, ...] = (
    of_their_clauses,
    as_held,
    as_suffered,
    of_who_stands_there,
    by_nobody_who_answers,
    without_asides,
    with_whom_it_befell,
    without_who_is_only_near,
    told_to_others,
    of_their_subjects,
    with_who_is_beside,
    of_who_meets_there,
    by_whom_it_is_left_to,
    at_whose_it_is,
    by_who_holds_it,
    by_who_complains,
    without_words_cut_short,
    threatening,
    with_places,
    by_their_nearest_words,
    each_of_both,
)
"""Each is given what the one before it leaves."""


def amended(around: Around, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events with who takes part as all rules have it, numbered anew, with where each was."""
    told = tuple(events)
    for rule in RULES:
        told = rule(around, told)
    return told
