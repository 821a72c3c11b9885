"""Files that lie beside a list because a test says so."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Given:
    """What lies beside a list; how it answers, ``Files`` says.

    Attributes:
        texts: path from the root of the repository → what the file says; None where it cannot be read.
        folder: that of the list, from there.
        in_repository: whether it is one.
    """

    texts: Mapping[str, str | None]
    folder: str = ""
    in_repository: bool = True

    def names(self, folder: str) -> list[str]:
        at = self._at(folder)
        return sorted(posixpath.basename(path) for path in self.texts if posixpath.dirname(f"/{path}") == at)

    def text(self, path: str) -> str | None:
        at = self._at(path)
        return self.texts.get(at[1:]) if at else None

    def has(self, path: str) -> bool | None:
        at = self._at(path)
        return any(f"/{each}/".startswith(f"{at.rstrip('/')}/") for each in self.texts) if at else None

    def _at(self, path: str) -> str | None:
        if path.startswith("/") and not self.in_repository:
            return None
        return posixpath.normpath(posixpath.join("/", self.folder, path))
