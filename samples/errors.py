"""This module knows what goes wrong when the newsroom is built: one error, whose sentence says where and what now."""


class NewsroomError(Exception):
    """The newsroom's articles, templates and record do not fit together."""
