"""Links by reference: what they are called."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it.common.utils import normalizeReference

from awesome_merge.reading.atoms import Atom, Shape
from awesome_merge.reading.blocks import Block, every
from awesome_merge.rules.base import Document

_NOTE = re.compile(r"^[ ]{0,3}\[\^(?P<label>[^\]\s]+)\]:", re.MULTILINE)


def normal(label: str) -> str:
    """Return ``label`` as Markdown compares labels."""
    return normalizeReference(label)


def by_reference(tree: Sequence[Block]) -> Iterator[Atom]:
    """Yield the links and images that name a definition, in source order."""
    for block in every(tree):
        yield from _named(block.atoms)


def halves(document: Document, atom: Atom) -> tuple[str, str]:
    """Return what a link by reference shows and what it names; the latter is empty where that is the same."""
    written = document.source[atom.span].removeprefix("!")
    shown, _, label = written[1:-1].rpartition("][")
    return (shown, label) if shown or written.startswith("[][") else (written[1:-1], "")


def notes(document: Document) -> frozenset[str]:
    """Return the labels of the footnotes that are written, in small letters."""
    return frozenset(found["label"].lower() for found in _NOTE.finditer(document.source.text))


def _named(atoms: Sequence[Atom]) -> Iterator[Atom]:
    for atom in atoms:
        if atom.shape in {Shape.LINK, Shape.IMAGE} and atom.target is None:
            yield atom
        yield from _named(atom.children)
