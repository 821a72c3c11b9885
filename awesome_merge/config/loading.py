"""Finding the configuration, and reading it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from awesome_merge.config.settings import FORMATS, GROUPINGS, ORDERS, PROFILES, Config, DeclaredMerge
from awesome_merge.config.table import Table
from awesome_merge.errors import ConfigError, UsageError
from awesome_merge.model import Distinction
from awesome_merge.text import Source

_OWN_FILE = "awesome-merge.toml"
_SHARED_FILE = "pyproject.toml"
_KEYS = (
    "select",
    "extend-select",
    "ignore",
    "per-file-ignores",
    "rules",
    "across",
    "baseline",
    "profile",
    "venues",
    "marks",
    "renamed",
    "decisions",
    "sections",
    "merge",
)
_MERGE_KEYS = ("lists", "output", "to", "title", "group-by", "order", "decisions", "sections", "like")


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
    table = Table(path, prefix, value, _KEYS)
    merges = table.value("merge", list, "an array of tables") or []
    across = table.value("across", bool | list, "true or false, or an array of strings")
    return Config(
        base=path.parent,
        file=path,
        select=table.words("select"),
        extend_select=table.words("extend-select") or (),
        ignore=table.words("ignore") or (),
        per_file_ignores=_per_file_ignores(table),
        rules=_rules(table),
        across=bool(across),
        beside=(table.words("across") or ()) if isinstance(across, list) else (),
        baseline=table.value("baseline", str, "a string"),
        profile=table.choice("profile", PROFILES),
        venues=table.aliases("venues"),
        marks=_marks(table),
        renamed=table.aliases("renamed"),
        decisions=table.value("decisions", str, "a string"),
        sections=table.aliases("sections"),
        merges=tuple(_merge(Table(path, f"{prefix}merge.", each, _MERGE_KEYS)) for each in merges),
    )


def _per_file_ignores(table: Table) -> dict[str, tuple[str, ...]]:
    inner = table.inner("per-file-ignores")
    return {pattern: inner.words(pattern) or () for pattern in inner.keys}


def _rules(table: Table) -> dict[str, Mapping[str, str]]:
    inner = table.inner("rules")
    return {name: inner.aliases(name) for name in inner.keys}


def _marks(table: Table) -> dict[str, Distinction]:
    marks = {}
    for letter, meaning in table.aliases("marks").items():
        if len(letter) != 1:
            raise table.error(f"marks.{letter}", "must be one letter")
        if meaning not in tuple(Distinction):
            raise table.error(f"marks.{letter}", f"must be one of: {', '.join(Distinction)}")
        marks[letter] = Distinction(meaning)
    return marks


def _merge(table: Table) -> DeclaredMerge:
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
