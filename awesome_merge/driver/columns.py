"""Rows that one side added to a table of which the other changed the columns."""

from __future__ import annotations

from collections.abc import Sequence

from awesome_merge.driver.padding import tables
from awesome_merge.driver.pieces import Part, Piece, disputed
from awesome_merge.driver.rows import NOTHING, cells
from awesome_merge.driver.units import is_delimiter


def realign(parts: Sequence[Part]) -> None:
    """Put the cells of added rows below the names that they stood below; where one is gone, a person decides.

    Where both sides gave the table a column, the line below its header gets another cell.
    """
    for header, *rows in tables(parts):
        node = header.node
        texts = {unit.text for unit in (node.ours, node.theirs) if unit}
        if header.text and header.text not in texts and rows and rows[0].text and is_delimiter(rows[0].text):
            rows[0].pieces[0] = _as_wide(rows[0].text, len(_split(header.text)[1]))
        names = _names(header.text or "")
        ours, theirs = (_names(unit.text) if unit else names for unit in (node.ours, node.theirs))
        for part in rows if names and (ours != names or theirs != names) else ():
            if part.node.is_of_one_side:
                part.pieces = [_below(names, ours if part.node.ours else theirs, part)]


def _names(header: str) -> list[str]:
    """Return the names of the columns; nothing unless each has a name of its own."""
    found = [cell.strip().casefold() for cell in _split(header)[1]]
    return found if len({*found} - {""}) == len(found) else []


def _below(names: Sequence[str], own: Sequence[str], part: Part) -> Piece:
    """Return the row of ``part``, made for the columns ``own``, with those that ``names`` are."""
    text = part.node.unit.text
    before, found, behind = _split(text)
    named = dict(zip(own, found, strict=False))
    if len(named) < len(found) or {name for name, cell in named.items() if cell.strip() not in NOTHING} - {*names}:
        return disputed(part.node)
    return f"{before}{'|'.join(named.get(name, ' ') for name in names)}{behind}"


def _as_wide(delimiters: str, columns: int) -> str:
    """Return ``delimiters`` with as many cells as the table has ``columns``, if they have fewer."""
    before, found, behind = _split(delimiters)
    return f"{before}{'|'.join(found + found[-1:] * (columns - len(found)))}{behind}"


def _split(row: str) -> tuple[str, list[str], str]:
    """Return what stands before, in, and behind the cells of ``row``: the pipes around it, and the line end."""
    found = cells(row)
    first = 1 if not found[0].strip() else 0
    last = len(found) - 1 if len(found) > 1 and not found[-1].strip() else len(found)
    behind = "|" + found[-1] if last < len(found) else ""
    return found[0] + "|" if first else "", found[first:last], behind + "\n"
