"""Asking git, in a folder and of the repository that holds it."""

from __future__ import annotations

import os
from pathlib import Path

# A git hook sets these for its own repository; they would mislead git about any other folder.
_PLACES = frozenset({"GIT_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_WORK_TREE"})


def ask(folder: Path, *words: str) -> bytes | None:
    """Return what ``git`` with ``words`` prints in ``folder``; None where it fails or is not installed."""
    import subprocess

    environment = {name: value for name, value in os.environ.items() if name not in _PLACES}
    try:
        asked = subprocess.run(["git", *words], cwd=folder, env=environment, capture_output=True, check=True)  # noqa: S603, S607 - words of ours; the git of the path
    except (OSError, subprocess.CalledProcessError):
        return None
    return asked.stdout
