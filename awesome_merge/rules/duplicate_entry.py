"""AM401."""

from __future__ import annotations

from awesome_merge.model import Work
from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Related, Rule, Severity, Valid, place


class DuplicateEntry(Rule):
    """A list names a work once.

    A work that stands in two places is kept up to date in one of them, and is
    counted and read twice. The two may have different addresses and titles.
    """

    code = "AM401"
    name = "duplicate-entry"
    severity = Severity.ERROR
    valid = (
        Valid(
            "- 2018-ICML-[Soft Filter Pruning for Small Networks](https://arxiv.org/abs/1801.00001)\n"
            "- 2018-ICML-[Meta Filter Pruning for Small Networks](https://arxiv.org/abs/1801.00002)\n"
        ),
        Valid(
            "- 2018-ICML-[Pruning Gradually with Patience](https://arxiv.org/abs/1801.00001)"
            " [[Code](https://github.com/example/pruning)]\n"
            "- 2019-ICML-[Quantizing Suddenly without Warning](https://arxiv.org/abs/1901.00001)"
            " [[Code](https://github.com/example/pruning)]\n"
        ),
    )
    invalid = (
        Invalid(
            "- 2018.01-[Pruning Gradually with Patience](https://arxiv.org/abs/1801.00001)\n"
            "- 2018-ICML-[Pruning gradually with patience](https://arxiv.org/pdf/1801.00001v2.pdf)\n",
            reports=("2:14: the same work as line 1 (same arXiv id, titles agree)",),
        ),
        Invalid(
            "| Title | Venue | Code |\n"
            "| --- | --- | --- |\n"
            "| [Pruning Gradually with Patience](https://arxiv.org/abs/1801.00001) | ICML | - |\n"
            "| [Another Title Altogether](https://example.org/2) | ICML | - |\n"
            "| [Pruning Gradually With Patience](https://example.org/3) | ICML | - |\n",
            reports=("5:4: the same work as line 3 (same title)",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield every entry whose work an earlier entry has named."""
        for work in facts.works:
            first, *later = sorted(saying.place.line for saying in work.said_by)
            reasons = _reasons(work)
            for line in later:
                related = [Related(first, "first listed here")]
                message = f"the same work as line {first} ({reasons[line]})"
                yield self.report(place(facts.entries_at[line]), message, related=related)


def _reasons(work: Work) -> dict[int, str]:
    """Return, for the line of each entry of ``work``, the first reason that joined it to another."""
    found: dict[int, str] = {}
    for because in work.because:
        found.setdefault(because.a.line, because.reason)
        found.setdefault(because.b.line, because.reason)
    return found
