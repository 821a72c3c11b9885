"""What the reports for people have in common: places, marks and the footer."""

from __future__ import annotations

from awesome_merge.model import Document, Finding, Severity
from awesome_merge.reports.colours import Paint, Tint
from awesome_merge.reports.report import Report

_TAB = " " * 4


def heading(finding: Finding, paint: Paint) -> str:
    """Return code and message on one line, with ``[*]`` where a safe fix is at hand."""
    tint = Tint.ERROR if finding.severity is Severity.ERROR else Tint.WARNING
    mark = f"{paint(Tint.MARK, '[*]')} " if finding.fix and finding.fix.safe else ""
    return f"{paint(tint, finding.code)} {mark}{one_line(finding.message)}"


def place(document: Document, finding: Finding) -> str:
    """Return ``path:line:column``."""
    line, column = document.source.position(finding.span.start)
    return f"{one_line(document.source.name)}:{line}:{column}"


def footer(report: Report) -> str:
    """Return how much was found and how much of it can be mended; empty where nothing was found."""
    findings = [finding for _, finding in report]
    if not findings or report.is_brief:
        return ""
    safe = sum(1 for finding in findings if finding.fix and finding.fix.safe)
    unsafe = sum(1 for finding in findings if finding.fix and not finding.fix.safe)
    lines = [f"Found {_count(len(findings), 'problem')}."]
    if safe:
        more = f" ({unsafe} more with `--fix --unsafe-fixes`)" if unsafe else ""
        lines.append(f"[*] {safe} fixable with `--fix`{more}.")
    elif unsafe:
        lines.append(f"{unsafe} fixable with `--fix --unsafe-fixes`.")
    return "".join(f"{line}\n" for line in lines)


def one_line(text: str) -> str:
    """Return ``text`` without line breaks and without characters that would steer a terminal."""
    return " ".join(printable(text).split())


def printable(text: str) -> str:
    """Return ``text`` with tabs and odd spaces as spaces, and invisible characters left out."""
    return text if text.isprintable() else "".join(map(_shown, text))


def _shown(character: str) -> str:
    if character == "\t":
        return _TAB
    if character.isspace():
        return " "
    return character if character.isprintable() else ""


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
