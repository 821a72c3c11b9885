"""What people decided: which entries are one work, and which are not, whatever their titles and links say.

Entries are named by what they say, never by their line, so that a decision outlives every edit of its lists.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from awesome_merge.errors import ConfigError
from awesome_merge.text import Source

FILE = "awesome-merge.decisions.toml"
_KEYS = frozenset(("a", "b", "because", "date"))
_HEADER = "# What people decided about entries. `awesome-merge decide` adds to it; merges and checks follow it.\n"
_LATEST = 10_000


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells an entry from others; all that is given must agree.

    Attributes:
        key: an identifier or a page that its links prove, ``arxiv:1608.08710``.
        title: compared as merging compares titles, so that spelling matters little.
        venue: the canonical name, in any case.
    """

    key: str | None = None
    title: str | None = None
    year: int | None = None
    venue: str | None = None

    def __str__(self) -> str:
        said = (f"'{self.title}'" if self.title else self.key, self.venue, self.year)
        return " ".join(str(one) for one in said if one)


class Verb(StrEnum):
    """What a decision says of two entries."""

    SAME = "same"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Decision:
    """That the entries called ``a`` and those called ``b`` are one work, or are not.

    Attributes:
        date: ``2026-11-28``; empty where the file gives none.
    """

    verb: Verb
    a: Identity
    b: Identity
    because: str
    date: str = ""

    def __str__(self) -> str:
        words = "are one work" if self.same else "are two works"
        return f"{self.a} and {self.b} {words}"

    @property
    def same(self) -> bool:
        """Whether it says that they are one work."""
        return self.verb is Verb.SAME


def load(path: Path) -> tuple[Decision, ...]:
    """Return the decisions in the file at ``path``, in its order, first those that join.

    Raises:
        ConfigError: it is not TOML, or a decision does not say what it must.
        ReadError: the file cannot be read.
    """
    import tomli

    try:
        tables = tomli.loads(Source.load(path).text)
    except tomli.TOMLDecodeError as error:
        raise ConfigError(f"{path}: not TOML: {error}") from error
    if unknown := sorted(tables.keys() - set(Verb)):
        raise ConfigError(f"{path}: '{unknown[0]}' is no decision; use [[same]] or [[different]]")
    return tuple(_decisions(path, tables))


def _decisions(path: Path, tables: Mapping[str, Any]) -> Iterator[Decision]:
    for verb in Verb:
        rows = tables.get(verb.value, [])
        if not isinstance(rows, list):
            raise ConfigError(f"{path}: '{verb}' must be an array of tables, [[{verb}]]")
        for number, row in enumerate(rows, 1):
            where = f"{path}: [[{verb}]] {number}"
            if not isinstance(row, dict) or not {"a", "b"} <= row.keys() <= _KEYS:
                raise ConfigError(f"{where} must have 'a' and 'b', and may have 'because' and 'date'")
            because = row.get("because", "")
            if not isinstance(because, str):
                raise ConfigError(f"{where}: 'because' must be a string")
            one, other = (_identity(f"{where}: '{side}'", row[side]) for side in ("a", "b"))
            yield Decision(verb, one, other, because, str(row.get("date", "")))


def _identity(where: str, said: object) -> Identity:
    fields = said if isinstance(said, dict) else {}
    texts = [fields.get(name) for name in ("key", "title", "venue")]
    year = fields.get("year")
    right = (
        fields.keys() <= {"key", "title", "year", "venue"}
        and all(text is None or isinstance(text, str) for text in texts)
        and (year is None or (type(year) is int and 0 < year < _LATEST))
    )
    if not right or not (fields.get("key") or fields.get("title")):
        raise ConfigError(f"{where} must have a 'key' or a 'title', and may have a 'year' (a number) and a 'venue'")
    return Identity(fields.get("key"), fields.get("title"), year, fields.get("venue"))


def added(text: str, decisions: Sequence[Decision]) -> str:
    """Return ``text``, a file of decisions or nothing, with ``decisions`` behind it; what it holds stays as it is.

    Raises:
        ConfigError: its tables are written so that nothing can stand behind them.
    """
    import tomli
    import tomlkit

    document = tomlkit.document()
    for verb in Verb:
        rows = tomlkit.aot()
        for decision in decisions:
            if decision.verb is verb:
                rows.append(_row(decision))
        if rows:
            document.append(verb.value, rows)
    whole = (f"{text}{_end(text)}" if text.strip() else _HEADER) + "\n" + tomlkit.dumps(document)
    try:
        tomli.loads(whole)
    except tomli.TOMLDecodeError as error:
        raise ConfigError(f"a decision cannot stand behind the others; write those as [[same]]: {error}") from error
    return whole


def _end(text: str) -> str:
    return "" if text.endswith("\n") else "\n"


def _row(decision: Decision) -> Any:
    import tomlkit

    row = tomlkit.table()
    for side, identity in (("a", decision.a), ("b", decision.b)):
        fields = tomlkit.inline_table()
        for name in ("key", "title", "year", "venue"):
            if (value := getattr(identity, name)) is not None:
                fields.append(name, value)
        row.append(side, fields)
    row.append("because", decision.because)
    if decision.date:
        row.append("date", tomlkit.date(decision.date))
    return row
