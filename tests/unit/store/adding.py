"""A process that adds pages for ever and says on standard output which ones are kept; `test_store_sqlite.py` kills it."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))

from onrecord.store import open_record
from tests.contract.readings import ADDRESS, TEXT, reading


def main(record: str, first: int) -> None:
    """Add pages numbered from `first`; every third is a new version of the page before."""
    with open_record(record) as store:
        for number in range(first, first + 1_000_000):
            address = f"{ADDRESS}/{number - 1 if number % 3 == 0 else number}"
            text = f"{TEXT} Page {number}."
            store.add(reading(text, address=address), read_at="2031-04-03T12:00:00Z")
            sys.stdout.write(f"{number} {address}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
