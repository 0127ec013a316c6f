"""This module knows how another outlet runs a text: tightened, reworded, restyled or merged with a second one, by a seed.

Nothing of a copy is invented but the words and lines put in. The mean Jaccard likeness of copies and originals in runs of three words is
below .30: harder than copies of which only the furniture is other.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from random import Random

import msgspec

SEED = 20340
SHORTEST = 900
"""Characters of an original that is worth copying."""
SENTENCE = re.compile(r"(?<=[.!?][\"”’])\s+|(?<=[.!?])\s+(?=[\"“A-Z])")
WORD = re.compile(r"\w+")

OTHER_WORDS: Mapping[str, str] = dict(
    pair.split(":")
    for pair in (
        "said:stated told:informed says:states also:too many:numerous several:various large:big big:large small:little "
        "began:started start:begin started:began show:reveal shows:reveals help:aid helped:aided ask:request asked:requested "
        "get:obtain got:obtained make:create made:created use:employ used:employed need:require needs:requires want:wish "
        "wants:wishes wanted:wished think:believe thinks:believes believe:think because:since while:whereas although:though "
        "but:yet however:still about:around nearly:almost almost:nearly over:above under:below after:following before:ahead "
        "during:throughout against:versus between:among including:counting country:nation nation:country people:persons "
        "government:administration officials:authorities official:functionary police:officers group:body groups:bodies "
        "company:firm companies:firms plan:scheme plans:schemes attack:assault attacks:assaults talks:negotiations "
        "meeting:gathering deal:agreement agreement:deal decision:ruling law:statute bill:measure vote:ballot leader:head "
        "leaders:heads former:ex new:fresh recent:late last:past next:coming first:initial second:other major:main key:crucial "
        "important:weighty likely:probable possible:conceivable early:prompt late:tardy long:lengthy short:brief high:elevated "
        "low:reduced good:fine bad:poor strong:firm weak:feeble move:step effort:attempt efforts:attempts support:backing "
        "increase:rise rise:increase fall:drop cut:reduce change:shift changes:shifts end:finish continue:carry call:appeal "
        "called:urged reported:noted report:account warned:cautioned announced:declared added:continued when:once where:wherever "
        "very:quite more:further less:fewer each:every every:each often:frequently never:hardly always:constantly only:merely"
    ).split()
)
FILLING = ("meanwhile", "reportedly", "again", "now", "further", "once more", "in part", "for its part", "at present", "in turn")
LINES = (
    "Read more: what the ferry talks are about",
    "Sign up for the Sarn Evening newsletter and get the day's stories",
    "Advertisement",
    "Picture: the harbour at Sarn in an earlier year. All rights reserved.",
    "The views told here are those of the agency.",
)
DATELINES = ("SARN (Halcyon Wire) — ", "PORT ASTER, Monday — ", "ORSK — ", "")

Paragraphs = list[list[str]]
"""Paragraphs as sentences."""


class Copied(msgspec.Struct, frozen=True, kw_only=True):
    """A copy: its text, how it was made, and the originals it was made from, by their place."""

    text: str
    way: str
    originals: tuple[int, ...]


def copies_of(texts: Sequence[str], days: Sequence[int], seed: int = SEED) -> list[Copied]:
    """One copy of every text that is long enough, in a way drawn by the seed; two are merged that came out within a few days."""
    chance = Random(seed)
    places = [place for place, text in enumerate(texts) if len(text) >= SHORTEST]
    found = []
    for place in places:
        way = chance.choice(sorted(WAYS))
        if way == "merged":
            other = min((each for each in places if each != place), key=lambda each: (abs(days[each] - days[place]), chance.random()))
            found.append(Copied(text=_merged(texts[place], texts[other], chance), way=way, originals=(place, other)))
        else:
            found.append(Copied(text=WAYS[way](texts[place], chance), way=way, originals=(place,)))
    return found


def _tightened(text: str, chance: Random) -> str:
    """A third or half of the paragraphs, sentences dropped and cut at commas, a word in twelve other."""
    kept = _some(_paragraphs(text), chance.uniform(0.3, 0.5), chance)
    return _printed([[_cut(each, chance) for each in paragraph if chance.random() < 0.85] for paragraph in kept], chance, 0.08)


def _reworded(text: str, chance: Random) -> str:
    """Most paragraphs, a word in six replaced, dropped or put in."""
    return _printed(_some(_paragraphs(text), chance.uniform(0.7, 0.95), chance), chance, chance.uniform(0.14, 0.2))


def _restyled(text: str, chance: Random) -> str:
    """Half of the sentences in other paragraphs, neighbours changing places, lines of furniture between, a word in ten other."""
    sentences = [each for paragraph in _some(_paragraphs(text), 0.65, chance) for each in paragraph]
    for place in range(0, len(sentences) - 1, 2):
        if chance.random() < 0.4:
            sentences[place : place + 2] = sentences[place : place + 2][::-1]
    size = chance.randint(2, 4)
    paragraphs = [sentences[start : start + size] for start in range(0, len(sentences), size)]
    for _ in range(3):
        paragraphs.insert(chance.randint(0, len(paragraphs)), [chance.choice(LINES)])
    return _printed(paragraphs, chance, 0.1)


def _merged(text: str, other: str, chance: Random) -> str:
    """A third of one article and a third of another, the one after the other or in turns, a word in 14 other."""
    first, second = (_some(_paragraphs(each), chance.uniform(0.35, 0.5), chance) for each in (text, other))
    if chance.random() < 0.5:
        return _printed(first + second, chance, 0.07)
    woven = [paragraph for pair in zip(first, second, strict=False) for paragraph in pair]
    return _printed([*woven, *first[len(second) :], *second[len(first) :]], chance, 0.07)


WAYS: Mapping[str, Callable[[str, Random], str]] = {
    "tightened": _tightened,
    "reworded": _reworded,
    "restyled": _restyled,
    "merged": _reworded,
}
"""Ways of copying; "merged" takes a second article."""


def _paragraphs(text: str) -> Paragraphs:
    return [SENTENCE.split(line.strip()) for line in text.split("\n") if line.strip()]


def _some(paragraphs: Paragraphs, share: float, chance: Random) -> Paragraphs:
    """That share of the paragraphs and two at least, the opening ones rather than the last, in their order."""
    wanted = max(2, round(share * len(paragraphs)))
    order = sorted(range(len(paragraphs)), key=lambda place: place / len(paragraphs) + chance.random() * 1.5)
    return [paragraphs[place] for place in sorted(order[:wanted])]


def _cut(sentence: str, chance: Random) -> str:
    head, comma, tail = sentence.rpartition(", ")
    return f"{head}." if comma and len(tail) < len(head) and chance.random() < 0.35 else sentence


def _printed(paragraphs: Paragraphs, chance: Random, other: float) -> str:
    told = "\n\n".join(" ".join(_altered(each, chance, other) for each in paragraph) for paragraph in paragraphs if paragraph)
    return chance.choice(DATELINES) + told


def _altered(sentence: str, chance: Random, share: float) -> str:
    """A sentence with that share of its words other: another word where the list has one, else dropped, doubled up or moved on."""
    words = sentence.split()
    for place in range(len(words)):
        if chance.random() >= share:
            continue
        plain = words[place].lower()
        if plain in OTHER_WORDS:
            words[place] = OTHER_WORDS[plain]
        elif (turn := chance.random()) < 0.4 and words[place].islower() and len(words[place]) < 9:
            words[place] = ""
        elif turn < 0.75:
            words[place] += f" {chance.choice(FILLING)}"
        elif place + 1 < len(words):
            words[place], words[place + 1] = words[place + 1], words[place]
    return " ".join(word for word in words if word)


def likeness(one: str, other: str) -> float:
    """Jaccard likeness of two texts in runs of three words."""
    first, second = (_threes(text) for text in (one, other))
    return len(first & second) / max(1, len(first | second))


def _threes(text: str) -> set[tuple[str, ...]]:
    words = [word.lower() for word in WORD.findall(text)]
    return set(zip(words, words[1:], words[2:], strict=False))
