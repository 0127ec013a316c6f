"""The corpus on the command line: check, convert, stats, readme, plain, agree.

Exit 0 done, 1 faults, 2 misuse. Without FILES all of ``corpus/texts/*.txt`` are read.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from corpus.agree import agreement, load_scorer, matched
from corpus.check import check_files
from corpus.convert import Json, convert_passage
from corpus.plain import plain_text
from corpus.readme import filled
from corpus.stats import table
from corpus.terms import PARTS
from corpus.values import Fault, Passage

TEXTS = Path(__file__).parent / "texts"
FIRST, SECOND, SECOND_PLAIN = (Path(__file__).parent / name for name in ("first", "second", "second_plain"))
README = Path(__file__).parent / "README.md"
SCORER = Path(__file__).parent.parent / "eval" / "contract.py"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb; returns the exit status."""
    args = _parser().parse_args(arguments)
    try:
        return int(args.run(args))
    except (OSError, ImportError) as error:
        print(f"corpus: {error}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m corpus", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(required=True, metavar="VERB")
    for name, run, words in (
        ("check", run_check, "name the line of every fault"),
        ("convert", run_convert, "write passages as lines of the machine contract"),
        ("stats", run_stats, "count what there is, as a Markdown table"),
    ):
        verb = verbs.add_parser(name, help=words, description=words)
        verb.add_argument("files", nargs="*", type=Path, metavar="FILE", help="default: corpus/texts/*.txt")
        verb.set_defaults(run=run)
        if name == "check":
            verb.add_argument("-q", "--quiet", action="store_true", help="no warnings")
        if name == "convert":
            verb.add_argument("--part", choices=PARTS, help="only this part")
            verb.add_argument("-o", "--out", type=Path, help="write here; default stdout")
    readme = verbs.add_parser("readme", help="write the tables of README.md anew")
    readme.add_argument("--check", action="store_true", help="write nothing; 1 if the tables are not as the corpus stands")
    readme.set_defaults(run=run_readme)
    _add_plain(verbs.add_parser("plain", help="print a file without marks and ledger, for a second annotator"))
    _add_agree(verbs.add_parser("agree", help="compare two annotators of the same passages, layer by layer"))
    return parser


def _add_plain(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("file", type=Path)
    verb.set_defaults(run=run_plain)


def _add_agree(verb: argparse.ArgumentParser) -> None:
    for name in ("first", "second"):
        verb.add_argument(name, type=Path, metavar=f"{name.upper()}_DIR", help="a folder of .txt files, or one file")
    verb.add_argument("--scorer", type=Path, default=SCORER, help="a module with score(golds, preds); default eval/contract.py")
    verb.set_defaults(run=run_agree)


def run_check(args: argparse.Namespace) -> int:
    """Print every fault and warning."""
    stories, faults = check_files(_files(args.files))
    wrong = [fault for fault in faults if not fault.is_warning]
    for fault in wrong if args.quiet else faults:
        print(fault)
    passages = sum(len(story.passages) for story in stories)
    counts = f"{len(stories)} files, {passages} passages: {len(wrong)} faults, {len(faults) - len(wrong)} warnings"
    print(counts, file=sys.stderr)
    return 1 if wrong else 0


def run_convert(args: argparse.Namespace) -> int:
    """Write the contract's lines of all passages without a fault."""
    lines, faults = _sound_lines(_files(args.files))
    lines = [line for line in lines if args.part in (None, line["part"])]
    written = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    if args.out:
        args.out.write_text(written, encoding="utf-8")
    else:
        sys.stdout.write(written)
    return _report(faults)


def run_stats(args: argparse.Namespace) -> int:
    """Print the table of figures."""
    lines, faults = _sound_lines(_files(args.files))
    sys.stdout.write(table(lines))
    return _report(faults)


def run_readme(args: argparse.Namespace) -> int:
    """Write the tables of README.md anew; with --check only say whether they are as the corpus stands."""
    written = README.read_text(encoding="utf-8")
    lines, faults = _sound_lines(_folder(TEXTS))
    (first, found), (second, others), (again, more) = (_sound_lines(_folder(folder)) for folder in (FIRST, SECOND, SECOND_PLAIN))
    twice, plain = (matched(_plain(one), _plain(other))[:2] for one, other in ((first, second), (lines, again)))
    new = filled(written, _plain(lines), twice, plain)
    if args.check:
        return 0 if new == written else 1
    README.write_text(new, encoding="utf-8")
    return _report([*faults, *found, *others, *more])


def _plain(lines: list[Json]) -> list[Json]:
    """The lines as they are read back from JSON."""
    return [json.loads(json.dumps(line)) for line in lines]


def run_plain(args: argparse.Namespace) -> int:
    """Print a file without its annotation."""
    sys.stdout.write(plain_text(args.file.read_text(encoding="utf-8")))
    return 0


def run_agree(args: argparse.Namespace) -> int:
    """Print the figures of the first annotator against the second."""
    scorer = load_scorer(args.scorer)
    (first, faults), (second, others) = (_sound_lines(_folder(path)) for path in (args.first, args.second))
    golds, preds, left_out = matched(first, second)
    for line in left_out:
        print(f"left out: {line}", file=sys.stderr)
    print(f"{len(golds)} passages compared", file=sys.stderr)
    sys.stdout.write(agreement(golds, preds, scorer))
    return _report([*faults, *others])


def _files(given: Sequence[Path]) -> list[Path]:
    return list(given) or _folder(TEXTS)


def _folder(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise FileNotFoundError(f"{path}: no such file or folder")
    return sorted(path.glob("*.txt"))


def _sound_lines(files: Sequence[Path]) -> tuple[list[Json], list[Fault]]:
    """The contract's lines of passages without a fault, and all faults."""
    stories, found = check_files(files)
    faults = [fault for fault in found if not fault.is_warning]
    sound = [
        convert_passage(story, passage)
        for story in stories
        for passage in story.passages
        if not any(_is_in(fault, passage) for fault in faults)
    ]
    return sound, faults


def _is_in(fault: Fault, passage: Passage) -> bool:
    return fault.file == passage.file and passage.first_line <= fault.line <= passage.last_line


def _report(faults: Sequence[Fault]) -> int:
    for fault in faults:
        print(fault, file=sys.stderr)
    if faults:
        print(f"{len(faults)} faults: their passages are left out", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
