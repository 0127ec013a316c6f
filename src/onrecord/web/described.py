"""This module knows how a route for programs is described: what it may answer instead of what was asked for."""

from functools import partial

from litestar import get
from litestar.openapi import ResponseSpec

from onrecord.web.errors import PROBLEM, Problem

api = partial(
    get,
    sync_to_thread=True,
    responses={
        304: ResponseSpec(data_container=None, description="The record has not changed since the answer that If-None-Match names."),
        400: ResponseSpec(data_container=Problem, description="The question makes no sense.", media_type=PROBLEM, generate_examples=False),
        404: ResponseSpec(
            data_container=Problem, description="The record holds nothing of that id.", media_type=PROBLEM, generate_examples=False
        ),
        503: ResponseSpec(data_container=Problem, description="The record cannot be read.", media_type=PROBLEM, generate_examples=False),
    },
)
"""A route for programs: it only reads, and tells of trouble in one shape."""
