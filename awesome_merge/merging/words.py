"""Sets of words; ``words.toml`` says where each is from."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from awesome_merge.tables import table


@cache
def _sets() -> dict[str, frozenset[str]]:
    rows = table(Path(__file__).with_suffix(".toml"))
    return {name: frozenset(words.split()) for name, words in rows.items()}


def words(name: str) -> frozenset[str]:
    """Return the set ``name`` of ``words.toml``, case folded."""
    return _sets()[name]
