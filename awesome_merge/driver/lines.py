"""git's own merge by lines."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from awesome_merge.driver.request import Request
from awesome_merge.git.command import answer

# What git exits with where it cannot merge at all, as with binary files; else it is the number of conflicts.
_MOST = 127


@dataclass(frozen=True, slots=True)
class ByLines:
    """What git makes of three files.

    Attributes:
        text: the result, conflicts marked in it; None where git cannot merge the files, or is not there.
    """

    text: bytes | None
    is_clean: bool


def by_lines(request: Request) -> ByLines:
    """Return what git makes of the files of ``request``, none of which is changed."""
    labels = [word for label in request.labels for word in ("-L", label)]
    files = [str(path) for path in (request.ours, request.base, request.theirs)]
    style = f"merge.conflictStyle={request.style}"
    words = ["-c", style, "merge-file", "-p", f"--marker-size={request.marker_size}", *labels, *files]
    said = answer(Path.cwd(), *words, most=_MOST)
    return ByLines(said.printed, is_clean=said.code == 0)
