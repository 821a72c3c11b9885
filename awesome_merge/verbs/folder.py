"""The folder of a list and its repository, as rules may ask for them; nothing is read before one does."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from awesome_merge.errors import ReadError
from awesome_merge.model import Document
from awesome_merge.text import Source


@dataclass(frozen=True)
class Folder:
    """``Files`` on the disk: what lies beside the list at ``path``."""

    path: Path

    def names(self, folder: str) -> list[str]:
        """Return the names of the files in ``folder``, sorted; none where there is no such folder."""
        at = self._at(folder)
        try:
            return sorted(each.name for each in at.iterdir() if each.is_file()) if at else []
        except (OSError, ValueError):  # no folder, or what none can be called, such as a NUL
            return []

    def text(self, path: str) -> str | None:
        """Return what the file at ``path`` says; None where there is none that can be read."""
        at = self._at(path)
        try:
            return Source.load(at).text if at else None
        except (ReadError, ValueError):
            return None

    def has(self, path: str) -> bool | None:
        """Return whether a file or a folder is at ``path``; None where it begins at the root of no repository."""
        at = self._at(path)
        # Path.exists raises an error at a name that is longer than any file's.
        return None if at is None else os.path.exists(at)  # noqa: PTH110

    def _at(self, path: str) -> Path | None:
        if not path.startswith("/"):
            return self.path.parent / path
        return self._root / path.lstrip("/") if self._root else None

    @cached_property
    def _root(self) -> Path | None:
        """The root of the repository, where there is one."""
        return next((folder for folder in self.path.resolve().parents if (folder / ".git").exists()), None)


def folder_of(document: Document) -> Folder | None:
    """Return what lies beside ``document``; None where it lies nowhere: on standard input, or as a mere text."""
    path = Path(document.source.name)
    return Folder(path) if os.path.isfile(path) else None  # noqa: PTH113 - as in Folder.has
