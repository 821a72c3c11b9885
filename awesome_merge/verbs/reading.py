"""Reading a list as its configuration says."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from awesome_merge.config import Config
from awesome_merge.model import Document
from awesome_merge.reading import read as read_source
from awesome_merge.text import Source
from awesome_merge.venues import Venues

_DEFAULT = Config()


def read(source: Source | Path | str, config: Config = _DEFAULT) -> Document:
    """Return the list that ``source`` holds: a path, or a ``Source`` with the text itself.

    Nothing in a list is an error: what cannot be read is in ``unread``.

    Raises:
        ReadError: the file cannot be opened, is not UTF-8, or holds NUL bytes.
    """
    text = source if isinstance(source, Source) else Source.load(source)
    return read_source(text, venues(config), config.marks)


def venues(config: Config) -> Venues:
    """Return the venues that we know, with the spellings that ``config`` adds."""
    return _venues(tuple(config.venues.items()))


@cache
def _venues(aliases: tuple[tuple[str, str], ...]) -> Venues:
    return Venues.load(dict(aliases))
