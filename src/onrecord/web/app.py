"""This module knows how the desk is put together: its rooms, its templates, its guards and its record."""

from collections.abc import Collection
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from litestar import Litestar, MediaType, Response, get
from litestar.di import Provide
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.openapi.spec import License
from litestar.plugins.jinja import JinjaTemplateEngine
from litestar.static_files import create_static_files_router
from litestar.template import TemplateConfig

from onrecord.store import Store, open_record
from onrecord.store.search import spelt_alike
from onrecord.views.corrections import told
from onrecord.web.actor_pages import ACTOR_PAGES
from onrecord.web.adding import ADDING
from onrecord.web.api import api_of
from onrecord.web.asking import article_query, statement_query
from onrecord.web.bargaining_pages import BARGAINING_PAGES
from onrecord.web.charts import CHARTS
from onrecord.web.correcting import CORRECTING, form_context
from onrecord.web.day_words import day_words
from onrecord.web.drawing import signed
from onrecord.web.entry_pages import ENTRY_PAGES
from onrecord.web.errors import HANDLERS
from onrecord.web.feeds import feeds_of
from onrecord.web.front import front
from onrecord.web.inking import mark_rules
from onrecord.web.issue_pages import ISSUE_PAGES
from onrecord.web.judging import JUDGING
from onrecord.web.pages import PAGES
from onrecord.web.posting import named, new_token
from onrecord.web.queue_page import QUEUE_PAGES
from onrecord.web.safety import LOCAL_HOSTS, add_headers, link, only_for
from onrecord.web.search_page import SEARCH_PAGES
from onrecord.web.story_pages import STORY_PAGES
from onrecord.web.tables import TABLES
from onrecord.web.view_pages import VIEW_PAGES
from onrecord.web.view_tables import VIEW_TABLES
from onrecord.web.wholes import Wholes

STATIC = Path(__file__).parent / "static"
MARK_RULES = mark_rules()


def build_app(record: str, *, hosts: Collection[str] = LOCAL_HOSTS) -> Litestar:
    """The desk on a record, ready for any ASGI server.

    Args:
        record: path or URL of the record.
        hosts: the only names the desk answers to; "*" stands for any.

    Raises:
        StoreError: the record cannot be opened.
    """
    return desk(open_record(record), hosts=hosts)


def desk(store: Store, *, hosts: Collection[str] = LOCAL_HOSTS) -> Litestar:
    """The desk on a record that is open already; it is closed when the desk shuts down."""
    wholes, token = Wholes(store), new_token()
    return Litestar(
        route_handlers=[
            *(front, *PAGES, *SEARCH_PAGES, *ENTRY_PAGES, *ACTOR_PAGES, *VIEW_PAGES, *BARGAINING_PAGES, *STORY_PAGES),
            *(*TABLES, *VIEW_TABLES, *CHARTS, *CORRECTING, *JUDGING, *ADDING, *ISSUE_PAGES, *QUEUE_PAGES, marks),
            api_of(store, wholes),
            feeds_of(store),
            create_static_files_router(path="/static", directories=[STATIC]),
        ],
        dependencies={
            "store": Provide(lambda: store, sync_to_thread=False),
            "wholes": Provide(lambda: wholes, sync_to_thread=False),
            "token": Provide(lambda: token, sync_to_thread=False),
            "asked_statements": Provide(statement_query, sync_to_thread=False),
            "asked_articles": Provide(article_query, sync_to_thread=False),
        },
        template_config=TemplateConfig(instance=JinjaTemplateEngine.from_environment(_templates(token, wholes))),
        exception_handlers=HANDLERS,
        middleware=[only_for(hosts)],
        before_send=[add_headers],
        on_startup=[wholes.begin],
        on_shutdown=[wholes.end, store.close],
        openapi_config=_openapi(),
        logging_config=None,
        debug=False,
    )


@get("/static/marks.css", sync_to_thread=False, include_in_schema=False)
def marks() -> Response[str]:
    """The stylesheet that lights the words of one statement up together."""
    return Response(MARK_RULES, media_type=MediaType.CSS)


def _templates(token: str, wholes: Wholes) -> Environment:
    """Everything written is escaped, and a name no route gave is an error."""
    loader = PackageLoader("onrecord.web")
    templates = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    templates.filters |= {"link": link, "day_words": day_words, "told_corrections": told, "remembered_name": named, "signed": signed}
    templates.filters["spelt_alike"] = spelt_alike
    templates.globals |= form_context(token) | {"views_as_of": wholes.as_of}
    return templates


def _openapi() -> OpenAPIConfig:
    """The API's description as JSON; no viewer, since those fetch their scripts from other hosts."""
    return OpenAPIConfig(
        title="onrecord",
        version=_version(),
        description="The record as the desk shows it: who said what, as told by whom, with the words it rests on.",
        license=License(name="Apache-2.0", identifier="Apache-2.0"),
        render_plugins=[JsonRenderPlugin(path=["/openapi.json", "/"])],
        use_handler_docstrings=True,
    )


def _version() -> str:
    try:
        return version("onrecord")
    except PackageNotFoundError:
        return "0"
