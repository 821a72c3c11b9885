"""Reading what the arguments name, with a note where a person should know more."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from awesome_merge.cli.output import note, plural
from awesome_merge.config import Config
from awesome_merge.errors import ReadError, UsageError
from awesome_merge.files import ListFile
from awesome_merge.model import Document
from awesome_merge.model.entries import FEWEST_ENTRIES

# The fewest bytes that a process of its own reads. It starts in the time in which 5 kB are read where it is forked,
# and 180 kB where it begins anew: measured on lists of 300 kB, November 2026.
_SHARE = 1 << 18


def documents(
    files: Sequence[ListFile], config: Config, unreadable: list[ReadError] | None = None
) -> Iterator[tuple[ListFile, Document]]:
    """Yield each of ``files``, read; what cannot be is put down in ``unreadable``, if that is given.

    Raises:
        ReadError: a file cannot be read, and ``unreadable`` is not given.
    """
    at = 0
    while at < len(files):
        try:
            for document in read_all(files[at:], config):
                yield files[at], document
                at += 1
        except ReadError as error:
            if unreadable is None:
                raise
            unreadable.append(error)
            at += 1


def lists_among(
    named: Iterable[tuple[ListFile, Document]],
    config: Config,
    *,
    quiet: bool = False,
    lists_only: bool = False,
    markdown: str = "",
) -> Iterator[tuple[ListFile, Document]]:
    """Yield each of ``named`` that is a list, and those that were named by hand.

    A file named by hand that is no list gets a note, unless ``quiet``; with ``lists_only`` it is passed over.
    ``markdown`` says what only Markdown lists are or have, where nothing else is wanted: other files are passed over.

    Raises:
        UsageError: one that a person named is not the Markdown that is wanted.
    """
    for file, document in named:
        if markdown and not document.is_markdown:
            if file.by_name and not lists_only:
                raise UsageError(f"{file.name}: only Markdown lists {markdown}; leave it out")
            continue
        if not (document.is_list or _is_torn(document, config)):
            if lists_only or not file.by_hand:
                continue
            if not quiet:
                note(f"Note: {file.name}: {_oddity(document)}")
        yield file, document


def _is_torn(document: Document, config: Config) -> bool:
    """Whether it is a list but for a conflict that git left: in the midst of a table, most rows are none any more."""
    from awesome_merge.reading.conflicts import without_marks
    from awesome_merge.verbs.reading import read

    whole = without_marks(document.source)
    return whole.text != document.source.text and read(whole, config).is_list


def settled(named: Iterable[tuple[ListFile, Document]]) -> Iterator[tuple[ListFile, Document]]:
    """Yield the ``named`` lists, none of which has a conflict that git left.

    Raises:
        ReadError: one has.
    """
    from awesome_merge.reading.conflicts import ensure_settled

    for file, document in named:
        ensure_settled(document.source)
        yield file, document


def read_all(files: Sequence[ListFile], config: Config, processes: int | None = None) -> Iterator[Document]:
    """Yield each of ``files``, read, in their order.

    Where there is much to read, ``processes`` share it, this one among them; if not given, as many as there are cores.

    Raises:
        ReadError: a file cannot be read.
    """
    from awesome_merge.verbs.reading import read

    own, *others = shares([file.size for file in files], _cores() if processes is None else processes)
    readers = []
    try:
        if others:
            from awesome_merge.cli.readers import Reader

            readers = [Reader(files[share], config) for share in others]
        for file in files[own]:
            yield read(file.load(), config)
        for reader in readers:
            yield from reader.documents()
    finally:
        for reader in readers:
            reader.end()


def shares(sizes: Sequence[int], most: int) -> list[slice]:
    """Return at most ``most`` parts of ``sizes``, about equally large and in order; one where there is little."""
    total = sum(sizes)
    number = max(1, min(most, total // _SHARE))
    ends = [0]
    before = 0
    for index, size in enumerate(sizes):
        # A file belongs where its middle falls.
        while (2 * before + size) * number > 2 * total * len(ends):
            ends.append(index)
        before += size
    ends.append(len(sizes))
    return [slice(start, end) for start, end in pairwise(ends) if start < end] or [slice(0)]


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _oddity(document: Document) -> str:
    if not document.entries:
        return "no entries"
    entries, items = plural(len(document.entries), "entry", "entries"), plural(document.candidates, "item")
    few = len(document.entries) < FEWEST_ENTRIES
    return f"does not look like a list ({f'only {entries}' if few else f'{entries} in {items}'})"
