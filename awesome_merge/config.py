"""What ``awesome-merge.toml`` and ``[tool.awesome-merge]`` may say.

Nothing here knows rules, lists or writers: rule names are only words. Paths are kept as written, and are
relative to ``Config.base``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from awesome_merge.errors import ConfigError, UsageError
from awesome_merge.model import Distinction
from awesome_merge.text import Source

FORMATS = ("bullets", "table", "json", "jsonl", "csv", "bibtex", "csl-json", "ris")
GROUPINGS = ("section", "year", "venue", "none")
ORDERS = ("newest", "oldest")
PROFILES = ("papers", "awesome")

_OWN_FILE = "awesome-merge.toml"
_SHARED_FILE = "pyproject.toml"
_KEYS = ("select", "ignore", "profile", "venues", "marks", "renamed", "decisions", "sections", "merge")
_MERGE_KEYS = ("lists", "output", "to", "title", "group-by", "order", "decisions", "sections", "like")


@dataclass(frozen=True, slots=True)
class DeclaredMerge:
    """One ``[[tool.awesome-merge.merge]]``: lists, and where they go.

    Attributes:
        lists: files, folders and patterns, relative to the config file, as is ``output``.
        to: one of ``FORMATS``; None: the suffix of ``output`` decides.
        title: None: the titles of the lists, joined.
        decisions: the file of decisions, relative to the config file; None: the configuration's.
        sections: as in ``Config``, for this merge alone.
        like: the list in whose manner it is written, relative to the config file; None: as a normalized list.
    """

    lists: tuple[str, ...]
    output: str
    to: str | None = None
    title: str | None = None
    group_by: str = "section"
    order: str = "newest"
    decisions: str | None = None
    sections: Mapping[str, str] = field(default_factory=dict)
    like: str | None = None


@dataclass(frozen=True, slots=True)
class Config:
    """What the configuration says; without a file, what we do by default.

    Attributes:
        base: the folder that paths are relative to; empty for the working folder.
        select: codes, prefixes or names of rules; None: those of the profile.
        profile: one of ``PROFILES``; None: the entries of each list decide.
        venues: spelling → canonical name, beside those that we know.
        marks: letter → distinction, beside those that a list's legend declares.
        renamed: owners and repositories as they were called → as they are now, ``old-owner``, ``owner/old-name``.
        decisions: the file of decisions, relative to ``base``; None for the one beside the configuration or the lists.
        sections: section of a list → the section of another that its works go to; empty to keep its own.
    """

    base: Path = Path()
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    profile: str | None = None
    venues: Mapping[str, str] = field(default_factory=dict)
    marks: Mapping[str, Distinction] = field(default_factory=dict)
    renamed: Mapping[str, str] = field(default_factory=dict)
    decisions: str | None = None
    sections: Mapping[str, str] = field(default_factory=dict)
    merges: tuple[DeclaredMerge, ...] = ()


def load(start: Path, explicit: Path | None = None, *, isolated: bool = False) -> Config:
    """Return the config at ``explicit``, else the nearest one from ``start`` upward.

    The search ends at the repository's root, the folder that holds ``.git``; outside a repository only
    ``start`` itself is looked at, so that a stray file far above decides nothing.

    Raises:
        ConfigError: it is not TOML, or a key or a value is not one that we know.
        ReadError: the file cannot be read.
        UsageError: a file was named although ``isolated`` says to read none.
    """
    if isolated and explicit:
        raise UsageError("--isolated reads no configuration and --config names one; leave one of them out")
    if isolated:
        return Config()
    if explicit:
        return _named(explicit)
    for folder in _folders(start.resolve()):
        found = _in_folder(folder)
        if found:
            return found
    return Config()


def _named(path: Path) -> Config:
    if path.name != _SHARED_FILE:
        return _parsed(path, _toml(path), "")
    found = _section(path)
    if found is None:
        raise ConfigError(f"{path}: has no [tool.awesome-merge]; add one or name another file")
    return found


def _folders(start: Path) -> tuple[Path, ...]:
    folders = (start, *start.parents)
    for depth, folder in enumerate(folders):
        if (folder / ".git").exists():
            return folders[: depth + 1]
    return (start,)


def _in_folder(folder: Path) -> Config | None:
    own, shared = folder / _OWN_FILE, folder / _SHARED_FILE
    if own.is_file():
        return _parsed(own, _toml(own), "")
    return _section(shared) if shared.is_file() else None


def _section(path: Path) -> Config | None:
    tool = _toml(path).get("tool", {})
    table = tool.get("awesome-merge") if isinstance(tool, dict) else None
    return None if table is None else _parsed(path, table, "tool.awesome-merge.")


def _toml(path: Path) -> dict[str, Any]:
    import tomli

    try:
        return tomli.loads(Source.load(path).text)
    except tomli.TOMLDecodeError as error:
        raise ConfigError(f"{path}: not TOML: {error}") from error


def _parsed(path: Path, value: object, prefix: str) -> Config:
    table = _Table(path, prefix, value, _KEYS)
    merges = table.value("merge", list, "an array of tables") or []
    return Config(
        base=path.parent,
        select=table.words("select"),
        ignore=table.words("ignore") or (),
        profile=table.choice("profile", PROFILES),
        venues=table.aliases("venues"),
        marks=_marks(table),
        renamed=table.aliases("renamed"),
        decisions=table.value("decisions", str, "a string"),
        sections=table.aliases("sections"),
        merges=tuple(_merge(_Table(path, f"{prefix}merge.", each, _MERGE_KEYS)) for each in merges),
    )


def _marks(table: _Table) -> dict[str, Distinction]:
    marks = {}
    for letter, meaning in table.aliases("marks").items():
        if len(letter) != 1:
            raise table.error(f"marks.{letter}", "must be one letter")
        if meaning not in tuple(Distinction):
            raise table.error(f"marks.{letter}", f"must be one of: {', '.join(Distinction)}")
        marks[letter] = Distinction(meaning)
    return marks


def _merge(table: _Table) -> DeclaredMerge:
    lists, output = table.words("lists"), table.value("output", str, "a string")
    if not lists:
        raise table.error("lists", "must name at least one list")
    if not output:
        raise table.error("output", "must name the file to write")
    return DeclaredMerge(
        lists,
        output,
        to=table.choice("to", FORMATS),
        title=table.value("title", str, "a string"),
        group_by=table.choice("group-by", GROUPINGS) or "section",
        order=table.choice("order", ORDERS) or "newest",
        decisions=table.value("decisions", str, "a string"),
        sections=table.aliases("sections"),
        like=table.value("like", str, "a string"),
    )


class _Table:
    """One table of the file: its values by key, each of the type that was asked for."""

    def __init__(self, path: Path, prefix: str, value: object, known: tuple[str, ...]) -> None:
        self._path, self._prefix = path, prefix
        if not isinstance(value, dict):
            raise ConfigError(f"{path}: '{prefix.rstrip('.')}' must be a table")
        self._table: dict[str, Any] = value
        for key in value:
            if key not in known:
                raise self.error(key, f"is no key that we know; the nearest is '{_nearest(key, known)}'")

    def error(self, key: str, wants: str) -> ConfigError:
        return ConfigError(f"{self._path}: '{self._prefix}{key}' {wants}")

    def value(self, key: str, kind: type, said: str) -> Any:
        found = self._table.get(key)
        if found is not None and not isinstance(found, kind):
            raise self.error(key, f"must be {said}")
        return found

    def words(self, key: str) -> tuple[str, ...] | None:
        found = self.value(key, list, "an array of strings")
        if found is None:
            return None
        if not all(isinstance(word, str) for word in found):
            raise self.error(key, "must be an array of strings")
        return tuple(found)

    def choice(self, key: str, choices: tuple[str, ...]) -> str | None:
        found: str | None = self._table.get(key)
        if found is not None and found not in choices:
            raise self.error(key, f"must be one of: {', '.join(choices)}")
        return found

    def aliases(self, key: str) -> dict[str, str]:
        found: dict[str, str] = self.value(key, dict, "a table of strings") or {}
        for name, word in found.items():
            if not isinstance(word, str):
                raise self.error(f"{key}.{name}", "must be a string")
        return found


def _nearest(word: str, known: tuple[str, ...]) -> str:
    from difflib import get_close_matches

    return get_close_matches(word, known, n=1, cutoff=0)[0]
