"""What the encoder found of events, to events of an article: trimmed, once each, dated, with who takes part and who vouches for them."""

from onrecord.annotate.events.find import find_events

__all__ = ["find_events"]
