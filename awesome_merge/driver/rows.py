"""Rows of tables, as they are written."""

from __future__ import annotations

import re

from awesome_merge.merging.titles import title_key
from awesome_merge.venues import Venues

_PIPE = re.compile(r"(?<!\\)\|")


def cells(row: str) -> list[str]:
    """Return what stands before, between and behind the pipes of ``row``, blanks and all."""
    return _PIPE.split(row.rstrip("\n"))


def lead(row: str) -> str:
    """Return the letters of the first cell of ``row`` that has any; none where it has a link, or names a venue."""
    worded = (cell for cell in cells(row.partition("](")[0]) if any(map(str.isalpha, cell)))
    first = next(worded, "")
    return "" if "[" in first or Venues.load().canonical(first) else title_key(first).letters
