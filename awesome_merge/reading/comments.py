"""HTML comments, and what of the list each speaks of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from awesome_merge.model import Comment
from awesome_merge.reading.atoms import Atom, Shape
from awesome_merge.reading.blocks import Block, Form
from awesome_merge.text import Source, Span

_OPENING, _CLOSING = "<!--", "-->"
_MARGIN = re.compile(r"[ \t>]*")


def comments(source: Source, tree: Sequence[Block], items: Iterable[Span]) -> tuple[Comment, ...]:
    """Return every closed comment in order; one in a code span or a code block is an example, and none.

    ``items`` are the spans of what was read as an entry or should have been.
    """
    if _OPENING not in source.text:
        return ()
    below = _below(tree)
    spans = sorted(items)
    return tuple(
        Comment(
            atom.text.removeprefix(_OPENING).removesuffix(_CLOSING).strip(),
            atom.span,
            _covered(source, atom.span, below, spans) or atom.span,
        )
        for atom in _found(tree)
    )


def _found(tree: Sequence[Block]) -> Iterator[Atom]:
    for block in tree:
        yield from _among(block.atoms)
        yield from _found(block.children)


def _among(atoms: Sequence[Atom]) -> Iterator[Atom]:
    for atom in atoms:
        if atom.shape is Shape.HTML and atom.text.startswith(_OPENING):
            yield atom
        yield from _among(atom.children)


def _below(tree: Sequence[Block]) -> Mapping[int, Span | None]:
    """Return for each comment that stands as a block, by its start, the item or other block below it."""
    found: dict[int, Span | None] = {}
    after: Span | None = None
    for block in reversed(tree):
        if block.form is Form.HTML:
            found.update((atom.span.start, after) for atom in _among(block.atoms))
        else:
            after = block.children[0].span if block.form is Form.LIST else block.span
    return found


def _covered(source: Source, comment: Span, below: Mapping[int, Span | None], items: Sequence[Span]) -> Span | None:
    if comment.start in below:
        return below[comment.start] or _line_below(source, comment)
    at = bisect_left(items, comment)
    if _is_alone(source, comment):
        return items[at] if at < len(items) else None
    return items[at - 1] if at and comment.start < items[at - 1].end else None


def _line_below(source: Source, comment: Span) -> Span | None:
    """Return the line below the last block of a file: the definition of a link is no block."""
    line = source.line_span(source.line(comment.end) + 1)
    return line if source[line].strip() else None


def _is_alone(source: Source, comment: Span) -> bool:
    line = source.line_span(source.line(comment.start))
    before, behind = _MARGIN.match(source.text, line.start), _MARGIN.match(source.text, comment.end)
    return before is not None and before.end() >= comment.start and behind is not None and behind.end() >= line.end
