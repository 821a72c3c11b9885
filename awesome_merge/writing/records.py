"""Entries and works as JSON; the schemas of both stand in ``awesome_merge/schemas``."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from awesome_merge.merging import identity
from awesome_merge.merging.ledger import Row
from awesome_merge.model import Alignment, Conflict, Date, Document, Entry, Link, Merged, Reason, VenueMention, Work
from awesome_merge.text import Span

SCHEMA = 1
Record = dict[str, Any]


def entry_record(document: Document, entry: Entry) -> Record:
    """Return ``entry`` of ``document`` as ``extract`` prints it; lines and columns count from 1."""
    source = document.source
    line, column = source.position(entry.span.start)
    return {
        "file": source.name,
        "line": line,
        "column": column,
        "end_line": source.line(max(entry.span.start, entry.span.end - 1)),
        "section": list(entry.section),
        "kind": entry.kind.value,
        "title": entry.title,
        "url": entry.url,
        "date": _date(entry.date),
        "venue": _venue(entry.venue),
        "distinctions": [distinction.value for distinction in entry.distinctions],
        "authors": list(entry.authors),
        "tags": [tag.name for tag in entry.tags],
        "description": entry.description,
        "links": _links(entry.links),
        "keys": list(identity.url_keys(entry)),
    }


def write_json(merged: Merged) -> str:
    """Return everything that a merge found, as one JSON object."""
    record = {
        "schema": SCHEMA,
        "lists": [_list(document) for document in merged.documents],
        "works": [_work(work) for work in merged.works],
        "maybe": _reasons(merged.maybe),
        "plan": [_alignment(row) for row in merged.plan],
        "unread": [_unread(document, span) for document in merged.documents for span in _left(document)],
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def write_jsonl(merged: Merged) -> str:
    """Return one JSON object for each work, on a line of its own."""
    return "".join(json.dumps(_work(work), ensure_ascii=False) + "\n" for work in merged.works)


def write_ledger(rows: Iterable[Row]) -> str:
    """Return one JSON object for each row of the account, on a line of its own."""
    return "".join(json.dumps(_row(row), ensure_ascii=False) + "\n" for row in rows)


def _row(row: Row) -> Record:
    said = {"url": row.said, "label": row.label} if row.label is not None else {"text": row.said}
    return {
        "file": row.place.file,
        "line": row.place.line,
        "what": row.what,
        **said,
        "fate": row.fate.value,
        "into": row.into,
        "why": row.why,
    }


def _list(document: Document) -> Record:
    return {
        "file": document.source.name,
        "title": document.title,
        "entries": len(document.entries),
        "unread": len(document.unread),
    }


def _work(work: Work) -> Record:
    return {
        "id": work.id,
        "kind": work.kind.value,
        "title": work.title,
        "url": work.url,
        "date": _date(work.date),
        "preprint": _date(work.preprint),
        "venue": _venue(work.venue),
        "distinctions": [distinction.value for distinction in work.distinctions],
        "authors": list(work.authors),
        "tags": list(work.tags),
        "description": work.description,
        "section": list(work.section),
        "links": _links(work.links),
        "said_by": [
            {"file": saying.place.file, "line": saying.place.line, "section": list(saying.section)}
            for saying in work.said_by
        ],
        "conflicts": [_conflict(conflict) for conflict in work.conflicts],
        "because": _reasons(work.because),
    }


def _date(date: Date | None) -> Record | None:
    return None if date is None else {"year": date.year, "month": date.month}


def _venue(venue: VenueMention | None) -> Record | None:
    return None if venue is None else {"written": venue.written, "name": venue.name, "marks": venue.marks}


def _links(links: Iterable[Link]) -> list[Record]:
    # A link without a target leads nowhere; a rule reports it.
    return [{"label": link.label, "url": link.url, "role": link.role.value} for link in links if link.url]


def _conflict(conflict: Conflict) -> Record:
    others = [{"value": other.value, "file": other.place.file, "line": other.place.line} for other in conflict.others]
    return {"field": conflict.field, "kept": conflict.kept, "others": others}


def _reasons(reasons: Iterable[Reason]) -> list[Record]:
    return [{"a": str(reason.a), "b": str(reason.b), "reason": reason.reason} for reason in reasons]


def _alignment(row: Alignment) -> Record:
    return {
        "file": row.file,
        "section": list(row.section),
        "into": list(row.into),
        "because": row.because.value,
        "works": row.works,
        "shared": row.shared,
        "there": row.there,
        "words": list(row.words),
    }


def _left(document: Document) -> list[Span]:
    """Return the items that could not be read, then the prose, each in order of line."""
    return [unread.span for unread in document.unread] + sorted(prose.span for prose in document.prose)


def _unread(document: Document, span: Span) -> Record:
    """Return where the text at ``span`` stands, and its first line."""
    source = document.source
    text, _, _ = source[span].strip().partition("\n")
    return {"file": source.name, "line": source.line(span.start), "text": text.rstrip()}
