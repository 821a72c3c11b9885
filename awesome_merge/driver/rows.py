"""Rows of tables, as they are written."""

from __future__ import annotations

import re

from awesome_merge.merging.titles import title_key
from awesome_merge.venues import Venues

NOTHING = frozenset({"", "-"})
"""What stands in a cell that says nothing."""
_PIPE = re.compile(r"(?<!\\)\|")


def cells(row: str) -> list[str]:
    """Return what stands before, between and behind the pipes of ``row``, blanks and all."""
    return _PIPE.split(row.rstrip("\n"))


def lead(row: str) -> str:
    """Return the letters of the first cell of ``row`` that has any; none where it has a link, or names a venue."""
    worded = (cell for cell in cells(row.partition("](")[0]) if any(map(str.isalpha, cell)))
    first = next(worded, "")
    return "" if "[" in first or Venues.load().canonical(first) else title_key(first).letters


def filled(ours: str, theirs: str) -> str | None:
    """Return the row that has the cells of both, as ours writes them; None for no rows, and if they say two things."""
    pairs = list(zip(cells(ours), cells(theirs), strict=False))
    if not len(pairs) == len(cells(ours)) == len(cells(theirs)) > 1:
        return None
    if any(NOTHING.isdisjoint({one.strip(), other.strip()}) and one.split() != other.split() for one, other in pairs):
        return None
    return "|".join(other if one.strip() in NOTHING else one for one, other in pairs) + "\n"
