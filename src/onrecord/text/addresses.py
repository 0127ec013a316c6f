"""This module knows web addresses by their form: the host, the site it belongs to, and whether two addresses are of one site."""

import re

_HOST = re.compile(r"(?:https?:)?//(?:[^/?#@]*@)?([^/?#:]+)", re.IGNORECASE)
_NOTED = re.compile(r"\s*(?:(?:url|address|link|web|permalink)\s*:\s*)?(https?://[^\s/]+\.[^\s/]+\S*)\s*\Z", re.IGNORECASE)
_SECOND_LEVEL = frozenset(["co", "com", "org", "net", "gov", "gob", "gouv", "gub", "ac", "edu", "or", "ne", "go", "in", "nom"])
"""Labels that countries put before their own, so that a site's name stands before both ("orsk.co.uk")."""


def host_of(address: str) -> str:
    """The host of a web address, lower case and without "www."; "" where it is none.

    >>> host_of("https://www.Lamp.example/news/1")
    'lamp.example'
    """
    found = _HOST.match(address)
    return found[1].lower().removeprefix("www.").rstrip(".") if found else ""


def noted_on(line: str) -> str:
    """The web address that a line is, by itself or after a word for one; "" where it is none or says more.

    >>> noted_on("URL: https://lamp.example/talks"), noted_on("See https://lamp.example/talks for more")
    ('https://lamp.example/talks', '')
    """
    found = _NOTED.match(line)
    return found[1] if found else ""


def site_of(address: str) -> str:
    """The registered name under which a web address stands, by the usual form of such names; "" where it is no web address.

    >>> site_of("https://amp.lamp.co.uk/news/1"), site_of("https://en.lamp.example/")
    ('lamp.co.uk', 'lamp.example')
    """
    labels = host_of(address).split(".")
    kept = 3 if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL else 2
    return ".".join(labels[-kept:])


def same_site(one: str, other: str) -> bool:
    """Whether two web addresses are of one site, subdomains aside; False where either is no web address."""
    return bool(site_of(one)) and site_of(one) == site_of(other)
