"""What ``check`` does not tell again: what stood in a list before, and what a baseline knows."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import click

from awesome_merge.cli.output import note, plural
from awesome_merge.cli.settled import Settled
from awesome_merge.config import Config
from awesome_merge.decisions import Decision
from awesome_merge.errors import ReadError, UsageError
from awesome_merge.files import ListFile, write_whole
from awesome_merge.model import Document, Finding, Told, everything
from awesome_merge.text import Source

# Each list that was looked at, with what was found in it.
_Found = Sequence[tuple[ListFile, Document, Sequence[Finding]]]
_Function = TypeVar("_Function", bound=Callable[..., Any])
_USUAL = "awesome-merge-baseline.json"
REASON = "known when checks began"
# What would end a comment, part a cell or begin code.
_UNFIT = ("--", "|", "`")


def adopting(function: _Function) -> _Function:
    """Add the options that leave out what is known, or silence it."""
    since = click.option("--since", metavar="REF", help="Report only what was added since the history of REF parted.")
    baseline = click.option("--baseline", metavar="FILE", help="Report only what this file does not know.")
    write = click.option("--write-baseline", is_flag=True, help=f"Make everything known; else in {_USUAL}.")
    silence = click.option("--add-ignores", is_flag=True, help="Silence what is found, by comments in the lists.")
    reason = click.option("--reason", metavar="TEXT", help=f"Why, in those comments; else '{REASON}'.")
    return since(baseline(write(silence(reason(function)))))


def telling(reference: str | None, config: Config, settled: Settled) -> Callable[[ListFile], Told]:
    """Return what tells, of each list, which of its findings to speak of: all, or with ``reference`` the new ones.

    New is what was added since the list's history and that of ``reference`` parted.

    Raises:
        UsageError: git cannot tell; the function that is returned raises it.
    """
    if reference is None:
        return lambda _: everything

    from awesome_merge.git.history import History, since

    histories: dict[Path, History] = {}

    @cache
    def told(file: ListFile) -> Told:
        folder = file.path.resolve().parent
        if folder not in histories:
            histories[folder] = since(folder, reference)
        return _newer_than(histories[folder].before(file.path), file.name, config, settled([file]))

    return told


def _newer_than(old: bytes | None, name: str, config: Config, decisions: Sequence[Decision]) -> Told:
    """Return what leaves out the findings of ``old``, a version of the list ``name``; of None everything is new."""
    from awesome_merge.linting.novelty import added
    from awesome_merge.verbs import linting
    from awesome_merge.verbs.reading import read

    try:
        source = Source.decode(name, old) if old is not None else None
    except ReadError:  # what was no text had no findings
        source = None
    if source is None:
        return everything
    before = read(source, config)
    known = linting.check(before, config, decisions)
    return lambda document, found: added(document, found, before, known)


def beyond_baseline(
    named: str | None, config: Config, judged: _Found, *, quiet: bool
) -> list[tuple[Document, Sequence[Finding]]]:
    """Return the lists with what the baseline does not know of them: the file ``named``, else the configuration's.

    How much of what it knows is gone is noted, unless ``quiet``.

    Raises:
        ReadError: the file cannot be read.
        ConfigError: it is no baseline.
        UsageError: it is not there.
    """
    from awesome_merge.linting.baseline import parse, parted, unknown
    from awesome_merge.verbs.linting import running

    path = _path(named, config)
    if not path.exists():
        raise UsageError(f"{path}: is no baseline yet; write it with --write-baseline")

    known = parse(str(path), Source.load(path).text)
    told: list[tuple[Document, Sequence[Finding]]] = []
    lost = 0
    for file, document, found in judged:
        here = known.get(_name(file, path), Counter())
        # What was not looked for is not gone.
        again, _ = parted(here, running(document, config), across=config.across)
        new, gone = unknown(document, found, again)
        told.append((document, new))
        lost += gone
    if lost and not quiet:
        note(f"{plural(lost, 'known finding is', 'known findings are')} gone; write the baseline anew.")
    return told


def write_baseline(named: str | None, config: Config, judged: _Found, *, quiet: bool) -> None:
    """Write what is found in the lists to the baseline; what it knows of other lists and by other rules stays.

    Raises:
        ReadError: the file is there and cannot be read.
        ConfigError: it is there and is no baseline.
        WriteError: it cannot be written.
    """
    from awesome_merge.linting.baseline import parse, parted, text, traits
    from awesome_merge.verbs.linting import running

    path = _path(named, config)
    known = parse(str(path), Source.load(path).text) if path.exists() else {}
    for file, document, found in judged:
        name = _name(file, path)
        _, rest = parted(known.get(name, Counter()), running(document, config), across=config.across)
        known[name] = rest + traits(document, found)
    write_whole([(path, text(known).encode())])
    if not quiet:
        count = sum(len(found) for _, _, found in judged)
        note(f"{path}: {plural(count, 'finding is', 'findings are')} known now.")


def ensure_fits(reason: str) -> None:
    """Check that ``reason`` can stand in a comment.

    Raises:
        UsageError: it cannot.
    """
    if not reason.strip() or not reason.isprintable() or any(each in reason for each in _UNFIT):
        raise UsageError("--reason stands in a comment: some words on one line, without --, | and `")


def _path(named: str | None, config: Config) -> Path:
    return Path(named) if named is not None else config.base / (config.baseline or _USUAL)


def _name(file: ListFile, baseline: Path) -> str:
    """Return what ``baseline`` calls the list: its path from there, the same on every machine."""
    return os.path.relpath(file.path.resolve(), baseline.resolve().parent).replace(os.sep, "/")
