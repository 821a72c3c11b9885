"""Asking git, in a folder and of the repository that holds it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

# A git hook sets these for its own repository; they would mislead git about any other folder.
_PLACES = frozenset({"GIT_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_WORK_TREE"})

NOT_INSTALLED = 127
"""What a shell leaves with where it finds no such command."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What git said.

    Attributes:
        printed: None where it failed or is not installed.
        refusal: the first line of what it said against it.
        code: what it left with, or ``NOT_INSTALLED``.
    """

    printed: bytes | None
    refusal: str = ""
    code: int = 0


def ask(folder: Path, *words: str, given: bytes = b"") -> bytes | None:
    """Return what ``git`` with ``words`` prints in ``folder``; None where it fails or is not installed."""
    return answer(folder, *words, given=given).printed


def answer(folder: Path, *words: str, given: bytes = b"", most: int = 0) -> Answer:
    """Return what ``git`` with ``words`` says in ``folder``, in English; it is ``given`` its standard input.

    It failed where it leaves with more than ``most``.
    """
    import subprocess

    environment = {name: value for name, value in os.environ.items() if name not in _PLACES} | {"LC_ALL": "C"}
    try:
        asked = subprocess.run(  # noqa: S603 - words of ours
            ["git", *words],  # noqa: S607 - the git of the path
            cwd=folder,
            env=environment,
            input=given,
            capture_output=True,
            check=False,
        )
    except OSError:
        return Answer(None, "git is not installed" if folder.is_dir() else "no such folder", code=NOT_INSTALLED)
    has_failed = not 0 <= asked.returncode <= most
    refusal = os.fsdecode(asked.stderr).strip().partition("\n")[0]
    return Answer(None if has_failed else asked.stdout, refusal, asked.returncode)
