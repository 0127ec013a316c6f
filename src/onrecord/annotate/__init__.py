"""Article to annotations: quotations with their speakers, cues and chains; mentions and entities; events; moves and their issues."""

from onrecord.annotate.annotator import Annotator, load_annotator

__all__ = ["Annotator", "load_annotator"]
