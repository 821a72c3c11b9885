"""Comments in a list that speak to rules, as they are written.

``<!-- awesome-merge: ignore[AM301, shared-url] reason -->`` speaks of

* the item or row that it stands in or behind;
* the item below, where it stands on a line of its own;
* the block below (a whole table, a paragraph) where that is no list;

and ``ignore-file[…]`` of the whole file. A comment in a code span or a code block is an example, and none.
``<!--lint disable rule-id-->``, ``enable`` and ``ignore`` are awesome-lint's,
https://github.com/remarkjs/remark-lint#configure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from awesome_merge.model import Comment, Document
from awesome_merge.text import Span

_SAID = re.compile(r"awesome-merge:\s*(?P<verb>ignore(?:-file)?)(?:\[(?P<words>[^\]\n]*)\]|(?=[\s:]|$))")
_LINT = re.compile(r"lint\s+(?P<verb>disable|enable|ignore)(?P<words>(?:\s+\S+)*)")


@dataclass(frozen=True, slots=True)
class Ignoring:
    """A comment that silences rules.

    Attributes:
        covers: what it speaks of; see ``Comment``.
        words: codes, prefixes and names as written, each with its place.
        brackets: the characters that hold the words; None where it speaks to every rule.
        first: the first line that it speaks of, from 1.
        last: the last line.
        is_of_file: whether it speaks of the whole file.
    """

    span: Span
    covers: Span
    words: tuple[tuple[str, Span], ...]
    brackets: Span | None
    first: int
    last: int
    is_of_file: bool


@dataclass(frozen=True, slots=True)
class Lint:
    """A comment for awesome-lint.

    Attributes:
        verb: ``disable`` and ``enable`` speak of all that follows, ``ignore`` of one item or block.
        words: ids of rules; none for every rule.
        first: the first line that it speaks of, from 1.
        last: the last line.
    """

    verb: str
    words: tuple[str, ...]
    first: int
    last: int


def ignoring(document: Document) -> Iterator[Ignoring]:
    """Yield our own comments, in order."""
    source = document.source
    for comment in document.comments:
        inside = (comment.span.start + len("<!--"), comment.span.end - len("-->"))
        said = _SAID.search(source.text, *inside) if _SAID.match(comment.text) else None
        if said is None:
            continue
        is_of_file = said["verb"] == "ignore-file"
        first, last = (1, len(source.line_starts)) if is_of_file else _lines(document, comment)
        brackets = None if said["words"] is None else Span(*said.span("words"))
        words = tuple(_words(source.text, brackets)) if brackets else ()
        yield Ignoring(comment.span, comment.covers, words, brackets, first, last, is_of_file)


def lints(document: Document) -> Iterator[Lint]:
    """Yield the comments for awesome-lint, in order."""
    for comment in document.comments:
        if said := _LINT.fullmatch(comment.text):
            yield Lint(said["verb"], tuple(said["words"].split()), *_lines(document, comment))


def _lines(document: Document, comment: Comment) -> tuple[int, int]:
    lines = [document.source.line(at) for span in (comment.span, comment.covers) for at in (span.start, span.end)]
    return min(lines), max(lines)


def _words(text: str, brackets: Span) -> Iterator[tuple[str, Span]]:
    """Yield what commas part, without the space around it; an empty word is one, too."""
    at = brackets.start
    for part in text[brackets.start : brackets.end].split(","):
        start = at + len(part) - len(part.lstrip())
        yield part.strip(), Span(start, start + len(part.strip()))
        at += len(part) + 1
