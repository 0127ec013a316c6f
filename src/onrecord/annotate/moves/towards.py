"""This module knows to whom a move is made for certain, whatever seems likely.

- Nobody moves towards his own side as a whole: "Orsk's minister asked the Orskan navy" asks the navy, and no other party.
- "begged the alliance for gas", "threatened the bloc": who is acted on by the very verb that makes the move is whom it is made to.
- "we will ask Vell to call it off", "asked Vell and Tarn to wait": who is asked in the very words is meant, as is who is named beside him.
- "the demands that Orsk has made of Vell", "a proposal put to Vell": to whom it was put is meant.
- "told Vell's envoy that the dam would be opened": the state is meant to whose people it is said, where nobody else seems to be.
- "urged Vell to call off its talks with Orsk", "Vell must free the crew": who is to do it is whom it is asked of, not who is named later;
  where that is somebody of one's own side, it is made to him and nobody else.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.annotate.moves.scene import Scene
from onrecord.facts.nameless import names_somebody
from onrecord.model.annotations import Kind
from onrecord.model.span import Span, Spans, cut_all

TOWARDS_ANYBODY = frozenset({"REQUEST", "THREATEN"})
TOWARDS_BODIES = frozenset({"AGREE", "REJECT"})
"""Types of events that are moves themselves, so that who is acted on is who is meant; of the latter only a state, body or group."""
_ASKING = re.compile(
    r"\b(?:urg(?:e|es|ed|ing)|ask(?:s|ed|ing)?|call(?:s|ed|ing)? (?:on|upon)|press(?:es|ed|ing)?|tell(?:s|ing)?|told|order(?:s|ed|ing)?|"
    r"implor(?:e|es|ed|ing)|beg(?:s|ged|ging)?|count(?:s|ed|ing)? on|appeal(?:s|ed|ing)?|plead(?:s|ed|ing)?|request(?:s|ed|ing)?|"
    r"want(?:s|ed)?|expect(?:s|ed)?|requir(?:e|es|ed|ing)|forbid(?:s|ding)?|forbade|call(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
"""Cues after which who is named first is to do what is asked."""
_URGING = re.compile(r"\b(?:urg|call(?:s|ed|ing)? (?:on|upon)|press|order|implor|tell|told)", re.IGNORECASE)
_TO_DO = re.compile(r"[“\"‘'«\s]*(?:not\s+)?to\s", re.IGNORECASE)
_OPENS = re.compile(
    r"[“\"‘'«\s]*(?:that\s+)?(?:on\s+|upon\s+|with\s+|to\s+|for\s+)?(?:the\s+)?"
    r"(?:(?:president|chancellor|(?:prime |foreign )?minister|premier|king|queen|mrs?\.?|ms\.?)\s+)*",
    re.IGNORECASE,
)
_WE = re.compile(r"we|us|our|ours|i|me|my", re.IGNORECASE)
_ASKS = re.compile(
    r"(?<!\bwould )\b"
    r"(?:ask|asks|asking|urge|urges|urging|call(?:s|ing)? (?:on|upon)|press|invite|invites|inviting|implore|beg|petition|request)"
    r"(?:[ .…]*)(?:both |the |its |his |her |their |our )*\Z",
    re.IGNORECASE,
)
_PUT_TO = re.compile(
    r"\b(?:demands?|proposals?|offers?|requests?|questions|suggestions?|terms|conditions|ultimatum|drafts?|appeals?)\b[^.;:“”\"]{0,60}?"
    r"\b(?:made|put|sent|addressed|presented|submitted|handed(?: over)?|given) (?:of|to|on) (?:both )?(?:the )?\Z",
    re.IGNORECASE,
)
"""What was put to whoever is named next."""
_THAT_HE = re.compile(
    r"\b(?:propos|suggest|recommend|demand|request|ask|urg)(?:e|es|ed|ing|s)?,? that (?:both )?(?:the )?\Z", re.IGNORECASE
)
"""What stands before whoever is to do what is proposed."""
_DO = re.compile(
    r"(?:\s+(?:each|both|all|also|first|not|now))*\s+(?!(?:be|was|had|did|would|will|could|can|may|might)\b)(?!\w+(?:s|ed|ing|ly)\b)[a-z]{3,}"
)
"""What he is to do: "that Vell free the crew"."""
FAR = 120
"""Characters before a name in which it stands what was put to him."""
BEFORE = 40
"""Characters before a name in which the verb stands by which he is asked."""
_BESIDE = re.compile(r",?\s+(?:and|as well as)\s+(?:also\s+)?(?:(?:on|upon|to|with|from|by|the|its)\s+)*")
_IS_TO = re.compile(r"(?:['’]s [\w ]{0,30})?,?\s+(?:not\s+|never\s+|also\s+)?to\s+(?!be\s)\w")
_OUGHT = re.compile(r"\s+(?:must|should|ought to|shall|ha(?:s|ve) to|needs? to)\s+(?!be\s)", re.IGNORECASE)


class Side(NamedTuple):
    """Whom a move commits and to whom it is made.

    Attributes:
        by: the likeliest, None where nobody is near. to: who is likely enough.
        surely_by, surely_to: those of them who are as likely as not.
        perhaps: who is only likely enough if he makes moves to whoever makes this one.
    """

    by: str | None
    to: tuple[str, ...]
    surely_by: str | None
    surely_to: tuple[str, ...]
    perhaps: str | None = None


def towards(side: Side, scene: Scene) -> Side:
    """The side, made to whom its own verb acts on, and never to who makes it."""
    parties = scene.told.parties
    own = parties.behind(side.by)
    named = tuple(_meant(scene))
    meant = (_asked(scene, key, side.by) for key in named or _acted_on(scene))
    told = tuple(dict.fromkeys(key for key in meant if key is not None))
    we = _called_we(scene)
    others, sure = (
        tuple(key for key in keys if key not in we and (own is None or parties.behind(key) != own)) for keys in (side.to, side.surely_to)
    )
    if told or named:
        return _with_those_beside(side._replace(to=told, surely_to=told), scene)
    asked = tuple(key for each in _asked_in_words(scene) if (key := _asked(scene, each, side.by)) is not None)
    if asked:
        kept = tuple(key for key in others if key in scene.content)
        return _with_those_beside(side._replace(to=tuple(dict.fromkeys((*kept, *asked))), surely_to=asked), scene)
    if _is_asked_of_another(scene):
        others, sure = (tuple(key for key in keys if key not in scene.content) for keys in (others, sure))
    if not others and (told := tuple(_told(scene, own))):
        return side._replace(to=told, surely_to=told)
    return side._replace(to=others, surely_to=sure)


def _told(scene: Scene, own: str | None) -> Iterator[str]:
    """The states to which, or to whose people, the words are said: nobody of the press, no house, and not the mover's own side."""
    parties = scene.told.parties
    for key in dict.fromkeys(map(parties.behind, scene.addressed)):
        if key is not None and key != own and parties.entities[key].kind is Kind.STATE and names_somebody(parties.entities[key].name):
            yield key


