"""The encoder as a whole: the layers below the fork taught on together with the top and the branch that stand on them.

Run with `python -m training.whole` (training/README.md).
"""
