"""Feeds are cut into entries that stand alone, and each entry's own text becomes a page with what the feed says of it."""

from pathlib import Path
from time import process_time

import pytest

from onrecord.intake import Choices, captures
from onrecord.model.page import Capture, Evidence, Validators
from onrecord.pages import lay_out
from onrecord.stage import Fault
from tests.unit.intake.newswires import Stand, page, reasons, web

ALL = Choices()
FEED = "https://nettle.example/feed"
RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Nettle</title><link>https://nettle.example/</link><language>en-GB</language>
{entries}
</channel></rss>"""
TALKS = """<item><title>Orsk &amp; Velia talk</title><link>/talks?a=1&amp;b=2</link><description>A summary.</description>
<content:encoded><![CDATA[<p>Orsk will not sign,&nbsp;its envoy said.</p>]]></content:encoded>
<dc:creator>Ilka Brandow</dc:creator><pubDate>Wed, 01 Mar 2034 10:00:00 GMT</pubDate><category>Talks</category></item>"""
SHORT = (
    "<item><title>Short</title><guid>https://nettle.example/short</guid><description>Velia &lt;b&gt;agreed&lt;/b&gt;.</description></item>"
)
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="text">Bay Radio</title>
<link rel="self" href="https://bay.example/feed"/>
<entry><title type="html">&lt;i&gt;No&lt;/i&gt; deal</title><link rel="enclosure" href="/a.mp3"/><link href="/deal"/>
<author><name>Pim Alder</name><email>pim@bay.example</email></author><published>2034-03-01T10:00:00Z</published>
<updated>2034-03-02T10:00:00Z</updated><summary>In short.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Orsk <b>refuses</b>.</p></div></content></entry></feed>"""


def read(folder: Path, text: str | bytes, name: str = "feed.xml", choices: Choices = ALL) -> list[Capture | Fault]:
    """What a feed in a file gives."""
    (folder / name).write_bytes(text.encode() if isinstance(text, str) else text)
    return list(captures([str(folder / name)], choices=choices))


def rss(*entries: str) -> str:
    """A feed of these entries."""
    return RSS.format(entries="\n".join(entries))


def fetched(text: str, choices: Choices = ALL, **answers: object) -> list[Capture | Fault]:
    """What a feed on the web gives; `answers` stand beside it by their paths."""
    beside = {f"https://nettle.example/{name}": answer for name, answer in answers.items()}
    stand = Stand({FEED: page(text.encode(), "application/rss+xml", etag='"1"'), **beside})  # type: ignore[dict-item]
    return list(captures([FEED], web=web(stand), choices=choices))


def test_an_entry_of_rss_becomes_a_page_with_its_link_and_what_the_feed_says() -> None:
    """The fullest text it has; links are relative to the feed; facts are kept as the feed gives them."""
    (found,) = fetched(rss(TALKS))
    assert isinstance(found, Capture)
    assert (found.address, found.media_type) == ("https://nettle.example/talks?a=1&b=2", "text/html")
    assert (found.captured, found.taken) == ("2034-03-02", "2034-03-02T12:00:01Z")
    laid = lay_out(found)
    assert laid.text == "Orsk & Velia talk\n\nOrsk will not sign, its envoy said."
    assert laid.evidence == (
        Evidence(field="headline", value="Orsk & Velia talk", origin="feed title"),
        Evidence(field="author", value="Ilka Brandow", origin="feed author"),
        Evidence(field="published", value="Wed, 01 Mar 2034 10:00:00 GMT", origin="feed published"),
        Evidence(field="outlet", value="The Nettle", origin="feed outlet"),
        Evidence(field="language", value="en-GB", origin="feed language"),
        Evidence(field="section", value="Talks", origin="feed category"),
    )


def test_an_entry_of_atom_becomes_a_page(tmp_path: Path) -> None:
    """XHTML content before the summary, the alternate link before others, a title that is HTML without its tags."""
    (found,) = read(tmp_path, ATOM, "feed.atom")
    assert isinstance(found, Capture)
    assert found.address.endswith("/deal") and found.taken and not found.captured
    assert lay_out(found).text == "No deal\n\nOrsk refuses."
    assert [(item.field, item.value) for item in found.stated] == [
        ("headline", "No deal"), ("author", "Pim Alder"), ("published", "2034-03-01T10:00:00Z"), ("updated", "2034-03-02T10:00:00Z"),
        ("outlet", "Bay Radio"), ("language", "en"),
    ]  # fmt: skip


