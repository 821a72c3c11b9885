"""Reading a list as its configuration says."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import Path, PurePath

from awesome_merge.config import Config
from awesome_merge.model import Document
from awesome_merge.reading import read as read_source
from awesome_merge.text import Source
from awesome_merge.venues import Venues

_DEFAULT = Config()
# Suffix → what reads files of records; every other file is Markdown.
_READERS = {
    ".bib": "awesome_merge.exchange.bibtex:read",
    ".csv": "awesome_merge.exchange.spreadsheet:read",
    ".json": "awesome_merge.exchange.merged_json:read",
    ".jsonl": "awesome_merge.exchange.merged_json:read_lines",
    ".ris": "awesome_merge.exchange.ris:read",
}


def read(source: Source | Path | str, config: Config = _DEFAULT) -> Document:
    """Return the list that ``source`` holds: a path, or a ``Source`` with the text itself.

    The suffix of its name tells whether it is Markdown or holds records (BibTeX, CSV, JSON, RIS). Nothing in a list
    is an error: what cannot be read is in ``unread``.

    Raises:
        ReadError: the file cannot be opened, is not UTF-8, holds NUL bytes, or is no JSON or CSV although called so.
    """
    text = source if isinstance(source, Source) else Source.load(source)
    if where := _READERS.get(PurePath(text.name).suffix.lower()):
        module, _, name = where.partition(":")
        read_records: Callable[[Source, Venues], Document] = getattr(import_module(module), name)
        return read_records(text, venues(config))
    return read_source(text, venues(config), config.marks)


def venues(config: Config) -> Venues:
    """Return the venues that we know, with the spellings that ``config`` adds."""
    return _venues(tuple(config.venues.items()))


@cache
def _venues(aliases: tuple[tuple[str, str], ...]) -> Venues:
    return Venues.load(dict(aliases))
