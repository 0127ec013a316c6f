"""This module knows whether two outlets tell one statement: the same words of one speaker, cut, bracketed, retold or a mere fragment.

The words come first: how much of the smaller wording the other has in the same order, and how much those words tell (`text.retelling`).
How much is enough hangs on how near the two are otherwise: one speaker, the same days. Then what forbids it is looked at:

- words that turn the sense round ("will" against "will not", eleven against twelve): never one statement;
- two different speakers: never one, though one may quote the other, so that a person should look;
- a question ("whether …") is not what somebody else states;
- a negation cut off before a fragment ("sell the bridge" of "will not sell the bridge"): a person should look, unless both stand under
  one name or on one day.

Two sentences that follow each other in one speech are two statements, unless their tellings overlap or one says the other again: a lead,
and the quotation right after it (`link.within`).
"""

import math
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from onrecord.link.candidates import STATEMENTS_MEET
from onrecord.link.fragments import is_too_little
from onrecord.link.meeting import meet
from onrecord.link.tellings import Telling, days_apart, said_by
from onrecord.link.translated import in_kin_words
from onrecord.link.voices import Voices, compare_voices
from onrecord.link.within import Pair, fragment_pairs, restatements
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.text.restated import restated
from onrecord.text.retelling import Retelling, Wording, at_most, in_common, retell
from onrecord.text.turned_round import TurnedRound, turned_round

NAME = "retelling"
AUTHOR = f"rule:{NAME}"
ENOUGH = 1.1
"""What the shared words must tell (see `Retelling.mass`), of two statements of the same days, one of which names no speaker."""
ONE_VOICE = -0.8
"""How much less is enough where both name one speaker."""
PERHAPS = 0.85
"""The share of the smaller wording asked for where it is not known whether the person named speaks for the body named."""
SLOWLY, CLOSE = 0.38, 3
"""How much more is needed each time the days between the two double, from `CLOSE` days on."""
SHARE, BY_WORDS, MOST, BY_DAYS = 0.8, 0.025, 12.0, 0.02
"""The share of the smaller wording at which the scale tips: less for what the words tell, up to `MOST`, more with the days."""
STEEP, STEEPER = 14.0, 8.0
"""How steeply the score follows the share, and falls where the words tell too little."""
UNSURE, SAME = 0.3, 0.5
"""Scores from which a person is asked, and from which it is said to be the same."""
FORBIDDEN = 0.05
"""The score where the sense is turned round, or two different people speak."""
ALIKE, LOOKED_AT = 0.4, 2.4
"""The share of telling words, in any order, and what they tell, where one speaker may have been translated twice in the same days."""
REORDERED, MOSTLY = 4.0, 0.75
"""The same, at which they are taken for one utterance, where nothing keeps the two apart (see `text.restated`)."""
RETOLD, MOSTLY_RETOLD = 2.5, 0.62
"""The same with kin words, on two pages."""
SAID_AGAIN = 0.7
"""The score where one says the other again right after it in one article."""
THIN = 2
"""Telling words of a fragment below which it is nobody's in particular: "the pumps", said by somebody on another day."""
LEAST, FEW = 1.2, 3
"""What words in common must tell for two statements to be read word by word, unless one has so few telling words."""
QUOTES_THE_OTHER = 4.5
"""What shared words tell where one speaker is likely to quote the other."""
QUOTED_ALIKE = 2.4
"""What shared words tell, both in quotation marks, that a body and a person who may speak for it are both said to have said."""

VOICES = {Voices.ONE: "one speaker", Voices.TWO: "two speakers", Voices.PERHAPS: "a person and a body"}
"""What is told of the speakers, where both are named."""


class Beside(msgspec.Struct, frozen=True, kw_only=True):
    """What two statements are to each other, whatever their words."""

    voices: Voices
    days: int | None


class Compared(Beside, frozen=True, kw_only=True):
    """What was found out about two statements."""

    shared: Retelling
    turned: TurnedRound


