"""This module knows how pages come in: the only reader of disk, standard input and the network."""

from onrecord.intake.addresses import is_web_address
from onrecord.intake.limits import Limits
from onrecord.intake.lists import Choices
from onrecord.intake.places import captures
from onrecord.intake.web import Manners, Memory, Web, public_web

__all__ = ["Choices", "Limits", "Manners", "Memory", "Web", "captures", "is_web_address", "public_web"]
