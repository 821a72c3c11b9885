"""Each finding with its line of the list, underlined; for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from awesome_merge.model import Document, Finding
from awesome_merge.reports.lines import Checked, footer, heading, one_line, place, printable, width
from awesome_merge.text import Span

# A longer line is cut around what is underlined, so that the underline stays below it.
_MOST_COLUMNS = 120
_BEFORE = 40


def render(checked: Checked) -> str:
    """Return a block for each finding, then the footer; empty where nothing was found."""
    blocks = ["".join(f"{line}\n" for line in _block(document, each)) for document, found in checked for each in found]
    return "".join(f"{block}\n" for block in blocks) + footer(checked)


def _block(document: Document, finding: Finding) -> Iterator[str]:
    number = str(document.source.line(finding.span.start))
    gutter = " " * len(number)
    before, marked, after = _excerpt(document, finding.span)
    yield heading(finding)
    yield f"{gutter}--> {place(document, finding)}"
    yield f"{gutter} |"
    yield f"{number} | {before}{marked}{after}".rstrip()
    yield f"{gutter} | {' ' * width(before)}{'^' * max(1, width(marked))}"
    yield f"{gutter} |"
    for other in finding.related:
        yield f"{gutter} = {one_line(other.file or document.source.name)}:{other.line}: {one_line(other.message)}"
    if finding.fix and not finding.fix.safe:
        yield f"{gutter} = note: an unsafe fix is at hand; read what it does with `awesome-merge rule {finding.code}`"


def _excerpt(document: Document, span: Span) -> tuple[str, str, str]:
    """Return what stands before, in and behind ``span`` on its first line, cut to the width of a terminal."""
    source = document.source
    line = source.line_span(source.line(span.start))
    end = min(span.end, line.end)
    start = min(span.start, line.end)
    first = line.start if line.end - line.start <= _MOST_COLUMNS else max(line.start, start - _BEFORE)
    last = min(line.end, first + _MOST_COLUMNS)
    before = ("…" if first > line.start else "") + printable(source.text[first:start])
    marked = printable(source.text[start : min(end, last)])
    after = printable(source.text[min(end, last) : last]) + ("…" if last < line.end else "")
    return before, marked, after
