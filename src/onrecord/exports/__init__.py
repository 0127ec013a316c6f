"""This room writes values down for other programs: the machine contract, CSV, JSON."""
