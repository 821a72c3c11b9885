"""Lines that a reader sees within one item, and what bars part on them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from awesome_merge.reading.nodes import Node, Stop, Words, slices

_BAR = re.compile(r"(?:^|\s)(?:\|+|//|｜)(?=\s|$)")


def segments(found: Sequence[Node], *, bars: bool) -> list[Sequence[Node]]:
    """Return what stands between line ends and, with ``bars``, between these; a bar in bold parts nothing."""
    return list(_parted(found, bars=bars)) if any(map(_may_part, found)) else [found]


def _may_part(node: Node) -> bool:
    return isinstance(node, Stop) or (isinstance(node, Words) and ("|" in node.text or "/" in node.text))


def _parted(found: Sequence[Node], *, bars: bool) -> Iterator[list[Node]]:
    part: list[Node] = []
    for node in found:
        pieces = list(_cut(node)) if bars and isinstance(node, Words) and not node.bold else [node]
        for piece in pieces:
            if not isinstance(piece, Stop):
                part.append(piece)
            elif any(node.text.strip() for node in part):
                yield part
                part = []
    if any(node.text.strip() for node in part):
        yield part


def _cut(words: Words) -> Iterator[Node]:
    start = 0
    for bar in _BAR.finditer(words.text):
        yield from slices(words, (start, bar.start()))
        yield Stop(words.span)
        start = bar.end()
    yield from slices(words, (start, len(words.text)))
