"""The addresses that sitemaps list are read, as many and as new as are wanted."""

import gzip
from pathlib import Path

from onrecord.intake import Choices, Limits, captures
from onrecord.stage import Fault
from tests.unit.intake.newswires import Stand, page, reasons, sitemap, web

HERE = "https://orsk.example"
MAP = f"{HERE}/sitemap.xml"


def stand(**lists: object) -> Stand:
    """A site with three pages and some lists; `sitemap` names three days."""
    pages = {f"{HERE}/{number}": page() for number in (1, 2, 3)}
    default = sitemap((f"{HERE}/1", "2034-02-01"), (f"{HERE}/2", "2034-03-01T10:00:00Z"), (f"{HERE}/3", ""))
    return Stand({MAP: default, **pages, **{f"{HERE}/{name}.xml": answer for name, answer in lists.items()}})  # type: ignore[dict-item]


def read(site: Stand, *places: str, **choices: object) -> list[str]:
    """The address of each page read, the reason of each fault."""
    return reasons(captures(places or [MAP], web=web(site), choices=Choices(**choices)))  # type: ignore[arg-type]


def test_every_address_is_read_in_the_order_of_the_list() -> None:
    """Each once, also where it is listed twice."""
    assert read(stand(), MAP, f"{HERE}/2") == [f"{HERE}/1", f"{HERE}/2", f"{HERE}/3"]


def test_the_newest_are_read_where_only_some_are() -> None:
    """And nothing else is asked for."""
    site = stand()
    assert read(site, most=1) == [f"{HERE}/2"]
    assert site.addresses() == [MAP, f"{HERE}/2"]


def test_addresses_before_a_day_or_without_one_fall_out() -> None:
    """By `lastmod`; where no address has a day, that is said."""
    assert read(stand(), since="2034-02-15") == [f"{HERE}/2"]
    assert read(stand(sitemap=sitemap((f"{HERE}/1", ""))), since="2034-02-15") == ["undated"]


def test_news_sitemaps_date_their_addresses_by_publication() -> None:
    """Google's extension; the later of its date and `lastmod` counts."""
    news = b"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
    <url><loc>/1</loc><n:news><n:publication_date>2034-03-01</n:publication_date><n:title>No &amp; no</n:title></n:news></url>
    <url><loc>/2</loc><lastmod>2033-01-01</lastmod></url></urlset>"""
    assert read(stand(sitemap=page(news, "application/xml")), since="2034-03-01") == [f"{HERE}/1"]


def test_an_index_leads_to_its_sitemaps_the_newest_first_and_the_number_is_for_all_of_them() -> None:
    """Sitemaps that have not changed since are not even asked for; undated ones are."""
    index = sitemap((f"{HERE}/old.xml", "2034-01-01"), (f"{HERE}/new.xml", "2034-03-02"), (f"{HERE}/any.xml", ""), kind="sitemap")
    lists = {
        "old": sitemap((f"{HERE}/1", "2034-01-01")),
        "new": sitemap((f"{HERE}/2", "2034-03-02")),
        "any": sitemap((f"{HERE}/3", "2034-02-20")),
    }
    site = stand(sitemap=index, **lists)
    assert read(site, since="2034-02-15") == [f"{HERE}/2", f"{HERE}/3"]
    assert f"{HERE}/old.xml" not in site.addresses()
    assert read(stand(sitemap=index, **lists), most=2) == [f"{HERE}/2", f"{HERE}/1"]


def test_lists_that_lead_in_a_circle_or_to_none_end() -> None:
    """Each list is asked for once; a row of indexes is not followed for ever."""
    circle = stand(sitemap=sitemap((MAP, ""), kind="sitemap"))
    assert (read(circle), circle.addresses()) == ([], [MAP])
    row = {f"s{number}": sitemap((f"{HERE}/s{number + 1}.xml", ""), kind="sitemap") for number in range(9)}
    assert read(stand(**row), f"{HERE}/s0.xml") == ["list of lists"]
    assert read(stand(sitemap=sitemap((f"{HERE}/1", ""), kind="sitemap"))) == ["no list"]
    assert read(stand(sitemap=sitemap((f"{HERE}/s1.xml", "")), s1=sitemap((f"{HERE}/1", "")))) == ["list of lists"]


def test_a_broken_entry_costs_no_other() -> None:
    """An address that is none, an entry without one."""
    broken = page(
        f"<urlset><url><loc>{HERE}/1</loc></url><url><lastmod/></url><url><loc>ftp://x/</loc></url><url><loc>{HERE}/2</loc></url></urlset>".encode(),
        "text/xml",
    )
    assert read(stand(sitemap=broken)) == [f"{HERE}/1", "broken entry", "bad address", f"{HERE}/2"]


def test_a_packed_sitemap_is_unpacked_up_to_a_limit() -> None:
    """As a file of its own or by its name; a bomb is a fault."""
    packed = gzip.compress(sitemap((f"{HERE}/1", "")).body)
    address = f"{HERE}/all.xml.gz"
    assert read(Stand({address: page(packed, "application/x-gzip"), f"{HERE}/1": page()}), address) == [f"{HERE}/1"]
    bomb = Stand({address: page(gzip.compress(bytes(30_000_000), 1), "application/octet-stream")})
    assert reasons(captures([address], web=web(bomb, limits=Limits(list_bytes=1_000_000)))) == ["too large"]


def test_a_sitemap_in_a_file_is_followed_when_it_is_named(tmp_path: Path) -> None:
    """Packed too; one that lies in a folder is only followed where that is asked for, so that reading a folder stays off the web."""
    (tmp_path / "sitemap.xml.gz").write_bytes(gzip.compress(sitemap((f"{HERE}/1", "")).body))
    assert read(stand(), str(tmp_path / "sitemap.xml.gz")) == [f"{HERE}/1"]
    site = stand()
    (fault,) = captures([str(tmp_path)], web=web(site))
    assert isinstance(fault, Fault) and fault.reason == "sitemap" and "--follow" in fault.message
    assert site.asked == []
    assert read(stand(), str(tmp_path), follow=True) == [f"{HERE}/1"]
