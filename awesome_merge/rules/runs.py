"""What the words of a block are made of, as the guidelines of awesome lists speak of it.

Text runs on over a line end that a page does not show. A reference to a footnote, an image and a link by reference
are each something of their own; a checkbox is no text, and a comment is nothing at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from awesome_merge.reading.atoms import Atom, Shape
from awesome_merge.reading.blocks import Block, Form, every
from awesome_merge.text import Span


class Sort(Enum):
    """What a run is."""

    # Every run is asked for its sort many times, and an enumeration's own hash is slow.
    __hash__ = object.__hash__

    TEXT = "text"
    LINK = "link"
    REFERENCE = "a link by reference"
    NOTE = "a reference to a footnote"
    IMAGE = "image"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    STRIKE = "strike"
    CODE = "code"
    HTML = "html"
    BREAK = "a hard break"


LINKS = frozenset({Sort.LINK, Sort.REFERENCE})
_NOTE = re.compile(r"\[\^[^\]\s]+\]")
_COMMENTS = re.compile(r"\s*(?:<!--.*?-->\s*)+", re.DOTALL)
_CHECKBOX = re.compile(r"\[[ xX\t]\][ \t]+")
_SORTS = {
    Shape.IMAGE: Sort.IMAGE,
    Shape.STRONG: Sort.STRONG,
    Shape.EMPHASIS: Sort.EMPHASIS,
    Shape.STRIKE: Sort.STRIKE,
    Shape.CODE: Sort.CODE,
    Shape.HTML: Sort.HTML,
    Shape.BREAK: Sort.BREAK,
}
_WORDED = frozenset({Form.HEADING, Form.PARAGRAPH, Form.CELL})


@dataclass(frozen=True, slots=True)
class Run:
    """One piece of a block.

    Attributes:
        text: what a reader sees; of an image what describes it, of HTML the tag.
        span: the characters that hold it.
        children: the runs in a link or in emphasis.
        is_exact: whether ``text`` is the source's characters one by one, but for line ends.
    """

    sort: Sort
    text: str
    span: Span
    url: str = ""
    children: tuple[Run, ...] = ()
    is_exact: bool = False


def runs(atoms: Sequence[Atom]) -> tuple[Run, ...]:
    """Return ``atoms`` as runs, in order."""
    made: list[Run] = []
    for atom in atoms:
        if atom.shape is Shape.TEXT or (atom.shape is Shape.BREAK and not atom.is_stop):
            for run in _texts(atom):
                if made and run.sort is Sort.TEXT and made[-1].sort is Sort.TEXT:
                    made[-1] = _joined(made[-1], run)
                else:
                    made.append(run)
        else:
            made.append(_run(atom))
    return _shown(made) if any(run.sort is Sort.HTML for run in made) else tuple(made)


def is_comment(html: str) -> bool:
    """Whether ``html`` is comments only, of which a page shows nothing."""
    return _COMMENTS.fullmatch(html) is not None


def said(runs: Sequence[Run]) -> str:
    """Return all that ``runs`` say, descriptions of images and tags included."""
    return "".join(run.text for run in runs)


def unchecked(found: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return the runs of a list item's paragraph without its checkbox."""
    box = _CHECKBOX.match(found[0].text) if found and found[0].sort is Sort.TEXT else None
    if box is None:
        return found
    opening = found[0]
    rest = Run(
        Sort.TEXT,
        opening.text[box.end() :],
        Span(opening.span.start + box.end(), opening.span.end),
        is_exact=opening.is_exact,
    )
    return (rest, *found[1:]) if rest.text else found[1:]


def worded(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the headings, paragraphs and cells among ``blocks`` and in them, in source order."""
    return (block for block in every(blocks) if block.form in _WORDED)


def texts(runs: Sequence[Run]) -> Iterator[Run]:
    """Yield the runs of text in ``runs``, those in links and emphasis too."""
    for run in runs:
        if run.sort is Sort.TEXT:
            yield run
        yield from texts(run.children)


def flat(runs: Sequence[Run]) -> Iterator[Run]:
    """Yield ``runs`` and what is in them, in source order."""
    for run in runs:
        yield run
        yield from flat(run.children)


def _shown(made: Sequence[Run]) -> tuple[Run, ...]:
    """Return what is ``made`` without comments, and without the space before those at the end."""
    shown = [run for run in made if run.sort is not Sort.HTML or not is_comment(run.text)]
    while len(shown) < len(made) and shown and shown[-1].sort is Sort.TEXT and shown[-1].text[-1:].isspace():
        last = shown.pop()
        words = last.text.rstrip()
        if words:
            end = last.span.end - (len(last.text) - len(words))
            shown.append(Run(Sort.TEXT, words, Span(last.span.start, end), is_exact=last.is_exact))
    return tuple(shown)


def _run(atom: Atom) -> Run:
    if atom.shape is not Shape.LINK:
        return Run(_SORTS[atom.shape], atom.text, atom.span, atom.url or "", runs(atom.children))
    by_reference = Sort.NOTE if atom.text.startswith("^") else Sort.REFERENCE
    sort = by_reference if atom.target is None else Sort.LINK
    inside = runs(atom.children)
    return Run(sort, said(inside) if inside else atom.text, atom.span, atom.url or "", inside)


def _texts(atom: Atom) -> Iterator[Run]:
    """Yield the text of ``atom``, cut at references to footnotes."""
    at = 0
    if "[^" in atom.text and atom.is_exact:
        for note in _NOTE.finditer(atom.text):
            if at < note.start():
                yield _part(atom, at, note.start(), Sort.TEXT)
            yield _part(atom, *note.span(), Sort.NOTE)
            at = note.end()
    if at < len(atom.text):
        yield _part(atom, at, len(atom.text), Sort.TEXT)


def _part(atom: Atom, start: int, end: int, sort: Sort) -> Run:
    if not atom.is_exact:
        return Run(sort, atom.text, atom.span)
    return Run(
        sort, atom.text[start:end], Span(atom.span.start + start, atom.span.start + end), is_exact=sort is Sort.TEXT
    )


def _joined(one: Run, other: Run) -> Run:
    gap = other.span.start - one.span.end
    # A line feed behind a carriage return belongs to no atom; one space more keeps places in the text those in there.
    text = f"{one.text} " if gap == 1 and one.text.endswith(" ") else one.text
    exact = one.is_exact and other.is_exact and gap == len(text) - len(one.text)
    return Run(Sort.TEXT, text + other.text, Span(one.span.start, other.span.end), is_exact=exact)
