"""This module knows where the bundled newsroom lies: the pages of four invented outlets on one dispute, to try things on."""

from pathlib import Path

from onrecord.errors import Missing

PACKAGE = Path(__file__).parents[1]
NEWSROOMS = (PACKAGE / "newsroom", PACKAGE.parents[1] / "samples" / "newsroom" / "pages")
"""Where the pages lie: beside the package where it was installed from a wheel, in the repository where it was not."""


def newsroom() -> Path:
    """The folder of the bundled newsroom's pages.

    Raises:
        Missing: this installation has none.
    """
    for folder in NEWSROOMS:
        if folder.is_dir():
            return folder
    raise Missing(f"the bundled newsroom is not where it should be ({str(NEWSROOMS[0])!r}); install onrecord again", reason="missing")
