"""Merging lists, and writing what came out."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import partial
from itertools import chain

from awesome_merge.config import Config
from awesome_merge.decisions import Decision
from awesome_merge.errors import EntryLostError
from awesome_merge.merging.merge import merge as merge_documents
from awesome_merge.model import Document, Merged, Role
from awesome_merge.plugins.writers import writer
from awesome_merge.text import Source
from awesome_merge.verbs.reading import read, venues
from awesome_merge.writing.layout import Layout
from awesome_merge.writing.spelling import target

_DEFAULT = Config()
_LAYOUT = Layout()
_RECORDS = frozenset({"json", "jsonl", "csv", "bibtex", "csl-json", "ris"})
# Our writers put a target with a space or a parenthesis between angle brackets, as they do a bare address.
_TARGET = re.compile(r"\]\((<(?:[^<>\\\n]|\\.)*>|[^\s()]*)\)|<([^\s<>]+)>")


def merge(documents: Sequence[Document], config: Config = _DEFAULT, decisions: Sequence[Decision] = ()) -> Merged:
    """Return the works of ``documents``, each once, with the entries that say so.

    Raises:
        EntryLostError: an entry or a link would be lost; it is a bug of ours.
        UsageError: ``config`` sends a section into one that there is not.
    """
    return merge_documents(documents, venues(config), decisions, config.renamed, config.sections)


def write_like(merged: Merged, liked: Document, layout: Layout = _LAYOUT, config: Config = _DEFAULT) -> str:
    """Return ``merged`` as Markdown in the manner of ``liked``, a list that may be one of those merged.

    Raises:
        EntryLostError: a link would be lost; it is a bug of ours.
    """
    from awesome_merge.writing.manner.page import write as write_in_manner

    again = partial(read, config=config)
    text = write_in_manner(merged, layout, liked, again)
    said = {link.url for entry in again(Source(liked.source.name, text)).entries for link in entry.all_links}
    _ensure_printed(merged, text, said)
    return text


def write(merged: Merged, to: str = "bullets", layout: Layout = _LAYOUT) -> str:
    """Return ``merged`` as text in the format ``to``; records such as JSON and BibTeX have no layout.

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


def _ensure_printed(merged: Merged, text: str, read_back: Collection[str] = ()) -> None:
    printed = {*read_back} | {spelled for found in _TARGET.findall(text) for spelled in found}
    printed |= {spelled.replace("\\|", "|") for spelled in printed}  # in a table
    said = (entry.all_links for document in merged.documents for entry in document.entries)
    links = chain(*said, *(work.links for work in merged.works))
    urls = {link.url for link in links if link.role is not Role.BADGE} | {work.url or "" for work in merged.works}
    lost = frozenset(url for url in urls if url and not {url, target(url)} & printed)
    if lost:
        raise EntryLostError(lost)
