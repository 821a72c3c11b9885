"""The library: read, infer, check, fix, merge, write.

Files are only read here, never written, and nothing is printed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, partial
from itertools import chain
from pathlib import Path

from awesome_merge.config import Config
from awesome_merge.config import load as load_config
from awesome_merge.errors import EntryLostError
from awesome_merge.linting import Fixed, choose, lint
from awesome_merge.linting import fix as fix_source
from awesome_merge.merging.merge import merge as merge_documents
from awesome_merge.model import Document, Finding, Merged, Role
from awesome_merge.plugins import rules, writer
from awesome_merge.reading import read as read_source
from awesome_merge.rules.base import Facts, Rule
from awesome_merge.style import Style, infer
from awesome_merge.text import Source
from awesome_merge.venues import Venues
from awesome_merge.writing.layout import Layout
from awesome_merge.writing.spelling import target

__all__ = [
    "Config",
    "Document",
    "Finding",
    "Fixed",
    "Layout",
    "Merged",
    "Source",
    "Style",
    "check",
    "fix",
    "infer",
    "load_config",
    "merge",
    "read",
    "write",
]

_DEFAULT = Config()
_LAYOUT = Layout()
_RECORDS = frozenset({"json", "jsonl"})
# Our writers put a target with a space or a parenthesis between angle brackets, as they do a bare address.
_TARGET = re.compile(r"\]\((<(?:[^<>\\\n]|\\.)*>|[^\s()]*)\)|<([^\s<>]+)>")


def read(source: Source | Path | str, config: Config = _DEFAULT) -> Document:
    """Return the list that ``source`` holds: a path, or a ``Source`` with the text itself.

    Nothing in a list is an error: what cannot be read is in ``unread``.

    Raises:
        ReadError: the file cannot be opened, is not UTF-8, or holds NUL bytes.
    """
    text = source if isinstance(source, Source) else Source.load(source)
    return read_source(text, _venues(tuple(config.venues.items())), config.marks)


def check(document: Document, config: Config = _DEFAULT) -> list[Finding]:
    """Return what the rules find in ``document``, in the order of position; a merged list is not judged.

    Raises:
        UsageError: ``config`` selects or ignores a rule that there is not.
    """
    return lint(document, _chosen(document, config), _facts(config)(document))


def fix(document: Document, config: Config = _DEFAULT, *, unsafe: bool = False) -> Fixed:
    """Return ``document`` mended: its new text, and what was and what is still found.

    Only safe fixes are made, which cannot change what the list says, and with ``unsafe`` the others too.

    Raises:
        UsageError: ``config`` selects or ignores a rule that there is not.
    """
    again = partial(read, config=config)
    return fix_source(document.source, again, _chosen(document, config), _facts(config), unsafe=unsafe)


def merge(documents: Sequence[Document], config: Config = _DEFAULT) -> Merged:
    """Return the works of ``documents``, each once, with the entries that say so.

    Raises:
        EntryLostError: an entry or a link would be lost; it is a bug of ours.
    """
    return merge_documents(documents, _venues(tuple(config.venues.items())))


def write(merged: Merged, to: str = "bullets", layout: Layout = _LAYOUT) -> str:
    """Return ``merged`` as text in the format ``to``: bullets, table, json or jsonl, which has no layout.

    Raises:
        EntryLostError: a link would be lost; it is a bug of ours.
        UsageError: there is no format ``to``.
    """
    print_ = writer(to)
    if to in _RECORDS:
        return print_(merged)
    text = print_(merged, layout)
    _ensure_printed(merged, text)
    return text


def _ensure_printed(merged: Merged, text: str) -> None:
    printed = {spelled for found in _TARGET.findall(text) for spelled in found}
    printed |= {spelled.replace("\\|", "|") for spelled in printed}  # in a table
    said = (entry.all_links for document in merged.documents for entry in document.entries)
    links = chain(*said, *(work.links for work in merged.works))
    urls = {link.url for link in links if link.role is not Role.BADGE} | {work.url or "" for work in merged.works}
    lost = frozenset(url for url in urls if url and not {url, target(url)} & printed)
    if lost:
        raise EntryLostError(lost)


def _chosen(document: Document, config: Config) -> tuple[Rule, ...]:
    return choose(document, rules(), select=config.select, ignore=config.ignore, profile=config.profile)


def _facts(config: Config) -> Callable[[Document], Facts]:
    venues = _venues(tuple(config.venues.items()))
    return lambda document: Facts(document, venues, config.venues)


@cache
def _venues(aliases: tuple[tuple[str, str], ...]) -> Venues:
    return Venues.load(dict(aliases))
