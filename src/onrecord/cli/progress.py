"""This module knows how progress is shown: one moving line on standard error, and none where nobody watches."""

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from onrecord.cli.tally import Tally
from onrecord.cli.terminal import errors_are_watched, harmless


class MovingLine:
    """The moving line; a context manager that leaves nothing behind."""

    def __init__(self, doing: str) -> None:
        columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
        self._line = Progress(*columns, console=Console(stderr=True), transient=True, disable=not errors_are_watched())
        self._task = self._line.add_task(doing, total=None)

    def say(self, words: str) -> None:
        """Put other words on the line."""
        self._line.update(self._task, description=words)

    def __enter__(self) -> Self:
        self._line.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._line.stop()


class ReadingProgress(MovingLine):
    """How far a run of reading has come."""

    def __init__(self) -> None:
        super().__init__("reading")

    def show(self, tally: Tally, address: str) -> None:
        """Say how far the run has come, and the page it has just done."""
        where = harmless(address)
        self.say(f"{tally.pages.total()} pages, {tally.statements} statements, {len(tally.faults)} faults  {where[-60:]}")


class LinkingProgress(MovingLine):
    """How far a run of linking has come."""

    def __init__(self) -> None:
        super().__init__("linking")

    def show(self, done: int) -> None:
        """Say how many articles have been linked."""
        self.say(f"{done} articles linked")
