"""Where the characters of a block's inline content stand in the source."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from awesome_merge.text import Span


class Anchor(NamedTuple):
    """From ``content`` on, inline content runs along the source from ``source``."""

    content: int
    source: int


@dataclass(frozen=True, slots=True)
class Inline:
    """The inline content of one block, and where its characters stand."""

    content: str
    anchors: tuple[Anchor, ...]

    def span(self, start: int, end: int) -> Span:
        """Return the source's characters for ``content[start:end]``."""
        if start == end:
            at = self._place(start)
            return Span(at, at)
        return Span(self._place(start), self._place(end - 1) + 1)

    def _place(self, at: int) -> int:
        anchor = self.anchors[max(0, bisect_right(self.anchors, (at, 1 << 62)) - 1)]
        return max(anchor.source, anchor.source + at - anchor.content)
