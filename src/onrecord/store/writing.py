"""This module knows how a reading is written into a SQLite record; its callers hold the transaction."""

import sqlite3

from onrecord.errors import NotAPage
from onrecord.model.article import Article
from onrecord.model.page import Page
from onrecord.model.record import Outcome, Reading, Version
from onrecord.stage import Fault
from onrecord.store.days import bounds
from onrecord.store.ids import page_id, version_id, words_id
from onrecord.store.packing import pack, same, same_article, unpack
from onrecord.store.rows import VERSION, version_of
from onrecord.store.sightings import settle_latest, sighting_of, write_sighting
from onrecord.store.writing_entries import outlet_key, write_entries


def write_reading(record: sqlite3.Connection, reading: Reading, read_at: str) -> Outcome:
    """Write one reading; says whether its page is new, changed, changed back or known.

    Raises:
        NotAPage: its address or text holds lone surrogates, which are no Unicode.
    """
    page = reading.article.page
    _check_unicode(page)
    mend_item(record, page.address)
    page_key = _page(record, page.address)
    exact = record.execute(f"{VERSION} WHERE v.id = ?", (version_id(page.address, page.text),)).fetchone()
    if exact:
        _renew(record, exact["key"], _described(version_of(exact), reading), reading)
    known = exact["key"] if exact and exact["latest"] else _known_version(record, page_key, reading.article, exact)
    version = known or _write_next_version(record, page_key, reading, read_at)
    reframed = known is not None and (not exact or exact["key"] != known)
    write_sighting(record, sighting_of(page, page_key, version, read_at, reframed=reframed))
    moved = settle_latest(record, page_key)
    if moved:
        record.execute("DELETE FROM validators WHERE address = ?", (page.address,))
    if known:
        return "restored" if moved else "unchanged"
    (first,) = record.execute("SELECT number = 1 FROM versions WHERE key = ?", (version,)).fetchone()
    return "new" if first else "changed"


def write_fault(record: sqlite3.Connection, fault: Fault, read_at: str) -> None:
    """Write a fault; one that is there already gets the new time and sentence."""
    record.execute(
        """INSERT INTO faults (item, stage, reason, message, read) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (item, stage, reason) DO UPDATE SET message = excluded.message, read = excluded.read""",
        tuple(map(_encodable, (fault.item, fault.stage, fault.reason, fault.message, read_at))),
    )


def mend_item(record: sqlite3.Connection, item: str) -> None:
    """Let go of the faults kept for an item."""
    record.execute("DELETE FROM faults WHERE item = ?", (_encodable(item),))


def _check_unicode(page: Page) -> None:
    if _encodable(page.address) != page.address or _encodable(page.text) != page.text:
        where = _encodable(page.address)
        raise NotAPage(f"{where!r} has signs that are no Unicode in its name or text; rename or save it again", reason="not unicode")


def _encodable(words: str) -> str:
    """File names that are not Unicode come with lone surrogates, which no record can hold; they are shown escaped."""
    return words.encode("utf-8", "backslashreplace").decode()


def _page(record: sqlite3.Connection, address: str) -> int:
    record.execute("INSERT OR IGNORE INTO pages (id, address) VALUES (?, ?)", (page_id(address), address))
    (key,) = record.execute("SELECT key FROM pages WHERE address = ?", (address,)).fetchone()
    return int(key)


def _known_version(record: sqlite3.Connection, page_key: int, article: Article, exact: sqlite3.Row | None) -> int | None:
    """The version with the article's own words, whatever furniture stood around them: the latest, else the one of the same text."""
    _fill_in_words(record, page_key)
    asked = "SELECT key, latest FROM versions WHERE page = ? AND words = ? ORDER BY latest DESC, number DESC LIMIT 1"
    row = record.execute(asked, (page_key, _words(article))).fetchone()
    if exact is not None and not (row and row["latest"]):
        return int(exact["key"])
    return int(row["key"]) if row else None


