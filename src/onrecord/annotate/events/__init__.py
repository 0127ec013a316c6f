"""What the encoder found of events, to events of an article: trimmed, once each, dated, with who takes part and who vouches for them."""

from onrecord.annotate.events.amended import amended
from onrecord.annotate.events.around import Around
from onrecord.annotate.events.classifier import EventClassifier, load_event_classifier
from onrecord.annotate.events.clues import Surroundings
from onrecord.annotate.events.find import find_events
from onrecord.annotate.events.hints import acts_named
from onrecord.annotate.events.setting import EventSetting, outermost, sentences_of
from onrecord.annotate.events.sides import EventSides, load_event_sides
from onrecord.annotate.events.vouching import told_by

__all__ = [
    "Around",
    "EventClassifier",
    "EventSetting",
    "EventSides",
    "Surroundings",
    "acts_named",
    "amended",
    "find_events",
    "load_event_classifier",
    "load_event_sides",
    "outermost",
    "sentences_of",
    "told_by",
]
