"""One line for each finding: ``path:line:column: CODE message``."""

from __future__ import annotations

from awesome_merge.reports.lines import Checked, footer, heading, place


def render(checked: Checked) -> str:
    """Return a line for each finding, then the footer; empty where nothing was found."""
    lines = [f"{place(document, each)}: {heading(each)}\n" for document, found in checked for each in found]
    return "".join(lines) + footer(checked)
