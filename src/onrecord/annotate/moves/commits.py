"""This module knows whom the words of somebody who is known cannot commit, however often a page tells of them.

- "There must be no meeting with Orsk," said a senator of Vell: a move of Vell's, or of the senator's own, and never of Orsk's.
- "Brunn said Orsk had asked for a meeting": Orsk asks, and Brunn only tells of it; "Orsk has agreed to wait" (or "is willing
  to"), said Brunn: Orsk does.
- A state acts for itself. A minister whose state the page leaves open may be of any that it tells of, but for one whose country is another
  and one that she addresses; who sits in a parliament, looks on, is out of office or has a trade of his own (a consultant, counsel, who
  organised a march) speaks for himself, if he is not called after a body; so does one of whom no office is told, unless he says "we".
- A lawyer who is not known by name ("the owner's lawyer said") commits only whom the words name; so does a paper ("Orsk's reply proposed").
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from onrecord.annotate.mentioned import HOPS
from onrecord.annotate.moves.scene import Scene
from onrecord.annotate.moves.utterances import TURNS
from onrecord.facts.papers import is_a_paper
from onrecord.model.annotations import Kind
from onrecord.model.span import Span, cut_all
from onrecord.text.told_turns import OPENING, TURN

NOT_DONE = frozenset({"hypothetical", "conditional", "called_for", "negated", "denied"})
"""How far a deed got that commits nobody."""
_OF_NO_OFFICE = re.compile(
    r"\b(?:[Ss]enators?|Sens?\.|Reps?\.|[Cc]ongress(?:man|woman|men|women)|[Ll]awmakers?|[Ll]egislators?|MPs?|MEPs?|[Dd]emocrats?|"
    r"[Rr]epublicans?|(?:[Mm]inority|[Mm]ajority|[Oo]pposition) [Ll]eader|[Ww]hip|[Ss]peaker|[Bb]ackbenchers?|"
    r"[Ff]ormer|[Ee]x-\w+|[Aa]ctivists?|[Cc]ampaigners?|[Aa]nalysts?|[Pp]rofessors?|[Cc]onsultants?|"
    r"[Cc]olumnists?|[Oo]rgani[sz]ers?|[Pp]rotesters?|[Dd]emonstrators?|[Vv]eterans?|[Rr]esidents?|[Vv]illagers?|[Ww]itness(?:es)?)(?!\w)"
)
"""How somebody is called who commits no state."""

_OFFICE = re.compile(
    r"(?:minist|president|ambassador|spokes|official|general|envoy|commission|secretary|chancellor|diplomat|government|delegat|negotiat|premier|"
    r"chief|governor|mayor|king|queen|emir|chair|representative|colonel|major|commander|leader|head\b|director|admiral|captain|marshal|"
    r"prosecutor|counsell?or|advis[eo]r|member|aide|mediator|lawyer for|attorney for|counsel for)",
    re.IGNORECASE,
)
"""What somebody is called who may commit a body."""
_OF_A_TRADE = frozenset({"BUS", "CVL", "EDU", "JUD", "LAB", "MED", "REL"})
"""Sectors of those who commit no state."""
_FOR_WHOEVER_PAYS = re.compile(r"\b(?:lawyer|attorney|solicitor|barrister|advocate|consultant)s?(?! general)\b", re.IGNORECASE)
_WE = re.compile(r"\b(?:we|us|our|ours)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:he|she|it|they|we|i|you|this|that)", re.IGNORECASE)
"""Who is mostly the speaker where his words begin with it."""


def who_may_commit(scene: Scene, near: Iterable[str]) -> tuple[str, ...]:
    """Those of the actors near a move whom it may commit, in their order; all of them where nobody is known to speak."""
    held, speaker = tuple(near), scene.speaker
    if speaker is None or speaker not in scene.told.parties.entities:
        return tuple(key for key in held if key in scene.called) if _is_for_himself(scene) else held
    if is_a_paper(scene.told.parties.entities[speaker].name):
        return tuple(key for key in held if key in scene.called)
    if _is_for_himself(scene) and scene.told.parties.entities[speaker].kind is Kind.STATE:
        return ()
    turn = frozenset(_whose_turn_is_told(scene))
    if told := tuple(key for key in held if key in turn):
        return told
    own = frozenset((*_own_side(scene), *_told_of(scene)))
    if _is_settled(scene, speaker):
        kept = tuple(key for key in held if key in own)
    elif _OF_NO_OFFICE.search(scene.told.called(speaker)) or _is_private(scene, speaker):
        kept = tuple(key for key in held if key in own or _is_called_after(scene, speaker, key))
    else:
        kept = tuple(key for key in held if key in own or not _is_another(scene, speaker, key))
    return kept or held


def _is_settled(scene: Scene, speaker: str) -> bool:
    """Whether a state speaks, or somebody for one; of a party's people in a parliament, whether the page tells their party."""
    entities = scene.told.parties.entities
    behind = entities.get(scene.behind or speaker)
    if behind is not None and behind.kind is Kind.STATE:
        return True
    own = entities[speaker].spoken_for is not None
    return own and _OF_NO_OFFICE.search(scene.told.called(speaker)) is not None


