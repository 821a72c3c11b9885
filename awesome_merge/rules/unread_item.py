"""AM101."""

from __future__ import annotations

from bisect import bisect_left

from awesome_merge.reading.document import IN_SENTENCES
from awesome_merge.rules.base import (
    Document,
    Entry,
    Facts,
    Finding,
    Invalid,
    Iterator,
    Related,
    Rule,
    Severity,
    Span,
    Valid,
)


class UnreadItem(Rule):
    """Every item of a list of entries can be read as an entry.

    What we cannot read, we can neither compare nor merge. A date without a
    title, or a row without a link, is most often half of a line that broke.
    Advice whose links stand in sentences was meant as no entry, and is let be.
    """

    code = "AM101"
    name = "unread-item"
    severity = Severity.ERROR
    valid = (
        Valid(
            "- 2019-ICML-[Pruning a Small Network](https://example.org/1)\n"
            "- 2020-ICML-[Pruning a Large Network](https://example.org/2) [[Code](https://example.org/3)]\n"
        ),
        Valid(
            "| Title | Venue | Code |\n"
            "| --- | --- | --- |\n"
            "| [Pruning a Small Network](https://example.org/1) | ICML | - |\n"
            "| [Pruning a Large Network](https://example.org/2) | ICML | [PyTorch](https://example.org/3) |\n"
        ),
    )
    invalid = (
        Invalid(
            "- 2019-ICML-[Pruning a Small Network](https://example.org/1)\n"
            "- 2020-ICML-\n"
            "- 2020.04-[Pruning a Large Network](https://example.org/2)\n"
            "- `F`\n",
            reports=(
                "2:1: neither a title nor a link, so that it is no entry; line 1 is '- YEAR-VENUE-[Title](url)'",
                "4:1: neither a title nor a link, so that it is no entry; line 3 is '- YEAR.MONTH-[Title](url)'",
            ),
        ),
        Invalid(
            "| Venue | Title |\n| --- | --- |\n| ICML | - |\n| ICML | Pruning a Small Network |\n",
            reports=("3:1: neither a title nor a link, so that it is no entry; line 4 is '| VENUE | Title'",),
        ),
        Invalid("- `F`\n", reports=("1:1: neither a title nor a link, so that it is no entry",)),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the items that were not read, each with the shape of the entry nearest to it."""
        nearest = _nearest(document)
        for unread in document.unread:
            if unread.reason == IN_SENTENCES:
                continue
            sibling = nearest.get(unread.span)
            message = f"{unread.reason}, so that it is no entry"
            if sibling is None:
                yield self.report(unread.span, message)
                continue
            line = document.line(sibling)
            yield self.report(
                unread.span,
                f"{message}; line {line} is '{_shape(document, sibling)}'",
                related=[Related(line, "the nearest entry that can be read")],
            )


def _nearest(document: Document) -> dict[Span, Entry]:
    """Return, for the span of each unread item, the entry before it, else the first one."""
    starts = [entry.span.start for entry in document.entries]
    found = {}
    for unread in document.unread if starts else ():
        before = bisect_left(starts, unread.span.start) - 1
        found[unread.span] = document.entries[max(0, before)]
    return found


def _shape(document: Document, entry: Entry) -> str:
    """Return the start of ``entry`` with names for its parts: ``- YEAR-VENUE-[Title](url)``."""
    date = "YEAR" if entry.date is None or entry.date.month is None else "YEAR.MONTH"
    parts = [
        (entry.date and entry.date.span, date),
        (entry.venue and entry.venue.span, "VENUE"),
        (entry.link and entry.link.span, "[Title](url)"),
        (entry.title_span, "Title"),
    ]
    shape = ""
    at = entry.span.start
    for span, name in sorted((span, name) for span, name in parts if span):
        if span.start >= at:
            shape += document.source[Span(at, span.start)] + name
            at = span.end
    return " ".join(shape.split())