def _fill_in_words(record: sqlite3.Connection, page_key: int) -> None:
    """Give the versions that an older onrecord wrote the hash it did not know."""
    unknown = "SELECT v.key, r.article FROM versions v JOIN readings r ON r.version = v.key WHERE v.page = ? AND v.words IS NULL"
    for row in record.execute(unknown, (page_key,)).fetchall():
        words = _words(unpack(row["article"], Article))
        record.execute("UPDATE versions SET words = ? WHERE key = ?", (words, row["key"]))


def _words(article: Article) -> str:
    """The hash of the article's own words; of the whole page where nothing on it is the article."""
    text = article.page.text
    own = [block.span for block in article.own()]
    return words_id(text, own or [line.span for line in article.page.lines])


def _write_next_version(record: sqlite3.Connection, page_key: int, reading: Reading, read_at: str) -> int:
    page = reading.article.page
    (number,) = record.execute("SELECT coalesce(max(number), 0) + 1 FROM versions WHERE page = ?", (page_key,)).fetchone()
    blank = Version(
        id=version_id(page.address, page.text),
        page=page_id(page.address),
        number=number,
        address=page.address,
        headline="",
        outlet=None,
        agency=None,
        published=None,
        read=read_at,
        statements=0,
        latest=True,
    )
    return _write_version(record, page_key, _described(blank, reading), reading)


def _described(version: Version, reading: Reading) -> Version:
    """The version with what the reading says of its article."""
    article = reading.article
    return Version(
        id=version.id,
        page=version.page,
        number=version.number,
        address=version.address,
        headline=article.headline_words(),
        outlet=article.outlet,
        agency=article.agency,
        published=article.published.edtf if article.published else None,
        read=version.read,
        statements=len(reading.annotations.quotations),
        latest=version.latest,
    )


def _write_version(record: sqlite3.Connection, page_key: int, version: Version, reading: Reading) -> int:
    row = record.execute(
        """INSERT INTO versions (id, page, number, read, latest, words,
            headline, outlet, agency, published, published_from, published_to, statements)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (version.id, page_key, version.number, version.read, version.latest, _words(reading.article), *_description(record, version)),
    )
    key = int(row.lastrowid or 0)
    record.execute("INSERT INTO readings VALUES (?, ?, ?)", (key, pack(reading.article), pack(reading.annotations)))
    _make_searchable(record, key, version, reading)
    write_entries(record, key, version, reading)
    return key


def _renew(record: sqlite3.Connection, key: int, version: Version, reading: Reading) -> None:
    """Let what is found today replace what was found before; nothing is written where it is the same."""
    article, annotations = pack(reading.article), pack(reading.annotations)
    kept = record.execute("SELECT article, annotations FROM readings WHERE version = ?", (key,)).fetchone()
    if same(kept["annotations"], annotations) and (same(kept["article"], article) or same_article(kept["article"], reading.article)):
        return
    record.execute("DELETE FROM article_search WHERE rowid = ?", (key,))
    record.execute("UPDATE readings SET article = ?, annotations = ? WHERE version = ?", (article, annotations, key))
    record.execute(
        """UPDATE versions SET headline = ?, outlet = ?, agency = ?, published = ?, published_from = ?, published_to = ?, statements = ?,
        words = ? WHERE key = ?""",
        (*_description(record, version), _words(reading.article), key),
    )
    _make_searchable(record, key, version, reading)
    write_entries(record, key, version, reading)


def _description(record: sqlite3.Connection, version: Version) -> tuple[object, ...]:
    first, last = bounds(version.published) or (None, None)
    return version.headline, outlet_key(record, version.outlet), version.agency, version.published, first, last, version.statements


def _make_searchable(record: sqlite3.Connection, key: int, version: Version, reading: Reading) -> None:
    record.execute("INSERT INTO article_search (rowid, headline, body) VALUES (?, ?, ?)", (key, version.headline, _body(reading.article)))


def _body(article: Article) -> str:
    """The article's own words, without furniture."""
    return "\n".join(block.span.cut(article.page.text) for block in article.told())
