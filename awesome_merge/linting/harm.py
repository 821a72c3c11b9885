"""Whether edits did more to a list than was meant."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from awesome_merge.merging.titles import title_key
from awesome_merge.model import Document, Effect, Entry, Role
from awesome_merge.text import Edit, Span


def harmful(edits: Sequence[Edit], before: Document, after: Document, effect: Effect) -> list[Sequence[Edit]]:
    """Return those of ``edits``, which are sorted, that made ``before`` another list than ``after`` may be.

    They come in groups: one edit of each at least did harm, and none where there is no group.

    An entry without an edit must say what it said; one with an edit keeps its distinctions, and the number of its
    links or all of their addresses: one that it has twice may go. After moves every entry says what it said, and
    stands in the section where it stood. After joins only entries are gone of which the others have the title and
    every address. Where no edit can be told from the others, all are one group.
    """
    if effect is Effect.MOVES:
        return _harmful_moves(edits, before, after)
    kept = before.entries
    if effect is Effect.JOINS:
        kept = tuple(entry for entry in kept if not _is_cut(entry.span, edits))
        if lost := list(_harmful_cuts(edits, before, after)):
            return lost
    if len(kept) != len(after.entries):
        return [edits]
    harm: list[Sequence[Edit]] = []
    for old, new in zip(kept, after.entries, strict=True):
        within = _within(old.span, edits)
        if within and not (_is_mended(old, new) if effect is Effect.WITHIN else _says_more(old, new)):
            harm.append(within)
        elif not within and _said(old) != _said(new):
            return [edits]
    return harm


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


def _harmful_moves(edits: Sequence[Edit], before: Document, after: Document) -> list[Sequence[Edit]]:
    """Return the edits that touch each entry which is not found again as it was; all if none does."""
    there = Counter((entry.section, _said(entry)) for entry in after.entries)
    gone = []
    for entry in before.entries:
        said = entry.section, _said(entry)
        there[said] -= 1
        if there[said] < 0:
            gone.append(entry)
    if not gone and len(before.entries) == len(after.entries):
        return []
    return [within for entry in gone if (within := _within(entry.span, edits))] or [edits]


def _harmful_cuts(edits: Sequence[Edit], before: Document, after: Document) -> Iterator[Sequence[Edit]]:
    """Yield the edits that cut each entry of which the title or an address is nowhere else."""
    titles, urls = _titles(after.entries), _urls(after.entries)
    for entry in before.entries:
        if _is_cut(entry.span, edits) and not (_titles([entry]) <= titles and _urls([entry]) <= urls):
            yield _within(entry.span, edits)


def _titles(entries: Iterable[Entry]) -> set[str]:
    return {title_key(entry.title or "").letters for entry in entries}


def _urls(entries: Iterable[Entry]) -> set[str]:
    return {link.url for entry in entries for link in entry.all_links}


def _is_cut(span: Span, edits: Sequence[Edit]) -> bool:
    return any(
        not edit.text and edit.span.start <= span.start and span.end <= edit.span.end for edit in _within(span, edits)
    )


def _within(span: Span, edits: Sequence[Edit]) -> Sequence[Edit]:
    """Return those of ``edits`` that touch ``span``; they are sorted and do not overlap."""
    first = bisect_left(edits, span.start, key=lambda edit: edit.span.end)
    last = bisect_right(edits, span.end, key=lambda edit: edit.span.start)
    return edits[first:last]


def _is_mended(old: Entry, new: Entry) -> bool:
    before, now = _addresses(old), _addresses(new)
    kept = len(before) == len(now) or set(before) == set(now)
    return kept and set(old.distinctions) <= set(new.distinctions)


def _says_more(old: Entry, new: Entry) -> bool:
    """Whether ``new`` says what ``old`` said, and perhaps has other links too."""
    return _said(old, links=False) == _said(new, links=False) and _urls([old]) <= _urls([new])


def _addresses(entry: Entry) -> list[str]:
    # A badge with the address of another link is read as no link, until one of the two is mended.
    return [link.url for link in entry.all_links if link.role is not Role.BADGE]


def _said(entry: Entry, *, links: bool = True) -> tuple[object, ...]:
    date = (entry.date.year, entry.date.month) if entry.date else None
    return (
        entry.title,
        entry.url,
        tuple(link.url for link in entry.links if links),
        entry.distinctions,
        date,
        entry.venue.called if entry.venue else None,
        tuple(tag.name for tag in entry.tags),
    )
