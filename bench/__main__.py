"""Run with `python -m bench`: speeds as ratios, in one run, on one thread; with `python -m bench desk` those of the desk (`bench.desk`),
with `python -m bench linking [SIZE …]` what linking costs as the record grows (`bench.linking`, `bench.entries`).

Times are CPU seconds of this process, the best of three rounds in turn, so that a busy machine disturbs both sides alike.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import chain
from pathlib import Path

from bench import desk, entries, linking
from bench.pages import captures, news_pages
from bench.rivals import HOW_TO_GET_SPACY, main_content, run_spacy, spacy_pipeline, trafilatura_reader
from bench.versions import both_versions
from eval.attribution import DEV, golds
from onrecord.annotate import Annotator, load_annotator
from onrecord.articles import find_article, whole_article
from onrecord.engines.local import LocalEngine
from onrecord.model.article import Article
from onrecord.model.page import Capture
from onrecord.model.record import Reading
from onrecord.pages import page_of_html, page_of_text
from onrecord.pipeline import read_captures
from onrecord.store import Store, open_record
from onrecord.views.changes import compare

ROUNDS = 3
READ_AT = "2031-04-02T06:00:00Z"


def main() -> int:
    """Print the figures, one a line."""
    before = time.process_time()
    annotator = load_annotator()
    print(f"loading the weights          {time.process_time() - before:8.2f} CPU seconds")
    pages = captures()
    readings = [outcome for outcome in read_captures(pages, LocalEngine(), annotator) if isinstance(outcome, Reading)]
    print(f"pages                        {len(pages):8d}, {len(readings)} of them articles")
    _pages_per_second(pages, annotator)
    _layout_per_second()
    print(f"peak memory, onrecord        {linking.peak():8.0f} MiB (with trafilatura loaded)")
    _versions(readings)
    for line in linking.told():
        print(line)
    _words_per_second("the newsroom", [reading.article for reading in readings], annotator)
    if DEV.is_file():
        news = [whole_article(page_of_text(gold["text"], address=gold["id"])) for gold in golds()]
        _words_per_second("PolNeAR dev", news, annotator)
    else:
        print(f"PolNeAR dev skipped: {DEV} is absent")
    return 0


def _linking(sizes: Sequence[int]) -> int:
    for line in chain(linking.told(sizes or linking.SIZES), entries.told(sizes or entries.SIZES)):
        print(line, flush=True)
    return 0


def _pages_per_second(pages: Sequence[Capture], annotator: Annotator) -> None:
    extract = trafilatura_reader()
    html = [page.body.decode(errors="replace") for page in pages]
    ours, theirs = _race([lambda: _read(pages, annotator), lambda: [extract(page) for page in html]])
    print(f"full read with store         {len(pages) / ours:8.1f} pages a CPU second")
    print(f"trafilatura alone            {len(pages) / theirs:8.1f} pages a CPU second (ratio {theirs / ours:.2f})")


def _layout_per_second() -> None:
    """Laying out gives the whole page with every line's place, and reading the article in it; the others give its body alone."""
    what, pages = news_pages()
    runners: dict[str, Callable[[str], object]] = {
        "laying out": lambda html: page_of_html(html, address="-"),
        "laying out, finding article": lambda html: find_article(page_of_html(html, address="-")),
        "trafilatura": trafilatura_reader(),
        "resiliparse main_content": main_content,
    }
    times = _race([partial(_each, run, pages) for run in runners.values()])
    print(f"{what}: {len(pages)} pages, {sum(map(len, pages)) // len(pages) // 1000} kB each")
    for name, taken in zip(runners, times, strict=True):
        print(f"  {name:27s}{len(pages) / taken:8.1f} pages a CPU second")


def _each(run: Callable[[str], object], pages: Sequence[str]) -> None:
    for page in pages:
        run(page)


def _read(pages: Sequence[Capture], annotator: Annotator) -> None:
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "bench.db") as record:
        for outcome in read_captures(pages, LocalEngine(), annotator):
            if isinstance(outcome, Reading):
                record.add(outcome, read_at=READ_AT)


def _versions(readings: Sequence[Reading]) -> None:
    """Pages that the record has already, and a page of two thousand paragraphs against its edit."""
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "bench.db") as record:
        added, again = (_add(record, readings) / len(readings) * 1000 for _ in range(2))
        print(f"adding a page                {added:8.2f} CPU milliseconds, {again:.2f} where it is unchanged")
        before, now = both_versions(record)
        (compared,) = _race([lambda: compare(before, now)])
        print(f"comparing 2,000 paragraphs   {compared:8.2f} CPU seconds ({compare(before, now).summary})")


def _add(record: Store, readings: Sequence[Reading]) -> float:
    before = time.process_time()
    for reading in readings:
        record.add(reading, read_at=READ_AT)
    return time.process_time() - before


def _words_per_second(what: str, articles: Sequence[Article], annotator: Annotator) -> None:
    """Both read the told text of the articles; words are runs between white space.

    Invented names fall into more pieces than those of the news the encoder knows: the newsroom is read more slowly for its length.
    """
    print(what)
    texts = ["\n\n".join(block.span.cut(article.page.text) for block in article.told()) for article in articles]
    words = sum(len(text.split()) for text in texts)
    pipeline = spacy_pipeline()
    if pipeline is None:
        (ours,) = _race([lambda: annotator(articles)])
        print(f"  annotate                   {words / ours:8.0f} words a CPU second\n{HOW_TO_GET_SPACY}")
        return
    ours, theirs = _race([lambda: annotator(articles), lambda: run_spacy(pipeline, texts)])
    print(f"  annotate                   {words / ours:8.0f} words a CPU second")
    print(f"  spaCy {pipeline.meta['name']:20s} {words / theirs:8.0f} words a CPU second (ratio {theirs / ours:.2f})")


def _race(runners: Sequence[Callable[[], object]]) -> list[float]:
    """Best CPU seconds of each, after one run to warm up, in turn."""
    best = [float("inf")] * len(runners)
    for turn in range(ROUNDS + 1):
        for number, run in enumerate(runners):
            before = time.process_time()
            run()
            if turn:
                best[number] = min(best[number], time.process_time() - before)
    return best


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["desk", *more]:
            sys.exit(desk.main(more))
        case ["linking", *more]:
            sys.exit(_linking([int(each) for each in more]))
        case _:
            sys.exit(main())
