"""This module knows the block classifiers that never saw a page's site, so that pages that the shipped one learnt from can be measured.

Sites are dealt into five parts by their names' checksums; `python -m training.blocks` fits one classifier on the other four parts for each,
just as it fits the one that ships on all of them.
"""

from functools import cache
from pathlib import Path
from urllib.parse import urlsplit
from zlib import crc32

from onrecord.learned.blocks import Blocks, shipped_blocks

FOLDS = 5
FOLDER = Path(__file__).parent


def site_of(url: str) -> str:
    """The site of an address, without "www."."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


def fold_of(site: str) -> int:
    """The part that a site, or a story of our corpus, is in."""
    return crc32(site.encode()) % FOLDS


def blind_to(url: str) -> Blocks:
    """The classifier that learnt from no page of this address's site."""
    return _fold(fold_of(site_of(url)))


def file_of(fold: int) -> Path:
    """Where the classifier that never saw this part is kept."""
    return FOLDER / f"blocks-{fold}.onnx"


@cache
def _fold(fold: int) -> Blocks:
    return Blocks(file_of(fold).read_bytes(), shipped_blocks().roles)