class SameStatements:
    """A linker: which statements tell one utterance."""

    name = NAME
    relation = Relation.SAME_STATEMENT.value
    days: int | None = 60

    def __call__(self, new: Sequence[Telling], known: Sequence[Telling], /) -> list[Judgement]:
        """Judge new statements with one another and with known ones, by id of the pair; pairs not worth a word are left out."""
        return self.judge_pairs(new, meet(new, known, STATEMENTS_MEET, self.days))

    def judge_pairs(self, new: Sequence[Telling], pairs: Iterable[Pair], /) -> list[Judgement]:
        """The same, where it was found already what is worth comparing."""
        wordings = {telling.id: said_by(telling) for telling in new}
        again = {_ids(pair): pair for pair in restatements(new)}
        beside = (*fragment_pairs(new, wordings), *pairs)
        judged = (judge_statements(*pair, again=ids in again) for ids, pair in (again | {_ids(pair): pair for pair in beside}).items())
        return sorted((each for each in judged if each), key=lambda each: (each.left, each.right))


def _ids(pair: Pair) -> tuple[str, str]:
    """A pair's ids, the smaller first, so that it is judged once."""
    left, right = pair
    return min(left.id, right.id), max(left.id, right.id)


def judge_statements(left: Telling, right: Telling, *, again: bool = False) -> Judgement | None:
    """The verdict on two statements, with what it rests on; None where they have too little in common to be worth a word.

    `again` says that one of them was found to say the other again, right after it in one article (see `link.within`).

    >>> full = Telling(id="a", version="v", speaker="Doru", words="We will not sell the bridge, and we will not rent it out.")
    >>> judge_statements(full, Telling(id="b", version="w", speaker="Doru", words="'will not sell the bridge'")).verdict.value
    'same'
    >>> judge_statements(full, Telling(id="c", version="w", speaker="Doru", words="We will sell the bridge")).verdict.value
    'different'
    """
    if left.via == right.id or right.via == left.id:
        return None
    here, there = said_by(left), said_by(right)
    beside = Beside(voices=compare_voices(left, right), days=days_apart(left.day, right.day))
    retold = _in_other_words(left, right) if _is_close(beside) else 0.0
    if not (again or retold) and _hopeless(here, there, beside):
        return None
    shared = retell(here, there)
    compared = Compared(shared=shared, turned=turned_round(here, there, shared), voices=beside.voices, days=beside.days)
    if not again and beside.voices is not Voices.TWO and is_too_little(left, right, shared, one_voice=beside.voices is Voices.ONE):
        return None
    likely = max(_likely(compared, here, there), retold, SAID_AGAIN if again else 0.0)
    if beside.voices is Voices.PERHAPS and not _is_one_quotation(left, right, shared):
        likely = min(likely, SAME - 0.01)
    if likely < UNSURE:
        return None
    verdict, score = _verdict(compared, likely)
    first, second = sorted((left.id, right.id))
    reasons = tuple(_reasons(compared, here, left.words))
    return Judgement(
        relation=Relation.SAME_STATEMENT, left=first, right=second, verdict=verdict, author=AUTHOR, score=round(score, 3), reasons=reasons
    )


def _is_one_quotation(left: Telling, right: Telling, shared: Retelling) -> bool:
    """Whether a body and a person, of whom no page says that the one speaks for the other, are quoted in the same words: many, or all."""
    if left.indirect or right.indirect or shared.share < PERHAPS:
        return False
    return shared.mass >= QUOTED_ALIKE or min(shared.left, shared.right) >= PERHAPS


def _hopeless(here: Wording, there: Wording, beside: Beside) -> bool:
    """Whether two wordings have too little in common, in whatever order, to be worth reading word by word."""
    if in_common(here, there)[0] < LEAST and min(len(here.telling), len(there.telling)) > FEW:
        return True
    mass, share = at_most(here, there)
    most = _score(Retelling(pairs=(), mass=mass, left=share, right=share), beside.voices, beside.days)
    return max(most, _in_any_order(here, there) if _is_close(beside) else 0.0) < UNSURE


