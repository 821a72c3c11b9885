"""Each finding with its line of the list, underlined, and what its fix writes; for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from awesome_merge.model import Document, Finding
from awesome_merge.reports.changes import changes
from awesome_merge.reports.colours import Paint, Tint, painter
from awesome_merge.reports.lines import footer, heading, one_line, place, printable
from awesome_merge.reports.report import Report
from awesome_merge.text import Span, width

# A longer line is cut around what is underlined, so that the underline stays below it.
_MOST_COLUMNS = 120
_BEFORE = 40


def render(report: Report) -> str:
    """Return a block for each finding, then the footer; empty where nothing was found."""
    paint = painter(is_coloured=report.is_coloured)
    blocks = ["".join(f"{line}\n" for line in _block(document, each, paint)) for document, each in report]
    return "".join(f"{block}\n" for block in blocks) + footer(report)


def _block(document: Document, finding: Finding, paint: Paint) -> Iterator[str]:
    number = str(document.source.line(finding.span.start))
    gutter = " " * len(number)
    bar = paint(Tint.FRAME, f"{gutter} |")
    before, marked, after = _excerpt(document, finding.span)
    yield heading(finding, paint)
    yield f"{paint(Tint.FRAME, f'{gutter}-->')} {place(document, finding)}"
    yield bar
    yield f"{paint(Tint.FRAME, f'{number} |')} {before}{marked}{after}".rstrip()
    yield f"{bar} {' ' * width(before)}{paint(Tint.UNDERLINE, '^' * max(1, width(marked)))}"
    yield bar
    for other in finding.related:
        where = f"{one_line(other.file or document.source.name)}:{other.line}"
        yield f"{paint(Tint.FRAME, f'{gutter} =')} {where}: {one_line(other.message)}"
    if finding.fix:
        flags = "`--fix`" if finding.fix.safe else "`--fix --unsafe-fixes`; read what it did"
        yield f"{paint(Tint.FRAME, f'{gutter} =')} mended by {flags}:"
        for sign, text in changes(document.source, finding.fix):
            tint = Tint.REMOVED if sign == "-" else Tint.ADDED
            yield f"{bar} {paint(tint, f'{sign} {text}'.rstrip())}"


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
