"""Labels of real pages: how far two readings agree, and how a page is marked.

`agree` prints how far the two readings of filing agree, dateline and agency compared exactly; `skeleton ID` a page of the
development data, ready to be marked as the corpus is; `keep open|held|train page.txt …` what was marked, a line a page, without the text.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from eval.labels import agreement, second, settled
from eval.labels.marked import cut, kept, skeleton
from eval.real_news import page_texts


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what is asked; 1, and what is wrong, where it cannot be done."""
    parser = argparse.ArgumentParser(prog="python -m eval.labels", description=__doc__)
    tasks = parser.add_subparsers(dest="task", required=True)
    tasks.add_parser("agree")
    tasks.add_parser("skeleton").add_argument("id")
    keep = tasks.add_parser("keep")
    keep.add_argument("part", choices=["open", "held", "train"])
    keep.add_argument("files", nargs="+", type=Path)
    args = parser.parse_args(arguments)
    try:
        print(*_answers(args), sep="\n")
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _answers(args: argparse.Namespace) -> list[str]:
    if args.task == "skeleton":
        return [skeleton(args.id, cut(_text(args.id)))]
    if args.task == "keep":
        return list(kept(args.files, args.part))
    found = agreement(settled(), second()).items()
    return [f"{name:30} {same:3d} of {pages:3d}   {same / pages if pages else 0:.3f}" for name, (same, pages) in found]


def _text(name: str) -> str:
    texts = page_texts()
    if name not in texts:
        raise ValueError(f"no page {name!r} among the {len(texts)} of ../shared/data; ids are those of its files")
    return texts[name]


if __name__ == "__main__":
    sys.exit(main())
