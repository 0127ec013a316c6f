"""This module knows what each likeness of two articles counts for, in log-odds; written by `python -m training.linking`."""

from collections.abc import Mapping

STORIES: Mapping[str, float] = {
    "terms": -3.556,
    "names": 1.77,
    "opening": 9.539,
    "headline": 0.304,
    "figures": 0.67,
    "least of terms": 14.195,
    "least of names": 1.471,
    "least of opening": -5.751,
    "least of opening names": 2.162,
    "least of figures": -0.363,
    "least of main terms": -4.762,
    "most of terms": 2.21,
    "most of names": 1.679,
    "most of opening": -3.917,
    "most of opening names": 2.678,
    "most of figures": 1.448,
    "most of main terms": 1.469,
    "turns of phrase": 14.934,
    "otherwise": -6.522,
}
"""For their telling of one happening."""

COPIES: Mapping[str, float] = {
    "root of passages": 2.776,
    "root of turns": 25.548,
    "passages": 0.36,
    "turns": -11.662,
    "number of passages": 0.307,
    "number of turns": 1.02,
    "terms": -8.777,
    "root of terms": 19.035,
    "least of main terms": -6.798,
    "most of main terms": 1.229,
    "otherwise": -22.499,
}
"""For one reproducing the other."""
