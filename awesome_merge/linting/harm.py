"""Whether edits did more to a list than was meant."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from awesome_merge.model import Document, Entry, Role
from awesome_merge.text import Edit, Span


def harmful(edits: Sequence[Edit], before: Document, after: Document) -> frozenset[Edit]:
    """Return those of ``edits``, which are sorted, that made ``before`` another list than ``after`` may be.

    An entry without an edit must say what it said; one with an edit keeps its distinctions, and the number of its
    links or all of their addresses: one that it has twice may go. Where no edit can be told from the others, all are
    returned.
    """
    if len(before.entries) != len(after.entries):
        return frozenset(edits)
    harm: set[Edit] = set()
    for old, new in zip(before.entries, after.entries, strict=True):
        within = _within(old.span, edits)
        if within and not _is_mended(old, new):
            harm.update(within)
        elif not within and _said(old) != _said(new):
            return frozenset(edits)
    return frozenset(harm)


def reads_alike(before: Document, after: Document) -> bool:
    """Whether ``after`` says the same as ``before``, entry by entry, as after edits that a page does not show."""
    return _outline(before) == _outline(after) and not changed(before, after)


def changed(before: Document, after: Document) -> list[Span]:
    """Return the spans of the entries of ``before`` that say something else in ``after``, which has as many."""
    return [
        old.span
        for old, new in zip(before.entries, after.entries, strict=False)
        if (*_said(old), *_rest(old)) != (*_said(new), *_rest(new))
    ]


def _outline(document: Document) -> tuple[object, ...]:
    sections = [(section.path, section.level) for section in document.sections]
    legend = [(each.letter, each.meaning) for each in (*document.legend.marks, *document.legend.types)]
    return document.title, sections, legend, len(document.entries), len(document.unread), document.candidates


def _rest(entry: Entry) -> tuple[object, ...]:
    return (
        entry.section,
        entry.kind,
        entry.venue and entry.venue.written,
        entry.authors,
        entry.description,
        [(link.label, link.role) for link in entry.links],
    )


def _within(span: Span, edits: Sequence[Edit]) -> Sequence[Edit]:
    """Return those of ``edits`` that touch ``span``; they are sorted and do not overlap."""
    first = bisect_left(edits, span.start, key=lambda edit: edit.span.end)
    last = bisect_left(edits, span.end, key=lambda edit: edit.span.start)
    return edits[first:last]


def _is_mended(old: Entry, new: Entry) -> bool:
    before, now = _addresses(old), _addresses(new)
    kept = len(before) == len(now) or set(before) == set(now)
    return kept and set(old.distinctions) <= set(new.distinctions)


def _addresses(entry: Entry) -> list[str]:
    # A badge with the address of another link is read as no link, until one of the two is mended.
    return [link.url for link in entry.all_links if link.role is not Role.BADGE]


def _said(entry: Entry) -> tuple[object, ...]:
    date = (entry.date.year, entry.date.month) if entry.date else None
    return (
        entry.title,
        entry.url,
        [link.url for link in entry.links],
        entry.distinctions,
        date,
        entry.venue.called if entry.venue else None,
        [tag.name for tag in entry.tags],
    )
