"""Every output format, ours and those of other packages."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import cast

from awesome_merge.errors import UsageError
from awesome_merge.plugins import installed

_WRITERS = {
    "bullets": "awesome_merge.writing.bullets:write",
    "table": "awesome_merge.writing.table:write",
    "json": "awesome_merge.writing.records:write_json",
    "jsonl": "awesome_merge.writing.records:write_jsonl",
    "csv": "awesome_merge.exchange.spreadsheet:write",
    "bibtex": "awesome_merge.exchange.bibtex:write",
    "csl-json": "awesome_merge.exchange.csl:write",
    "ris": "awesome_merge.exchange.ris:write",
}


def writer(to: str) -> Callable[..., str]:
    """Return the writer of the output format ``to``; ours cannot be replaced.

    Raises:
        UsageError: there is no such format.
    """
    if where := _WRITERS.get(to):
        module, _, name = where.partition(":")
        found: Callable[..., str] = getattr(import_module(module), name)
        return found
    added = dict(installed("awesome_merge.writers"))
    if to not in added:
        raise UsageError(f"'{to}' is no format that we write; use one of: {', '.join([*_WRITERS, *added])}")
    return cast("Callable[..., str]", added[to])
