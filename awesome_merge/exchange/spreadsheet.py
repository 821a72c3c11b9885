"""CSV, for spreadsheets: one row for each work, several values of a cell set off by semicolons (RFC 4180, UTF-8).

A title is Markdown, as in lists. Sections stand as ``Papers > 2018``, links one in a line as ``Code: https://…``. Rows
of other people's sheets are read by what their columns are called.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from awesome_merge.errors import ReadError
from awesome_merge.exchange import records, sorts
from awesome_merge.exchange.citations import links
from awesome_merge.exchange.names import Person
from awesome_merge.exchange.records import Record
from awesome_merge.merging.order import venue_name
from awesome_merge.model import Date, Document, Link, Merged, Work
from awesome_merge.reading.headers import Column, header
from awesome_merge.text import Source, Span, folded
from awesome_merge.venues import Venues

COLUMNS = (
    "kind", "title", "url", "year", "month", "venue",
    "distinctions", "authors", "tags", "description", "section", "links",
)  # fmt: skip

# What Zotero calls them: https://www.zotero.org/support/kb/item_types_and_fields
_ZOTERO = {
    "item type": "kind",
    "title": "title",
    "url": "url",
    "publication year": "year",
    "date": "date",
    "publication title": "venue",
    "conference name": "venue",
    "author": "authors",
    "manual tags": "tags",
    "doi": "doi",
    "extra": "extra",
}
_OF_COLUMN = {
    Column.TITLE: "title",
    Column.NAME: "title",
    Column.VENUE: "venue",
    Column.DATE: "date",
    Column.AUTHORS: "authors",
    Column.TYPE: "tags",
    Column.TOPIC: "section",
    Column.NOTES: "description",
}
# A spreadsheet takes what begins so for a formula: https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA = re.compile(r"'*[=+\-@]")
_VALUE = re.compile(r"(?:\\.|[^;\\])+")
_HEADING = re.compile(r"(?:\\.|[^>\\])+")
_SEPARATORS = ",;\t"
Row = Mapping[str, str]


def write(merged: Merged) -> str:
    """Return the works as rows under a header."""
    text = io.StringIO()
    rows = csv.writer(text)
    rows.writerow(COLUMNS)
    rows.writerows([_shown(cell) for cell in _row(work)] for work in merged.works)
    return text.getvalue()


def read(source: Source, venues: Venues) -> Document:
    """Return the list whose entries are the rows of ``source``.

    Raises:
        ReadError: it is no CSV.
    """
    first = source.text[: source.line_span(1).end]
    separator = max(_SEPARATORS, key=first.count)
    try:
        lines = list(_lines(source, separator))
    except csv.Error as error:
        raise ReadError(f"{source.name}: not CSV: {error}; export it again") from error
    names = [name.strip() for name in lines[0][1]] if lines else []
    generated = tuple(names) == COLUMNS
    fields = _fields(names)
    found = [_record(_cells(fields, cells), _labelled(fields, names, cells), span) for span, cells in lines[1:]]
    return records.document(source, found if generated else map(_plainly, found), venues, generated=generated)


def _row(work: Work) -> tuple[str, ...]:
    year, month = (work.date.year, work.date.month) if work.date else (None, None)
    return (
        work.kind.value,
        folded(work.title or ""),
        work.url or "",
        str(year or ""),
        str(month or ""),
        venue_name(work) or "",
        _joined("; ", work.distinctions),
        _joined("; ", work.authors),
        _joined("; ", work.tags),
        folded(work.description or ""),
        _joined(" > ", work.section),
        "\n".join(_line(link) for link in links(work)),
    )


def _joined(separator: str, values: Iterable[str]) -> str:
    return separator.join(re.sub(rf"[\\{separator.strip()}]", r"\\\g<0>", folded(value)) for value in values)


def _line(link: Link) -> str:
    label = folded(link.label)
    # The last colon with a space behind it ends the label.
    return f"{label}: {link.url.replace(': ', ':%20')}"


def _shown(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _lines(source: Source, separator: str) -> Iterator[tuple[Span, list[str]]]:
    """Yield the place and the cells of each row that holds anything."""
    rows = csv.reader(io.StringIO(source.text, newline=""), delimiter=separator)
    line = 1
    for cells in rows:
        span = Span(source.line_span(line).start, source.line_span(rows.line_num).end)
        line = rows.line_num + 1
        if any(cells):
            yield span, [cell[1:] if cell[:1] == "'" and _FORMULA.match(cell) else cell for cell in cells]


def _fields(names: Sequence[str]) -> list[str]:
    """Return what the columns hold, by our names; ``link`` for links under a label, and nothing for the rest."""
    folded_names = [name.casefold() for name in names]
    if "item type" in folded_names:
        return [_ZOTERO.get(name, "") for name in folded_names]
    return [name if name in {*COLUMNS, "doi", "date"} else _told(name) for name in folded_names]


def _told(name: str) -> str:
    said = header(name)
    if said.column is Column.LINKS:
        return "link" if said.role else "url"
    return _OF_COLUMN.get(said.column, "")


def _cells(fields: Sequence[str], cells: Sequence[str]) -> Row:
    """Return field → the first cell that says it."""
    found: dict[str, str] = {}
    for field, cell in zip(fields, cells, strict=False):
        if field and cell.strip():
            found.setdefault(field, cell)
    return found


def _labelled(fields: Sequence[str], names: Sequence[str], cells: Sequence[str]) -> list[Link]:
    found = zip(fields, names, cells, strict=False)
    return [records.link(name, cell.strip()) for field, name, cell in found if field == "link" and "://" in cell]


def _record(row: Row, labelled: Sequence[Link], span: Span) -> Record:
    said = (records.doi(row.get("doi", "")), records.arxiv(row.get("extra", "")))
    return Record(
        span,
        title=folded(row.get("title", "")) or None,
        url=row.get("url"),
        kind=sorts.kind(row.get("kind", "")),
        date=_date(row),
        venues=tuple(filter(None, [row.get("venue")])),
        distinctions=records.distinctions(_values(row, "distinctions")),
        authors=_values(row, "authors"),
        tags=_values(row, "tags"),
        description=row.get("description"),
        section=_values(row, "section", _HEADING),
        links=(*(_link(line) for line in row.get("links", "").split("\n") if line.strip()), *labelled),
        identifiers=tuple(filter(None, said)),
    )


def _plainly(record: Record) -> Record:
    """Return ``record`` of another program with given names first, and with each of its tags."""
    return replace(
        record,
        url=(record.url or "").strip() or None,
        authors=tuple(Person.of(name).written for name in record.authors),
        tags=tuple(tag for tags in record.tags for tag in records.keywords(tags)),
    )


def _date(row: Row) -> Date | None:
    year, written = row.get("year", ""), row.get("date", "")
    return records.date(written if year in written else year, row.get("month", ""))


def _values(row: Row, field: str, value: re.Pattern[str] = _VALUE) -> tuple[str, ...]:
    said = (re.sub(r"\\(.)", r"\1", one.strip()) for one in value.findall(row.get(field, "")))
    return tuple(one for one in said if one)


def _link(line: str) -> Link:
    label, colon, url = line.rpartition(": ")
    return records.link(label if colon else "Link", url.replace(":%20", ": "))
