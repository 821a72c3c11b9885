"""Conflicts as git shows them."""

from __future__ import annotations

from awesome_merge.driver.pieces import Conflict
from awesome_merge.driver.request import Request
from awesome_merge.driver.units import lines_of


def shown(conflict: Conflict, request: Request) -> str:
    """Return ``conflict`` between markers, in the style of ``request``; zdiff3 leaves out what begins or ends both."""
    size = request.marker_size
    mine, old, yours = request.labels
    ours, theirs = lines_of(conflict.ours), lines_of(conflict.theirs)
    before, behind = _shared(ours, theirs) if request.style != "diff3" else (0, 0)
    middle = "" if request.style == "merge" else f"{_marker('|', size, old)}{conflict.base}"
    return "".join(
        (
            *ours[:before],
            _marker("<", size, mine),
            *ours[before : len(ours) - behind],
            middle,
            "=" * size + "\n",
            *theirs[before : len(theirs) - behind],
            _marker(">", size, yours),
            *ours[len(ours) - behind :],
        )
    )


def _marker(sign: str, size: int, label: str) -> str:
    return f"{sign * size} {label}\n"


def _shared(ours: list[str], theirs: list[str]) -> tuple[int, int]:
    """Return how many lines both begin with, and how many of the rest both end with."""
    most = min(len(ours), len(theirs))
    before = next((at for at in range(most) if ours[at] != theirs[at]), most)
    most -= before
    behind = next((at for at in range(most) if ours[-1 - at] != theirs[-1 - at]), most)
    return before, behind
