"""This module knows `python -m onrecord`: the same as the command."""

from onrecord.cli import main

if __name__ == "__main__":
    main()
