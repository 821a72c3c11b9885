"""Our own merge, by entries, as text."""

from __future__ import annotations

from awesome_merge.driver.conflicts import shown
from awesome_merge.driver.contents import with_contents
from awesome_merge.driver.pieces import written
from awesome_merge.driver.proofs import proven
from awesome_merge.driver.request import Request
from awesome_merge.reading.conflicts import conflicts
from awesome_merge.text import Source


def by_entries(base: str, ours: str, theirs: str, request: Request) -> tuple[str, bool] | None:
    """Return the merged text, and whether it is clean; None where it cannot be proven.

    None, too, where the base is itself torn by a conflict, as git makes it of branches that merged each other: both
    sides of that are in it, and neither would count as new.
    """
    if conflicts(Source(request.name, base)):
        return None
    pieces = proven(base, ours, theirs)
    if pieces is None:
        return None
    # Only now, for a line of contents may lose a link that leads nowhere.
    pieces = with_contents(pieces)
    is_clean = all(isinstance(piece, str) for piece in pieces)
    return written(pieces, lambda conflict: shown(conflict, request)), is_clean
