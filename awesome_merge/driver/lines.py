"""git's own merge by lines."""

from __future__ import annotations

from dataclasses import dataclass

from awesome_merge.driver.request import Request

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
    import subprocess

    labels = [word for label in request.labels for word in ("-L", label)]
    files = [str(path) for path in (request.ours, request.base, request.theirs)]
    style = f"merge.conflictStyle={request.style}"
    words = ["git", "-c", style, "merge-file", "-p", f"--marker-size={request.marker_size}", *labels, *files]
    try:
        done = subprocess.run(words, capture_output=True, check=False)  # noqa: S603 - words of ours; the git of the path
    except OSError:
        return ByLines(None, is_clean=False)
    text = done.stdout if 0 <= done.returncode <= _MOST else None
    return ByLines(text, is_clean=done.returncode == 0)
