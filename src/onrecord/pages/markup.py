"""This module knows a parsed page as a run of tags, each with the text after it.

The parser makes a tree as the HTML standard says, whatever the authors wrote. Asking for its nodes one by one costs more than the rest of
the layout, so it is written out as markup by the parser itself and cut up. What is written is simple: every element that can hold
something is closed in its turn, attributes stand in double quotes, and in tags, text and attributes `<` and `>` are escaped but for the
odd name with a `<` in it.
"""

import re

from resiliparse.parse.html import HTMLTree

_NOT_SHOWN = re.compile(
    r"""<(?:
    !--(?>(?:[^-]++|-(?!->))*)-->
    |[!?][^>]*+>
    |(style|iframe|noembed|noframes)[ >](?>(?:[^<]++|<(?!/\1>))*)</\1>
    |script[ >](?>(?:
        [^<]++
        |<(?!/(?i:script)[\s/>]|!--(?!-?>))
        |<!--(?>(?:
            [^<-]++|-(?!->)|<(?!/?(?i:script)[\s/>])
            |<(?i:script)[\s/>](?>(?:[^<-]++|-(?!->)|<(?!/(?i:script)[\s/>]))*)(?>(?:</(?i:script)[\s/>])?)
        )*)
    )*)(?:</script>|\Z))""",
    re.VERBOSE,
)
"""What is not escaped and on no reader's screen: comments, the doctype, and elements whose text is for machines.

A script ends where the standard's tokenizer ends it: not inside a second script in a comment of the first.
"""

_AS_WRITTEN = re.compile(r"(?s)(<xmp(?: [^>]*)?>)(.*?)(?=</xmp>)|(<plaintext(?: [^>]*)?>)(.*)(?=</plaintext>)")
_TAG = re.compile(r"<([^>]*+)>([^<]*+)")
_ATTRIBUTE = re.compile(r" (=?[^\s=]*+)=\"([^\"]*+)\"")

VOID = frozenset(
    {"area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param",
     "source", "track", "wbr"}
)  # fmt: skip
"""Elements that hold nothing and are not closed."""


def tags_of(tree: HTMLTree) -> list[tuple[str, str]]:
    """The tags of a page in its order, without their brackets, each with the text up to the next, still escaped.

    Without comments, scripts, styles and the like. A tag is `p class="lead"` or `/p`.
    """
    markup = _NOT_SHOWN.sub("<wbr>", str(tree))
    if "<xmp" in markup or "<plaintext" in markup:
        markup = _AS_WRITTEN.sub(lambda found: (found[1] or found[3]) + _escaped(found[2] or found[4]), markup)
    return _TAG.findall(markup)


def attributes_of(tag: str) -> list[tuple[str, str]]:
    """The attributes of an opening tag, in its order, their values still escaped."""
    return _ATTRIBUTE.findall(tag, tag.find(" "))


def shown(escaped: str) -> str:
    """Text as it reads, from text as it is written in markup."""
    if "&" not in escaped:
        return escaped
    return escaped.replace("&nbsp;", "\xa0").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")


def _escaped(raw: str) -> str:
    return raw.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