def _with_those_beside(side: Side, scene: Scene) -> Side:
    """The side, made also to whoever is named right beside one to whom it is made: "urged Orsk and Tarn to talk"."""
    parties, words = scene.told.parties, (*scene.utterance.content, *scene.utterance.quotation.addressee)
    own = parties.behind(side.by)
    spans = _spans_of(scene, words)
    pairs = [
        (one, other) for (first, one), (second, other) in pairwise(spans) if _BESIDE.fullmatch(scene.told.text, first.end, second.start)
    ]
    beside = [key for pair in pairs for key in pair if any(each in side.to or parties.behind(each) in side.to for each in pair)]
    more = (parties.behind(key) or key for key in beside)
    to = tuple(dict.fromkeys((*side.to, *(key for key in more if parties.is_body(key) and key != own))))
    return side if to == side.to else side._replace(to=to)


def _called_we(scene: Scene) -> frozenset[str]:
    """Whom the words call nothing but "we": whatever party a page's "we" was taken for, nobody says so of whom he asks."""
    told, words = scene.told, scene.utterance.content
    return frozenset(
        key for key in scene.content if all(_WE.fullmatch(told.text, span.start, span.end) for span in told.parties.spans_in(words, key))
    )  # fmt: skip


def _asked(scene: Scene, key: str, by: str | None) -> str | None:
    """The party behind whom something is asked of; himself where that is the mover's own, and nobody where he is the mover."""
    parties = scene.told.parties
    behind = parties.behind(key)
    if behind != parties.behind(by):
        return behind if behind is not None and parties.is_party(behind) else None
    is_mover = key in (by, behind, scene.speaker) or key in scene.utterance.quotation.speakers
    return None if is_mover or parties.entities[key].kind is Kind.PLACE else key


