"""AM404."""

from __future__ import annotations

from awesome_merge.merging.repeats import Repeat, repeats_between
from awesome_merge.model import Merged
from awesome_merge.rules.base import (
    Document,
    Entry,
    Facts,
    Finding,
    Invalid,
    Iterator,
    Related,
    Rule,
    Span,
    Valid,
    place,
)
from awesome_merge.rules.pairs import are_apart


class ConflictingEntry(Rule):
    """A work that stands in two places has one year and one venue.

    A preprint that is published later is no contradiction; two venues, or two years of publication, are, and a
    reader who cites the work copies one of them.
    """

    code = "AM404"
    name = "conflicting-entry"
    valid = (
        Valid(
            "- 2018.01-[Pruning Gradually with Patience](https://arxiv.org/abs/1801.00001)\n"
            "- 2019-ICML-[Pruning Gradually with Patience](https://arxiv.org/abs/1801.00001)\n"
        ),
        Valid(
            "- 2019-ICML-[Pruning Gradually with Patience](https://arxiv.org/abs/1801.00001)\n"
            "- 2019-ICML-[Pruning Gradually with Patience](https://arxiv.org/pdf/1801.00001)\n"
        ),
        # The years are those of the models.
        Valid(
            "| Model | Error | Paper |\n"
            "| --- | --- | --- |\n"
            "| Patience (Li, 2018) | 1.2 | [Pruning Gradually with Patience](https://arxiv.org/abs/1801.00001) |\n"
            "| Haste (Yu, 2019) | 1.1 | [Pruning Gradually with Patience](https://arxiv.org/abs/1801.00001) |\n"
        ),
    )
    invalid = (
        Invalid(
            "- 2019-ICML-[Pruning Gradually with Patience](https://arxiv.org/abs/1801.00001)\n"
            "- 2019-ICLR-[Pruning Gradually with Patience](https://arxiv.org/abs/1801.00001)\n",
            reports=("2:8: the same work has the venue 'ICML' on line 1, 'ICLR' here (same arXiv id, titles agree)",),
        ),
        Invalid(
            "- 2018-ICML-[Pruning Gradually with Patience](https://arxiv.org/abs/1801.00001)\n"
            "- 2019-ICML-[Pruning Gradually with Patience](https://arxiv.org/abs/1801.00001)\n",
            reports=("2:3: the same work has the year '2018' on line 1, '2019' here (same arXiv id, titles agree)",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the entries that disagree with the earlier ones of the same work."""
        for repeat in facts.repeats:
            if (part := repeat.conflict) and not are_apart(repeat.first, repeat.later):
                line, entry = repeat.first.line, repeat.later.entry
                said = f"{_said(part, repeat, f'on line {line}')} ({repeat.reason})"
                yield self.report(_span(part, entry), said, related=[Related(line, "the same work")])

    def between(self, merged: Merged) -> Iterator[tuple[Document, Finding]]:
        """Yield the first entry of each work in each list, where the earlier lists say otherwise."""
        for repeat in repeats_between(merged.works, merged.documents):
            if (part := repeat.conflict) and not are_apart(repeat.first, repeat.later):
                name, line, entry = repeat.first.document.source.name, repeat.first.line, repeat.later.entry
                said = f"{_said(part, repeat, f'in {name}:{line}')} ({repeat.reason})"
                related = [Related(line, "the same work", name)]
                yield repeat.later.document, self.report(_span(part, entry), said, related=related)


def _said(part: str, repeat: Repeat, there: str) -> str:
    before, here = (_value(part, each.entry) for each in (repeat.first, repeat.later))
    return f"the same work has the {part} '{before}' {there}, '{here}' here"


def _value(part: str, entry: Entry) -> str:
    if part == "venue":
        return entry.venue.called if entry.venue else ""
    return str(entry.date.year) if entry.date else ""


def _span(part: str, entry: Entry) -> Span:
    """Return where ``entry`` says its ``part``; its title where a heading or a column says it."""
    said = entry.venue if part == "venue" else entry.date
    return (said.span if said else None) or place(entry)
