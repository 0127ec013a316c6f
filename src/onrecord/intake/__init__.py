"""This module knows how pages come in: the only reader of disk and standard input."""

from onrecord.intake.files import Limits, captures

__all__ = ["Limits", "captures"]
