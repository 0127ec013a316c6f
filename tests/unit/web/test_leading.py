"""What several tell stands on the desk in one telling's words, voice and link: those of the telling that leads."""

import re
from pathlib import Path

import msgspec
from litestar import Litestar
from litestar.testing import TestClient

from onrecord.model.judgement import Relation
from onrecord.model.query import EventQuery
from onrecord.store import Store, open_record
from onrecord.views.timeline import TimelineQuery, TimelineRow
from onrecord.web.app import desk
from onrecord.web.wholes import Wholes
from tests.contract.happenings import NOTES, told
from tests.unit.web.strait import AT, judge_same
from tests.unit.web.test_app import HOME


def told_first_and_told_with_a_date(store: Store) -> TimelineRow:
    """A closing that one outlet tells itself, without a date, and a later one on its spokesman's word, with one."""
    closed = NOTES.events[0]
    pages = (("The Gull", "2031-04-02", None, "narrator"), ("The Lantern", "2031-04-03", closed.when, "q1"))
    for outlet, published, when, voice in pages:
        event = msgspec.structs.replace(closed, when=when, vouched_by=voice)
        notes = msgspec.structs.replace(NOTES, events=(event,), moves=())
        address = f"https://{outlet[4:].lower()}.example/strait"
        store.add(told(address=address, outlet=outlet, published=published, notes=notes), read_at=AT)
    judge_same(store, Relation.SAME_EVENT, *(event.id for event in store.each_event(EventQuery())))
    (row,) = Wholes(store).now().timeline(TimelineQuery())
    return row


def test_a_row_names_the_event_that_leads_and_the_statement_that_says_so(tmp_path: Path) -> None:
    """Of two tellings the one that dates the thing leads, though the other was first."""
    with open_record(tmp_path / "record.db") as store:
        row = told_first_and_told_with_a_date(store)
    first, lead = row.tellings
    assert (first.outlet, lead.outlet) == ("The Gull", "The Lantern")
    assert (row.entry, row.statement, row.outlet) == (lead.entry, lead.statement, lead.outlet)
    assert row.according_to == lead.according_to != first.according_to


def test_timeline_and_front_show_the_voice_and_the_link_of_the_telling_that_leads(tmp_path: Path) -> None:
    """Nobody's words are laid at another's door."""
    with open_record(tmp_path / "record.db") as store, TestClient[Litestar](desk(store), base_url=HOME) as reader:
        row = told_first_and_told_with_a_date(store)
        for address in ("/timeline?zoom=days", "/"):
            shown = re.search(rf'<li class="happening[^"]*" id="{row.id}">.*?<details>', reader.get(address).text, re.DOTALL)
            assert shown is not None
            assert f'/events/{row.entry}"' in shown[0] and f'/events/{row.tellings[0].entry}"' not in shown[0]
            assert f'href="/statements/{row.statement}"' in shown[0] and "the article itself" not in shown[0]
