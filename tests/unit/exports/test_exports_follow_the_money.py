"""The record as FollowTheMoney entities, held to that model's rules."""

import re

import pytest

from onrecord.exports.follow_the_money import MoneyEntity, actor_entities, told_entities
from onrecord.front.people import each_actor
from onrecord.model.query import ActorQuery
from tests.unit.exports.abroad import abroad

THING = {
    **{"name": "name", "alias": "name", "country": "country", "summary": "text", "description": "text", "sourceUrl": "url"},
    **{"publisher": "string", "modifiedAt": "date", "retrievedAt": "date", "proof": "Document"},
}
INTERVAL = {"date": "date", "summary": "text", "description": "text", "recordId": "string", "namesMentioned": "name"}
MODEL: dict[str, dict[str, str]] = {
    "Article": {**THING, "title": "string", "fileName": "string", "author": "string", "language": "language", "publishedAt": "date"},
    "Mention": {"document": "Document", "name": "name", "resolved": "LegalEntity", "detectedSchema": "string", "contextCountry": "country"},
    "Event": {**THING, **INTERVAL, "location": "address", "involved": "LegalEntity"},
    "Note": {**THING, "entity": "Thing"},
    "Person": THING,
    "Organization": THING,
    "PublicBody": THING,
    "LegalEntity": THING,
}
"""Properties and their types in FollowTheMoney 4.11, of the schemata that are written."""
REQUIRED = {"Article": {"fileName"}, "Mention": {"document", "name"}}
PARTIES = {"Person", "Organization", "PublicBody", "LegalEntity"}
RANGES = {"Document": {"Article"}, "LegalEntity": PARTIES, "Thing": PARTIES | {"Article", "Event", "Note"}}
FORMS = {
    "date": r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\dZ)?)?)?",
    "url": r"https?://\S+",
    "country": r"[a-z]{2}",
    "language": r"[a-z]{3}",
}


@pytest.fixture(scope="module")
def entities(tmp_path_factory: pytest.TempPathFactory) -> dict[str, MoneyEntity]:
    """Everything that is written, by its id."""
    with abroad(tmp_path_factory.mktemp("ftm") / "record.db") as store:
        everything = [
            *actor_entities(each_actor(store, ActorQuery(nameless=True))),
            *(each for told in store.each_told() for each in told_entities(told)),
        ]
    assert len({entity.id for entity in everything}) == len(everything)
    return {entity.id: entity for entity in everything}


def test_every_entity_keeps_the_rules_of_its_schema(entities: dict[str, MoneyEntity]) -> None:
    """Its properties are known and of their types, what must be there is, and what is pointed at is there and of the right kind."""
    for entity in entities.values():
        rules = MODEL[entity.schema]
        assert re.fullmatch(r"[A-Za-z0-9-]{1,255}", entity.id)
        assert REQUIRED.get(entity.schema, {"name"}) <= set(entity.properties) <= set(rules)
        for name, values in entity.properties.items():
            assert values and all(values)
            for value in values:
                if rules[name] in RANGES:
                    assert entities[value].schema in RANGES[rules[name]]
                else:
                    assert re.fullmatch(FORMS.get(rules[name], r"(?s).+"), value), (name, value)


def test_an_event_is_told_with_its_status_and_on_whose_word(entities: dict[str, MoneyEntity]) -> None:
    """What was denied or hangs on a condition cannot be read as done."""
    told = [entity.properties for entity in entities.values() if entity.schema == "Event"]
    assert {event["name"][0] for event in told} == {"happened: COERCE restrict", "conditional: RETREAT", "denied: ASSAULT"}
    closed = next(event for event in told if event["summary"][0] == "closed")
    assert closed["summary"] == ["closed", "EDTF 2031-04-01"] and closed["date"] == ["2031-04-01"]
    assert closed["description"] == ["according to the narrator"]
    assert {entities[each].properties["name"][0] for each in closed["involved"]} == {"Orsk"}


def test_a_statement_is_a_note_on_its_article_and_its_speaker(entities: dict[str, MoneyEntity]) -> None:
    """Never a property of the speaker."""
    note = next(each for each in entities.values() if each.schema == "Note" and "Pim Alder" in each.properties["name"][0])
    assert note.properties["description"] == ["We will open it if Vell withdraws"]
    assert [entities[each].schema for each in note.properties["entity"]] == ["Article", "Person"]


def test_hearsay_is_a_note_that_names_its_teller_and_points_at_his(entities: dict[str, MoneyEntity]) -> None:
    """What a president said as his envoy tells it is not the president's note alone."""
    note = next(each for each in entities.values() if each.schema == "Note" and "Halloran" in each.properties["name"][0])
    assert note.properties["name"] == ["indirect speech of President Halloran, as told by Toma Rehn, as told by The Orsk Herald"]
    outer = next(entities[each] for each in note.properties["entity"] if entities[each].schema == "Note")
    assert "speech of Toma Rehn" in outer.properties["name"][0]


def test_an_unsure_date_is_told_as_edtf_only(entities: dict[str, MoneyEntity]) -> None:
    """FollowTheMoney's dates are all sure."""
    page = next(each.properties for each in entities.values() if each.properties.get("fileName") == ["strait.html"])
    assert page["summary"] == ["EDTF 2031-04-02?"] and "publishedAt" not in page and "sourceUrl" not in page
