"""This module knows the sums of a run of reading, and how they are told at its end."""

from collections import Counter
from collections.abc import Iterator

from onrecord.cli.terminal import harmless
from onrecord.model.record import Outcome, Reading
from onrecord.stage import Fault
from onrecord.views.changes import Sums

OUTCOMES: tuple[Outcome, ...] = ("new", "changed", "restored", "unchanged")
"""In the order they are told; that a page was restored only where one was."""


class Tally:
    """What a run has done so far; it only counts what is kept."""

    def __init__(self) -> None:
        self.pages: Counter[Outcome] = Counter()
        self.statements = 0
        self.changes = Sums()
        self.faults: list[Fault] = []

    def kept(self, outcome: Outcome, reading: Reading) -> None:
        """Count a reading that the record has taken."""
        self.pages[outcome] += 1
        self.statements += len(reading.annotations.quotations) if outcome in ("new", "changed") else 0

    def changed(self, changes: Sums) -> None:
        """Count what changed on a page that was read again."""
        self.changes += changes

    def unchanged(self, address: str) -> None:
        """Count a page whose server says that it is as the record has it; `address` is not kept."""
        self.pages["unchanged"] += 1

    def failed(self, fault: Fault) -> None:
        """Count a fault that the record has taken."""
        self.faults.append(fault)

    def lines(self) -> Iterator[str]:
        """The summary: pages by outcome, what changed, statements added, faults by reason, then every fault by name."""
        done = ", ".join(f"{self.pages[outcome]} {outcome}" for outcome in OUTCOMES if self.pages[outcome] or outcome != "restored")
        yield f"pages       {self.pages.total()} ({done})"
        if changes := self.changes.told():
            yield f"changes     {changes}"
        yield f"statements  {self.statements} added"
        reasons = ", ".join(f"{count} {reason}" for reason, count in Counter(fault.reason for fault in self.faults).most_common())
        yield f"faults      {len(self.faults)}" + (f" ({reasons})" if reasons else "")
        for fault in self.faults:
            named = fault.message if fault.item in fault.message else f"{fault.item}: {fault.message}"
            yield f"  {fault.stage}: {harmless(named)}"
