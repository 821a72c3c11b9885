"""The normalized list as bullets: ``- 2017-ICLRo-[Title](url) [[Code](url)] `F` (note)``."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from awesome_merge.model import Merged, Work
from awesome_merge.reading import distinctions
from awesome_merge.text import folded
from awesome_merge.writing import grids
from awesome_merge.writing.introductions import introductions
from awesome_merge.writing.layout import Group, Layout, sections
from awesome_merge.writing.marks import Marked
from awesome_merge.writing.page import Page, page_title
from awesome_merge.writing.parts import Parts, date, kind_comment, printed_links
from awesome_merge.writing.spelling import code, ticks

# A note that reads back as written: parts at semicolons, no bracket, and nothing at
# the end of a part that could be taken for a separator.
_NOTE = re.compile(r"[^\W_](?:[^()\[\];]*[^\W_])?(?:; [^\W_](?:[^()\[\];]*[^\W_])?)*")
# mdformat leaves a lone star or underscore between spaces alone.
_LONE = re.compile(r"\\(?=[*_] )")


def write(merged: Merged, layout: Layout) -> str:
    """Return ``merged`` as bullets under headings; mdformat with our extension would not change it."""
    groups = sections(merged, layout)
    title = page_title(merged, layout)
    parts = Parts.of(merged, [title, *(group.name for group in groups)], lettered=True)
    return Page(merged, title, groups, parts, Bullets(parts).lines, grids.padded, introductions(merged, layout)).text()


@dataclass(frozen=True, slots=True)
class Bullets:
    """Prints works as the normalized list has them."""

    parts: Parts

    def lines(self, group: Group) -> str:
        """Return one line for each work."""
        return "\n".join(self._line(work, group) for work in group.works)

    def _line(self, work: Work, group: Group) -> str:
        marked = self.parts.marked(work)
        head = "".join(f"{part}-" for part in (date(work), (marked.venue or "") + marked.marks) if part)
        note, description = self._notes(work, marked, headed=bool(head))
        pieces = [
            head + self._title(work, headed=bool(head), readable=not description and self._is_known(work)),
            *(f"[{self.parts.link(link)}]" for link in printed_links(work)),
            *map(code, work.tags),
            *([f"({note})"] if note else []),
            # Before the description, whose last character is spelled as one at the end of a line.
            kind_comment(work, group.seen),
            *([f"- {description}"] if description else []),
        ]
        return " ".join(["-", *filter(None, pieces)])

    def _notes(self, work: Work, marked: Marked, *, headed: bool) -> tuple[str, str]:
        """Return what stands in parentheses, and what stands behind a dash."""
        said = folded(work.description or "")
        spelled = self.parts.spelling.words(said)
        if headed and _reads_back_in_brackets(said):
            return "; ".join([*marked.words, spelled]), ""
        return "; ".join(marked.words), _LONE.sub("", spelled, count=1) if _LONE.match(spelled) else spelled

    def _title(self, work: Work, *, headed: bool, readable: bool) -> str:
        if work.url:
            bold = not headed and ticks(work.title or "")
            return self.parts.linked(replace(work, title=f"**{work.title}**")) if bold else self.parts.linked(work)
        return self.parts.unlinked(work, plain=headed and readable)

    def _is_known(self, work: Work) -> bool:
        """Whether a plain title may follow the venue: only a name that we know ends before one."""
        return work.venue is None or work.venue.name is not None


def _reads_back_in_brackets(said: str) -> bool:
    said_once = said.split("; ")
    return (
        _NOTE.fullmatch(said) is not None
        and len(set(said_once)) == len(said_once)
        and not any(map(distinctions.only, said_once))
    )
