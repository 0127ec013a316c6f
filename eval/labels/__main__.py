"""`python -m eval.labels agree`: how far the two readings of the labels agree, dateline and agency compared exactly."""

import argparse

from eval.labels import agreement, second, settled


def main() -> None:
    """Print the agreement, a figure a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", choices=["agree"])
    parser.parse_args()
    for name, (same, pages) in agreement(settled(), second()).items():
        print(f"{name:30} {same:3d} of {pages:3d}   {same / pages if pages else 0:.3f}")


if __name__ == "__main__":
    main()
