"""The longest part of a sequence that only rises: what is in order, so that the rest has moved."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any


def rising(keys: Sequence[Any]) -> list[int]:
    """Return the places of the longest part of ``keys``, gaps allowed, that never falls."""
    ends: list[Any] = []
    at_end: list[int] = []
    before: list[int | None] = []
    for place, key in enumerate(keys):
        at = bisect_right(ends, key)
        before.append(at_end[at - 1] if at else None)
        ends[at : at + 1] = [key]
        at_end[at : at + 1] = [place]
    found: list[int] = []
    last = at_end[-1] if at_end else None
    while last is not None:
        found.append(last)
        last = before[last]
    return found[::-1]
