"""AM109."""

from __future__ import annotations

from awesome_merge.reading.conflicts import conflicts
from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Related, Rule, Severity, Valid


class ConflictMarker(Rule):
    """A list is one text, without the marks that git leaves where two sides did not merge.

    Between `<<<<<<<` and `>>>>>>>` stand both sides, one below the other, and
    every page shows the marks. Entries there are said twice or by halves, so
    nothing else is told of a list before its conflicts are settled.
    """

    code = "AM109"
    name = "conflict-marker"
    severity = Severity.ERROR
    stops = True
    valid = (
        Valid(
            "Papers\n=======\n\n- [Pruning a Small Network](https://example.org/1)\n\n"
            "| Title | Venue |\n| --- | --- |\n| [Pruning a Large Network](https://example.org/2) | ICML |\n|||||||\n"
        ),
        Valid(
            "- [How Two Sides Merge](https://example.org/1)\n\n"
            "```\n<<<<<<< ours\nsaid here\n=======\nsaid there\n>>>>>>> theirs\n```\n"
        ),
    )
    invalid = (
        Invalid(
            "- [Pruning a Small Network](https://example.org/1)\n"
            "<<<<<<< HEAD\n"
            "- [Pruning a Large Network](https://example.org/2)\n"
            "=======\n"
            "- [Pruning]()\n"
            ">>>>>>> more-papers\n",
            reports=(
                "2:1: git left a conflict here, up to line 6; keep what the list is to say, and delete the marks",
            ),
        ),
        Invalid(
            "- [Pruning a Small Network](https://example.org/1)\n"
            ">>>>>>> more-papers\n"
            "- [Pruning a Large Network](https://example.org/2)\n",
            reports=("2:1: a mark of a conflict that git left; delete it when both sides are settled",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield each conflict, with its marks."""
        source = document.source
        for conflict in conflicts(source):
            first, *others = conflict.marks
            lines = [source.line(mark.start) for mark in others]
            if not lines:
                yield self.report(first, "a mark of a conflict that git left; delete it when both sides are settled")
                continue
            yield self.report(
                first,
                f"git left a conflict here, up to line {lines[-1]}; keep what the list is to say, and delete the marks",
                related=[Related(line, "a mark of the same conflict") for line in lines],
            )
