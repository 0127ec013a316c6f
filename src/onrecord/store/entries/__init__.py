"""This room turns one reading into entries of the record: statements, events, moves, and the appearances of actors on its page.

All of it is pure, and all ids are made of the version and of spans or names: the same reading gives the same entries for ever.
"""

from onrecord.store.entries.all import Entries, entries_of
from onrecord.store.entries.appearances import appearances_of
from onrecord.store.entries.events import events_of
from onrecord.store.entries.moves import moves_of
from onrecord.store.entries.statements import statements_of

__all__ = ["Entries", "appearances_of", "entries_of", "events_of", "moves_of", "statements_of"]
