"""Prose that both sides added in one place: nobody but a person can make one text of it."""

from __future__ import annotations

from collections.abc import Sequence

from awesome_merge.driver.pieces import Conflict, Part
from awesome_merge.driver.units import Kind


def with_prose(parts: Sequence[Part]) -> list[Part]:
    """Return ``parts`` with a conflict wherever lines that only ours added meet other lines that only theirs added.

    That is where no line of either is an entry or a heading, or has a link.
    """
    found: list[Part] = []
    at = 0
    while at < len(parts):
        middle = _end(parts, at, ours=True)
        end = _end(parts, middle, ours=False)
        if at < middle < end and all(map(_is_prose, parts[at:end])):
            ours, theirs = _text(parts[at:middle]), _text(parts[middle:end])
            made = ours if ours == theirs else Conflict(ours, "", theirs)
            found.append(Part(parts[at].node, parts[at].gap, [made]))
        else:
            end = max(middle, at + 1)
            found += parts[at:end]
        at = end
    return found


def _end(parts: Sequence[Part], start: int, *, ours: bool) -> int:
    """Return where the parts end that only one side added."""
    at = start
    while at < len(parts) and (node := parts[at].node).base is None and (node.theirs if ours else node.ours) is None:
        at += 1
    return at


def _is_prose(part: Part) -> bool:
    unit = part.node.unit
    return unit.kind in {Kind.TEXT, Kind.CODE} and not unit.has_link


def _text(parts: Sequence[Part]) -> str:
    """Return the lines of ``parts``, without the gap before the first."""
    gaps = ("", *(part.gap for part in parts[1:]))
    return "".join(gap + part.node.unit.whole for gap, part in zip(gaps, parts, strict=True))
