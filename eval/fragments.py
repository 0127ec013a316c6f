"""This module knows whether a fragment in a headline, its restatement and the full quotation are found to be one statement.

On the newsroom: the gold's groups that have a fragment among their tellings. On the seed pages: what the record of the one says is said
again in direct speech, and what the other's headline has in quotation marks wherever the page quotes it.
"""

import json
from collections.abc import Iterable, Sequence
from itertools import pairwise

from eval.gold import Json, newsroom_gold
from eval.gold_entries import gold_views
from eval.linked_newsroom import Pairs, found_statements, linked, same_statements, tellings
from eval.seed import DOCUMENT, GOLD, annotated
from onrecord.link.statements import SameStatements
from onrecord.model.span import Span
from onrecord.text.quotes import find_quoted
from onrecord.text.word_forms import roots

OTHER_SEED = "003_96d708a2dd50d616.txt"
"""The seed page whose headline quotes a word of a statement below it."""


def fragment_figures() -> dict[str, float]:
    """Shares of fragments that are one statement with the telling they are cut from."""
    pairs = [pair for group in gold_views()["same"] if "fragment" in group["notes"] for pair in _beside_first(group["statements"])]
    found = {"linked": same_statements(newsroom_gold())[0], "found": found_statements()}
    return {f"coverage fragments one statement {name}": _joined(pairs, joined) for name, joined in found.items()} | _seed_figures()


def _beside_first(refs: Sequence[str]) -> list[tuple[str, str]]:
    return [(refs[0], other) for other in refs[1:]]


def _joined(pairs: Sequence[tuple[str, str]], found: Pairs) -> float:
    return sum((min(pair), max(pair)) in found for pair in pairs) / len(pairs)


def _seed_figures() -> dict[str, float]:
    if not GOLD.is_file():
        return {}
    record = json.loads(GOLD.read_text(encoding="utf-8"))
    file = next(document["file"] for document in record["documents"] if document["id"] == DOCUMENT)
    again = next(each["pairs"] for each in record["links"] if each["kind"] == "direct restates indirect")
    contents = {each["id"]: [Span(part["start"], part["end"]) for part in each["content_spans"]] for each in record["statements"]}
    return {
        "coverage seed restatements one statement": _restated(annotated(file), [[contents[one], contents[other]] for one, other in again]),
        "coverage seed fragments one statement": _quoted_again(annotated(OTHER_SEED)),
    }


def _restated(line: Json, pairs: Iterable[Sequence[Sequence[Span]]]) -> float:
    """The share of pairs of gold contents of which both are found, as one statement."""
    found = linked(SameStatements()(tellings([line]), []))
    named = [tuple(_statement_at(line, content) for content in pair) for pair in pairs]
    return _joined([(one, other) for one, other in named], found)


def _statement_at(line: Json, content: Sequence[Span]) -> str:
    """The statement found whose content has most letters of a gold content; "" where none has any."""
    names = {f"{line['id']}#{each['id']}": [Span(*span) for span in each["content"]] for each in line["quotations"]}
    shared = {name: sum(_letters(one, other) for one in spans for other in content) for name, spans in names.items()}
    best = max(shared, key=lambda name: shared[name], default="")
    return best if best and shared[best] else ""


def _letters(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _quoted_again(line: Json) -> float:
    """Of the statements that quote the headline's fragment, in text order, the share that are one with the one before."""
    text, headline = line["text"], Span(*line["article"]["headline"])
    fragment = {root for quoted in find_quoted(text, (headline,)) for root, _, _ in roots(quoted.inner.cut(text))}
    quoting = [
        f"{line['id']}#{each['id']}"
        for each in sorted(line["quotations"], key=lambda each: each["content"])
        if fragment and fragment <= {root for start, end in each["content"] for root, _, _ in roots(text[start:end])}
    ]
    found = linked(SameStatements()(tellings([line]), []))
    return _joined(list(pairwise(quoting)), found) if len(quoting) > 1 else 0.0
