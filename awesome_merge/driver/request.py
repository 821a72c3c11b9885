"""What git hands to a merge driver: three files, and how it wants a conflict shown."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Request:
    """One merge, as git asks for it (https://git-scm.com/docs/gitattributes, "Defining a custom merge driver").

    Attributes:
        base: the common ancestor's version, ``%O``; an empty file where both sides added the file.
        ours: the current version, ``%A``; the result is written over it.
        theirs: the other version, ``%B``.
        name: the path of the file in its repository, ``%P``; empty if git did not tell.
        marker_size: characters in a conflict marker, ``%L``.
        style: ``merge``, ``diff3`` or ``zdiff3``.
        labels: what stands behind the markers of ours, base and theirs: ``%X``, ``%S`` and ``%Y``.
    """

    base: Path
    ours: Path
    theirs: Path
    name: str = ""
    marker_size: int = 7
    style: str = "merge"
    labels: tuple[str, str, str] = ("ours", "base", "theirs")
