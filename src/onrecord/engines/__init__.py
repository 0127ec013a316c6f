"""Engines run stages; stages know no engine."""
