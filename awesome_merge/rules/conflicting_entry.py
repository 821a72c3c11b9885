"""AM404."""

from __future__ import annotations

from awesome_merge.merging.claims import venue_of
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

_PARTS = ("year", "venue")


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
    )
    invalid = (
        Invalid(
            "- 2019-ICML-[Pruning Gradually with Patience](https://arxiv.org/abs/1801.00001)\n"
            "- 2019-ICLR-[Pruning Gradually with Patience](https://arxiv.org/abs/1801.00001)\n",
            reports=("2:8: the same work has the venue 'ICML' on line 1, 'ICLR' here",),
        ),
        Invalid(
            "- 2018-ICML-[Pruning Gradually with Patience](https://arxiv.org/abs/1801.00001)\n"
            "- 2019-ICML-[Pruning Gradually with Patience](https://arxiv.org/abs/1801.00001)\n",
            reports=("2:3: the same work has the year '2018' on line 1, '2019' here",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the entries that disagree with an earlier one of the same work."""
        for work in facts.merged.works:
            if not any(conflict.field in _PARTS for conflict in work.conflicts):
                continue
            first, *later = (facts.entries_at[line] for line in sorted(saying.place.line for saying in work.said_by))
            for entry in later:
                yield from self._between(document, first, entry)

    def _between(self, document: Document, first: Entry, entry: Entry) -> Iterator[Finding]:
        line = document.line(first)
        venues = [venue_of(each) for each in (first, entry)]
        if bool(venues[0]) != bool(venues[1]):  # one is a preprint
            return
        for part in _PARTS:
            (before, _), (here, span) = _said(first, part), _said(entry, part)
            if before and here and before != here:
                said = f"the same work has the {part} '{before}' on line {line}, '{here}' here"
                yield self.report(span, said, related=[Related(line, "the same work")])


def _said(entry: Entry, part: str) -> tuple[str, Span]:
    """Return what ``entry`` says of its publication, and where; of a preprint's, nothing."""
    date, venue = entry.date, entry.venue
    if part == "venue":
        return (venue.called, venue.span or place(entry)) if venue else ("", place(entry))
    is_publication = date is not None and (date.month is None or venue is not None)
    return (str(date.year or ""), date.span or place(entry)) if date and is_publication else ("", place(entry))
