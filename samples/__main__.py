"""This module knows how the newsroom is built: ``python -m samples`` writes the pages and their gold again, byte for byte the same."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path

from samples.catalogue import GOLD, PAGES, Json, read_sheets, read_story
from samples.errors import NewsroomError
from samples.gold import gold_page
from samples.pages import render
from samples.whole import whole_record


def build() -> dict[Path, bytes]:
    """Every file of the build, and what stands in it."""
    story = read_story()
    sheets = read_sheets(story)
    bodies = {sheet.id: render(sheet) for sheet in sheets}
    gold = [gold_page(story, sheet, bodies[sheet.id]) for sheet in sheets]
    files = {PAGES / sheet.file: bodies[sheet.id] for sheet in sheets}
    files[GOLD / "pages.jsonl"] = _lines(gold)
    files[GOLD / "record.json"] = (json.dumps(whole_record(gold), ensure_ascii=False, indent=1) + "\n").encode()
    return files


def _lines(values: Iterable[Json]) -> bytes:
    return "".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values).encode()


def main() -> int:
    """Write the build; pages that no longer belong to it are removed."""
    try:
        files = build()
    except NewsroomError as error:
        print(f"samples: {error}", file=sys.stderr)
        return 1
    for path in sorted(PAGES.rglob("*.*")):
        if path not in files:
            path.unlink()
    for path, body in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
    print(f"{len(files) - 2} pages, {len(files)} files", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
