"""This module knows how a capture becomes a page: one text, its lines in reading order, and what it says about itself."""

from onrecord.pages.html import page_of_html
from onrecord.pages.lay_out import lay_out
from onrecord.pages.plain import page_of_text

__all__ = ["lay_out", "page_of_html", "page_of_text"]
