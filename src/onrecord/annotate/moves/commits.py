"""This module knows whom the words of somebody who is known cannot commit, however often a page tells of them.

- "There must be no meeting with Orsk," said a senator of Vell: a move of Vell's, or of the senator's own, and never of Orsk's.
- "Brunn said Orsk had asked for a meeting": Orsk asks, and Brunn only tells of it; "Orsk has agreed to wait" (or "is willing
  to"), said Brunn: Orsk does.
- A state acts for itself. A minister whose state the page leaves open commits a state only if his words name it as what they are about
  ("Orsk will reply"), and neither one whose country is another nor one that he addresses; who sits in a parliament, looks on, is out of
  office, leads an opposition or has a trade of his own (a consultant, counsel, who organised a march) speaks for himself, if he is not
  called after a body; so does one of whom no office is told, unless he says "we". A ministry whose state is left open may be of any that
  the page tells of.
- A lawyer who is not known by name ("the owner's lawyer said") commits only whom the words name, and so does whoever the page does not
  say who it is ("each", "another"), and a paper ("Orsk's reply proposed"); a newspaper or an agency that only reports commits nobody but
  whose turn it tells.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from onrecord.annotate.mentioned import HOPS
from onrecord.annotate.moves.scene import Scene
from onrecord.annotate.moves.utterances import TURNS
from onrecord.annotate.moves.wording import performed
from onrecord.facts.agencies import agency_named
from onrecord.facts.nameless import names_somebody
from onrecord.facts.outlets import is_outlet
from onrecord.facts.papers import is_a_paper
from onrecord.facts.whose import is_body_of_state
from onrecord.model.annotations import Entity, Kind
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
_OPPOSED = re.compile(r"\b[Oo]pposition (?:leader|chief|party|politician|figure|spokes\w+|lawmakers?|MPs?|senators?)(?!\w)")
"""How somebody is called who is of a state and no voice of it."""
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
OUGHT = re.compile(r"\s+(?:must|should|ought to|shall|ha(?:s|ve) to|needs? to)\b", re.IGNORECASE)
"""What stands after whoever is told what to do."""
DID = re.compile(
    r"\s+(?:\w+ly\s+|also\s+)?(?:asked|urged|demanded|requested|proposed|offered|agreed|accepted|refused|rejected|declined|warned|threatened)\b"
)
"""What somebody did who made a turn."""
_OUGHT_OR_MAY = re.compile(r"\b(?:cannot|can['’]t|can not|should|must|ought|might|may)\b[^.,;:]{0,20}\Z", re.IGNORECASE)
"""What stands before a deed that nobody has done."""
_PRONOUN = re.compile(r"(?:he|she|it|they|we|i|you|this|that)", re.IGNORECASE)
"""Who is mostly the speaker where his words begin with it."""


def who_may_commit(scene: Scene, near: Iterable[str]) -> tuple[str, ...]:
    """Those of the actors near a move whom it may commit, in their order; all of them where nobody is known to speak."""
    held, speaker = tuple(near), scene.speaker
    if speaker is None or speaker not in scene.told.parties.entities:
        return tuple(_of_nobody_known(scene, held))
    if is_a_paper(scene.told.parties.entities[speaker].name):
        return tuple(key for key in held if key in scene.called)
    if _is_for_himself(scene) and scene.told.parties.entities[speaker].kind is Kind.STATE:
        return ()
    turn = frozenset(_whose_turn_is_told(scene))
    if told := tuple(key for key in held if key in turn):
        return told
    if only_reports(scene, speaker):
        return tuple(key for key in held if key in frozenset((*_told_of(scene), *_whose_deed_is_told(scene))))
    own = frozenset((*_own_side(scene), *_told_of(scene)))
    return tuple(key for key in held if key in own or _may_speak_for(scene, speaker, key))


def _may_speak_for(scene: Scene, speaker: str, key: str) -> bool:
    """Whether somebody may commit an actor whom the page does not say that he speaks for."""
    if _is_settled(scene, speaker):
        return False
    if _OF_NO_OFFICE.search(scene.told.called(speaker)) or _is_private(scene, speaker):
        return _is_called_after(scene, speaker, key)
    if _is_another(scene, speaker, key):
        return False
    if _is_of_a_house(scene, speaker) or _is_called_after(scene, speaker, key) or key in _called_we(scene):
        return True
    entity = scene.told.parties.entities[speaker]
    says_we = entity.kind is Kind.PERSON and entity.role is None  # or he would be private
    return entity.spoken_for is None and (says_we or key == _is_about(scene))


def _of_nobody_known(scene: Scene, held: Sequence[str]) -> Iterable[str]:
    """Whom words may commit of which it is not known who speaks: who is named as speaking, or whose turn is told; anybody where none is."""
    if _is_named(scene):
        return (key for key in held if key in scene.called)
    told = frozenset(_whose_deed_is_told(scene))
    return tuple(key for key in held if key in told) or held


def only_reports(scene: Scene, speaker: str) -> bool:
    """Whether who speaks is a newspaper or an agency, and does not itself do what makes the move ("the paper demanded access")."""
    return _is_press(scene.told.parties.entities[speaker]) and not performed(cut_all(scene.told.text, scene.utterance.quotation.cue, " "))


def _is_press(entity: Entity) -> bool:
    own = entity.kind is Kind.ORGANISATION and entity.spoken_for is None
    return own and (is_outlet(entity.name) or agency_named(entity.name) is not None)


def _is_of_a_house(scene: Scene, speaker: str) -> bool:
    """Whether a body speaks, or somebody for a ministry of which the page does not say whose it is."""
    entities = scene.told.parties.entities
    if entities[speaker].kind is not Kind.PERSON:
        return not _is_press(entities[speaker])
    behind = entities.get(scene.behind or speaker)
    return behind is not None and behind.kind is Kind.ORGANISATION and is_body_of_state(behind.name)


def _called_we(scene: Scene) -> Iterator[str]:
    """Whom the words call "we" and the page calls nothing else: a state that a "we" was taken for may be another's."""
    for key in (key for key in scene.content if not names_somebody(scene.told.parties.entities[key].name)):
        if any(_WE.fullmatch(scene.told.text, each.start, each.end) for each in scene.told.parties.spans_in(scene.utterance.content, key)):
            yield key


