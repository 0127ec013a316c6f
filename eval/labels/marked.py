"""This module knows how a page of the development data is marked by hand, and what of that is kept: places, without the text.

`python -m eval.labels skeleton ID` gives a page in the corpus' format, to be marked by corpus/GUIDELINES.md; `keep` gives a line of
`eval/labels/real_news.jsonl` for each marked page.
"""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus.check import check_files
from corpus.convert import convert_story
from eval.gold import Json
from eval.real_news import hashed, page_texts

WORDS = 560
"""A page is cut after the line that brings it over so many words."""
HEADER = (
    "%part      test", "%dispute   …", "%issue     KEY | …", "%actor     KEY | KIND | NAME | country=… | for=…", "",
    "%passage   page", "%writing   wire", "%date      …", "",
)  # fmt: skip
LEFT_OUT = ("text", "story")
UNDATED = "no %date"


def cut(text: str, words: int = WORDS) -> str:
    """The lines of a page from its beginning until they have more than so many words."""
    lines: list[str] = []
    for line in text.split("\n"):
        lines.append(line)
        if sum(len(each.split()) for each in lines) > words:
            break
    return "\n".join(lines).rstrip()


def skeleton(name: str, text: str) -> str:
    """A page in the corpus' format, nothing marked: its first line as headline, every other as paragraph.

    Args:
        name: the page's id.
        text: as it is to be marked.
    """
    lines = text.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}").split("\n")
    first = next((place for place, line in enumerate(lines) if line.strip()), 0)
    written = [line if not line.strip() else f"{'H' if place == first else 'P'}| {line}" for place, line in enumerate(lines)]
    return "\n".join([f"%story     {name}", *HEADER, *written, "", ""])


def kept(paths: Sequence[Path], part: str) -> Iterator[str]:
    """What is kept of marked files, a line of JSON a page.

    Raises:
        ValueError: a file has faults, or its text is not the page's; it says which.
    """
    for path in paths:
        stories, faults = check_files([path])
        wrong = [fault for fault in faults if not fault.is_warning and UNDATED not in fault.what]
        if wrong:
            raise ValueError(f"{path}:{wrong[0].line}: {wrong[0].what}; mend it and keep the file again")
        yield from (_kept(story.key, line, part) for story in stories for line in convert_story(story))


def _kept(story: str, line: Json, part: str) -> str:
    """A line of what is kept: of a page after which the file is named, or of each passage that is a page by itself."""
    name = story if story in page_texts() else line["id"]
    if not page_texts().get(name, "").startswith(line["text"]):
        raise ValueError(f"{name}: the text is not the page's; write it as the skeleton has it")
    known = {key: value for key, value in line.items() if key not in LEFT_OUT}
    kept = {**known, "id": name, "part": part, "length": len(line["text"]), "sha256": hashed(line["text"])}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
