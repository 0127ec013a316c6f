"""This module knows what HTML's elements mean for layout: which break lines, which stand apart, which are never seen.

From the rendering section of the HTML standard (its style sheet for user agents), reduced to what text needs.
"""

UNSEEN = frozenset(
    {
        "script", "style", "template", "noscript", "head", "svg", "iframe", "object", "embed", "applet", "video", "audio", "canvas",
        "datalist", "option", "select", "textarea", "input", "map", "progress", "meter", "rp", "noembed", "noframes", "param", "source",
    }
)  # fmt: skip
"""Elements whose content no reader sees as text."""

APART = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "figure", "blockquote", "ul", "ol", "dl", "pre", "table", "article", "section", "aside",
     "header", "footer", "nav", "main", "form", "fieldset", "hr", "address", "details"}
)  # fmt: skip
"""Blocks with an empty line before and after them."""

BLOCKS = APART | {
    "div", "li", "dt", "dd", "figcaption", "td", "th", "tr", "caption", "thead", "tbody", "tfoot", "body", "html", "center", "summary",
    "dialog", "legend", "menu", "dir", "hgroup", "search", "picture", "optgroup", "frameset", "marquee", "amp-img",
}  # fmt: skip
"""Elements that begin and end a line."""

LANDMARKS = frozenset({"main", "article", "aside", "nav", "header", "footer", "figure", "form", "blockquote", "table"})
"""Elements that say what part of a page they hold."""

ROLE_LANDMARKS = {
    "main": "main",
    "article": "article",
    "navigation": "nav",
    "complementary": "aside",
    "banner": "header",
    "contentinfo": "footer",
    "form": "form",
    "search": "form",
    "dialog": "aside",
    "alertdialog": "aside",
}
"""What ARIA roles stand for among the landmarks."""

SEPARATE = frozenset({"a", "button", "label"})
"""Inline elements that are set apart on the screen: two in a row never make one word."""

STRONG = frozenset({"b", "strong"})
"""Inline elements that are printed in bold."""

WIDE = frozenset({"html", "body", "main", "article"})
"""Elements that hold the page itself: scripts hide them for a moment, so hiding them means nothing."""
