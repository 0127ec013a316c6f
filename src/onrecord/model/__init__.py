"""The terms of the trade as frozen values: span, page, article, annotations, record, query."""