def _is_named(scene: Scene) -> bool:
    """Whether the words name whoever speaks, though it is not known who that is."""
    return re.search(r"\w", cut_all(scene.told.text, scene.utterance.quotation.speaker, " ")) is not None


def _is_about(scene: Scene) -> str | None:
    """Whom the words are about: who is named first of all and is not told what to do."""
    text, content = scene.told.text, scene.utterance.content
    opening = OPENING.match(text, content[0].start)
    begins = opening.end() if opening else content[0].start
    for key in scene.content:
        for span in scene.told.parties.spans_in(content, key):
            if text[begins : span.start].strip().lower() in {"", "the"} and not OUGHT.match(text, span.end):
                return key
    return None


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
        held, is_opposed = key, key is not None and _OPPOSED.search(scene.told.called(key)) is not None
        for _ in range(HOPS + 1):
            entity = parties.entities.get(held or "")
            if held is None or entity is None or (is_opposed and held != key and entity.kind is Kind.STATE):
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


def _whose_deed_is_told(scene: Scene) -> Iterator[str]:
    """Whose turn words tell of in the past tense ("that Orsk asked its allies to wait"), and whom they commit."""
    parties, about = scene.told.parties, _is_about(scene)
    if about is not None and DID.match(scene.told.text, parties.spans_in(scene.utterance.content, about)[0].end):
        yield about
        yield parties.behind(about) or about


def _told_of(scene: Scene) -> Iterator[str]:
    """Who does, in somebody's words, what is a turn by itself; and whom they commit. Of an act the cue tells who does it."""
    parties = scene.told.parties
    if scene.utterance.quotation.kind == "act":
        return
    told = (deed for deed in scene.deeds if deed.where == "words" and deed.event.type in TURNS and deed.event.status not in NOT_DONE)
    deeds = (deed for deed in told if not _OUGHT_OR_MAY.search(scene.told.text, scene.start, deed.event.trigger[0].start))
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
