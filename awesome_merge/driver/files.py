"""The three files that git hands over: read, merged, and the result written over ours."""

from __future__ import annotations

from pathlib import Path

from awesome_merge.driver.request import Request
from awesome_merge.git.command import ask


def usual_style() -> str:
    """Return how git shows conflicts here, as its configuration says: ``merge``, ``diff3`` or ``zdiff3``."""
    return (ask(Path.cwd(), "config", "merge.conflictStyle") or b"merge").decode().strip()


def merge_files(request: Request) -> int:
    """Write what ours and theirs made of the base over ours; return 0, or 1 where a conflict is left."""
    size = str(request.marker_size)
    files = [str(path) for path in (request.ours, request.base, request.theirs)]
    return 1 if ask(Path.cwd(), "merge-file", "--marker-size", size, *files) is None else 0
