"""The scorer gives the figures of the reference scorer, number for number, on perturbed data."""

from __future__ import annotations

import copy
import importlib.util
import json
import sys
from itertools import permutations
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import pytest

from corpus.agree import agreement, load_scorer, matched
from corpus.check import check_written
from corpus.convert import convert_story
from eval.contract import main, score
from eval.scoring.assignment import heaviest

ROOT = Path(__file__).parents[3]
REFERENCE = ROOT.parent / "shared" / "score" / "contract.py"
Json = dict[str, Any]
BESIDE = ("entities spoken for",)
"""Figures of ours that the reference has not."""
CLOSED: dict[str, list[Any]] = {
    "kind": ["person", "state", "office", "speech", "act", None],
    "role": ["paragraph", "furniture", "minister", "foreign minister", None],
    "country": ["ORS", "VEL", None],
    "directness": ["direct", "mixed", "indirect", None],
    "type": ["ACCUSE", "REJECT", "AGREE", None],
    "mode": ["yield", ["yield", "meet"], None],
    "status": ["happened", "refused", None],
    "force": ["refuse", "demand", None],
    "issue": ["fine", "ferries", None],
    "via": ["q1", "q2", None],
    "answers": ["m1", "m2", None],
    "vouched_by": ["narrator", "q1", "q2", None],
    "entity": ["orsk", "vell", "renn", None],
    "speaker_entity": ["orsk", ["orsk", "renn"], "Ilya Renn", None],
    "by": ["orsk", "vell", "The Orsk", None],
    "for": ["orsk", "vell", None],
    "to": [["orsk"], ["orsk", "vell"], "vell", [], None],
    "name": ["Orsk", "Vell", "I. Renn", "the U.S.", "US", None],
    "when": [{"edtf": "2031"}, {"edtf": None}, None],
}


def sample() -> list[Json]:
    """The example of FORMAT.md, as plain JSON."""
    written = (ROOT / "corpus" / "FORMAT.md").read_text(encoding="utf-8").split("```\n")[1].replace("{e1,e2|", "{e1|")
    story, _ = check_written(written, "example.txt")
    lines: list[Json] = json.loads(json.dumps(convert_story(story)))
    return lines


class Perturbation:
    """Random mistakes: entries lost and doubled, spans moved, fields changed, links broken."""

    def __init__(self, seed: int, rate: float) -> None:
        self.random, self.rate = Random(seed), rate

    def line(self, line: Json) -> Json:
        """A line with mistakes in it."""
        out = {key: self.value(key, copy.deepcopy(value), len(line["text"])) for key, value in line.items()}
        return out | {"id": line["id"], "text": line["text"]}

    def is_time(self) -> bool:
        """Whether to make a mistake now."""
        return self.random.random() < self.rate

    def value(self, key: str, value: Any, length: int) -> Any:
        """A field's value, perhaps another."""
        if key in CLOSED and self.is_time():
            return self.random.choice(CLOSED[key])
        if isinstance(value, dict):
            return {name: self.value(name, each, length) for name, each in value.items()}
        if isinstance(value, list) and len(value) == 2 and all(isinstance(each, int) for each in value):
            return self.span(value, length)
        if isinstance(value, list):
            return self.listed(key, value, length)
        return value

    def listed(self, key: str, values: list[Any], length: int) -> list[Any]:
        """A list with some lost and one doubled."""
        kept = [self.value("", each, length) for each in values if not (self.is_time() and self.random.random() < 0.5)]
        if kept and self.is_time() and isinstance(kept[0], dict):
            kept.insert(self.random.randrange(len(kept) + 1), copy.deepcopy(self.random.choice(kept)))
        return kept

    def span(self, span: list[int], length: int) -> list[int]:
        """A span, perhaps moved."""
        if not self.is_time():
            return span
        start = min(max(span[0] + self.random.randint(-6, 6), 0), length - 1)
        return [start, min(max(start, span[1] + self.random.randint(-9, 9)), length)]


