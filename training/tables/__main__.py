"""`python -m training.tables`: writes the table of countries anew; review its diff before keeping it."""

from training.tables.countries import build

if __name__ == "__main__":
    build()
