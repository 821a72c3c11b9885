"""What the tests of reports share: a list of our own, findings in it, and a report of them."""

from __future__ import annotations

from collections.abc import Sequence

from awesome_merge.model import Document, Finding, Fix, Related, Severity
from awesome_merge.reports import Report, render
from awesome_merge.text import Edit, Source, Span

TEXT = "- 2018-ICML-[One Title](https://example.org/1)\n- 2018.8-[Another\n  Title](https://example.org/2)\n"
LIST = Document(Source("lists/a.md", TEXT))


def finding(
    start: int,
    end: int,
    *,
    safe: bool | None = None,
    message: str = "found here",
    severity: Severity = Severity.WARNING,
) -> Finding:
    edit = Edit(Span(start, end), "x")
    fix = None if safe is None else Fix((edit,), safe=safe)
    return Finding("AM999", "a-thing", message, Span(start, end), (Related(1, "the other end"),), fix, severity)


def shown(form: str, *checked: tuple[Document, Sequence[Finding]]) -> str:
    """Return the report of ``checked`` in a format."""
    return render(form, Report(checked))
