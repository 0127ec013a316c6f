"""Pages as a site would publish them, for what an article's page says about it: one story, and what each test puts around it."""

from onrecord.articles import find_article
from onrecord.model.article import Article, Ground
from onrecord.pages import page_of_html

STORY = (
    "The council of Orsk on Tuesday refused the terms that the envoy of Velin had brought, calling them a step back from the accord.",
    "“We were asked to sign what we had already rejected,” council speaker Mira Halden told reporters after the vote in the hall.",
    "Velin denies that the terms are new and says they only repeat what both sides had agreed upon before the winter.",
)
ADDRESS = "https://lamp.example/orsk-refuses"


def article_of(
    *, head: str = "", title: str = "Orsk council refuses terms", front: str = "", end: str = "", foot: str = "", captured: str = ""
) -> Article:
    """The story under a title, with things in the head, between title and story, at the story's end and at the page's foot."""
    told = "".join(f"<p>{words}</p>" for words in STORY)
    body = f"<main><h1>{title}</h1>{front}{told}{end}</main><footer>{foot}</footer>"
    return find_article(page_of_html(f"<html><head>{head}</head><body>{body}</body></html>", address=ADDRESS, captured=captured))


def meta(**stated: str) -> str:
    """A head's `meta` elements; two underscores in a name stand for a colon."""
    return "".join(f'<meta property="{name.replace("__", ":")}" content="{value}">' for name, value in stated.items())


def linked_data(rest: str) -> str:
    """A script that states facts about the story."""
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", {rest}}}</script>'


def grounds(article: Article, field: str) -> list[Ground]:
    """What a fact rests on."""
    return [ground for ground in article.grounds if ground.field == field]


def words(article: Article, field: str) -> list[str | None]:
    """The words on the page that a fact rests on, None where it rests on the head."""
    return [ground.span.cut(article.page.text) if ground.span else None for ground in grounds(article, field)]
