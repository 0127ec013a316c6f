"""This room turns entries into what a person reads: pure, so that the page, CSV, JSON and terminal show the same values."""
