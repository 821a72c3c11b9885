"""Findings for reviewdog, which comments on pull requests and suggests what the fixes would write.

https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto
"""

from __future__ import annotations

import json
from typing import Any

from awesome_merge.model import Document, Finding, Fix
from awesome_merge.reports.lines import one_line
from awesome_merge.reports.report import Report, page
from awesome_merge.text import Edit, Source, Span, apply_edits

# A suggestion is one range. What a fix changes in places far apart would be a wall of text below one comment.
_MOST_LINES = 10


def render(report: Report) -> str:
    """Return one ``DiagnosticResult`` with the findings of all lists."""
    result = {
        "source": {"name": "awesome-merge", "url": "https://github.com/awesome-merge/awesome-merge"},
        "diagnostics": [_diagnostic(document, finding) for document, finding in report],
    }
    return json.dumps(result, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(document: Document, finding: Finding) -> dict[str, Any]:
    source = document.source
    made = {
        "message": one_line(finding.message),
        # It puts the way from the repository's root to the working folder before a path itself.
        "location": {"path": source.name, "range": _range(source, finding.span)},
        "severity": finding.severity.upper(),
        "code": {"value": finding.code, "url": page(finding)},
    }
    suggested = _suggested(source, finding.fix) if finding.fix else None
    if suggested is None:
        return made
    return made | {"suggestions": [{"range": _range(source, suggested.span), "text": suggested.text}]}


def _suggested(source: Source, fix: Fix) -> Edit | None:
    """Return the edits of ``fix`` as one; None where they are too far apart."""
    span = Span(min(edit.span.start for edit in fix.edits), max(edit.span.end for edit in fix.edits))
    if source.line(span.end) - source.line(span.start) >= _MOST_LINES:
        return None
    moved = [Edit(Span(edit.span.start - span.start, edit.span.end - span.start), edit.text) for edit in fix.edits]
    return Edit(span, apply_edits(source[span], moved))


def _range(source: Source, span: Span) -> dict[str, dict[str, int]]:
    return {"start": _position(source, span.start), "end": _position(source, span.end)}


def _position(source: Source, offset: int) -> dict[str, int]:
    """Return line and column from 1; a column counts bytes of UTF-8, as this format has it."""
    line = source.line(offset)
    before = source[Span(source.line_starts[line - 1], offset)]
    return {"line": line, "column": len(before.encode()) + 1}
