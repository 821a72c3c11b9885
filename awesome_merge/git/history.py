"""A repository as it was where the work on it began."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from awesome_merge.errors import UsageError
from awesome_merge.git.command import answer, ask


@dataclass(frozen=True, slots=True)
class History:
    """One repository at one commit.

    Attributes:
        root: its working tree.
        commit: the commit that is looked at.
        renamed: path now → path at ``commit``, relative to ``root``, of files that were renamed since.
    """

    root: Path
    commit: str
    renamed: dict[str, str]

    def before(self, path: Path) -> bytes | None:
        """Return what stood at ``commit`` in the file that is now at ``path``; None if it was not there."""
        # The last part stays as it is: git keeps a symbolic link where it stands.
        name = (path.parent.resolve() / path.name).relative_to(self.root).as_posix()
        return ask(self.root, "cat-file", "blob", f"{self.commit}:{self.renamed.get(name, name)}")


def since(folder: Path, reference: str) -> History:
    """Return the repository that holds ``folder``, where its history and that of ``reference`` part.

    Raises:
        UsageError: there is no git or no repository, or it does not hold ``reference`` or a common commit.
    """
    root = answer(folder, "rev-parse", "--show-toplevel")
    if root.printed is None:
        raise UsageError(
            f"--since {reference}: git cannot tell what stood in {folder.resolve()} before ({root.refusal});"
            " without git use --baseline"
        )
    if ask(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{reference}^{{commit}}") is None:
        raise UsageError(
            f"--since {reference}: git knows no such commit; fetch it (in a GitHub workflow: fetch-depth: 0)"
        )
    found = ask(folder, "merge-base", "HEAD", reference)
    if found is None:
        raise UsageError(
            f"--since {reference}: has no commit in common with HEAD;"
            " fetch the whole history (in a GitHub workflow: fetch-depth: 0)"
        )
    commit = found.decode().strip()
    top = Path(os.fsdecode(root.printed.rstrip(b"\n"))).resolve()
    return History(top, commit, _renamed(top, commit))


def _renamed(root: Path, commit: str) -> dict[str, str]:
    told = ask(root, "diff", "--name-status", "--find-renames", "--diff-filter=R", "-z", commit) or b""
    words = [os.fsdecode(word) for word in told.split(b"\0")]
    # Each is told as status, old path, new path.
    return dict(zip(words[2::3], words[1::3], strict=False))
