"""AM101."""

from __future__ import annotations

from bisect import bisect_left

from awesome_merge.reading.document import IN_SENTENCES
from awesome_merge.reading.nesting import ABOVE_WORKS
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

_MEANT = frozenset({IN_SENTENCES, ABOVE_WORKS})
# A row of two cells of which one is empty was not finished.
_CELLS = 2


class UnreadItem(Rule):
    """Every item of a list of entries can be read as an entry.

    What we cannot read, we can neither compare nor merge. A date without a
    title, or a row without a link, is most often half of a line that broke.
    Advice whose links stand in sentences, and what heads the works below it,
    were meant as no entries, and are let be.
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
        Valid(
            "| Dataset | Sensor | Link |\n| --- | --- | --- |\n"
            "| | Trees on Land | |\n| Oaks | camera | [page](https://example.org/1) |\n"
            "| | Trees at Sea | |\n| Mangroves | camera | [page](https://example.org/2) |\n"
        ),
        Valid(
            "- Growing Trees [[Web]](https://example.org/1) [[Paper-ECCV14]](https://example.org/2)\n"
            "  - Ann Oak, Ben Elm, Growing a Large Tree from a Small Seed, ECCV, 2014.\n"
            "  - Ann Oak, Ben Elm, Growing Large Trees from Small Seeds Again, arXiv:1501.00092.\n"
            "- Felling Trees [[Paper]](https://example.org/3)\n"
            "  - Cat Fir, Dan Yew, Felling Large Trees with Small Saws, CVPR, 2015.\n"
            "- Counting Trees [[Paper]](https://example.org/4)\n"
            "  - Cat Fir, Dan Yew, Counting Large Trees without Many Maps, CVPR, 2015.\n"
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
            if unread.reason in _MEANT or _heads_rows(document.source[unread.span]):
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


def _heads_rows(item: str) -> bool:
    """Whether ``item`` is a row of several cells with words in one alone, which names the rows below it."""
    cells = [cell.strip() for cell in item.strip().strip("|").split("|")] if item.startswith("|") else []
    return len(cells) > _CELLS and sum(map(bool, cells)) == 1


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