def _is_for_himself(scene: Scene) -> bool:
    """Whether who speaks is called by a trade in which one speaks for whoever pays: "the owner's lawyer"."""
    return _FOR_WHOEVER_PAYS.search(cut_all(scene.told.text, scene.utterance.quotation.speaker, " ")) is not None


def _is_private(scene: Scene, speaker: str) -> bool:
    """Whether the page tells a trade of somebody's own, or no office of his and he says nowhere "we"."""
    entity = scene.told.parties.entities[speaker]
    if entity.kind is not Kind.PERSON or entity.spoken_for is not None:
        return False
    if entity.role:
        return entity.sector in _OF_A_TRADE or _OFFICE.search(entity.role) is None
    return _WE.search(cut_all(scene.told.text, scene.utterance.content, " ")) is None


def _own_side(scene: Scene) -> Iterator[str]:
    """Who speaks, with whom, and everybody behind them."""
    parties = scene.told.parties
    for key in (scene.speaker, *scene.utterance.quotation.speakers):
        held = key
        for _ in range(HOPS + 1):
            entity = parties.entities.get(held or "")
            if held is None or entity is None:
                break
            yield held
            held = entity.spoken_for


def _whose_turn_is_told(scene: Scene) -> Iterator[str]:
    """Whose turn somebody's words tell of first of all ("Orsk has agreed to wait"), and whom they commit."""
    text, content, parties = scene.told.text, scene.utterance.content, scene.told.parties
    opening = OPENING.match(text, content[0].start)
    undone = [deed.event.trigger[0] for deed in scene.deeds if deed.event.status in NOT_DONE]
    for key in scene.content:
        for span in parties.spans_in(content, key):
            is_first = opening is not None and span.start == opening.end() and not _PRONOUN.fullmatch(text, span.start, span.end)
            turn = TURN.match(text, span.end) if is_first else None
            if turn is not None and not any(trigger.meets(Span(*turn.span())) for trigger in undone):
                yield key
                yield parties.behind(key) or key


def _told_of(scene: Scene) -> Iterator[str]:
    """Who does, in somebody's words, what is a turn by itself; and whom they commit. Of an act the cue tells who does it."""
    parties = scene.told.parties
    if scene.utterance.quotation.kind == "act":
        return
    deeds = (deed for deed in scene.deeds if deed.where == "words" and deed.event.type in TURNS and deed.event.status not in NOT_DONE)
    for key in chain.from_iterable(deed.actors for deed in deeds):
        if key is not None:
            yield key
            yield parties.behind(key) or key


def _is_called_after(scene: Scene, speaker: str, key: str) -> bool:
    """Whether somebody is called after a body, here or elsewhere, or is named beside it."""
    told = scene.told
    if key in scene.called or key in told.voice(speaker).named_by or told.is_called_after(speaker, key):
        return True
    return told.nearest(speaker, key)[1] in {"of", "owner", "within", "around"}


def _is_another(scene: Scene, speaker: str, key: str) -> bool:
    """Whether somebody speaks to a body, or is of another country than its."""
    if key in scene.addressed or key in scene.towards:
        return True
    one, other = (scene.told.parties.entities[each].country for each in (speaker, key))
    return one is not None and other is not None and one != other
