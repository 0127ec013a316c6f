"""This module knows what each likeness of two articles counts for, in log-odds; written by `python -m training.linking`."""

from collections.abc import Mapping

STORIES: Mapping[str, float] = {
    "terms": -3.692,
    "names": 1.749,
    "opening": 9.531,
    "headline": 0.355,
    "figures": 0.709,
    "least of terms": 14.424,
    "least of names": 1.428,
    "least of opening": -5.756,
    "least of opening names": 2.159,
    "least of figures": -0.473,
    "least of main terms": -4.717,
    "most of terms": 2.347,
    "most of names": 1.631,
    "most of opening": -3.992,
    "most of opening names": 2.71,
    "most of figures": 1.442,
    "most of main terms": 1.53,
    "turns of phrase": 14.942,
    "otherwise": -6.406,
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
