"""This module knows an answer as a program holds it: a tuple of frozen rows, which can become a table."""

from collections.abc import Iterable
from typing import Any, Generic, Self, TypeVar

import msgspec

from onrecord.exports.arrow import arrow, arrow_table

Row = TypeVar("Row", bound=msgspec.Struct)


class Rows(tuple[Row, ...], Generic[Row]):
    """Rows of one kind, in their order.

    Attributes:
        kind: what the rows are; its fields are the columns, and its docstring says what they mean.

    >>> from onrecord.views.corrections import CorrectionRow
    >>> Rows(CorrectionRow, ()).to_arrow().num_rows
    0
    """

    kind: type[Row]

    def __new__(cls, kind: type[Row], rows: Iterable[Row]) -> Self:
        """Gather the rows."""
        made = super().__new__(cls, rows)
        made.kind = kind
        return made

    def to_arrow(self) -> Any:
        """These rows as a `pyarrow.Table`, a column for each field, nested rows as structs.

        Raises:
            Misuse: Arrow is not installed; `pip install 'onrecord[arrow]'` installs it.
        """
        return arrow_table(self.kind, self)

    def to_pandas(self) -> Any:
        """These rows as a `pandas.DataFrame`, by way of Arrow.

        Raises:
            Misuse: pandas or Arrow is not installed; `pip install 'onrecord[pandas]'` installs both.
        """
        arrow("pandas", extra="pandas")
        return self.to_arrow().to_pandas()
