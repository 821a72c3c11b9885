"""What the tests of the hooks share: lists of our own, git, and where the repository is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]

_BIRDS = ("Auk", "Bunting", "Crane", "Dove", "Eider", "Finch", "Goose", "Heron", "Ibis")
SOUND = "# Birds\n\n## Papers\n\n" + "".join(
    f"- 2020-ICML-[Notes on the {bird}](https://example.org/birds/{bird})\n" for bird in _BIRDS
)
# One finding with a safe fix.
MENDABLE = SOUND.replace("https://example.org/birds/Ibis", "https://https://example.org/birds/Ibis")
# One finding that no fix mends.
BROKEN = SOUND.replace("https://example.org/birds/Ibis", "")
NO_LIST = "# Words\n\n- [An empty link]()\n- words\n- more words\n"


def git(*words: str) -> str:
    """Return what git answers in the working folder."""
    return subprocess.run(["git", *words], check=True, capture_output=True, text=True).stdout


def scratch_repository(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Enter ``folder``, an empty git repository with an identity of its own; our programs are on the path."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "A. Curator")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "curator@example.org")
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)
    folder.mkdir()
    monkeypatch.chdir(folder)
    git("init", "--quiet", "--initial-branch=main")
    return folder
