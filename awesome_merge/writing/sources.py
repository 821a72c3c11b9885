"""The merged lists, as the result names them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath

from awesome_merge.model import Document, Merged
from awesome_merge.reading.normalized import COMMENT, MANNER
from awesome_merge.writing.grids import Rows
from awesome_merge.writing.spelling import code

STANDARD_INPUT = "-"


def names(documents: Sequence[Document]) -> list[str]:
    """Return what to call each list: its file's name, with folders before it where two share one.

    Never an absolute path: the result must not depend on where it was made.
    """
    paths = [PurePath(document.source.name).parts for document in documents]
    found = []
    for path in paths:
        length = 1
        while length < len(path) and sum(other[-length:] == path[-length:] for other in paths) > 1:
            length += 1
        named = [part for part in path[-length:] if part != PurePath(path[0]).anchor]
        found.append("standard input" if path == (STANDARD_INPUT,) else "/".join(named))
    return found


def comment(documents: Sequence[Document], liked: Document | None = None) -> str:
    """Return the comment that tells people, and us, that the list is generated, and in the manner of which list."""
    begun = f"{MANNER} {PurePath(liked.source.name).name}" if liked else COMMENT
    # A comment would end where a file's name holds its end.
    lists = f"{begun} from {joined(names(documents))}".replace("--", "- -")
    return f"<!-- {lists}; edit the lists, not this file. -->"


def table(merged: Merged) -> Rows:
    """Return a row for each list: its name, its entries, and how many works stand only there."""
    alone: Counter[str] = Counter()
    for work in merged.works:
        files = {saying.place.file for saying in work.said_by}
        if len(files) == 1:
            alone.update(files)
    rows = [("List", "Entries", "Works only there")]
    for document, name in zip(merged.documents, names(merged.documents), strict=True):
        rows.append((code(name), str(len(document.entries)), str(alone[document.source.name])))
    return rows


def joined(items: Sequence[str]) -> str:
    """Return ``items`` as a phrase: ``a, b and c``."""
    *others, last = items
    return f"{', '.join(others)} and {last}" if others else last
