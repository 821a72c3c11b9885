"""Workflow commands that GitHub shows as annotations.

Escaping follows ``command.ts`` of https://github.com/actions/toolkit. GitHub
shows ten annotations of a kind for a step and drops the rest in silence.
"""

from __future__ import annotations

from awesome_merge.model import Document, Finding
from awesome_merge.reports.lines import Checked, one_line, place


def render(checked: Checked) -> str:
    """Return an ``::error`` command for each finding."""
    return "".join(f"{_command(document, each)}\n" for document, found in checked for each in found)


def _command(document: Document, finding: Finding) -> str:
    line, column = document.source.position(finding.span.start)
    end_line, end_column = document.source.position(finding.span.end)
    properties = {"title": f"awesome-merge ({finding.code})", "file": document.source.name, "line": str(line)}
    if line == end_line:
        # GitHub refuses columns for a range over several lines.
        properties |= {"col": str(column), "endLine": str(end_line), "endColumn": str(end_column)}
    else:
        properties |= {"endLine": str(end_line)}
    said = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = f"{place(document, finding)}: {finding.code} {one_line(finding.message)}"
    return f"::error {said}::{_message(message)}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
