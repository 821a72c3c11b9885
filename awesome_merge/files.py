"""Files: which ones an argument means, and how they are written whole or not at all.

Nothing here knows Markdown or what a list is.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from awesome_merge.errors import ReadError, UsageError, WriteError
from awesome_merge.git.command import ask
from awesome_merge.text import Source

STANDARD_INPUT = "-"
_ANY_WRITE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


@dataclass(frozen=True, slots=True)
class ListFile:
    """One file to read.

    Attributes:
        name: what messages call it: the argument, or a path that begins with it.
        path: where it is; for standard input, ``-`` or where a file of its name would be.
        by_hand: whether a person named it, be it with a pattern, rather than a folder that holds it.
        by_name: whether a person gave its own name, rather than a folder or a pattern.
        is_input: whether it is standard input, by whatever name.
    """

    name: str
    path: Path
    by_hand: bool = True
    by_name: bool = True
    is_input: bool = False

    @property
    def size(self) -> int:
        """Its bytes, if it is a file that can be read again and by another process; 0 for a pipe, or if not there."""
        try:
            found = self.path.stat()
        except OSError:
            return 0
        return found.st_size if not self.is_input and stat.S_ISREG(found.st_mode) else 0

    def load(self) -> Source:
        """Return its text.

        Raises:
            ReadError: it cannot be read, is not UTF-8, or holds NUL bytes.
        """
        if self.is_input:
            import sys

            return Source.decode(self.name, sys.stdin.buffer.read())
        return Source.decode(self.name, _read(self.name, self.path))

    def is_at(self, path: Path) -> bool:
        """Whether it is the file at ``path``, be it through a symbolic or a hard link."""
        try:
            return self.path.samefile(path)
        except OSError:  # one of them is not there
            return False


def expand(arguments: Sequence[str], base: Path = Path()) -> list[ListFile]:
    """Return the files that ``arguments`` mean, in their order, each once.

    An argument is a file, a folder (its ``*.md``, recursively, sorted; hidden and git-ignored files are
    left out, as are other repositories inside), a pattern with ``*``, or ``-``. Arguments are relative to
    ``base``; names do not show it. Files of reStructuredText that match a pattern are left out.

    Raises:
        UsageError: a path is not there or is reStructuredText, or a pattern or a folder matches nothing.
    """
    found: dict[str, ListFile] = {}
    for argument in arguments:
        try:
            for file in _expand(argument, base):
                known = found.setdefault(os.path.realpath(file.path), file)
                by_hand, by_name = known.by_hand or file.by_hand, known.by_name or file.by_name
                found[os.path.realpath(file.path)] = replace(known, by_hand=by_hand, by_name=by_name)
        except OSError as error:
            raise UsageError(f"{_printable(argument)}: {_reason(error)}; check the path") from error
    return list(found.values())


def is_there(argument: str) -> bool:
    """Whether ``argument`` may stand for lists: a path that exists, a pattern, or ``-``."""
    return argument == STANDARD_INPUT or "*" in argument or os.path.lexists(argument)


def repository(folder: Path) -> Path:
    """Return the root of the repository that holds ``folder``: the nearest that holds ``.git``, else ``folder``."""
    return next((each for each in (folder, *folder.parents) if (each / ".git").exists()), folder)


def ensure_no_input(output: Path, inputs: Sequence[ListFile]) -> None:
    """Check that writing ``output`` replaces none of ``inputs``, by whatever name.

    Raises:
        UsageError: it is one of them, be it through a symbolic or a hard link.
    """
    for file in inputs:
        if file.is_at(output):
            raise UsageError(f"{output}: is also an input ({file.name}); write to another file")


def write_whole(contents: Sequence[tuple[Path, bytes]]) -> None:
    """Put each content into the file at its path, all of them or none.

    A file that is there keeps its permissions, so that one which must not be written is not; a symbolic link stays one.
    Every text is on the disk before
    the first file is replaced. Devices and pipes cannot be replaced: they are written to, before all others.

    Raises:
        WriteError: one could not be written; every file that stood there is untouched.
    """
    staged: list[tuple[Path, Path, Path]] = []
    try:
        for path, content in contents:
            with _told(path):
                if not _is_replaceable(path):
                    path.write_bytes(content)
                    continue
                target = path.resolve()
                staged.append((path, target, target.with_name(f".awesome-merge-{os.urandom(6).hex()}")))
                _stage(content, *staged[-1][1:])
        for path, target, temporary in staged:
            with _told(path):
                temporary.replace(target)
    finally:  # an interrupt too must leave no temporary file behind
        for _, _, temporary in staged:
            with suppress(OSError):  # its folder is not there
                temporary.unlink(missing_ok=True)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, RuntimeError) as error:  # of a link that leads to itself, before Python 3.13
        raise WriteError(f"{path}: cannot be written: {_reason(error)}; nothing was changed there") from error


def _is_replaceable(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return True


def _stage(content: bytes, target: Path, temporary: Path) -> None:
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
    # Its folder lets us replace it all the same; and root may write what nobody may.
    if mode is not None and not (mode & _ANY_WRITE and os.access(target, os.W_OK)):
        raise PermissionError(errno.EACCES, "it is read-only")
    with temporary.open("xb") as file:
        file.write(content)
    if mode is not None:
        temporary.chmod(mode)


def _read(name: str, path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ReadError(f"{name}: {_reason(error)}; check the path and its permissions") from error


def _reason(error: Exception) -> str:
    return ((isinstance(error, OSError) and error.strerror) or str(error)).lower()


def _expand(argument: str, base: Path) -> Iterator[ListFile]:
    path = base / argument
    if argument == STANDARD_INPUT:
        yield ListFile(argument, Path(argument), is_input=True)
    elif path.is_dir():
        yield from _in_folder(argument, path)
    elif "*" in argument and not path.exists():
        yield from _matching(argument, base)
    else:
        path.stat()  # says why, where it is not there
        if _is_restructured(argument):
            raise UsageError(_restructured(argument))
        yield ListFile(_printable(argument), path)


def _matching(pattern: str, base: Path) -> Iterator[ListFile]:
    import glob  # Path.glob shows hidden files and takes no absolute pattern

    ours = re.sub(r"[\[?]", r"[\g<0>]", pattern)  # to us only the star is special
    names = glob.glob(ours, root_dir=base, recursive=True)  # noqa: PTH207 - see there
    matches = sorted(name for name in names if not (base / name).is_dir())
    if not matches:
        raise UsageError(f"{_printable(pattern)}: matches no file; check the pattern")
    # Configurations and decisions stand beside lists.
    lists = [name for name in matches if not (_is_restructured(name) or name.endswith(".toml"))]
    if not lists:
        raise UsageError(_restructured(matches[0]))
    for name in lists:
        yield ListFile(_printable(name), base / name, by_name=False)


def _is_restructured(name: str) -> bool:
    return name.lower().endswith(".rst")


def _restructured(name: str) -> str:
    shown = _printable(name)
    return f"{shown}: is reStructuredText, which is not read; convert it: pandoc -t gfm -o {shown[:-4]}.md {shown}"


def _in_folder(argument: str, folder: Path) -> Iterator[ListFile]:
    inside = _known_to_git(folder)
    if inside is None:
        inside = [os.path.relpath(path, folder) for path in folder.rglob("*.md")]
    shown = [Path(name) for name in inside if not any(part.startswith(".") for part in Path(name).parts)]
    files = sorted({name.as_posix() for name in shown if (folder / name).is_file()})
    if not files:
        where = _printable(argument)
        raise UsageError(f"{where}: no Markdown file in this folder (hidden and git-ignored ones are left out)")
    for name in files:
        yield ListFile(_printable((Path(argument) / name).as_posix()), folder / name, by_hand=False, by_name=False)


def _known_to_git(folder: Path) -> list[str] | None:
    """Return the Markdown below ``folder`` that git does not ignore, or None where git cannot say."""
    inside = ask(folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", "*.md")
    if inside is None:
        return None
    return [os.fsdecode(name) for name in inside.split(b"\0") if name]


def _printable(name: str) -> str:
    """Return ``name`` without the stand-ins for bytes that are not UTF-8, which no output could hold."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")
