"""Entries that a person names by their place, ``lists/a.md:24``, and the decisions beside their lists."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from awesome_merge import decisions
from awesome_merge.config import Config
from awesome_merge.decisions import Decision
from awesome_merge.errors import UsageError
from awesome_merge.files import expand
from awesome_merge.model import Document, Entry

_LONGEST_NUMBER = 9


def named(places: Sequence[str], config: Config) -> tuple[list[Document], list[tuple[Document, Entry]]]:
    """Return the lists of ``places``, each once, and the entry that stands at each place with its list.

    Raises:
        ReadError: a list cannot be read, or git left a conflict in it.
        UsageError: a place is no LIST:LINE, or no entry stands there.
    """
    from awesome_merge.reading.conflicts import ensure_settled
    from awesome_merge.verbs.reading import read

    documents: dict[str, Document] = {}
    found = []
    for place in places:
        path, _, line = place.rpartition(":")
        if not path or not line.isdecimal() or len(line) > _LONGEST_NUMBER:
            raise UsageError(f"{place}: is no entry's place; write LIST:LINE, such as lists/a.md:24")
        file, *others = expand([path])
        if others:
            raise UsageError(f"{place}: names several lists; name one")
        document = documents.setdefault(os.path.realpath(file.path), read(file.load(), config))
        ensure_settled(document.source)
        found.append((document, _at(document, int(line))))
    return list(documents.values()), found


def _at(document: Document, line: int) -> Entry:
    """Return the innermost entry on ``line``."""
    source = document.source
    near = [entry for entry in document.entries if source.line(entry.span.start) <= line <= _last(document, entry)]
    if near:
        return near[-1]
    lines = sorted({document.line(entry) for entry in document.entries}, key=lambda other: abs(other - line))[:2]
    hint = f"the nearest are on lines {' and '.join(map(str, sorted(lines)))}" if lines else "the list has none"
    raise UsageError(f"{source.name}:{line}: no entry stands there; {hint}")


def _last(document: Document, entry: Entry) -> int:
    return document.source.line(max(entry.span.start, entry.span.end - 1))


def decisions_file(config: Config, lists: Sequence[Path], named: str | None = None) -> Path:
    """Return where the decisions on ``lists`` stand, or would.

    It is the file ``named``, else that of the configuration, else the one beside the configuration, else beside the
    lists, in the folder that holds all of them.
    """
    if named or config.decisions:
        return config.base / (named or config.decisions or "")
    folders = [str(path.resolve().parent) for path in lists] or [str(Path.cwd())]
    beside = Path(os.path.relpath(os.path.commonpath(folders))) / decisions.FILE
    own = config.base / decisions.FILE
    return own if own.is_file() or (config.base != Path() and not beside.is_file()) else beside


def text_at(path: Path) -> str:
    """Return what the file at ``path`` holds, its line ends as they are; nothing if there is none."""
    return path.read_bytes().decode() if path.is_file() else ""


def decided(path: Path, *, asked: bool = False) -> tuple[Decision, ...]:
    """Return the decisions in the file at ``path``; none where there is no such file, unless it was ``asked`` for."""
    return decisions.load(path) if asked or path.is_file() else ()
