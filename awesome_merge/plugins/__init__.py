"""Rules and writers: our own by name, then those of other installed packages.

A package adds some by entry points in the groups ``awesome_merge.rules``
(a `Rule` class) and ``awesome_merge.writers`` (a function of works and layout
that returns text).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def installed(group: str) -> Iterator[tuple[str, Any]]:
    """Yield the names and objects that other packages add under ``group``, sorted by name."""
    from importlib.metadata import entry_points

    for point in sorted(entry_points(group=group), key=lambda point: point.name):
        yield point.name, point.load()
