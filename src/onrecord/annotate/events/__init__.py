"""What the encoder found of events, to events of an article: trimmed, once each, dated, with who takes part and who vouches for them."""

from onrecord.annotate.events.asides import without_asides
from onrecord.annotate.events.classifier import EventClassifier, load_event_classifier
from onrecord.annotate.events.clues import Surroundings
from onrecord.annotate.events.complaints import by_who_complains
from onrecord.annotate.events.find import find_events
from onrecord.annotate.events.held import as_held
from onrecord.annotate.events.hints import acts_named
from onrecord.annotate.events.in_names import without_who_is_only_near
from onrecord.annotate.events.in_office import by_who_holds_it
from onrecord.annotate.events.participants import Around
from onrecord.annotate.events.participles import with_whom_it_befell
from onrecord.annotate.events.second_verbs import of_their_clauses
from onrecord.annotate.events.setting import EventSetting, outermost, sentences_of
from onrecord.annotate.events.sides import EventSides, load_event_sides
from onrecord.annotate.events.suffered import as_suffered
from onrecord.annotate.events.vouching import told_by
from onrecord.annotate.events.warned import threatening
from onrecord.annotate.events.where import with_places

__all__ = [
    "Around",
    "EventClassifier",
    "EventSetting",
    "EventSides",
    "Surroundings",
    "acts_named",
    "as_held",
    "as_suffered",
    "by_who_complains",
    "by_who_holds_it",
    "find_events",
    "load_event_classifier",
    "load_event_sides",
    "of_their_clauses",
    "outermost",
    "sentences_of",
    "threatening",
    "told_by",
    "with_places",
    "with_whom_it_befell",
    "without_asides",
    "without_who_is_only_near",
]