def _meant(scene: Scene) -> Iterator[str]:
    """Who is to do what is asked: who is named first, as who must, or after a verb of asking."""
    told = scene.told
    words = scene.utterance.content[0]
    first = next((key for key in scene.content if told.parties.spans_in((words,), key)), None)
    if first is None:
        return
    span = told.parties.spans_in((words,), first)[0]
    if not _OPENS.fullmatch(told.text, words.start, span.start):
        return
    cue = cut_all(told.text, scene.utterance.quotation.cue, " ")
    is_asked = _ASKING.search(cue) is not None and _IS_TO.match(told.text, span.end) is not None
    if is_asked or _OUGHT.match(told.text, span.end):
        yield first


def _asked_in_words(scene: Scene) -> Iterator[str]:
    """Who is asked to do something in the words themselves: "we are going to ask the Court to open a case"."""
    told, words = scene.told, scene.utterance.content
    spans = _spans_of(scene, words)
    for number, (span, key) in enumerate(spans):
        before = told.text[max(words[0].start, span.start - BEFORE) : span.start]
        is_named = names_somebody(told.parties.entities[key].name)
        is_asked = is_named and _ASKS.search(before) is not None and _goes_on(told.text, spans[number:], _IS_TO)
        is_asked = is_asked or (
            is_named
            and _THAT_HE.search(told.text, max(scene.start, span.start - BEFORE), span.start) is not None
            and _goes_on(told.text, spans[number:], _DO)
        )
        if is_asked or _PUT_TO.search(told.text, max(words[0].start, span.start - FAR), span.start):
            yield key


def _goes_on(text: str, spans: Sequence[tuple[Span, str]], how: re.Pattern[str]) -> bool:
    """Whether what stands after the first of these, or after those named in a row with him, is what they are to do."""
    end = spans[0][0].end
    for span, _ in spans[1:]:
        if not _BESIDE.fullmatch(text, end, span.start):
            break
        end = span.end
    return how.match(text, end) is not None


def _spans_of(scene: Scene, words: Spans) -> list[tuple[Span, str]]:
    """Where the words name somebody, in their order, and whom."""
    parties = scene.told.parties
    return sorted((span, key) for key in parties.named_in(words) for span in parties.spans_in(words, key))


def _is_asked_of_another(scene: Scene) -> bool:
    """Whether the words are only what somebody, named before them, is urged to do: those in them are not who is urged."""
    cue = cut_all(scene.told.text, scene.utterance.quotation.cue, " ")
    return _URGING.search(cue) is not None and _TO_DO.match(scene.told.text, scene.utterance.content[0].start) is not None


def _acted_on(scene: Scene) -> Iterator[str]:
    """Those whom the verb names that makes the move: who is addressed, else who is acted on."""
    parties = scene.told.parties
    for deed in scene.deeds:
        if deed.where == "cue" and deed.event.type in TOWARDS_ANYBODY | TOWARDS_BODIES:
            named = scene.addressed or [party.entity for party in deed.event.recipients]
            known = [key for key in named if key and parties.is_party(key)]
            yield from (key for key in known if deed.event.type in TOWARDS_ANYBODY or parties.is_body(parties.behind(key) or key))
