"""The files beside a readme: those of the repository that it introduces."""

from __future__ import annotations

from dataclasses import dataclass

from awesome_merge.rules.base import Document, Facts, Files
from awesome_merge.rules.files import is_readme

LICENSES = tuple(f"{name}{suffix}" for name in ("license", "licence", "copying") for suffix in ("", ".md", ".txt"))


@dataclass(frozen=True, slots=True)
class File:
    """A file beside a readme.

    Attributes:
        path: from the folder of the readme.
        text: None where it is none that we can read.
    """

    name: str
    path: str
    text: str | None


def of_readme(document: Document, facts: Facts) -> Files | None:
    """Return what lies beside the list if it is the readme of a folder; None for every other."""
    return facts.files if is_readme(document) else None


def beside(files: Files | None, *names: str) -> File | None:
    """Return the first of ``names``, in any case, that lies beside the readme, or else in ``.github``; None if none."""
    if files is None:
        return None
    for folder in ("", ".github/"):
        there = {name.lower(): name for name in reversed(files.names(folder))}
        if found := next((there[name] for name in names if name in there), None):
            return File(found, folder + found, files.text(folder + found))
    return None
