"""AM402."""

from __future__ import annotations

from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Related, Rule, Valid, place


class PossibleDuplicate(Rule):
    """No two entries are so alike that a reader must wonder whether they are one work.

    Nearly equal titles are a slip of the pen, a second edition, or another work; only a person can tell,
    and a merge leaves them apart until one does.
    """

    code = "AM402"
    name = "possible-duplicate"
    valid = (
        Valid(
            "- 2018-ICML-[Soft Filter Pruning for Small Networks](https://arxiv.org/abs/1801.00001)\n"
            "- 2018-ICML-[Meta Filter Pruning for Small Networks](https://arxiv.org/abs/1801.00002)\n"
        ),
        Valid(
            "- 2018-ICML-[Pruning Gradually with Patience](https://arxiv.org/abs/1801.00001)\n"
            "- 2018-ICML-[Pruning Gradually with Patience](https://arxiv.org/abs/1801.00001)\n"
        ),
    )
    invalid = (
        Invalid(
            "- 2015-ICML-[Pruning Gradually with Great Patience](https://arxiv.org/abs/1501.00001)\n"
            "- 2019-ICLR-[Pruning Gradually with Great Patience](https://arxiv.org/abs/1901.00001)\n",
            reports=("2:14: is this line 1? Titles are alike, but each has its own arXiv id",),
        ),
        Invalid(
            "- 2018-ICML-[Pruning Gradually with Great Patience](https://arxiv.org/abs/1801.00001)\n"
            "- 2018-ICML-[Quantizing Suddenly without Warning](https://arxiv.org/abs/1801.00001)\n",
            reports=(
                "2:14: is this line 1? Same arXiv id, but the titles have too little in common: is one link wrong?",
            ),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the later entry of each pair that a merge would leave to a person."""
        for maybe in facts.merged.maybe:
            first, later = sorted((maybe.a.line, maybe.b.line))
            said = f"is this line {first}? {maybe.reason[0].upper()}{maybe.reason[1:]}"
            yield self.report(place(facts.entries_at[later]), said, related=[Related(first, "perhaps the same work")])
