"""The normalized list as tables, one under each heading."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from awesome_merge.model import Link, Merged, Role, Work
from awesome_merge.writing import grids
from awesome_merge.writing.introductions import introductions
from awesome_merge.writing.layout import Group, Layout, sections
from awesome_merge.writing.page import Page, page_title
from awesome_merge.writing.parts import Parts, date, kind_comment, printed_links
from awesome_merge.writing.spelling import code

_HEADER = ("Title", "Venue", "Date", "Type", "Code", "Links", "Notes")


def write(merged: Merged, layout: Layout) -> str:
    """Return ``merged`` as tables; mdformat with our extension and compact tables would not change it."""
    groups = sections(merged, layout)
    title = page_title(merged, layout)
    parts = Parts.of(merged, [title, *(group.name for group in groups)], lettered=False)
    return Page(merged, title, groups, parts, _Tables(parts).table, grids.compact, introductions(merged, layout)).text()


@dataclass(frozen=True, slots=True)
class _Tables:
    parts: Parts

    def table(self, group: Group) -> str:
        """Return a row for each work; a column in which none has anything is left out."""
        columns = zip(_HEADER, *(self._cells(work, group) for work in group.works), strict=True)
        filled = [column for at, column in enumerate(columns) if at == 0 or any(column[1:])]
        return grids.compact(list(zip(*filled, strict=True)))

    def _cells(self, work: Work, group: Group) -> tuple[str, ...]:
        links = printed_links(work)
        title = self.parts.linked(work) if work.url else self.parts.unlinked(work, plain=True)
        return (
            " ".join(filter(None, [title, kind_comment(work, group.seen)])),
            self._venue(work),
            date(work),
            " ".join(map(code, work.tags)),
            self._links(link for link in links if link.role is Role.CODE),
            self._links(link for link in links if link.role is not Role.CODE),
            self.parts.spelling.words(work.description or ""),
        )

    def _venue(self, work: Work) -> str:
        marked = self.parts.marked(work)
        venue = (marked.venue or "") + marked.marks
        return " ".join(filter(None, [venue, f"({'; '.join(marked.words)})" if marked.words else ""]))

    def _links(self, links: Iterable[Link]) -> str:
        return ", ".join(map(self.parts.link, links))
