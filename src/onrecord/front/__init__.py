"""This room is the front for programs: a record opened in Python, its views as methods, rows as values and as tables."""
