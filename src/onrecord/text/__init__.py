"""Facts about writing, none about news: quotation marks, sentences, names, dates, languages."""
