"""Our own JSON, read back as a list: what a merge wrote, its works alone as lines, and what ``extract`` prints.

The schemas of both stand in ``awesome_merge/schemas``. JSON that is CSL's is left to that module.
"""

from __future__ import annotations

from collections.abc import Sequence

from awesome_merge import labels
from awesome_merge.exchange import csl, jsons
from awesome_merge.exchange.jsons import Fields, Placed
from awesome_merge.exchange.records import distinctions
from awesome_merge.model import Date, Document, Entry, Kind, Link, Role, Tag, Unread, VenueMention
from awesome_merge.text import Source, Span
from awesome_merge.venues import Venues

_LATEST, _MONTHS = 9999, 12


def read(source: Source, venues: Venues) -> Document:
    """Return the list whose entries are the works of ``source``.

    Raises:
        ReadError: it is no JSON.
    """
    return _document(source, jsons.items(source, "works"), venues)


def read_lines(source: Source, venues: Venues) -> Document:
    """Return the list whose entries are the works of ``source``, one in each line.

    Raises:
        ReadError: a line is no JSON.
    """
    return _document(source, jsons.lines(source), venues)


def _document(source: Source, found: Sequence[Placed], venues: Venues) -> Document:
    if any(csl.is_item(Fields(value)) for _, value in found):
        return csl.document(source, found, venues)
    read = [_entry(span, Fields(value)) for span, value in found]
    return Document(
        source,
        entries=tuple(one for one in read if isinstance(one, Entry)),
        unread=tuple(one for one in read if isinstance(one, Unread)),
        # Only a work of a merge tells who said it.
        generated=bool(found) and all("said_by" in Fields(value) for _, value in found),
        candidates=len(read),
        is_markdown=False,
    )


def _entry(span: Span, said: Fields) -> Entry | Unread:
    title, url = said.text("title") or None, said.text("url") or None
    links = tuple(_link(row) for row in said.rows("links"))
    if not (title or url or links):
        return Unread(span, "neither a title nor a link")
    venue = said.inside("venue")
    return Entry(
        span,
        section=said.words("section"),
        kind=Kind(said.text("kind")) if said.text("kind") in tuple(Kind) else Kind.RESOURCE,
        title=title,
        url=url,
        link=Link(title or url or "", url) if url else None,
        date=_date(said.inside("date")),
        venue=_mention(venue) if venue.text("written") else None,
        distinctions=distinctions(said.words("distinctions")),
        authors=said.words("authors"),
        tags=tuple(map(Tag, said.words("tags"))),
        description=said.text("description") or None,
        links=links,
    )


def _date(said: Fields) -> Date | None:
    year, month = said.number("year") or 0, said.number("month") or 0
    return Date(year, month if 0 < month <= _MONTHS else None) if 0 < year <= _LATEST else None


def _link(row: Fields) -> Link:
    label, url, role = row.text("label"), row.text("url"), row.text("role")
    return Link(label, url, Role(role) if role in tuple(Role) else labels.role(label, url))


def _mention(venue: Fields) -> VenueMention:
    return VenueMention(venue.text("written"), venue.text("marks"), venue.text("name") or None)
