"""Findings as JSON, for programs: an array with one object for each."""

from __future__ import annotations

import json
from typing import Any

from awesome_merge.model import Document, Finding, Fix
from awesome_merge.reports.report import Report, page
from awesome_merge.text import Source


def render(report: Report) -> str:
    """Return the findings of all lists as one array; ``[]`` where nothing was found."""
    made = [_record(document, finding) for document, finding in report]
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def _record(document: Document, finding: Finding) -> dict[str, Any]:
    source = document.source
    return {
        "code": finding.code,
        "name": finding.name,
        "message": finding.message,
        "file": source.name,
        "location": _location(source, finding.span.start),
        "end_location": _location(source, finding.span.end),
        "related": [
            {"file": other.file or source.name, "row": other.line, "message": other.message}
            for other in finding.related
        ],
        "fix": _fix(source, finding.fix) if finding.fix else None,
        "url": page(finding),
    }


def _fix(source: Source, fix: Fix) -> dict[str, Any]:
    edits = [
        {
            "location": _location(source, edit.span.start),
            "end_location": _location(source, edit.span.end),
            "text": edit.text,
        }
        for edit in fix.edits
    ]
    return {"safe": fix.safe, "edits": edits}


def _location(source: Source, offset: int) -> dict[str, int]:
    """Return row and column from 1, as the contract of the format has them."""
    row, column = source.position(offset)
    return {"row": row, "column": column}
