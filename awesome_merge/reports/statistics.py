"""How often each rule found something: ``count, code, [*] name``, most often first."""

from __future__ import annotations

from collections import Counter

from awesome_merge.reports.lines import footer
from awesome_merge.reports.report import Report


def render(report: Report) -> str:
    """Return a line for each rule with findings, fields parted by tabs, then the footer; empty where there are none.

    ``[*]`` marks a rule of which a finding has a safe fix, ``[ ]`` the others.
    """
    found = Counter((finding.code, finding.name) for _, finding in report)
    mendable = {finding.code for _, finding in report if finding.fix and finding.fix.safe}
    ordered = sorted(found.items(), key=lambda each: (-each[1], each[0]))
    lines = [f"{count}\t{code}\t[{'*' if code in mendable else ' '}] {name}\n" for (code, name), count in ordered]
    return "".join(lines) + footer(report)
