"""A Code Quality report for GitLab: an array with one object for each finding.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from awesome_merge.model import Document, Finding, Severity
from awesome_merge.reports.fingerprints import digest, fingerprints
from awesome_merge.reports.lines import one_line
from awesome_merge.reports.report import Report

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def render(report: Report) -> str:
    """Return the findings of all lists as one array; ``[]`` where nothing was found."""
    return json.dumps(list(_issues(report)), ensure_ascii=False, indent=2) + "\n"


def _issues(report: Report) -> Iterator[dict[str, Any]]:
    for document, found in report.checked:
        path = report.path(document.source.name)
        for finding, (made, occurrence) in zip(found, fingerprints(document, found), strict=True):
            # GitLab takes two issues with one fingerprint for one, be they in two files.
            yield {
                "check_name": finding.code,
                "description": f"{finding.code}: {one_line(finding.message)}",
                "severity": _SEVERITIES[finding.severity],
                "fingerprint": digest(path, made, str(occurrence)),
                "location": {"path": path, "positions": _positions(document, finding)},
            }


def _positions(document: Document, finding: Finding) -> dict[str, Any]:
    ends = {"begin": finding.span.start, "end": finding.span.end}
    places = {name: document.source.position(offset) for name, offset in ends.items()}
    return {name: {"line": line, "column": column} for name, (line, column) in places.items()}
