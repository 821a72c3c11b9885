"""Rules and writers: our own by name, then those of other installed packages.

A package adds some by entry points in the groups ``awesome_merge.rules``
(a `Rule` class) and ``awesome_merge.writers`` (a function of works and layout
that returns text).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any, cast

from awesome_merge.errors import UsageError
from awesome_merge.rules.base import Rule

_WRITERS = {
    "bullets": "awesome_merge.writing.bullets:write",
    "table": "awesome_merge.writing.table:write",
    "json": "awesome_merge.writing.records:write_json",
    "jsonl": "awesome_merge.writing.records:write_jsonl",
}


def rules() -> tuple[Rule, ...]:
    """Return every rule, by code."""
    from awesome_merge.rules import RULES

    added = (rule() for _, rule in _installed("awesome_merge.rules"))
    return tuple(sorted((*RULES, *added), key=lambda rule: rule.code))


def writer(to: str) -> Callable[..., str]:
    """Return the writer of the output format ``to``; ours cannot be replaced.

    Raises:
        UsageError: there is no such format.
    """
    if where := _WRITERS.get(to):
        module, _, name = where.partition(":")
        found: Callable[..., str] = getattr(import_module(module), name)
        return found
    added = dict(_installed("awesome_merge.writers"))
    if to not in added:
        raise UsageError(f"'{to}' is no format that we write; use one of: {', '.join([*_WRITERS, *added])}")
    return cast("Callable[..., str]", added[to])


def _installed(group: str) -> Iterator[tuple[str, Any]]:
    from importlib.metadata import entry_points

    for point in sorted(entry_points(group=group), key=lambda point: point.name):
        yield point.name, point.load()
