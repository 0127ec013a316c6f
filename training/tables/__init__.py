"""This module knows where tables of facts are built from packages: `python -m training.tables` (needs babel and countryinfo)."""
