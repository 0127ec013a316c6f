"""This module knows how a scorer that stands beside the repository is loaded: by its path, once."""

import importlib.util
from functools import cache
from pathlib import Path
from types import ModuleType


@cache
def scorer_at(path: Path) -> ModuleType:
    """The scorer that one file is.

    Raises:
        ImportError: there is none.
    """
    spec = importlib.util.spec_from_file_location(f"shared_{path.stem}_scorer", path)
    if spec is None or spec.loader is None:
        raise ImportError(f"no scorer at {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
