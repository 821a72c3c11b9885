"""Whose words introduce a section: those of the first list that has a section of this name and says something of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from awesome_merge.merging.headings import Topic, prefixes
from awesome_merge.model import Document, Introduction


def introductions(documents: Sequence[Document], topics: Iterable[Topic]) -> Mapping[Topic, tuple[Introduction, ...]]:
    """Return the introductions of ``topics`` and of the headings above them."""
    printed = {above for path in topics for above in prefixes(path)}
    found: dict[Topic, tuple[Introduction, ...]] = {}
    for document in documents:
        said: dict[Topic, list[Introduction]] = {}
        for one in document.introductions:
            said.setdefault(one.section, []).append(one)
        for section, paragraphs in said.items():
            if section in printed:
                found.setdefault(section, tuple(paragraphs))
    return found
