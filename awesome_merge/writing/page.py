"""What bullets and tables have in common: everything around the works."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from awesome_merge.anchors import anchors
from awesome_merge.model import Merged
from awesome_merge.reading.normalized import ABBREVIATIONS, CONTENTS, SOURCES
from awesome_merge.text import folded
from awesome_merge.writing import sources
from awesome_merge.writing.grids import Grid
from awesome_merge.writing.layout import TOP, Group, Layout
from awesome_merge.writing.legend import Legend, legend
from awesome_merge.writing.parts import Parts
from awesome_merge.writing.spelling import target, ticks


@dataclass(frozen=True, slots=True)
class Page:
    """A merged list, all but the lines of its works.

    Attributes:
        title: plain words.
        body: makes the block of text of a group's works; there are some.
        grid: makes a small table.
        introductions: headings of a group → the paragraphs below the last of them.
        letters: the abbreviations; None for those of a normalized list.
        comment: what the list begins with; empty for what a normalized list begins with.
    """

    merged: Merged
    title: str
    groups: Sequence[Group]
    parts: Parts
    body: Callable[[Group], str]
    grid: Grid
    introductions: Mapping[tuple[str, ...], Sequence[str]]
    letters: Legend | None = None
    comment: str = ""

    def text(self) -> str:
        """Return the whole list, ending in a newline."""
        letters = legend(self.merged, self.parts) if self.letters is None else self.letters
        blocks = [
            self.comment or sources.comment(self.merged.documents),
            self._heading(1, self.title),
            self._counts(),
            self._heading(TOP, CONTENTS),
            self._contents(letters),
            *self._abbreviations(letters),
            *self._sections(),
            self._heading(TOP, SOURCES),
            self.grid(sources.table(self.merged)),
        ]
        return "\n\n".join(blocks) + "\n"

    def _heading(self, level: int, name: str) -> str:
        words = self.parts.spelling.words(name)
        # Number signs at the end of a heading would close it.
        return f"{'#' * level} {words[:-1]}\\#" if words.endswith("#") else f"{'#' * level} {words}"

    def _counts(self) -> str:
        entries = sum(len(document.entries) for document in self.merged.documents)
        lists = _many(len(self.merged.documents), "list", "lists")
        return f"{_many(len(self.merged.works), 'work', 'works')} from {_many(entries, 'entry', 'entries')} of {lists}."

    def _contents(self, letters: Legend) -> str:
        """Return links to all headings below; years stand behind the topic that they split."""
        before = [ABBREVIATIONS] if letters else []
        headings = [self.title, CONTENTS, *before, *(group.name for group in self.groups), SOURCES]
        links = iter([self._link(name, anchor) for name, anchor in zip(headings, anchors(headings), strict=True)][2:])
        above = [f"- {next(links)}" for _ in before]
        lines: dict[tuple[str, ...], list[str]] = {}
        for group in self.groups:
            if group.is_year:
                lines[group.path[:-1]].append(next(links))
            else:
                lines[group.path] = [f"{'  ' * group.depth}- {next(links)}"]
        topics = [": ".join([topic, ", ".join(years)]) if years else topic for topic, *years in lines.values()]
        return "\n".join([*above, *topics, f"- {next(links)}"])

    def _link(self, name: str, anchor: str) -> str:
        label = self.parts.spelling.label(name)
        return f"[{f'**{label}**' if ticks(name) else label}]({target(anchor)})"

    def _abbreviations(self, letters: Legend) -> Iterator[str]:
        if letters:
            yield self._heading(TOP, ABBREVIATIONS)
            yield from map(self.grid, letters.tables)
        if letters.unexplained:
            yield letters.sentence

    def _sections(self) -> Iterator[str]:
        for group in self.groups:
            yield self._heading(group.level, group.name)
            yield from self.introductions.get(group.path, ())
            if group.works:
                yield self.body(group)


def page_title(merged: Merged, layout: Layout) -> str:
    """Return the title asked for, else those of the lists, or their names, joined."""
    if asked := folded(layout.title or ""):
        return asked
    named = zip(merged.documents, sources.names(merged.documents), strict=True)
    return folded(sources.joined([document.title or name for document, name in named]))


def _many(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"
