"""AM637."""

from __future__ import annotations

import re

from awesome_merge.rules.base import Document, Edit, Facts, Finding, Fix, Invalid, Iterator, Rule, Span, Valid

_MARGIN = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:>[ \t]*)*")


class OpenTableRow(Rule):
    """Rows of a table begin and end with a pipe.

    One without is text to many programs, and to the eye.
    """

    code = "AM637"
    name = "open-table-row"
    aliases = ("table-pipes",)
    fix = "Safe: the pipe is added."
    valid = (
        Valid("| Tree | Feet |\n| --- | --- |\n| Alder | wet |\n"),
        Valid("> | Tree |\n> | --- |\n> | Alder |\n"),
    )
    invalid = (
        Invalid(
            "Tree | Feet\n--- | ---\nAlder | wet\n",
            reports=tuple(
                f"{line}:{column}: no pipe {verb} the row"
                for line, end in ((1, 12), (2, 10), (3, 12))
                for column, verb in ((1, "begins"), (end, "ends"))
            ),
            fixed="| Tree | Feet |\n| --- | --- |\n| Alder | wet |\n",
        ),
        Invalid(
            "| Tree | Feet |\n| --- | --- |\n| Alder | wet\n",
            reports=("3:14: no pipe ends the row",),
            fixed="| Tree | Feet |\n| --- | --- |\n| Alder | wet |\n",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield both ends of every row, where no pipe is there."""
        for grid in facts.skeleton.grids:
            for line in (grid.header, grid.header + 1, *grid.rows):
                yield from self._ends(document, document.source.line_span(line))

    def _ends(self, document: Document, line: Span) -> Iterator[Finding]:
        text = document.source.text
        margin = _MARGIN.match(text, line.start, line.end)
        start = margin.end() if margin else line.start
        end = line.start + len(text[line.start : line.end].rstrip(" \t"))
        if not text.startswith("|", start):
            fix = Fix((Edit(Span(start, start), "| "),))
            yield self.report(Span(start, start), "no pipe begins the row", fix=fix)
        if text[end - 1 : end] != "|" or text[end - 2 : end - 1] == "\\":
            fix = Fix((Edit(Span(end, end), " |"),))
            yield self.report(Span(end, end), "no pipe ends the row", fix=fix)
