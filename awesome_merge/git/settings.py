"""The settings of git that make it ask us, and how they are set and taken away; git itself writes its files.

https://git-scm.com/docs/gitattributes tells of drivers for merging and for differences.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from awesome_merge.errors import UsageError, WriteError
from awesome_merge.git.attributes import DRIVER
from awesome_merge.git.command import NOT_INSTALLED, answer, ask

# Git runs these by a shell. Where we cannot be run, or break, git's own way is taken: else the file would stay as it is
# on our side, without a mark, and what the other side added be gone with the next commit. Python, too, breaks with 1.
MERGING: Mapping[str, str] = {
    f"merge.{DRIVER}.name": "lists, merged by their entries",
    f"merge.{DRIVER}.driver": (
        "awesome-merge git-driver run %O %A %B --marker-size %L --path %P"
        " --base-label %S --ours-label %X --theirs-label %Y"
        " || { test $? -eq 1 && grep -q '^<<<' %A && exit 1;"
        " git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B || exit 1; }"
    ),
}
# ``git diff`` shows what the command prints, the log and ``git show`` what becomes of the converted text.
SHOWING: Mapping[str, str] = {
    f"diff.{DRIVER}.command": (
        'f() { awesome-merge git-driver diff "$@"'
        ' || git --no-pager diff --no-ext-diff --no-textconv --no-index -- "$2" "$5" || :; }; f'
    ),
    f"diff.{DRIVER}.textconv": 'f() { awesome-merge git-driver textconv "$1" || cat "$1"; }; f',
    f"diff.{DRIVER}.xfuncname": "^#{1,6}[ \t].*$",
}


@dataclass(frozen=True, slots=True)
class Change:
    """One setting, before and after; None where it is not set."""

    key: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where git keeps settings: those of one repository, or of one person.

    Attributes:
        folder: the working tree of the repository; for a person, any folder.
        flag: ``--local`` or ``--global``.
        attributes: the file that tells which files git hands to us.
    """

    folder: Path
    flag: str
    attributes: Path

    @property
    def is_repository(self) -> bool:
        """Whether it is that of one repository."""
        return self.flag == "--local"

    def effective(self, key: str) -> str | None:
        """Return what ``key`` is set to in the folder, wherever that is said; None if nowhere."""
        return _value(self.folder, key)

    def value(self, key: str) -> str | None:
        """Return what ``key`` is set to here; None if it is not."""
        return _value(self.folder, key, self.flag)

    def changes(self, wanted: Mapping[str, str] | Mapping[str, None]) -> list[Change]:
        """Return what has to change so that every key is as ``wanted``."""
        settings = (Change(key, self.value(key), value) for key, value in wanted.items())
        return [setting for setting in settings if setting.before != setting.after]

    def put(self, key: str, value: str | None) -> None:
        """Set ``key`` to ``value``; None takes it away.

        Raises:
            WriteError: git could not.
        """
        words = ("--unset-all", key) if value is None else ("--replace-all", key, value)
        said = answer(self.folder, "config", self.flag, *words)
        if said.printed is None:
            raise WriteError(f"git config {self.flag} {key}: cannot be written: {said.refusal}; nothing was changed")


def of_repository() -> Place:
    """Return where the repository that holds the working folder keeps its settings.

    Raises:
        UsageError: there is no git, or no repository with a working tree.
    """
    folder = Path.cwd()
    root = answer(folder, "rev-parse", "--show-toplevel")
    if root.printed is None:
        reason = root.refusal.removeprefix("fatal: ")
        advice = "install it" if root.code == NOT_INSTALLED else "go to the folder of a repository"
        raise UsageError(f"{folder}: {reason}; {advice}")
    top = Path(os.fsdecode(root.printed.removesuffix(b"\n")))
    return Place(top, "--local", top / ".gitattributes")


def of_person() -> Place:
    """Return where git keeps the settings for all repositories of whoever asks.

    Raises:
        UsageError: there is no git.
    """
    folder = Path.cwd()
    version = answer(folder, "version")
    if version.printed is None:
        raise UsageError(f"{version.refusal}; install it first")
    told = ask(folder, "config", "--global", "--type=path", "--get", "core.attributesFile")
    if told is not None:
        return Place(folder, "--global", folder / os.fsdecode(told.removesuffix(b"\n")))
    # https://git-scm.com/docs/gitattributes: an empty variable counts as none.
    home = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Place(folder, "--global", Path(home) / "git" / "attributes")


def _value(folder: Path, key: str, *where: str) -> str | None:
    found = ask(folder, "config", *where, "-z", "--get", key)
    return None if found is None else found.decode("utf-8", "surrogateescape").removesuffix("\0")
