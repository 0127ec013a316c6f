"""This module knows rows as Arrow tables: a column for each field in its own type, nested rows as structs, several values as lists.

Arrow is an extra: `pip install 'onrecord[arrow]'`.
"""

from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import islice
from typing import Any

import msgspec
from msgspec import inspect

from onrecord.errors import Misuse

BATCH = 10_000
"""Rows that are turned into columns at once."""


def arrow(module: str = "pyarrow", extra: str = "arrow") -> Any:
    """Arrow's library, or one of its modules, or one that goes with it and comes with another extra of onrecord.

    Raises:
        Misuse: it is not installed; the sentence says how to install it.
    """
    try:
        return import_module(module)
    except ImportError:
        raise Misuse(f"this kind of table needs {module}, which is not installed; run: pip install 'onrecord[{extra}]'") from None


def schema_of(kind: type[msgspec.Struct]) -> Any:
    """The Arrow schema of rows of a kind: their fields, in order. Raises as `arrow`."""
    library = arrow()
    return library.schema([_column(library, field) for field in _fields(inspect.type_info(kind))])


def record_batches(kind: type[msgspec.Struct], rows: Iterable[msgspec.Struct]) -> Iterator[Any]:
    """Rows as Arrow record batches of `BATCH` rows at most, one by one. Raises as `arrow`."""
    schema, coming = schema_of(kind), iter(rows)
    while lot := [msgspec.to_builtins(row) for row in islice(coming, BATCH)]:
        yield arrow().RecordBatch.from_pylist(lot, schema=schema)


def arrow_table(kind: type[msgspec.Struct], rows: Iterable[msgspec.Struct]) -> Any:
    """Rows as one Arrow table. Raises as `arrow`."""
    return arrow().Table.from_batches(list(record_batches(kind, rows)), schema=schema_of(kind))


def _fields(found: inspect.Type) -> tuple[inspect.Field, ...]:
    if not isinstance(found, inspect.StructType) or found.array_like:
        raise TypeError(f"rows must be structs with named fields to become a table, not {found}")
    return found.fields


def _column(library: Any, field: inspect.Field) -> Any:
    kinds = field.type.types if isinstance(field.type, inspect.UnionType) else (field.type,)
    (kind,) = (each for each in kinds if not isinstance(each, inspect.NoneType))
    return library.field(field.encode_name, _type(library, kind), nullable=len(kinds) > 1)


def _type(library: Any, kind: inspect.Type) -> Any:
    plain = {inspect.BoolType: "bool_", inspect.IntType: "int64", inspect.FloatType: "float64"}
    if isinstance(kind, inspect.VarTupleType):
        return library.list_(_type(library, kind.item_type))
    if isinstance(kind, inspect.StructType):
        return library.struct([_column(library, field) for field in _fields(kind)])
    return getattr(library, plain.get(type(kind), "string"))()
