"""What lies beside a list, as a rule may ask for it.

Nothing here reads the disk: who makes the facts says what lies there.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import Protocol

from awesome_merge.model import Document

_README = "readme"


class Files(Protocol):
    """The files beside a list and in its repository, each looked at when a rule asks for it.

    A path is relative to the folder of the list; one that begins with a slash, to the root of the repository.
    """

    def names(self, folder: str) -> Sequence[str]:
        """Return the names of the files in ``folder``, sorted; none where there is no such folder."""

    def text(self, path: str) -> str | None:
        """Return what the file at ``path`` says; None where there is none that can be read."""

    def has(self, path: str) -> bool | None:
        """Return whether a file or a folder is at ``path``; None where it begins at the root of no repository."""


def is_readme(document: Document) -> bool:
    """Return whether the list is what GitHub shows of its folder: it is called so."""
    return PurePath(document.source.name).stem.lower() == _README
