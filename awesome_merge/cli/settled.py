"""What people decided about the entries of lists that are checked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from itertools import chain
from pathlib import Path

from awesome_merge.cli.entries import decided, decisions_file
from awesome_merge.config import Config
from awesome_merge.decisions import Decision
from awesome_merge.files import ListFile

Settled = Callable[[Sequence[ListFile]], tuple[Decision, ...]]


def settled(config: Config, named: str | None, *, isolated: bool) -> Settled:
    """Return what tells the decisions on lists, each once: those on each of them, and those on all of them together.

    They stand in the file ``named``, else where ``decide`` writes them; none where ``isolated`` and none is named.
    What is said of one list does not depend on which others are looked at.

    Raises:
        ConfigError: a file holds no decisions; the function that is returned raises it.
        ReadError: one that was named, here or in the configuration, cannot be read; likewise.
    """
    if isolated and named is None:
        return lambda _: ()

    @cache
    def at(path: Path) -> tuple[Decision, ...]:
        return decided(path, asked=named is not None or config.decisions is not None)

    def of(files: Sequence[ListFile]) -> tuple[Decision, ...]:
        groups = [*([file.path] for file in files), [file.path for file in files]]
        paths = dict.fromkeys(decisions_file(config, group, named) for group in groups)
        return tuple(dict.fromkeys(chain.from_iterable(map(at, paths))))

    return of
