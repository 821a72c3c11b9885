"""``git-driver install`` and ``uninstall``: git is told which lists to hand to us, or no longer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from awesome_merge.cli.options import common, configuration
from awesome_merge.cli.output import put
from awesome_merge.errors import ReadError, UsageError, WriteError
from awesome_merge.files import write_whole
from awesome_merge.git.attributes import Block, block, escaped, pattern, with_block, without_block
from awesome_merge.git.settings import MERGING, SHOWING, Change, Place, of_person, of_repository

_EVERYWHERE = click.option("--global", "everywhere", is_flag=True, help="In all your repositories, not in this one.")
_DRY_RUN = click.option("--dry-run", is_flag=True, help="Change nothing; show what would be changed.")
# Curated lists are the page that a repository opens with; git tells capital letters from small ones.
_USUAL = ("README.md", "readme.md")
_SHARED = "Commit .gitattributes; whoever clones the repository runs 'awesome-merge git-driver install' once.\n"
_ENDED = (
    "Commit .gitattributes if it is to end for others, too; else restore it: without the settings it does nothing.\n"
)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is to change; ``before`` and ``after`` are what the file of attributes holds, None if it is not there."""

    place: Place
    settings: list[Change]
    before: bytes | None
    after: bytes | None

    def lines(self) -> Iterator[str]:
        """Yield a line for each change: the commands of git that make it, and the lines of the file."""
        for change in self.settings:
            was = "" if change.before is None else f" (was: {change.before})"
            told = f"{change.key} = {change.after}{was}" if change.after is not None else f"no {change.key}{was}"
            yield f"git config {self.place.flag}: {told}"
        old, new = (block(content) or Block() for content in (self.before, self.after))
        for sign, one, other in (("-", old, new), ("+", new, old)):
            yield from (f"{self.place.attributes}: {sign} {line}" for line in one.lines if line not in other.lines)

    def make(self) -> None:
        """Make all changes or none.

        Raises:
            WriteError: one could not be made.
        """
        made: list[Change] = []
        try:
            for change in self.settings:
                self.place.put(change.key, change.after)
                made.append(change)
            self._write()
        except WriteError:
            for change in reversed(made):
                self.place.put(change.key, change.before)
            raise

    def _write(self) -> None:
        path = self.place.attributes
        if self.after == self.before:
            return
        try:
            if self.after is None:
                path.unlink()
                return
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise WriteError(
                f"{path}: cannot be written: {str(error.strerror).lower()}; nothing was changed"
            ) from error
        write_whole([(path, self.after)])


@click.command(short_help="Let git merge lists by their entries.")
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@_EVERYWHERE
@click.option("--diff", is_flag=True, help="Also let git show differences by entries: git diff, git log -p, git show.")
@_DRY_RUN
@common
def install(paths: tuple[str, ...], config_file: Path | None, *, isolated: bool, **asked: Any) -> int:
    """Let git merge the lists at PATHS by their entries.

    PATHS are files, folders or patterns with '*'; if none are given, every list in the repository, and with --global
    every README.md. The settings are those of git on this machine. The names of the files go to .gitattributes, which
    you commit so that others have them; where it is there already, only the settings are made.
    """
    place = of_person() if asked["everywhere"] else of_repository()
    before = _content(place)
    old = block(before) or Block()
    if asked["everywhere"]:
        wanted = [pattern(path) for path in paths or _USUAL]
    else:
        wanted = _wanted(place.folder, paths, config_file, isolated=isolated)
    new = Block(tuple(dict.fromkeys((*old.patterns, *wanted))), shown=old.shown or asked["diff"])
    settings = {**MERGING, **(SHOWING if asked["diff"] else {})}
    is_new = new != old or (bool(wanted) and _is_overruled(place))
    after = with_block(before, new) if new.patterns and is_new else before
    plan = _Plan(place, place.changes(settings), before, after)
    _carry_out(plan, _SHARED, dry_run=asked["dry_run"])
    return 0


def _is_overruled(place: Place) -> bool:
    """Whether the lines of ours do nothing, as others stand below them: at the end they do."""
    from awesome_merge.cli.git_lists import merged

    return place.is_repository and not merged(place.folder)


def _wanted(root: Path, paths: Sequence[str], config_file: Path | None, *, isolated: bool) -> list[str]:
    """Return the patterns of ``paths``; without any, of all lists, unless others have said before which to merge."""
    from awesome_merge.cli.git_lists import lists, merged, patterns

    if paths:
        return list(patterns(root, paths))
    if merged(root):
        return []
    found = lists(root, configuration(config_file, isolated=isolated))
    if not found:
        raise UsageError(f"{root}: no list in this repository; name the files, such as README.md")
    return [pattern("/" + escaped(name)) for name in found]


@click.command(short_help="Let git merge lists by their lines again.")
@_EVERYWHERE
@_DRY_RUN
@click.option("--debug", is_flag=True, help="Show the traceback of an unexpected error.")
def uninstall(*, everywhere: bool, dry_run: bool, debug: bool) -> int:  # noqa: ARG001 - main reads --debug
    """Take away what 'install' has set and written, and nothing else."""
    place = of_person() if everywhere else of_repository()
    before = _content(place)
    nothing: Mapping[str, None] = dict.fromkeys((*MERGING, *SHOWING))
    after = None if before is None else without_block(before)
    _carry_out(_Plan(place, place.changes(nothing), before, after), _ENDED, dry_run=dry_run)
    return 0


def _content(place: Place) -> bytes | None:
    path = place.attributes
    if place.is_repository and path.is_symlink():
        raise ReadError(f"{path}: is a symbolic link, which git does not follow here; put a file in its place")
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ReadError(f"{path}: {str(error.strerror).lower()}; check the path and its permissions") from error


def _carry_out(plan: _Plan, for_others: str, *, dry_run: bool) -> None:
    told = list(plan.lines())
    if not dry_run:
        plan.make()
    put("".join(f"{line}\n" for line in told or ["Nothing to change."]))
    if dry_run and told:
        put("Nothing was changed, as --dry-run asks.\n")
    elif plan.after != plan.before and plan.place.is_repository:
        put(for_others)
