"""Rules and writers: our own by name, then those of other installed packages.

A package adds some by entry points in the groups ``awesome_merge.rules``
(a `Rule` class) and ``awesome_merge.writers`` (a function of works and layout
that returns text).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any

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


def writers() -> Mapping[str, Callable[..., str]]:
    """Return the writer of each output format, by the format's name; ours cannot be replaced."""
    return {**dict(_installed("awesome_merge.writers")), **{name: _load(where) for name, where in _WRITERS.items()}}


def _load(where: str) -> Callable[..., str]:
    module, _, name = where.partition(":")
    found: Callable[..., str] = getattr(import_module(module), name)
    return found


def _installed(group: str) -> Iterator[tuple[str, Any]]:
    from importlib.metadata import entry_points

    for point in sorted(entry_points(group=group), key=lambda point: point.name):
        yield point.name, point.load()
