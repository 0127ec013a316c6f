"""How the classifier that looks at each event once more is made."""
