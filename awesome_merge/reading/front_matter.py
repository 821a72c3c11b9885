"""Front matter, ``key: value`` between two lines ``---`` above everything else: of it a page shows only the title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from awesome_merge.reading.atoms import Atom, Shape
from awesome_merge.reading.blocks import Block, Form
from awesome_merge.text import Source, Span

# Keys, and what is indented, listed or a comment below them.
_FRONT_MATTER = re.compile(
    r"""
    --- [ \t]* (?:\r\n?|\n)
    (?: (?= [ \t\#\r\n] | -[ \t] | [\w-]+[ \t]*: ) [^\r\n]* (?:\r\n?|\n) )+
    --- [ \t]* (?:\r\n?|\n|\Z)
    """,
    re.VERBOSE,
)
_TITLE = re.compile(r"[\r\n]title[ \t]*:[ \t]*(?P<title>[^\r\n]*)")
_MARK = "---"


def shown(blocks: Sequence[Block], source: Source) -> tuple[Block, ...]:
    """Return ``blocks`` without the front matter of ``source``, but with its title as a heading."""
    front = _FRONT_MATTER.match(source.text)
    if front is None:
        return tuple(blocks)
    below = tuple(block for block in blocks if block.span.start >= front.end())
    titled = _TITLE.search(source.text, 0, front.end())
    name = titled["title"].strip(" \t'\"") if titled else ""
    if not (titled and name):
        return below
    start = titled.start("title") + titled["title"].index(name)
    span = Span(start, start + len(name))
    return (Block(Form.HEADING, span, 1, (Atom(Shape.TEXT, span, span, name, name),), text=_MARK), *below)


def end(source: Source) -> int:
    """Return where the front matter of ``source`` ends; 0 where there is none."""
    front = _FRONT_MATTER.match(source.text)
    return front.end() if front else 0


def is_title(block: Block) -> bool:
    """Return whether a heading is the title in the front matter."""
    return block.text == _MARK and block.form is Form.HEADING
