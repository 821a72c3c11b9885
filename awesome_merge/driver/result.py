"""The result of a merge, as bytes: git's where it does well, else ours, proven."""

from __future__ import annotations

from collections.abc import Sequence

from awesome_merge.driver.conflicts import shown
from awesome_merge.driver.ledger import is_balanced, is_complete
from awesome_merge.driver.lines import ByLines
from awesome_merge.driver.merge import merge
from awesome_merge.driver.repeats import repeats
from awesome_merge.driver.request import Request
from awesome_merge.driver.texts import decode


def result(request: Request, lines: ByLines, files: Sequence[bytes]) -> tuple[bytes, bool] | None:
    """Return the merge of base, ours and theirs by entries, and whether it is clean; None where git's stands.

    git's merge ``lines`` stands if it is clean and has nothing twice that both sides added, and where ours would lose
    a link, bring one back, or have it too often.
    """
    (base, ours, theirs), form = decode(files)
    if lines.is_clean and not repeats(base, ours, theirs, _text(lines)):
        return None
    pieces = merge(base, ours, theirs)
    conflicts = [piece for piece in pieces if not isinstance(piece, str)]
    whole = "".join(piece if isinstance(piece, str) else piece.ours + piece.theirs for piece in pieces)
    is_proven = is_complete if conflicts else is_balanced
    if (lines.is_clean and conflicts) or not is_proven(base, ours, theirs, whole):
        return None
    text = "".join(piece if isinstance(piece, str) else shown(piece, request) for piece in pieces)
    return form.encode(text), not conflicts


def _text(lines: ByLines) -> str:
    return (lines.text or b"").decode("utf-8", "surrogateescape").replace("\r\n", "\n")
