"""This module knows how narrated paragraphs become somebody's direct speech, with everything that is marked in them.

News tells between quotation marks whatever it tells outside, but much of what is learnt from has little there, and a network then takes
marks for a sign that nothing is done and nobody else is cited. A paragraph set between marks has the same events and quotations as before,
inside one more.
"""

import random
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from training.branch.names import person

Entry = dict[str, Any]
"""A passage in the machine contract's form, or an entry of it."""
Place = Sequence[int]
"""Where something begins and ends in a text."""
SHARE = 0.5
"""Of the narrated paragraphs, how many are set between marks."""
GOES_ON = 0.5
"""How often one utterance runs on into the next paragraph."""
SHORTEST = 60
"""Letters of a paragraph that is worth saying."""
LABELLED = re.compile(r"[^.!?]{1,40}:")
"""How a turn of an interview begins, which is speech already."""
MARKS = re.compile(r"[\"“”„«»‘]|(?<!\w)'")
"""Signs that a paragraph has somebody's words already; an apostrophe is none."""
LAYERS = ("mentions", "quotations", "events", "moves")
TELLING = (("said ", "{s}"), ("{s}", " said"), ("{s}", " told ", "{a}"), ("{s}", " added"))
"""How an utterance is told, in pieces: "{s}" is the speaker, "{a}" the addressee, the rest the cue."""
ADDRESSEES = ("reporters", "journalists", "a news conference")


@dataclass(frozen=True)
class Utterance:
    """Paragraphs that one person says, in the text as it was, and the words that say so."""

    paragraphs: tuple[Place, ...]
    telling: tuple[tuple[str, str], ...]

    @property
    def words(self) -> str:
        """What stands after the closing mark."""
        return "".join(words for _, words in self.telling)


def spoken(gold: Entry, rng: random.Random, share: float = SHARE) -> Entry:
    """A passage with some of its narrated paragraphs as direct speech of an invented person, told as a quotation of that person."""
    name = " ".join(person(rng))
    utterances = list(_utterances(gold, name, rng, share))
    put = [(place, words) for utterance in utterances for place, words in _insertions(utterance)]
    moved = _Moved(gold["text"], put)
    layers = {layer: moved.entries(gold[layer]) for layer in LAYERS}
    for number, utterance in enumerate(utterances, 1):
        quotation = _quotation(moved, utterance, f"said{number}")
        layers["quotations"] = [_inside(each, quotation, "content", "via", None) for each in layers["quotations"]] + [quotation]
        layers["events"] = [_inside(each, quotation, "trigger", "vouched_by", "narrator") for each in layers["events"]]
        layers["mentions"] += [{"span": quotation["speaker"][0], "kind": "person", "entity": None}]
    blocks = [{**block, "span": moved.block(block["span"])} for block in gold["article"]["blocks"]]
    return {**gold, **layers, "text": moved.text, "article": {**gold["article"], "blocks": blocks}}


def told_and_spoken(golds: Sequence[Entry], copies: int, rng: random.Random) -> Iterator[Sequence[Entry]]:
    """The passages in several copies: as they are told, and in every other one with narrated paragraphs as direct speech."""
    for number in range(copies):
        yield [spoken(gold, rng) for gold in golds] if number % 2 else golds


def _utterances(gold: Entry, name: str, rng: random.Random, share: float) -> Iterator[Utterance]:
    running, ends = list[Place](), _ends(gold)
    for span in [*sorted(block["span"] for block in gold["article"]["blocks"] if block["role"] == "paragraph"), None]:
        chosen = span is not None and span[1] not in ends and _is_narrated(gold, span) and rng.random() < share
        goes_on = chosen and running and not gold["text"][running[-1][1] : span[0]].strip() and rng.random() < GOES_ON
        if running and not goes_on:
            named = {"{s}": name, "{a}": rng.choice(ADDRESSEES)}
            yield Utterance(tuple(running), tuple((piece, named.get(piece, piece)) for piece in rng.choice(TELLING)))
            running = []
        if chosen:
            running.append(span)


