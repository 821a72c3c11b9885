"""The result of a merge, as bytes: git's where it does well, else ours, proven."""

from __future__ import annotations

from collections.abc import Sequence

from awesome_merge.driver.lines import ByLines
from awesome_merge.driver.repeats import repeats
from awesome_merge.driver.request import Request
from awesome_merge.driver.texts import decode


def result(request: Request, lines: ByLines, files: Sequence[bytes]) -> tuple[bytes, bool] | None:
    """Return the merge of base, ours and theirs by entries, and whether it is clean; None where git's stands.

    git's merge ``lines`` stands if it is clean and has no entry twice that both sides added or moved, and where ours
    cannot be proven, or would leave a conflict where git has none.
    """
    (base, ours, theirs), form = decode(files)
    if lines.is_clean and not repeats(base, ours, theirs, _text(lines)):
        return None
    # Loading what reads entries takes its time, and most merges are git's.
    from awesome_merge.driver.entries import by_entries

    made = by_entries(base, ours, theirs, request)
    if made is None or (lines.is_clean and not made[1]):
        return None
    return form.encode(made[0]), made[1]


def _text(lines: ByLines) -> str:
    return (lines.text or b"").decode("utf-8", "surrogateescape").replace("\r\n", "\n")
