"""This module knows what is scored of each layer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Final

from eval.scoring.coreference import Clustering, b3, score_coreference
from eval.scoring.entry import Entry, Json
from eval.scoring.figure import LAYERS, Board, Figure
from eval.scoring.likeness import is_same_phrase, jaccard, like_mentions_exactly, name_words, pair
from eval.scoring.match import Match, listed
from eval.scoring.sheet import Sheet, differ, every, labels_of, one, told

# -- blocks -------------------------------------------------------------------------------------------------------


def roles(blocks: Sequence[Json], length: int) -> list[str | None]:
    """The role of each character; the first block to cover it decides."""
    out: list[str | None] = [None] * length
    for block in reversed(blocks):
        start, end = (min(max(at, 0), length) for at in block["span"])
        out[start:end] = [block.get("role")] * max(end - start, 0)
    return out


def score_blocks(board: Board, match: Match) -> None:
    """Roles of the characters that are not blank and lie in a gold block."""
    text, figure = match.page.text, board["blocks role"]
    gold, pred = roles(match.gold.blocks, len(text)), roles(match.pred.blocks, len(text))
    figure.is_accuracy = figure.has_macro = True
    seen = Counter((ours, theirs) for ours, theirs, char in zip(gold, pred, text, strict=True) if ours is not None and not char.isspace())
    for (ours, theirs), size in seen.items():
        figure.ask(size)
        figure.add("gold", size * (ours == theirs), size, (ours,))
        figure.add("pred", size * (ours == theirs), size, () if theirs is None else (theirs,))
    for block in match.gold.blocks:
        _note_block(board, match, block, pred)


def _note_block(board: Board, match: Match, block: Json, pred: Sequence[str | None]) -> None:
    seen = Counter(pred[at] for at in range(*block["span"]) if not match.page.text[at].isspace()).most_common(1)
    if seen and block.get("role") not in (None, seen[0][0]):
        board.notes["blocks", "wrong"].append(f"{match.id}: {block['role']} as {seen[0][0]}: {match.page.shown(block['span'])}")


# -- mentions and entities ----------------------------------------------------------------------------------------


def is_same_kind(gold: Entry, pred: Entry) -> bool:
    """Whether two entries have one kind."""
    return bool(gold["kind"] == pred["kind"])


def score_mentions(board: Board, match: Match) -> None:
    """Exact spans and heads, each with kind and without."""
    heads = Sheet.of(board, match, "mentions")
    exact = Sheet.of(board, match, "mentions", pair(heads.golds, heads.preds, like_mentions_exactly))
    for sheet, name, any_kind in ((exact, "exact", "span"), (heads, "head", "found")):
        sheet.f1(name, is_same_kind, asked=told("kind"), labels=labels_of("kind"), has_macro=True)
        sheet.f1(any_kind, every)
    heads.label("kind")
    heads.note(lambda mention: f"{mention['kind']} {mention.shown('span')!r}", differ("kind"))


def score_entities(board: Board, match: Match) -> None:
    """Coreference, entities found, and what is said of them."""
    if match.has_mentions:
        score_coreference(board, match)
    sheet = Sheet.of(board, match, "entities")
    sheet.f1("found", every)
    sheet.label("kind")
    sheet.accuracy("country", lambda gold, pred: gold["country"] == pred["country"], told("country"))
    sheet.accuracy("role", _is_same_role, told("role"))
    sheet.accuracy("for", lambda gold, pred: match.is_same_entity(gold["for"], pred["for"]), told("for"))
    sheet.f1("spoken for", lambda gold, pred: match.is_same_entity(gold["for"], pred["for"]), lambda entity: entity["for"] is not None)
    sheet.note(
        lambda entity: f"{entity['kind']} {entity['name'] or entity['key']!r} {entity['country'] or ''}",
        differ("kind", "country", "role"),
    )


def _is_same_role(gold: Entry, pred: Entry) -> bool:
    ours, theirs = set(name_words(gold["role"])), set(name_words(pred["role"]))
    return ours == theirs or jaccard(ours, theirs) >= 0.5


# -- quotations ---------------------------------------------------------------------------------------------------


def is_same_speaker_phrase(gold: Entry, pred: Entry) -> bool:
    """Whether two quotations have one speaker phrase."""
    return is_same_phrase(gold.speaker, pred.speaker)


def _labels_of_quotation(quotation: Entry) -> Sequence[str]:
    depth = "first-hand" if quotation["via"] is None else "nested"
    tags = [f"tag={tag}" for tag in quotation["tags"] or []]
    return (*labels_of("directness")(quotation), depth, *tags)


def _exact(sheet: Sheet) -> Sheet:
    """The sheet with all that have some partner of identical tokens, not one-to-one."""
    same = [(gold, pred) for gold in sheet.golds for pred in sheet.preds if gold.tokens and gold.tokens == pred.tokens]
    return replace(sheet, pairs=dict(same), backwards={pred: gold for gold, pred in same})


def score_quotations(board: Board, match: Match) -> None:
    """Content, speaker, and everything else that is said of a quotation."""
    sheet = Sheet.of(board, match, "quotations")
    sheet.f1("content", every)
    _exact(sheet).f1("exact", every)
    sheet.f1("full", is_same_speaker_phrase, asked=told("speaker"), labels=_labels_of_quotation)
    sheet.accuracy("speaker", is_same_speaker_phrase, told("speaker"))
    sheet.accuracy("speaker_entity", match.is_same_speaker, told("speaker_entity"))
    for field in ("directness", "kind"):
        sheet.label(field)
    for field in ("cue", "addressee"):
        sheet.slot(field)
    sheet.link("via")
    sheet.note(_show_quotation, _wrong_in_quotation)


def _show_quotation(quotation: Entry) -> str:
    return f"{quotation['directness']} [{quotation.shown('speaker')}] {quotation.shown('content') or quotation.shown('cue')!r}"


def _wrong_in_quotation(gold: Entry, pred: Entry) -> list[str]:
    is_wrong = gold["speaker"] is not None and not is_same_speaker_phrase(gold, pred)
    return (["speaker"] if is_wrong else []) + differ("directness", "kind")(gold, pred)


# -- events -------------------------------------------------------------------------------------------------------


def is_same_type(gold: Entry, pred: Entry) -> bool:
    """Whether two events have one type."""
    return bool(gold["type"] == pred["type"])


def is_same_type_and_status(gold: Entry, pred: Entry) -> bool:
    """Whether two events have one type and one status."""
    return is_same_type(gold, pred) and bool(gold["status"] == pred["status"])


def score_events(board: Board, match: Match) -> None:
    """Trigger, type, status, who took part, on what condition, when, and who vouches."""
    sheet = Sheet.of(board, match, "events")
    sheet.f1("trigger", every)
    sheet.f1("type", is_same_type, asked=told("type"), labels=labels_of("type"), has_macro=True)
    sheet.f1("full", is_same_type_and_status, one, _has_type_and_status, labels_of("status"), has_macro=True)
    sheet.label("mode", among=is_same_type)
    sheet.label("status")
    for name, slots in (("actor", ("actors",)), ("recipient", ("recipients",)), ("party", ("actors", "recipients"))):
        _score_parties(sheet, name, slots)
    sheet.slot("condition")
    _score_vouching(sheet)
    sheet.accuracy("when", lambda gold, pred: _edtf(gold) == _edtf(pred), lambda gold: _edtf(gold) is not None)
    sheet.note(lambda event: f"{event['type']} {event['status']} {event.shown('trigger')!r}", differ("type", "status"))


def _has_type_and_status(gold: Entry) -> bool:
    return gold["type"] is not None and gold["status"] is not None


def _edtf(event: Entry) -> Any:
    return (event["when"] or {}).get("edtf")


def _score_parties(sheet: Sheet, name: str, slots: Sequence[str]) -> None:
    def like(gold: Entry, pred: Entry) -> tuple[float, ...]:
        return (1,) if sheet.match.is_same_party(gold, pred) else ()

    sheet.f1_both(
        name,
        lambda gold, pred: len(pair(gold.parties(*slots), pred.parties(*slots), like)),
        lambda event: len(event.parties(*slots)),
        lambda gold: all(gold[slot] is not None for slot in slots),
    )


def _is_narrated(event: Entry) -> bool:
    return bool(event["vouched_by"] == "narrator")


def _score_vouching(sheet: Sheet) -> None:
    def is_same_voice(gold: Entry, pred: Entry) -> bool:
        return pred["vouched_by"] is not None and _is_narrated(gold) == _is_narrated(pred)

    def is_vouched_alike(gold: Entry, pred: Entry) -> bool:
        both = _is_narrated(gold) and _is_narrated(pred)
        return both or sheet.match.is_linked("quotations", gold["vouched_by"], pred["vouched_by"])

    def is_known(gold: Entry) -> bool:
        return _is_narrated(gold) or sheet.match.gold.find("quotations", gold["vouched_by"]) is not None

    sheet.accuracy("voice", is_same_voice, told("vouched_by"))
    sheet.accuracy("vouched_by", is_vouched_alike, is_known)


# -- moves --------------------------------------------------------------------------------------------------------


def score_moves(board: Board, match: Match) -> None:
    """Content, force, between whom, on what, and in answer to what."""
    sheet = Sheet.of(board, match, "moves")
    sheet.f1("content", every)
    sheet.f1("full", lambda gold, pred: gold["force"] == pred["force"], one, told("force"), labels_of("force"), has_macro=True)
    sheet.label("force")
    sheet.accuracy("by", lambda gold, pred: match.is_same_entity(gold["by"], pred["by"]), told("by"))
    sheet.f1_both("to", partial(_shared_addressees, match), lambda move: len(_addressees(move)), told("to"))
    sheet.link("answers")
    _score_issues(board["moves issue"], sheet)
    sheet.note(lambda move: f"{move['force']} by {move['by']}: {move.shown('content')!r}", differ("force"))


def _addressees(move: Entry) -> list[Entry]:
    """The parties addressed, each once, as entries so that they can be paired."""
    return [Entry(move.page, {"entity": key}) for key in dict.fromkeys(listed(move["to"]))]


def _shared_addressees(match: Match, gold: Entry, pred: Entry) -> int:
    def like(ours: Entry, theirs: Entry) -> tuple[float, ...]:
        return (1,) if match.is_same_entity(ours["entity"], theirs["entity"]) else ()

    return len(pair(_addressees(gold), _addressees(pred), like))


def _score_issues(figure: Figure, sheet: Sheet) -> None:
    """B-cubed of the paired moves of an article, clustered by issue; no issue is a cluster of its own."""
    figure.ask(sum(map(told("issue"), sheet.golds)))
    moves = [gold for gold in sheet.pairs if gold["issue"] is not None]
    key = _by_issue(moves, lambda gold: gold["issue"])
    response = _by_issue(moves, lambda gold: sheet.pairs[gold]["issue"])
    figure.add("gold", *b3(key, response))
    figure.add("pred", *b3(response, key))


def _by_issue(moves: Sequence[Entry], issue: Callable[[Entry], Any]) -> Clustering:
    def cluster(move: Entry) -> frozenset[Hashable]:
        return frozenset(other for other in moves if other is move or (issue(move) and issue(other) == issue(move)))

    return {move: cluster(move) for move in moves}


SCORERS: Final[dict[str, Callable[[Board, Match], None]]] = dict(
    zip(LAYERS, (score_blocks, score_mentions, score_entities, score_quotations, score_events, score_moves), strict=True)
)