def test_an_entry_of_rss_1_becomes_a_page(tmp_path: Path) -> None:
    """Items beside the channel, with names of their own space."""
    rdf = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
    <channel><title>Velia Wire</title><items><rdf:Seq><rdf:li resource="x"/></rdf:Seq></items></channel>
    <item rdf:about="https://velia.example/1"><title>One</title><link>https://velia.example/1</link>
    <description>Velia agreed.</description></item></rdf:RDF>"""
    (found,) = read(tmp_path, rdf, "feed.rss")
    assert isinstance(found, Capture) and found.address == "https://velia.example/1"
    assert [item.value for item in found.stated] == ["One", "Velia Wire"]


def test_a_mailbox_is_no_name() -> None:
    """RSS writes "post@orsk.example (Ilka Brandow)"."""
    first, second = (
        SHORT.replace("<title>", f"<author>{author}</author><title>") for author in ("a@b.example (Ilka Brandow)", "desk@b.example")
    )
    pages = [page for page in fetched(rss(first, second.replace("/short", "/2"))) if isinstance(page, Capture)]
    named = [[item.value for item in page.stated if item.field == "author"] for page in pages]
    assert named == [["Ilka Brandow"], []]


@pytest.mark.parametrize(
    "broken",
    [
        "<item><title>Talks<br></title><description>x</description></item>",
        "<item><title>Talks</title><description>A & B</description></item>",
        "<item><title>Talks</title><description><![CDATA[never closed</description></item>",
        "<item><title>Talks</title><description><!-- never closed</description></item>",
        "<item><title>Talks</title><description>never closed</description>",
        "<item><title>&custom;</title><description>x</description></item>",
        "<item><title>Talks</title><x:y>of no name space</x:y></item>",
        "<item><title>\x00\x01</title></item>",
    ],
)
def test_a_broken_entry_is_one_fault_and_the_others_are_read(tmp_path: Path, broken: str) -> None:
    """Whatever is wrong with it; the fault says which entry it is."""
    first, fault, last = read(tmp_path, rss(TALKS, broken, SHORT))
    assert reasons([first, fault, last]) == ["https://nettle.example/talks?a=1&b=2", "broken entry", "https://nettle.example/short"]
    assert isinstance(fault, Fault) and "entry 2 of the feed" in fault.message


def test_entity_bombs_and_external_entities_are_harmless(tmp_path: Path) -> None:
    """The document type is never parsed, so what it declares does not exist."""
    (tmp_path / "secret.txt").write_text("secret words")
    bomb = "".join(f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">' for level in range(1, 20))
    declared = f'<!DOCTYPE rss [<!ENTITY a0 "ha">{bomb}<!ENTITY file SYSTEM "{(tmp_path / "secret.txt").as_uri()}">]>'
    text = rss("<item><title>&a19;</title></item>", "<item><title>&file;</title></item>", SHORT).replace("?>", f"?>{declared}", 1)
    begun = process_time()
    found = read(tmp_path, text)
    assert reasons(found) == ["broken entry", "broken entry", "https://nettle.example/short"]
    assert process_time() - begun < 2
    assert "secret words" not in repr(found)


def test_a_deep_entry_costs_only_itself(tmp_path: Path) -> None:
    """100,000 elements inside one another."""
    deep = f"<item><description>{'<b>' * 100_000}x{'</b>' * 100_000}</description></item>"
    assert reasons(read(tmp_path, rss(deep, SHORT))) == ["broken entry", "https://nettle.example/short"]


def test_an_entry_without_text_says_to_follow_it(tmp_path: Path) -> None:
    """A title alone is no page."""
    (found,) = read(tmp_path, rss("<item><title>Talks</title><link>https://nettle.example/1</link></item>"))
    assert (
        isinstance(found, Fault) and (found.reason, found.item) == ("no text", "https://nettle.example/1") and "--follow" in found.message
    )


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "koi8-r", "iso-8859-5"])
def test_feeds_are_read_in_the_charset_they_declare(tmp_path: Path, charset: str) -> None:
    """By their mark or their XML declaration."""
    text = rss(SHORT.replace("Velia", "Велия")).replace("UTF-8", charset)
    (found,) = read(tmp_path, text.encode(charset))
    assert isinstance(found, Capture) and "Велия" in lay_out(found).text


def test_a_feed_is_told_by_what_it_is(tmp_path: Path) -> None:
    """Also where it is called HTML or text; a page that speaks of feeds is a page."""
    assert reasons(read(tmp_path, rss(SHORT), "feed.html")) == ["https://nettle.example/short"]
    assert reasons(read(tmp_path, "<!-- <rss> --><html><body><rss>no</rss></body></html>", "page.html")) == [str(tmp_path / "page.html")]
    assert reasons(read(tmp_path, "<settings><a/></settings>", "other.xml")) == ["no list"]
    assert reasons(read(tmp_path, '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', "xhtml.xml")) == [
        str(tmp_path / "xhtml.xml")
    ]


def test_the_newest_entries_are_read_first_where_only_some_are(tmp_path: Path) -> None:
    """By the day of the feed; those without a day fall out where days are asked for."""
    days = ("2034-02-01", "2034-03-01", "")
    entries = [f"<item><link>https://n.example/{day}</link><dc:date>{day}</dc:date><description>x</description></item>" for day in days]
    assert reasons(read(tmp_path, rss(*entries), choices=Choices(most=1))) == ["https://n.example/2034-03-01"]
    assert reasons(read(tmp_path, rss(*entries), choices=Choices(since="2034-02-01"))) == [
        "https://n.example/2034-03-01",
        "https://n.example/2034-02-01",
    ]
    assert reasons(read(tmp_path, rss(entries[2]), choices=Choices(since="2034-02-01"))) == ["undated"]


def test_followed_the_pages_of_entries_are_read_instead() -> None:
    """Not the entries' own text; an entry without a link says so, a page that is not there is a fault."""
    unlinked = "<item><title>Talks</title></item>"
    found = fetched(rss(SHORT, unlinked, SHORT.replace("/short", "/gone")), Choices(follow=True), short=page(b"<p>The whole page.</p>"))
    assert reasons(found) == ["https://nettle.example/short", "no link", "not there"]
    assert isinstance(found[0], Capture) and found[0].body == b"<p>The whole page.</p>" and found[0].stated == ()


def test_what_to_ask_a_feeds_server_next_time_goes_with_its_last_entry_if_all_could_be_read() -> None:
    """Else what is broken, or left out this time, would not be looked at again."""
    known = Validators(address=FEED, etag='"1"')
    assert [getattr(item, "validators", None) for item in fetched(rss(TALKS, SHORT))] == [None, known]
    assert [getattr(item, "validators", None) for item in fetched(rss("<item><br></item>", SHORT))] == [None, None]
    assert [getattr(item, "validators", None) for item in fetched(rss(TALKS, SHORT), Choices(most=1))] == [None]
