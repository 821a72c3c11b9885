"""AM401."""

from __future__ import annotations

import re

from awesome_merge.merging.repeats import Repeat, repeats_between
from awesome_merge.model import Merged
from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Related, Rule, Severity, Valid, place
from awesome_merge.rules.joins import join
from awesome_merge.rules.pairs import are_apart, general_titles
from awesome_merge.style import FEWEST

# A list that has so many of its entries under two topics means it: of 95 lists (2026-11) ten do, with 5 % to 37 %
# of their entries; in the others such entries are 3 % at most.
_SHARE_OF_TWO_TOPICS = 1 / 20
_NUMBER = re.compile(r"\d+")


class DuplicateEntry(Rule):
    """A list names a work once.

    A work that stands in two places is kept up to date in one of them, and is
    counted and read twice. The two may have different addresses and titles.
    Where they disagree on year or venue, AM404 tells it. A list that has many
    works under two topics means it, and nothing is said of those.
    """

    code = "AM401"
    name = "duplicate-entry"
    heeds = ("double-link",)
    severity = Severity.ERROR
    fix = (
        "Unsafe: the later entry goes, and the first takes over the links that it lacks, in the list's own manner."
        " Not fixed where the later says anything else that the first does not."
    )
    valid = (
        Valid(
            "- 2018-ICML-[Soft Filter Pruning for Small Networks](https://arxiv.org/abs/1801.00001)\n"
            "- 2018-ICML-[Meta Filter Pruning for Small Networks](https://arxiv.org/abs/1801.00002)\n"
        ),
        # Two results of one paper, two packages of one page, and two footnotes.
        Valid(
            "| Model | Error | Paper |\n"
            "| --- | --- | --- |\n"
            "| Patience (small) | 1.2 | [Pruning Gradually with Patience](https://arxiv.org/abs/1801.00001) |\n"
            "| Patience (large) | 1.1 | [Pruning Gradually with Patience](https://arxiv.org/abs/1801.00001) |\n"
        ),
        Valid(
            "- [oak](https://example.org/oak) - Drives oaks.\n- [oak-hal](https://example.org/oak) - Abstracts oaks.\n"
        ),
        Valid(
            "".join(f"## Trees {n}\n\n- [Learn More](https://example.org/{n})\n\n" for n in range(4))
            + "## Woods\n\n- [Learn More](https://example.org/1)\n"
        ),
        Valid("- Ten oaks.<sup>[1](https://example.org/a)</sup>\n- Two elms.<sup>[1](https://example.org/a)</sup>\n"),
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
        Invalid(
            "- 2018-ICML-[Pruning Gradually with Patience](https://arxiv.org/abs/1801.00001)"
            " [[Code](https://github.com/example/pruning)]\n"
            "- 2018-ICML-[Quantizing Suddenly without Warning](https://example.org/2)\n"
            "- 2018-ICML-[Pruning Gradually with Patience](https://example.org/1)"
            " [[Slides](https://example.org/slides)]\n",
            reports=("3:14: the same work as line 1 (same title)",),
            unsafely="- 2018-ICML-[Pruning Gradually with Patience](https://arxiv.org/abs/1801.00001)"
            " [[Code](https://github.com/example/pruning)] [[Paper](https://example.org/1)]"
            " [[Slides](https://example.org/slides)]\n"
            "- 2018-ICML-[Quantizing Suddenly without Warning](https://example.org/2)\n",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield every entry whose work an earlier entry has named, and agrees with it on year and venue."""
        found = [repeat for repeat in facts.repeats if not repeat.conflict]
        topics = sum(map(_is_of_two_topics, found))
        general = general_titles(document)
        is_meant = topics >= FEWEST and topics >= _SHARE_OF_TWO_TOPICS * len(document.entries)
        for repeat in found:
            if not (is_meant and _is_of_two_topics(repeat)) and not are_apart(repeat.first, repeat.later, general):
                line = repeat.first.line
                said = f"the same work as line {line} ({repeat.reason})"
                related = [Related(line, "first listed here")]
                yield self.report(place(repeat.later.entry), said, related=related, fix=join(repeat, facts))

    def between(self, merged: Merged) -> Iterator[tuple[Document, Finding]]:
        """Yield the first entry of each work in each list, where an earlier list has one that agrees."""
        for repeat in repeats_between(merged.works, merged.documents):
            if not repeat.conflict and not are_apart(repeat.first, repeat.later):
                name, line = repeat.first.document.source.name, repeat.first.line
                said = f"the same work as {name}:{line} ({repeat.reason})"
                related = [Related(line, "first listed here", name)]
                yield repeat.later.document, self.report(place(repeat.later.entry), said, related=related)


def _is_of_two_topics(repeat: Repeat) -> bool:
    """Whether the entries stand in sections whose names differ in more than numbers, such as years."""
    one, other = (_NUMBER.sub("", "/".join(each.entry.section)) for each in (repeat.first, repeat.later))
    return one != other
