"""This module knows where the training data comes from, and lays it in one folder: `python -m training.gather SHARED FOLDER`.

- PolNeAR (train, dev) in the attribution scorer's form, and the scorer;
- the corpus of this repository, converted;
- plain news texts, of which only a teacher will say what stands in them: bodies of the pages and stories under SHARED/data;
- the starting weights as arrays.

Nothing of SHARED goes into the repository: FOLDER is for building only.
"""

import gzip
import json
import shutil
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from eval.gold import corpus_gold
from training.weights import read_arrays, write_arrays

LEAST_WORDS, MOST_TEXTS = 60, 1500


def plain_texts(data: Path) -> Iterator[dict[str, str]]:
    """English article bodies, each once."""
    seen: set[str] = set()
    for path in [
        data / "reading" / "pages_dev.jsonl.gz",
        data / "reading" / "lines_dev.jsonl.gz",
        *sorted((data / "linking").glob("*.gz")),
    ]:
        for number, row in enumerate(_rows(path)):
            text = _body(row).strip()
            if len(text.split()) >= LEAST_WORDS and text[:200] not in seen:
                seen.add(text[:200])
                yield {"id": f"{path.name.split('.')[0]}/{number}", "text": text}


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    if path.name.endswith(".jsonl.gz"):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from (json.loads(line) for line in lines)


def _body(row: dict[str, Any]) -> str:
    if row.get("lang", "en") != "en":
        return ""
    if "labels" in row:
        return "\n\n".join(line for line, label in zip(row["lines"], row["labels"], strict=True) if label == 1)
    return row.get("body") or "\n\n".join(row.get("paragraphs") or ()) or (row["text"] if isinstance(row.get("text"), str) else "")


def _shuffled(row: dict[str, str]) -> str:
    return sha256(row["id"].encode()).hexdigest()


def _write(path: Path, rows: list[dict[str, Any]]) -> None:
    with gzip.GzipFile(path, "wb", mtime=0) as out:
        out.writelines((json.dumps(row, ensure_ascii=False) + "\n").encode() for row in rows)


def main(shared: Path, folder: Path) -> None:
    """Gather everything; what stands in `folder` under the same names is replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    for part in ("train", "dev"):
        shutil.copy(shared / "data" / "attribution" / f"{part}.jsonl.gz", folder / f"{part}.jsonl.gz")
    shutil.copy(shared / "score" / "attribution.py", folder / "attribution.py")
    shutil.copy(shared / "weights" / "attribution" / "vocab.txt", folder / "vocab.txt")
    _write(folder / "corpus.jsonl.gz", [*corpus_gold("train"), *corpus_gold("test")])
    _write(folder / "plain.jsonl.gz", sorted(plain_texts(shared / "data"), key=_shuffled)[:MOST_TEXTS])
    write_arrays(read_arrays(shared / "weights" / "attribution" / "encoder-6x384.safetensors"), folder / "start", all_whole=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