def _likely(compared: Compared, here: Wording, there: Wording) -> float:
    """How likely the words are one utterance's, with what is nobody's in particular and what may be a second translation."""
    likely, same_day = _score(compared.shared, compared.voices, compared.days), compared.days == 0
    if compared.voices is not Voices.ONE and not same_day and min(len(here.telling), len(there.telling)) < THIN:
        return min(likely, SAME - 0.01)
    if _is_close(compared):
        return max(likely, _in_any_order(here, there))
    return likely


def _is_close(compared: Beside) -> bool:
    """Whether one speaker is told in the same days."""
    return compared.voices is Voices.ONE and (compared.days or 0) <= CLOSE


def _in_any_order(here: Wording, there: Wording) -> float:
    """How likely one speaker's words of the same days are one utterance's, told in another order."""
    common, both = in_common(here, there)
    if common >= REORDERED and both >= MOSTLY and not restated(here, there).apart:
        return both
    return UNSURE if common >= LOOKED_AT and both >= ALIKE else 0.0


def _in_other_words(left: Telling, right: Telling) -> float:
    """How likely one speaker's words of the same days, on two pages, are one utterance's, each retold in words of its own."""
    here, there = said_by(left), said_by(right)
    said, both = in_common(here, there)
    if left.version == right.version or both < ALIKE / 2 or said < LEAST:
        return 0.0
    mass, share = in_kin_words(left, right)
    is_retold = mass > said and mass >= RETOLD and share >= MOSTLY_RETOLD
    return share if is_retold and not restated(here, there).apart else 0.0


def _score(shared: Retelling, voices: Voices, days: int | None) -> float:
    """How likely the words are one utterance's, before it is asked what forbids it."""
    doublings = math.log2(1 + (days or 0) / CLOSE)
    needed = ENOUGH + SLOWLY * doublings + (ONE_VOICE if voices is Voices.ONE else 0.0)
    tips_at = SHARE - BY_WORDS * min(shared.mass, MOST) + BY_DAYS * doublings
    return 1 / (1 + math.exp(-STEEP * (shared.share - tips_at) - STEEPER * min(shared.mass - needed, 0.0)))


def _verdict(compared: Compared, likely: float) -> tuple[Verdict, float]:
    if compared.turned.contrary:
        return Verdict.DIFFERENT, FORBIDDEN
    if compared.voices is Voices.TWO:
        quotes = compared.shared.mass >= QUOTES_THE_OTHER and likely >= SAME
        return (Verdict.UNSURE, UNSURE) if quotes else (Verdict.DIFFERENT, FORBIDDEN)
    trusted = not compared.turned.cut_off or compared.voices is Voices.ONE or compared.days == 0
    return (Verdict.SAME, likely) if trusted and likely >= SAME else (Verdict.UNSURE, min(likely, SAME))


def _reasons(compared: Compared, wording: Wording, words: str) -> Iterator[str]:
    if compared.shared.pairs:
        yield f"{round(100 * compared.shared.share)} % of the shorter wording: {_shown(_shared_words(compared.shared, wording, words))}"
    else:
        yield "many of the same words, in another order"
    if spoken := VOICES.get(compared.voices):
        yield spoken
    if compared.days is not None:
        yield "published the same day" if not compared.days else f"published {compared.days} days apart"
    yield from compared.turned.contrary
    yield from (f"{each}, which was cut off" for each in compared.turned.cut_off)


def _shared_words(shared: Retelling, wording: Wording, words: str) -> Iterable[str]:
    return (wording.spans[here].cut(words) for here, _ in sorted((*shared.pairs, *shared.moved)))


def _shown(words: Iterable[str], most: int = 12) -> str:
    listed = list(words)
    return " ".join(listed[:most]) + (" …" if len(listed) > most else "")
