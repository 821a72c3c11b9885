"""One unit edited on both sides: merged by its fields, each of which is one side's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from awesome_merge.driver.names import flat, place, targets
from awesome_merge.driver.sequences import common
from awesome_merge.driver.tokens import is_link, tokens

_Token = tuple[str, str]
_sort, _text = itemgetter(0), itemgetter(1)


@dataclass(frozen=True, slots=True)
class _Change:
    """Tokens ``start`` to ``end`` of the base, become ``new``."""

    start: int
    end: int
    new: tuple[_Token, ...]

    @property
    def text(self) -> str:
        return "".join(map(_text, self.new))

    @property
    def adds(self) -> bool:
        return self.start == self.end

    @property
    def has_links_only(self) -> bool:
        return all(is_link(sort) for sort, _ in self.new)


def merged(base: str, ours: str, theirs: str) -> str | None:
    """Return ``base`` with the edits of both sides; None where they made two things of one field.

    An edit of words outweighs one of white space or of a table's rule, and another page another spelling of an address;
    but what one side put on another level stays there.
    """
    if theirs in {ours, base}:
        return ours
    if ours == base:
        return theirs
    was, mine, yours = map(flat, (base, ours, theirs))
    if yours == mine:
        return ours
    if yours == was:
        return _indented(ours, base, theirs)
    if mine == was:
        return _indented(theirs, base, ours)
    old = tokens(base)
    together = _together(old, _changes(old, tokens(ours)), _changes(old, tokens(theirs)))
    return None if together is None else _changed(old, together)


def _indented(text: str, base: str, other: str) -> str:
    """Return ``text`` indented as ``other`` is, where only that is not indented as ``base`` is."""
    was, mine, yours = (each[: len(each) - len(each.lstrip(" \t"))] for each in (base, text, other))
    if mine != was:
        return text
    return "".join(
        yours + line.removeprefix(was) if line.startswith(was) else line for line in text.splitlines(keepends=True)
    )


def _changed(old: Sequence[_Token], changes: Sequence[_Change]) -> str | None:
    """Return ``old`` with ``changes``; None where two overlap."""
    made: list[str] = []
    at = 0
    for change in sorted(changes, key=lambda each: (each.start, each.end)):
        if change.start < at:
            return None
        made += (*map(_text, old[at : change.start]), change.text)
        at = change.end
    return "".join((*made, *map(_text, old[at:])))


def _changes(old: Sequence[_Token], new: Sequence[_Token]) -> list[_Change]:
    """Return what was made of ``old``; of as many tokens of the same sorts each is a change of its own."""
    found = []
    at = (0, 0)
    for start, new_start in (*common([*map(_alike, old)], [*map(_alike, new)]), (len(old), len(new))):
        was, become = old[at[0] : start], new[at[1] : new_start]
        if [*map(_sort, was)] == [*map(_sort, become)]:
            found += [
                _Change(at[0] + step, at[0] + step + 1, (token,))
                for step, token in enumerate(become)
                if token != was[step]
            ]
        else:
            found.append(_Change(at[0], start, tuple(become)))
        if old[start : start + 1] != new[new_start : new_start + 1]:
            found.append(_Change(start, start + 1, (new[new_start],)))
        at = (start + 1, new_start + 1)
    return found


def _alike(token: _Token) -> _Token:
    """Return ``token`` without the blanks around a pipe: what is added to a cell moves them."""
    sort, text = token
    return (sort, text.strip()) if "|" in text else token


def _together(old: Sequence[_Token], ours: Sequence[_Change], theirs: Sequence[_Change]) -> list[_Change] | None:
    """Return the changes of both sides, those of one place made one; None where they differ there."""
    places = {(change.start, change.end): change for change in theirs}
    found = []
    for change in ours:
        other = places.pop((change.start, change.end), change)
        both = _both(old[change.start : change.end], change, other)
        if both is None:
            return None
        found.append(both)
    return [*found, *places.values()]


def _both(old: Sequence[_Token], ours: _Change, theirs: _Change) -> _Change | None:
    """Return the one of two changes that says more than another spelling; None where both do."""
    was, mine, yours = map(_said, (old, ours.new, theirs.new))
    if yours in {mine, was}:
        return ours
    if mine == was:
        return theirs
    if not ours.adds or not (ours.has_links_only or theirs.has_links_only):
        return None
    # Links follow links, and what is said stands behind them, whichever side said it.
    first, last = (ours, theirs) if ours.has_links_only else (theirs, ours)
    return replace(ours, new=first.new + last.new)


def _said(parts: Sequence[_Token]) -> str:
    """Return what ``parts`` say, whatever their blanks and however the targets of links are spelled."""
    return "".join((_page(text) if sort == "target" else None) or "".join(text.split()) for sort, text in parts)


def _page(target: str) -> str | None:
    return next(filter(None, map(place, targets(target))), None)
