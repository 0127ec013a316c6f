"""How the moves' weights are made: which force words have, and which earlier move one answers."""
