"""Reading what the arguments name, with a note where a person should know more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awesome_merge.cli.output import note, plural
from awesome_merge.config import Config
from awesome_merge.errors import UsageError
from awesome_merge.files import ListFile
from awesome_merge.model import Document
from awesome_merge.model.entries import FEWEST_ENTRIES


def documents(
    files: Sequence[ListFile], config: Config, *, quiet: bool = False, lists_only: bool = False, markdown: str = ""
) -> Iterator[tuple[ListFile, Document]]:
    """Yield each of ``files`` that is a list, read, and those that were named by hand.

    A file named by hand that is no list gets a note, unless ``quiet``; with ``lists_only`` it is passed over.
    ``markdown`` says what only Markdown lists are or have, where nothing else is wanted: other files are passed over.

    Raises:
        ReadError: a file cannot be read.
        UsageError: one that a person named is not the Markdown that is wanted.
    """
    from awesome_merge.verbs.reading import read

    for file in files:
        document = read(file.load(), config)
        if markdown and not document.is_markdown:
            if file.by_name and not lists_only:
                raise UsageError(f"{file.name}: only Markdown lists {markdown}; leave it out")
            continue
        if not document.is_list:
            if lists_only or not file.by_hand:
                continue
            if not quiet:
                note(f"Note: {file.name}: {_oddity(document)}")
        yield file, document


def _oddity(document: Document) -> str:
    if not document.entries:
        return "no entries"
    entries, items = plural(len(document.entries), "entry", "entries"), plural(document.candidates, "item")
    few = len(document.entries) < FEWEST_ENTRIES
    return f"does not look like a list ({f'only {entries}' if few else f'{entries} in {items}'})"
