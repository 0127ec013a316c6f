"""This package links what stands in several articles: copies, stories, statements, events, actors, answers: pure, to judgements."""
