"""A record that is exported: the strait, told by two outlets, with judgements on who is who, and a page of quarrels about a bridge."""

from pathlib import Path

from onrecord.linking import link_record
from onrecord.store import Store, open_record
from tests.contract.happenings import told
from tests.unit.web.lenne import herald, hostile

READ_AT = "2031-05-01T08:00:00Z"


def abroad(path: Path) -> Store:
    """The record, open."""
    store = open_record(path)
    for reading in (told(), told(address="pages/strait.html", outlet=None, published="2031-04-02?"), herald(), hostile()):
        store.add(reading, read_at=READ_AT)
    list(link_record(store, at=READ_AT))
    return store
