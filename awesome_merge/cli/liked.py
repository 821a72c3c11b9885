"""``--like``: the list in whose manner a merge is written."""

from __future__ import annotations

from pathlib import Path

from awesome_merge.config import Config, DeclaredMerge
from awesome_merge.errors import UsageError
from awesome_merge.files import ListFile, expand
from awesome_merge.model import Document, Merged


def ensure_fitting(declared: DeclaredMerge, to: str) -> None:
    """Check that what is written ``to`` has a manner.

    Raises:
        UsageError: it is no Markdown, or its form is asked for.
    """
    if declared.like and to != "bullets":
        where = f"--to {to}" if declared.to else declared.output
        raise UsageError(f"{declared.like}: gives Markdown its manner, and {where} has none; leave one of them out")


def liked(like: str, base: Path, merged: Merged, config: Config) -> Document:
    """Return the list at ``like``, relative to ``base``: one of those merged if it is among them.

    Raises:
        ReadError: it cannot be read, or git left a conflict in it.
        UsageError: it is not there, is several lists, or has no entries.
    """
    from awesome_merge.reading.conflicts import ensure_settled
    from awesome_merge.verbs import reading

    file, *others = expand((like,), base)
    if others:
        raise UsageError(f"{like}: is several lists; name the one whose manner is meant")
    for document in merged.documents:
        if ListFile(document.source.name, base / document.source.name).is_at(file.path):
            return document
    document = reading.read(file.load(), config)
    ensure_settled(document.source)
    if not document.entries:
        raise UsageError(f"{like}: no entries, so it has no manner; name another list")
    return document
