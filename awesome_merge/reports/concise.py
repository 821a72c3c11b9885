"""One line for each finding: ``path:line:column: CODE message``."""

from __future__ import annotations

from awesome_merge.reports.colours import Tint, painter
from awesome_merge.reports.lines import footer, heading, place
from awesome_merge.reports.report import Report


def render(report: Report) -> str:
    """Return a line for each finding, then the footer; empty where nothing was found."""
    paint = painter(is_coloured=report.is_coloured)
    lines = [f"{paint(Tint.PLACE, place(document, each))}: {heading(each, paint)}\n" for document, each in report]
    return "".join(lines) + footer(report)