def lines_of(seed: int, base: list[Json]) -> tuple[list[Json], list[Json]]:
    """Gold and predictions of a few lines, both perturbed, with the troubles that predictions have."""
    random, golds, preds = Random(seed), [], []
    rate = random.choice([0.0, 0.05, 0.15, 0.4])
    for number in range(random.randint(1, 4)):
        line = random.choice(base)
        gold = Perturbation(seed * 31 + number, random.choice([0.0, 0.03, 0.2])).line(line) | {"id": f"{number}"}
        pred = Perturbation(seed * 37 + number, rate).line(line) | {"id": f"{number}"}
        for layer in ("moves", "events", "mentions", "quotations", "entities"):
            if random.random() < 0.05:
                gold[layer] = None
        golds.append(gold)
        preds += random.choice([[pred]] * 8 + [[], [{"id": f"{number}", "error": "x"}], [pred | {"text": "other"}]])
    return golds, preds


def load(path: Path) -> ModuleType:
    """The reference scorer."""
    spec = importlib.util.spec_from_file_location("reference_scorer", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def assert_same(ours: Json, theirs: Json) -> None:
    """The same figures in the same order, with the same measures, but for those that are ours alone."""
    assert [name for name in ours if name not in BESIDE] == list(theirs)
    for name, row in theirs.items():
        assert ours[name].keys() == row.keys(), name
        assert ours[name] == pytest.approx(row, abs=1e-9), name


@pytest.mark.skipif(not REFERENCE.exists(), reason="the reference scorer is not beside this repository")
@pytest.mark.parametrize("seed", range(40))
def test_figures_are_those_of_the_reference_scorer(seed: int) -> None:
    """Whatever the mistakes, both scorers count them alike."""
    golds, preds = lines_of(seed, sample())
    reference, troubles = load(REFERENCE).score(golds, preds)
    board, ours = score(golds, preds)
    assert_same(json.loads(json.dumps(board.rows())), json.loads(json.dumps(reference.rows())))
    assert {trouble or None: count for trouble, count in ours.items()} == dict(troubles)
    notes = {key: sorted(lines) for key, lines in board.notes.items() if lines}
    assert notes == {key: sorted(lines) for key, lines in reference.notes.items() if lines}


def test_gold_against_itself_is_perfect() -> None:
    """Every share of every figure is 1 where there is anything to score."""
    board, troubles = score(sample(), sample())
    shares = [row.get(key) for row in board.rows().values() for key in ("p", "r", "f1", "accuracy", "macro_f1") if key in row]
    assert troubles == {"": 1}
    assert all(share is None or share == pytest.approx(1) for share in shares)


def test_nothing_predicted_is_nothing_found() -> None:
    """A missing prediction is counted, and scores 0 and not nothing."""
    board, troubles = score(sample(), [])
    assert troubles == {"missing or an error": 1}
    assert board.rows()["quotations content"]["f1"] == 0


@pytest.mark.parametrize("seed", range(20))
def test_heaviest_choice_is_that_of_trying_all(seed: int) -> None:
    """The assignment is the best of all permutations."""
    random = Random(seed)
    rows, columns = random.randint(1, 5), random.randint(1, 5)
    weights = [[random.choice([0.0, random.random()]) for _ in range(columns)] for _ in range(rows)]
    tall = weights if rows >= columns else [list(row) for row in zip(*weights, strict=True)]
    best = max(sum(tall[row][at] for at, row in enumerate(chosen)) for chosen in permutations(range(len(tall)), len(tall[0])))
    assert heaviest(weights) == pytest.approx(best)


def test_command_line_writes_what_it_prints(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--json holds the figures, --layer chooses, --errors samples."""
    gold, pred, out = (tmp_path / name for name in ("gold.jsonl", "pred.jsonl", "out.json"))
    gold.write_text("".join(json.dumps(line) + "\n" for line in sample()), encoding="utf-8")
    pred.write_text("", encoding="utf-8")
    assert main([str(gold), str(pred), "--layer", "moves,blocks", "--json", str(out), "--errors", "1"]) == 0
    printed = capsys.readouterr()
    assert "1 missing or an error" in printed.err
    assert "moves: missed, 1 of 2" in printed.out
    assert {name.split()[0] for name in json.loads(out.read_text(encoding="utf-8"))} == {"moves", "blocks"}


def test_agreement_of_two_annotators_is_a_table() -> None:
    """Passages are matched by id and text; the first annotator is the gold."""
    first, second = sample(), sample()
    second[0]["quotations"].pop()
    golds, preds, left_out = matched([*first, {"id": "x", "text": ""}], second)
    assert left_out == ["x: only in the first"]
    table = agreement(golds, preds, load_scorer(ROOT / "eval" / "contract.py"))
    assert "| quotations content | 100.0 | 80.0 | 88.9 | 5 | 4 |" in table
