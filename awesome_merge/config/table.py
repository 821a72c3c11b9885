"""One table of the configuration file, and what is wrong with it."""

from __future__ import annotations

from pathlib import Path
from types import UnionType
from typing import Any

from awesome_merge.errors import ConfigError


class Table:
    """One table of the file: its values by key, each of the type that was asked for."""

    def __init__(self, path: Path, prefix: str, value: object, known: tuple[str, ...] | None = None) -> None:
        self._path, self._prefix = path, prefix
        if not isinstance(value, dict):
            raise ConfigError(f"{path}: '{prefix.rstrip('.')}' must be a table")
        self._table: dict[str, Any] = value
        for key in value if known else ():
            if known and key not in known:
                raise self.error(key, f"is no key that we know; the nearest is '{_nearest(key, known)}'")

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys, in the order of the file."""
        return tuple(self._table)

    def inner(self, key: str) -> Table:
        """Return the table at ``key``, with whatever keys; empty where there is none."""
        return Table(self._path, f"{self._prefix}{key}.", self._table.get(key, {}))

    def error(self, key: str, wants: str) -> ConfigError:
        """Return the error that ``key`` is not what it ``wants`` to be."""
        return ConfigError(f"{self._path}: '{self._prefix}{key}' {wants}")

    def value(self, key: str, kind: type | UnionType, said: str) -> Any:
        """Return the value of ``key``, which must be a ``kind``; None where there is none."""
        found = self._table.get(key)
        if found is not None and not isinstance(found, kind):
            raise self.error(key, f"must be {said}")
        return found

    def words(self, key: str) -> tuple[str, ...] | None:
        """Return the strings of ``key``; None where there are none."""
        found = self.value(key, list, "an array of strings")
        if found is None:
            return None
        if not all(isinstance(word, str) for word in found):
            raise self.error(key, "must be an array of strings")
        return tuple(found)

    def choice(self, key: str, choices: tuple[str, ...]) -> str | None:
        """Return which of ``choices`` is at ``key``; None where none is."""
        found: str | None = self._table.get(key)
        if found is not None and found not in choices:
            raise self.error(key, f"must be one of: {', '.join(choices)}")
        return found

    def aliases(self, key: str) -> dict[str, str]:
        """Return the strings at ``key`` by their names."""
        found: dict[str, str] = self.value(key, dict, "a table of strings") or {}
        for name, word in found.items():
            if not isinstance(word, str):
                raise self.error(f"{key}.{name}", "must be a string")
        return found


def _nearest(word: str, known: tuple[str, ...]) -> str:
    from difflib import get_close_matches

    return get_close_matches(word, known, n=1, cutoff=0)[0]
