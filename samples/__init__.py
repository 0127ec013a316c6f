"""The invented newsroom: marked articles, the pages four outlets make of them, and the ideal record of both."""