def _is_narrated(gold: Entry, span: Place) -> bool:
    """Whether a paragraph is the narrator's and ends with a full stop."""
    words = gold["text"][span[0] : span[1]]
    said = [piece for quote in gold["quotations"] for piece in quote["content"] if quote["directness"] == "direct"]
    others = [block["span"] for block in gold["article"]["blocks"] if block["role"] != "paragraph"]
    if any(other[0] < span[1] and span[0] < other[1] for other in [*others, *said]):
        return False
    return len(words) >= SHORTEST and words.endswith(".") and not LABELLED.match(words) and not MARKS.search(words)


def _ends(gold: Entry) -> set[int]:
    """Where what is marked in a passage ends: a paragraph whose full stop it holds is left, for words are put before that."""
    found: set[int] = set()

    def look(value: Any) -> None:
        if isinstance(value, dict):
            for each in value.values():
                look(each)
        elif _is_span(value):
            found.add(value[1])
        elif isinstance(value, list):
            for each in value:
                look(each)

    for layer in LAYERS:
        look(gold[layer])
    return found


def _is_span(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(type(each) is int for each in value)


def _insertions(utterance: Utterance) -> Iterator[tuple[int, str]]:
    for span in utterance.paragraphs:
        yield span[0], "“"
    yield utterance.paragraphs[-1][1] - 1, f",” {utterance.words}"


def _quotation(moved: "_Moved", utterance: Utterance, key: str) -> Entry:
    content = [moved.block(span) for span in utterance.paragraphs]
    after = moved.block(utterance.paragraphs[-1])[1] - 1 - len(utterance.words)
    content[-1] = [content[-1][0], after - 1]
    pieces: dict[str, list[list[int]]] = {"{s}": [], "{a}": []}
    cue = []
    for piece, words in utterance.telling:
        begin = after + len(words) - len(words.lstrip())
        pieces.get(piece, cue).append([begin, begin + len(words.strip())])
        after += len(words)
    parts = {"content": content, "cue": cue, "speaker": pieces["{s}"], "addressee": pieces["{a}"]}
    return {"id": key, **parts, "kind": "speech", "directness": "direct", "via": None}


def _inside(entry: Entry, outer: Entry, words: str, told_by: str, nobody: str | None) -> Entry:
    """An entry whose words now stand in an utterance is told by it, unless another tells it there; elsewhere it is as it was."""
    begin = entry[words][0][0]
    held = any(start <= begin < end for start, end in outer["content"])
    return {**entry, told_by: outer["id"]} if held and entry[told_by] == nobody else entry


class _Moved:
    """A text into which something is put, and where its spans are afterwards.

    Args:
        put: places and what is put there, in text order.
    """

    def __init__(self, text: str, put: Sequence[tuple[int, str]]) -> None:
        self.text, at = "", 0
        for place, words in put:
            self.text, at = self.text + text[at:place] + words, place
        self.text += text[at:]
        self._places = [place for place, _ in put]
        self._grown = [0]
        for _, words in put:
            self._grown.append(self._grown[-1] + len(words))

    def entries(self, value: Any) -> Any:
        """A structure with every span in it moved."""
        if isinstance(value, dict):
            return {name: self.entries(each) for name, each in value.items()}
        if _is_span(value):
            return self._at(value, bisect_right, bisect_left)
        return [self.entries(each) for each in value] if isinstance(value, list) else value

    def block(self, span: Place) -> list[int]:
        """A span with what is put at its edges."""
        return self._at(span, bisect_left, bisect_right)

    def _at(self, span: Place, begin: Callable[[list[int], int], int], end: Callable[[list[int], int], int]) -> list[int]:
        return [span[0] + self._grown[begin(self._places, span[0])], span[1] + self._grown[end(self._places, span[1])]]
