"""This module knows how a page becomes an article: block roles, headline, outlet, agency, byline, dateline, date."""

from onrecord.articles.find import find_article, require_article, whole_article

__all__ = ["find_article", "require_article", "whole_article"]
