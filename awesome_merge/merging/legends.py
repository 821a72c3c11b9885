"""What marks and type letters mean across lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from awesome_merge.model import Document, Entry, Tag
from awesome_merge.text import folded

_LONGEST_LETTERS = 3


def meanings(documents: Sequence[Document]) -> dict[str, str]:
    """Return type letter → meaning, in the order of declaration.

    Where lists differ, the meaning of a generated list counts, then that of most lists, then the first in order
    of text; in the other lists the letter is read as its meaning there (see `tag_names`).
    """
    said: dict[str, Counter[tuple[bool, str]]] = {}
    for document in documents:
        for one in document.legend.types:
            said.setdefault(one.letter, Counter())[(not document.generated, folded(one.meaning))] += 1
    return {
        letter: min(counted, key=lambda one: (one[0], -counted[one], one[1]))[1] for letter, counted in said.items()
    }


def tag_names(document: Document, tags: Sequence[Tag], meanings: Mapping[str, str]) -> Iterator[str]:
    """Yield the names of ``tags``; a letter that means something else in ``document`` as its meaning there."""
    declared = {one.letter: folded(one.meaning) for one in document.legend.types}
    for tag in tags:
        meaning = declared.get(tag.name)
        differs = meaning is not None and meaning.casefold() != meanings[tag.name].casefold()
        yield meaning if meaning is not None and differs else folded(tag.name)


def undeclared_marks(document: Document, entry: Entry) -> tuple[str, ...]:
    """Return the letters behind the venue of ``entry`` that told us nothing."""
    if not entry.venue:
        return ()
    said = {distinction[0] for distinction in entry.distinctions}
    return tuple(
        letter for letter in entry.venue.marks if letter not in said and document.legend.distinction(letter) is None
    )


def unexplained(documents: Sequence[Document]) -> tuple[str, ...]:
    """Return the marks and type letters that stand in entries and in no legend, sorted."""
    types = {one.letter for document in documents for one in document.legend.types}
    found: set[str] = set()
    for document in documents:
        for entry in document.entries:
            found.update(undeclared_marks(document, entry))
            found.update(tag.name for tag in entry.tags if tag.name not in types and _is_letters(tag.name, document))
    return tuple(sorted(found))


def _is_letters(name: str, document: Document) -> bool:
    """Whether ``name`` is an abbreviation, not a word: one letter, or a few where the list declares letters."""
    return len(name) == 1 or (bool(document.legend.types) and len(name) <= _LONGEST_LETTERS)
