"""onrecord reads news coverage of a dispute and keeps its record: who said what to whom, with the words it rests on."""

from importlib.metadata import PackageNotFoundError, version

__all__ = ["__version__"]

try:
    __version__ = version("onrecord")
except PackageNotFoundError:  # run from a checkout that was never installed
    __version__ = "0+unknown"
