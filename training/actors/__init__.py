"""How it is learnt who is meant: pages of the corpus walked through phrase by phrase, each with its right actor among those it could be."""
