"""The three files that git hands over: read, merged, and the result written over ours."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from awesome_merge.driver.lines import ByLines, by_lines
from awesome_merge.driver.request import Request
from awesome_merge.errors import ReadError
from awesome_merge.git.command import ask

_USUAL = "merge"
_STYLES = frozenset({_USUAL, "diff3", "zdiff3"})


def usual_style() -> str:
    """Return how git shows conflicts here, as its configuration says: ``merge``, ``diff3`` or ``zdiff3``."""
    said = (ask(Path.cwd(), "config", "merge.conflictStyle") or b"").decode().strip()
    return said if said in _STYLES else _USUAL


def merge_files(request: Request, tell: Callable[[str], None]) -> int:
    """Write what ours and theirs made of the base over ours; return 0, or 1 where a conflict is left.

    What cannot be merged by entries is left as git merges it by lines; what git cannot merge is left as it is. Where
    we fail, ``tell`` is told so.

    Raises:
        ReadError: one of the files cannot be read.
    """
    base, ours, theirs = (_read(path) for path in (request.base, request.ours, request.theirs))
    lines = by_lines(request)
    if lines.text is None:
        return 1
    text, is_clean = _by_entries(request, lines, (base, ours, theirs), tell) or (lines.text, lines.is_clean)
    if text != ours:
        request.ours.write_bytes(text)
    return 0 if is_clean else 1


def _by_entries(
    request: Request, lines: ByLines, files: Sequence[bytes], tell: Callable[[str], None]
) -> tuple[bytes, bool] | None:
    """Return the result, and whether it is clean; None where git's is better, and where we fail: git's is no worse."""
    from awesome_merge.driver.result import result

    try:
        return result(request, lines, files)
    except Exception as error:  # noqa: BLE001 - a defect of ours must not cost a person a merge that git can do
        name = request.name or request.ours
        tell(f"Note: {name}: merged by lines, for merging by entries failed ({type(error).__name__})")
        return None


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        raise ReadError(f"{path}: {reason}; git hands a merge driver three files") from error
