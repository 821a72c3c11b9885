"""Which files of a repository are meant, as gitattributes names them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from awesome_merge.cli.lists import documents, lists_among
from awesome_merge.config import Config
from awesome_merge.errors import UsageError
from awesome_merge.files import expand
from awesome_merge.git.attributes import DRIVER, escaped, pattern
from awesome_merge.git.command import ask

_UNSAID = "unspecified"


def patterns(root: Path, paths: Sequence[str]) -> Iterator[str]:
    """Yield what stands in gitattributes at ``root`` for each of ``paths``: a file, a folder, or a pattern with ``*``.

    Raises:
        UsageError: one is not there, or is outside of ``root``.
    """
    for path in paths:
        whole = Path.cwd() / path
        if whole.is_dir():
            yield pattern(f"{_inside(root, whole.resolve(), path)}/**/*.md")
        elif whole.exists():
            # The last part stays as it is: git keeps a symbolic link where it stands.
            yield pattern(_inside(root, whole.parent.resolve() / whole.name, path))
        elif "*" in path:
            yield pattern(_inside(root, Path(os.path.normpath(whole)), path).replace(r"\*", "*"))
        else:
            raise UsageError(f"{path}: no such file or folder; check the path")


def _inside(root: Path, whole: Path, path: str) -> str:
    """Return the one name ``whole``, which a person called ``path``, as gitattributes at ``root`` says it."""
    if not whole.is_relative_to(root):
        raise UsageError(f"{path}: is outside of the repository {root}; name a file in it")
    return "".join(f"/{escaped(part)}" for part in whole.relative_to(root).parts)


def lists(root: Path, config: Config) -> list[str]:
    """Return the lists below ``root`` that git knows or does not ignore, as paths from there, sorted.

    Raises:
        ReadError: a file cannot be read.
    """
    try:
        files = expand(["."], root)
    except UsageError:  # there is no Markdown
        return []
    found = lists_among(documents(files, config), config, lists_only=True)
    return [file.path.relative_to(root).as_posix() for file, _ in found]


def merged(root: Path) -> list[str]:
    """Return the files below ``root`` that git hands to us when it merges, as paths from there, sorted."""
    return sorted(name for name, driver in drivers(root).items() if driver == DRIVER)


def drivers(root: Path) -> dict[str, str]:
    """Return the files below ``root`` for which the attributes say how git merges them, with what they say."""
    names = ask(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard") or b""
    told = (ask(root, "check-attr", "-z", "--stdin", "merge", given=names) or b"").split(b"\0")
    # Each is told as path, attribute, value.
    found = zip(map(os.fsdecode, told[::3]), map(os.fsdecode, told[2::3]), strict=False)
    return {name: driver for name, driver in found if driver != _UNSAID}
