"""The result of a merge, as bytes: git's where it does well, else ours, proven."""

from __future__ import annotations

from collections.abc import Sequence

from awesome_merge.driver.conflicts import shown
from awesome_merge.driver.contents import with_contents
from awesome_merge.driver.lines import ByLines
from awesome_merge.driver.pieces import Piece, written
from awesome_merge.driver.proofs import proven
from awesome_merge.driver.repeats import repeats
from awesome_merge.driver.request import Request
from awesome_merge.driver.texts import decode
from awesome_merge.reading.conflicts import conflicts
from awesome_merge.text import Source


def result(request: Request, lines: ByLines, files: Sequence[bytes]) -> tuple[bytes, bool] | None:
    """Return the merge of base, ours and theirs by entries, and whether it is clean; None where git's stands.

    git's merge ``lines`` stands if it is clean and has no entry twice that both sides added or moved, and where ours
    cannot be proven, or would leave a conflict where git has none. It stands, too, where the base is itself torn by a
    conflict, as git makes it of branches that merged each other: both sides of that are in it, and neither would count
    as new.
    """
    (base, ours, theirs), form = decode(files)
    if conflicts(Source(request.name, base)):
        return None
    if lines.is_clean and not repeats(base, ours, theirs, _text(lines)):
        return None
    pieces = proven(base, ours, theirs)
    if pieces is None or (lines.is_clean and not _is_clean(pieces)):
        return None
    # Only now, for a line of contents may lose a link that leads nowhere.
    pieces = with_contents(pieces)
    text = written(pieces, lambda conflict: shown(conflict, request))
    return form.encode(text), _is_clean(pieces)


def _is_clean(pieces: Sequence[Piece]) -> bool:
    return all(isinstance(piece, str) for piece in pieces)


def _text(lines: ByLines) -> str:
    return (lines.text or b"").decode("utf-8", "surrogateescape").replace("\r\n", "\n")
