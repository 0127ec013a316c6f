"""This module knows who takes part in an event where the encoder left it open and the sentence does not: by its grammar alone.

- An act of speech is the speaker's, towards whom it is addressed ("Orsk rejected the plan": Orsk).
- "was expelled by Orsk": who stands after "by" acts, and who stands before the verb is acted on.
- "Orsk has expelled the envoys": who stands before the verb acts, who stands right after it is acted on.
- Where nobody stands right after the verb, a state or body that the tables know is looked for in the rest of the clause.
- Who are named together ("Orsk and Vell") take part each by himself.
- All who meet are actors; only a visit has a host.
"""

import re
from collections.abc import Sequence

import msgspec

from onrecord.annotate.events.joint import each_of, joined_to
from onrecord.annotate.events.setting import EventSetting
from onrecord.facts.codes import code_of, coded_in
from onrecord.model.annotations import Event, Party
from onrecord.model.span import Span

OF_SPEECH = frozenset({"AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
"""Types of which the telling verb itself is the act."""
_NT = r"(?:n['’]t)?"
"""What may be contracted with a verb: "didn't"."""
_BETWEEN_SUBJECT_AND_VERB = re.compile(
    r"[\s,]*(?:(?:which|who|that)\s+)?"
    rf"(?:(?:(?:has|have|had|would|could|should|must|might|is|are|was|were|do|does|did){_NT}|will|may|can|cannot|shall|(?:wo|ca|sha)n['’]t|"
    r"be|been|being|to|not|never|also|again|once more|still|now|yet|later|then|already|first|repeatedly|\w+ly|on \w+day|this week|"
    r"last week|yesterday|today)[\s,]+)*"
)
_PASSIVE = re.compile(rf"\b(?:(?:is|are|was|were){_NT}|be|been|being|gets?|got)\s+(?:(?:\w+ly|not|yet)\s+){{0,2}}\Z")
_NO_PASSIVE = re.compile(r"(?:un)?(?:willing|ready|prepared|able|set|due|likely|reluctant|keen|opposed)\b", re.IGNORECASE)
"""What may stand after "is" and still tells of its subject's own act."""
_BY = re.compile(r"(?:\s+\w+){0,3}?\s+by\s+")
_TO_OBJECT = re.compile(r"\s+(?:(?:to|of|against|with|on|from|at|for|into|up|out|off|away|all|back)\s+){0,2}")
_BORDER = re.compile(
    r"[;:“”\"()]|,?\s(?:that|which|who|whom|whose|because|after|before|as|while|when|unless|if|but|where|since|until|said|says|saying)\s",
    re.IGNORECASE,
)
"""What ends the clause in which somebody may still be acted on."""


def with_parties(setting: EventSetting, event: Event) -> Event:
    """The event with those who take part, as far as the encoder or the grammar tells."""
    for rule in (_by_telling, _by_agent, _by_subject, _by_object, _by_table, _together, _met):
        event = rule(setting, event)
    return event


def _by_telling(setting: EventSetting, event: Event) -> Event:
    """An act of speech has the parties of the statement whose cue it is."""
    if event.type not in OF_SPEECH or (event.actors and event.recipients):
        return event
    told = setting.told.by_cue(event.trigger)
    if told is None:
        return event
    actors, recipients = _parties(setting, told.speaker), _parties(setting, told.addressee)
    return msgspec.structs.replace(event, actors=event.actors or actors, recipients=event.recipients or recipients)


def _by_agent(setting: EventSetting, event: Event) -> Event:
    """Of "expelled by Orsk" Orsk is the actor."""
    if event.actors:
        return event
    agent = _named_after(setting, setting.sentence(event.trigger[0]), event.trigger[-1].end, _BY)
    return event if agent is None else msgspec.structs.replace(event, actors=_parties(setting, [agent]))


def _by_subject(setting: EventSetting, event: Event) -> Event:
    """Who stands before the verb: acts, or is acted on where the verb is in the passive."""
    sentence, trigger = setting.sentence(event.trigger[0]), event.trigger[0]
    before = setting.named_in(sentence.start, trigger.start)
    if not before or not _BETWEEN_SUBJECT_AND_VERB.fullmatch(setting.text, before[-1].end, trigger.start):
        return event
    if any(party.span and party.span.meets(before[-1]) for party in (*event.actors, *event.recipients, *event.others)):
        return event
    found = _parties(setting, [before[-1]])
    if _PASSIVE.search(setting.text, before[-1].end, trigger.start) and not _NO_PASSIVE.match(setting.text, trigger.start):
        return event if event.recipients or event.type == "CONSULT" else msgspec.structs.replace(event, recipients=found)
    return event if event.actors else msgspec.structs.replace(event, actors=found)


def _by_object(setting: EventSetting, event: Event) -> Event:
    """Who stands right after the verb is acted on."""
    if event.recipients:
        return event
    after = _named_after(setting, setting.sentence(event.trigger[0]), event.trigger[-1].end, _TO_OBJECT)
    if after is None or any(party.span and party.span.meets(after) for party in (*event.actors, *event.others)):
        return event
    return msgspec.structs.replace(event, recipients=_parties(setting, [after]))


def _by_table(setting: EventSetting, event: Event) -> Event:
    """The first other state or body that the rest of the clause speaks of, as the tables know it, is acted on ("a Danish plan")."""
    if event.recipients or not event.actors or (event.type == "CONSULT" and event.mode != "visit"):
        return event
    sentence, start = setting.sentence(event.trigger[0]), event.trigger[-1].end
    border = _BORDER.search(setting.text, start, sentence.end)
    own = {code_of(party.span.cut(setting.text), is_person=True) for party in event.actors if party.span}
    rest = coded_in(setting.text[start : border.start() if border else sentence.end])
    found = next((Span(start + each.start, start + each.end) for each in rest if each.code not in own), None)
    return event if found is None else msgspec.structs.replace(event, recipients=_parties(setting, [found]))


def _together(setting: EventSetting, event: Event) -> Event:
    """Those who are named together take part each by himself."""
    recipients = [party.span for party in event.recipients if party.span]
    taken = [*recipients, *(party.span for party in (*event.actors, *event.others) if party.span)]
    after = joined_to(setting, max(recipients)) if recipients else None
    more = _parties(setting, [after]) if after and not any(after.meets(each) for each in taken) else ()
    return msgspec.structs.replace(event, actors=_apart(setting, event.actors), recipients=_apart(setting, (*event.recipients, *more)))


def _apart(setting: EventSetting, parties: Sequence[Party]) -> tuple[Party, ...]:
    return tuple(one for party in parties for one in (_parties(setting, each_of(setting, party.span)) if party.span else (party,)))


def _met(setting: EventSetting, event: Event) -> Event:
    """All who meet are actors, but for host and visitor."""
    if event.type != "CONSULT" or event.mode == "visit" or not event.recipients or not event.actors:
        return event
    return msgspec.structs.replace(event, actors=(*event.actors, *event.recipients), recipients=())


def _named_after(setting: EventSetting, sentence: Span, start: int, gap: re.Pattern[str]) -> Span | None:
    """The first who is named after a place, if only such words stand between."""
    after = setting.named_in(start, sentence.end)
    return after[0] if after and gap.fullmatch(setting.text, start, after[0].start) else None


def _parties(setting: EventSetting, spans: Sequence[Span]) -> tuple[Party, ...]:
    return tuple(Party(span=span, entity=setting.key_of(span)) for span in spans)
