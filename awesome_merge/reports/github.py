"""Workflow commands that GitHub shows as annotations.

Escaping follows ``command.ts`` of https://github.com/actions/toolkit. GitHub
shows ten annotations of a kind for a step and drops the rest in silence.
"""

from __future__ import annotations

from awesome_merge.model import Document, Finding, Severity
from awesome_merge.reports.lines import printable
from awesome_merge.reports.report import Report


def render(report: Report) -> str:
    """Return an ``::error`` or ``::warning`` command for each finding, errors first: the worst must not be dropped."""
    worst_first = sorted(report, key=lambda each: each[1].severity is not Severity.ERROR)
    return "".join(f"{_command(report, document, finding)}\n" for document, finding in worst_first)


def _command(report: Report, document: Document, finding: Finding) -> str:
    source = document.source
    line, column = source.position(finding.span.start)
    end_line, end_column = source.position(finding.span.end)
    properties = {"title": f"awesome-merge ({finding.code})", "file": report.path(source.name), "line": str(line)}
    if line == end_line:
        # GitHub refuses columns for a range over several lines.
        properties |= {"col": str(column), "endLine": str(end_line), "endColumn": str(end_column)}
    else:
        properties |= {"endLine": str(end_line)}
    said = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    words = "\n".join(map(printable, finding.message.split("\n")))
    message = f"{source.name}:{line}:{column}: {finding.code} {words}"
    return f"::{finding.severity} {said}::{_message(message)}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
