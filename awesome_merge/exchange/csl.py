"""CSL-JSON, the format of citation processors, which Zotero and pandoc read and write.

What it has no field for stands under ``custom``, which programs keep: https://docs.citationstyles.org
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from awesome_merge.exchange import records, sorts, titles
from awesome_merge.exchange.citations import Citation, citations
from awesome_merge.exchange.jsons import Fields, Placed
from awesome_merge.exchange.names import Person
from awesome_merge.exchange.records import Record
from awesome_merge.model import Date, Document, Merged
from awesome_merge.text import Source, Span, folded
from awesome_merge.venues import Venues

# The one name under ``custom`` that is ours.
_OURS = "awesome-merge"
_VENUES = ("container-title", "event-title", "event", "collection-title")


def write(merged: Merged) -> str:
    """Return the works as one array of items."""
    return json.dumps([_item(one) for one in citations(merged.works)], ensure_ascii=False, indent=2) + "\n"


def is_item(said: Fields) -> bool:
    """Whether ``said`` is an item of CSL: it has an id and a type, which nothing of ours has together."""
    return "id" in said and "type" in said


def document(source: Source, found: Iterable[Placed], venues: Venues) -> Document:
    """Return the list whose entries are the items ``found`` in ``source``."""
    items = [(span, Fields(value)) for span, value in found]
    generated = all(_OURS in item.inside("custom") for _, item in items)
    return records.document(source, [_record(*one) for one in items], venues, generated=generated)


def _item(citation: Citation) -> dict[str, Any]:
    work = citation.work
    item: dict[str, Any] = {
        "id": citation.key,
        "type": citation.sort.csl,
        "title": citation.title,
        "author": [_name(person) for person in citation.persons],
        "issued": _issued(work.date),
        "container-title": citation.full_venue,
        "container-title-short": citation.venue if citation.venue != citation.full_venue else None,
        "URL": work.url,
        "DOI": citation.identifiers.get("doi"),
        "keyword": ", ".join(work.tags),
        "note": folded(work.description or ""),
        "custom": {
            _OURS: {
                "kind": work.kind.value,
                "distinctions": list(work.distinctions),
                "section": list(work.section),
                "links": [{"label": folded(link.label), "url": link.url} for link in citation.links],
            }
        },
    }
    return {name: value for name, value in item.items() if value}


def _name(person: Person) -> dict[str, str]:
    if not person.given:
        return {"literal": person.written}
    parts = {
        "family": person.family,
        "given": person.given,
        "non-dropping-particle": person.particle,
        "suffix": person.suffix,
    }
    return {name: value for name, value in parts.items() if value}


def _issued(date: Date | None) -> dict[str, list[list[int]]] | None:
    if date is None or date.year is None:
        return None
    return {"date-parts": [[date.year, date.month] if date.month else [date.year]]}


def _record(span: Span, item: Fields) -> Record:
    ours = item.inside("custom").inside(_OURS)
    told = " ".join(map(item.text, ("note", "number", "archive_location")))
    said = (records.doi(item.text("DOI")), records.arxiv(told))
    return Record(
        span,
        title=titles.markdown(item.text("title") if ours else records.untagged(item.text("title"))) or None,
        url=item.text("URL") or None,
        kind=sorts.kind(ours.text("kind") or item.text("type")),
        date=_date(item.inside("issued")),
        venues=tuple(filter(None, map(item.text, _VENUES))),
        distinctions=records.distinctions(ours.words("distinctions")),
        authors=tuple(filter(None, map(_written, item.rows("author")))),
        tags=records.keywords(item.text("keyword")),
        description=item.text("note") or None if ours else records.note(item.text("note")),
        section=ours.words("section"),
        links=tuple(records.link(row.text("label"), row.text("url")) for row in ours.rows("links")),
        identifiers=tuple(filter(None, said)),
    )


def _written(name: Fields) -> str:
    particle = " ".join(filter(None, (name.text("dropping-particle"), name.text("non-dropping-particle"))))
    person = Person(name.text("family"), name.text("given"), particle, name.text("suffix"))
    return name.text("literal") or person.written


def _date(issued: Fields) -> Date | None:
    for parts in issued.values("date-parts"):
        if isinstance(parts, list) and parts:
            year, month = (*map(str, parts), "")[:2]
            return records.date(year, month)
    return records.date(issued.text("raw") or issued.text("literal"))
