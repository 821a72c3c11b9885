"""RIS, the format of libraries and publishers.

Its addresses have no labels, so a note repeats each link with its own: ``Code: https://…``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, cast

import rispy  # type: ignore[import-untyped]

from awesome_merge.exchange import records, sorts, titles
from awesome_merge.exchange.citations import Citation, citations
from awesome_merge.exchange.names import Person, is_person
from awesome_merge.exchange.records import Record
from awesome_merge.model import Document, Link, Merged, Unread
from awesome_merge.text import Source, Span, folded
from awesome_merge.venues import Venues

_START = re.compile(r"^TY  -", re.MULTILINE)
_TITLES = ("title", "primary_title")
_VENUES = ("secondary_title", "journal_name", "alternate_title3", "alternate_title2", "alternate_title1", "custom3")
_DATES = ("date", "year", "publication_year")
_LABELLED = re.compile(r"(.*): (\S.*)")
_ATTACHED = ("file_attachments1", "file_attachments2", "figure")
_BETWEEN = re.compile(r";\s*(?=[a-z]+://)")


class _Writer(rispy.RisWriter):  # type: ignore[misc]
    """rispy's, without numbers before the records, which other programs do not expect."""

    def set_header(self, count: int) -> str:  # noqa: ARG002 - rispy's signature
        return ""


def write(merged: Merged) -> str:
    """Return the works as RIS."""
    references = [_reference(one) for one in citations(merged.works)]
    return cast("str", rispy.dumps(references, implementation=_Writer))


def read(source: Source, venues: Venues) -> Document:
    """Return the list whose entries are the references of ``source``."""
    starts = [found.start() for found in _START.finditer(source.text)]
    spans = map(Span, starts, [*starts[1:], len(source.text)])
    return records.document(source, [_record(source, span) for span in spans], venues, generated=False)


def _reference(citation: Citation) -> dict[str, Any]:
    work = citation.work
    year, month = (work.date.year, work.date.month) if work.date else (None, None)
    reference: dict[str, Any] = {
        "type_of_reference": citation.sort.ris,
        "id": citation.key,
        "title": citation.title,
        "authors": [person.sorted for person in citation.persons],
        "year": str(year or ""),
        "date": f"{year}/{month:02}//" if year and month else "",
        "secondary_title": citation.full_venue,
        "alternate_title1": citation.venue if citation.venue != citation.full_venue else None,
        "doi": citation.identifiers.get("doi"),
        "urls": [url for url in (work.url, *(link.url for link in citation.links)) if url],
        "keywords": list(map(folded, work.tags)),
        "type_of_work": work.kind.value,
        "notes": [*filter(None, [citation.note]), *(f"{folded(link.label)}: {link.url}" for link in citation.links)],
    }
    return {name: value for name, value in reference.items() if value}


def _record(source: Source, span: Span) -> Record | Unread:
    try:
        reference: dict[str, Any] = next(iter(_references(source[span])), {})
    except KeyError:  # of rispy, at a line that goes on where nothing began
        return Unread(span, "no RIS: a line stands behind the end of the reference")
    texts = {name: value for name, value in reference.items() if isinstance(value, str) and value}
    rows = {name: value for name, value in reference.items() if isinstance(value, list)}
    url, links, notes = _addresses(texts, rows)
    distinctions, note = records.noted("; ".join(notes))
    said = (records.doi(texts.get("doi", "")), records.arxiv(texts.get("accession_number", "")))
    return Record(
        span,
        title=titles.markdown(next((texts[name] for name in _TITLES if name in texts), "")) or None,
        url=url,
        kind=sorts.kind(texts.get("type_of_work", "")) or sorts.kind(texts.get("type_of_reference", "")),
        date=next(filter(None, (records.date(texts.get(name, "")) for name in _DATES)), None),
        venues=tuple(texts[name] for name in _VENUES if name in texts),
        distinctions=distinctions,
        authors=tuple(
            Person.of(name).written for name in rows.get("authors") or rows.get("first_authors", []) if is_person(name)
        ),
        tags=tuple(map(folded, rows.get("keywords", []))),
        description=records.note(note),
        links=links,
        identifiers=tuple(filter(None, said)),
    )


def _references(text: str) -> list[dict[str, Any]]:
    # A reference without its end is one all the same.
    lines = f"{text}\nER  - \n".replace("\r\n", "\n").replace("\r", "\n")
    return cast("list[dict[str, Any]]", rispy.loads(lines, delimiter_tags_mapping={}))


def _addresses(
    texts: Mapping[str, str], rows: Mapping[str, list[str]]
) -> tuple[str | None, tuple[Link, ...], list[str]]:
    """Return the work's own address, its links, and those notes that are none of these."""
    urls = [url for text in rows.get("urls", []) for url in _BETWEEN.split(text) if url]
    urls += [texts[name] for name in _ATTACHED if "://" in texts.get(name, "")]
    links: list[Link] = []
    notes: list[str] = []
    left = list(urls)
    for note in rows.get("notes", []):
        labelled = _LABELLED.fullmatch(note)
        if labelled and labelled[2] in left:
            # The work's own address stands first, and may be a link as well.
            left.reverse()
            left.remove(labelled[2])
            left.reverse()
            links.append(records.link(labelled[1], labelled[2]))
        elif note:
            notes.append(note)
    url = left[0] if left else None
    return url, (*links, *(records.link("Link", other) for other in left[1:])), notes
