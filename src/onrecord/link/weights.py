"""This module knows what each likeness of two articles counts for, in log-odds; written by `python -m training.linking`."""

from collections.abc import Mapping

STORIES: Mapping[str, float] = {
    "terms": -0.58,
    "names": 1.727,
    "opening": 8.715,
    "headline": 0.135,
    "figures": 0.57,
    "least of terms": 12.783,
    "least of names": 1.698,
    "least of opening": -4.976,
    "least of opening names": 2.023,
    "least of figures": -0.055,
    "least of main terms": -4.93,
    "most of terms": 1.573,
    "most of names": 1.746,
    "most of opening": -3.56,
    "most of opening names": 2.38,
    "most of figures": 1.463,
    "most of main terms": 0.861,
    "turns of phrase": 6.548,
    "otherwise": -6.37,
}
"""For their telling of one happening."""

COPIES: Mapping[str, float] = {
    "root of passages": 13.029,
    "root of turns": 9.037,
    "passages": -1.141,
    "turns": -11.538,
    "number of passages": 1.825,
    "number of turns": -0.78,
    "terms": -9.131,
    "root of terms": 20.834,
    "least of main terms": -4.318,
    "most of main terms": 7.65,
    "otherwise": -23.588,
}
"""For one reproducing the other."""
