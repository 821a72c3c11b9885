"""Tables as text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from awesome_merge.writing.spelling import formatted

Rows = Sequence[Sequence[str]]
Grid = Callable[[Rows], str]


def compact(rows: Rows) -> str:
    """Return ``rows`` as a table without padding, the first as header.

    One new row changes no other. mdformat writes it so under ``--compact-tables``.
    """
    header, *others = ([cell.replace("|", r"\|") for cell in row] for row in rows)
    return "\n".join(_line(cells) for cells in (header, ["--"] * len(header), *others))


def padded(rows: Rows) -> str:
    """Return ``rows`` as a table whose columns are aligned, the first as header."""
    if not all(cell.isascii() for row in rows for cell in row):
        # Only mdformat knows how wide it takes other scripts to be.
        return formatted(compact(rows)).rstrip("\n")
    escaped = [[cell.replace("|", r"\|") for cell in row] for row in rows]
    widths = [max(3, *map(len, column)) for column in zip(*escaped, strict=True)]
    rule = ["-" * width for width in widths]
    return "\n".join(
        _line([cell.ljust(width) for cell, width in zip(cells, widths, strict=True)])
        for cells in (escaped[0], rule, *escaped[1:])
    )


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
