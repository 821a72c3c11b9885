"""Sets of words; ``words.toml`` says where each is from."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _sets() -> dict[str, frozenset[str]]:
    text = files(__package__).joinpath("words.toml").read_text(encoding="utf-8")
    return {name: frozenset(words.split()) for name, words in tomllib.loads(text).items()}


def words(name: str) -> frozenset[str]:
    """Return the set ``name`` of ``words.toml``, case folded."""
    return _sets()[name]
