"""The files beside a list: those of the repository that it is the readme of."""

from __future__ import annotations

from pathlib import Path

from awesome_merge.errors import ReadError
from awesome_merge.model import Document
from awesome_merge.text import Source

_README = "readme"
LICENSES = tuple(f"{name}{suffix}" for name in ("license", "licence", "copying") for suffix in ("", ".md", ".txt"))


def is_readme(document: Document) -> bool:
    """Return whether the list is the readme of a folder: it lies on the disk and is called so."""
    path = Path(document.source.name)
    return path.stem.lower() == _README and path.is_file()


def beside(document: Document, *names: str) -> Path | None:
    """Return the first file of ``names``, in any case, beside the list or in ``.github`` there; None if none is."""
    folder = Path(document.source.name).parent
    for place in (folder, folder / ".github"):
        if place.is_dir():
            there = {path.name.lower(): path for path in sorted(place.iterdir(), reverse=True) if path.is_file()}
            if found := next((there[name] for name in names if name in there), None):
                return found
    return None


def content(path: Path) -> str | None:
    """Return the text of the file at ``path``; None where it is none that we can read."""
    try:
        return Source.load(path).text
    except ReadError:
        return None
