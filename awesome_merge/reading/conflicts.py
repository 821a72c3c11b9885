"""The marks that git leaves in a file where two sides did not merge.

Looked for in the text alone: a list that has them is no list yet, and what its entries say is half of each side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from awesome_merge.errors import ReadError
from awesome_merge.reading.parser import parser
from awesome_merge.text import Source, Span

# Git writes seven signs, or more where ``conflict-marker-size`` of gitattributes says so, from the first column on.
# Equality signs also underline a heading, and bars alone are an empty row: these mean a conflict only inside one.
_MARK = re.compile(r"^(?P<signs><{7,}|\|{7,}|={7,}|>{7,})(?: [^\r\n]*)?$", re.MULTILINE)
_BEGIN, _END = "<", ">"
_USUAL = 7


@dataclass(frozen=True, slots=True)
class Conflict:
    """One conflict, or a mark that was left of one.

    Attributes:
        marks: the lines of its marks, in order, without their ends; the first and the last are its own ends.
    """

    marks: tuple[Span, ...]


def conflicts(source: Source) -> tuple[Conflict, ...]:
    """Return the conflicts that git left in ``source``, in order; what stands in fenced code is none."""
    found = _marks(source)
    made: list[Conflict] = []
    inside: list[Span] = []
    sizes: list[int] = []  # a base may hold conflicts of its own, with longer marks
    for span, signs in found:
        size = len(signs)
        if signs[0] == _BEGIN:
            sizes.append(size)
        elif size not in sizes and (signs[0] != _END or size != _USUAL or _is_quoted(source, span)):
            continue
        inside.append(span)
        if signs[0] == _END:
            del sizes[sizes.index(size) if size in sizes else 0 :]
        if not sizes:
            made.append(Conflict(tuple(inside)))
            inside = []
    return (*made, Conflict(tuple(inside))) if inside else tuple(made)


def _is_quoted(source: Source, mark: Span) -> bool:
    """Whether ``mark``, the end of no conflict, stands among quotations, of which it is one within six others."""
    line = source.line(mark.start)
    return any(
        source[source.line_span(beside)].startswith(_END) for beside in (max(line - 1, 1), line + 1) if beside != line
    )


def without_marks(source: Source) -> Source:
    """Return ``source`` without the lines of its marks: both sides of each conflict, one below the other."""
    gone = {mark.start for conflict in conflicts(source) for mark in conflict.marks}
    starts = (*source.line_starts, len(source.text))
    kept = (source.text[start:end] for start, end in pairwise(starts) if start not in gone)
    return replace(source, text="".join(kept))


def ensure_settled(source: Source) -> None:
    """Check that git left no conflict in ``source``.

    Raises:
        ReadError: it left one, so that its entries are not what the list says.
    """
    for conflict in conflicts(source):
        line = source.line(conflict.marks[0].start)
        raise ReadError(
            f"{source.name}:{line}: git left a conflict here; keep what the list is to say, and delete the marks"
        )


def _marks(source: Source) -> list[tuple[Span, str]]:
    """Return the lines that look like marks, each with its signs; none where none begins or ends a conflict."""
    text = source.text
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return []
    found = [(Span(*mark.span()), mark["signs"]) for mark in _lines(text)]
    if not any(signs[0] in {_BEGIN, _END} for _, signs in found):
        return []
    fenced = [token.map for token in parser().parse(text, {}) if token.type == "fence" and token.map]
    return [(span, signs) for span, signs in found if not _is_in(source.line(span.start) - 1, fenced)]


def _lines(text: str) -> Iterator[re.Match[str]]:
    # To ``re`` only a line feed ends a line.
    return _MARK.finditer(text.replace("\r", "\n"))


def _is_in(line: int, ranges: Sequence[Sequence[int]]) -> bool:
    return any(start <= line < end for start, end in ranges)
