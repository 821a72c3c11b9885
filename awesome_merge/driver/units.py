"""A list cut into units: what is added, edited, moved and deleted as a whole.

An item with the lines that belong to it, a table row, a heading, a code block, and any other line are units each.
Only lines are looked at, so that a large file is cut in milliseconds: what an entry says is not read here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

_TAB = 4
# https://spec.commonmark.org/0.31.2/#list-items; a mark without a space behind it is none.
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])(?=[ \t])")
_HEADING = re.compile(r" {0,3}(#{1,6})(?=[ \t]|$)")
_FENCE = re.compile(r"[ \t]*(?:[-*+][ \t]+)?(`{3,}|~{3,})")
# https://github.github.com/gfm/#tables-extension-
_DELIMITERS = re.compile(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?[ \t]*$|[ \t]*\|[ \t]*:?-+:?[ \t]*$")
_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_LINK = re.compile(r"\]\(|<?https?://")
# HTML below an item may as well end what holds the list; a quote without a blank line before it is of the item.
_APART = re.compile(r"[ \t]*(?:<[/!a-zA-Z]|>)")
_QUOTE = re.compile(r" {0,3}>")
# Badges that lead elsewhere are of the item above them, even behind a blank line; one that leads to the top is not.
_BADGES = re.compile(r"(?:(?:&nbsp;|[ \t])*\[!\[[^\[\]]*\]\([^()]*\)\]\((?!#)[^()]*\))+(?:&nbsp;|[ \t])*$")


# An entry that unfolds: its summary leads somewhere. A section that unfolds has entries of its own.
_UNFOLDS = re.compile(r"[ \t]*<details\b", re.IGNORECASE)
_SUMMARY = re.compile(
    r"[ \t]*<details\b[^>]*>\s*<summary\b(?:(?!</summary).)*(?:href=|\]\()", re.IGNORECASE | re.DOTALL
)
_DETAILS = re.compile(r"<(/?)details\b", re.IGNORECASE)


class Kind(Enum):
    """What a unit is; ``EDGE`` is the end of a file, ``TEXT`` any line that is nothing else."""

    HEADING = "heading"
    ITEM = "item"
    ROW = "row"
    CODE = "code"
    TEXT = "text"
    EDGE = "edge"


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """One unit; two are never equal, however they read.

    Attributes:
        text: its lines as written, each with its line end, without those of ``children``.
        gap: the blank lines before it, as written.
        depth: the level of a heading, the columns before the mark of an item, else 0.
        children: the items below an item that has a link of its own.
        step: 1 or -1 where its list or table counts its items so, else 0.
    """

    kind: Kind
    text: str
    gap: str = ""
    depth: int = 0
    children: tuple[Unit, ...] = ()
    step: int = 0

    @property
    def whole(self) -> str:
        """All that it is, its children among it, without the gap before it."""
        return self.text + "".join(child.gap + child.whole for child in self.children)

    @property
    def has_link(self) -> bool:
        """Whether a link stands in its own lines."""
        return _LINK.search(self.text) is not None


def units(text: str) -> list[Unit]:
    """Return the units of ``text`` in order, and the edge that its end is: all gaps and texts joined are ``text``.

    Every line of ``text`` has to end in a newline.
    """
    return _nested(_Cutter(lines_of(text)).cut())


def lines_of(text: str) -> list[str]:
    """Return the lines of ``text``, each with the newline that ends it; there is no other line end."""
    return [f"{line}\n" for line in text.split("\n")[:-1]]


def _nested(flat: Sequence[Unit]) -> list[Unit]:
    """Put items below the item with a link that they stand under."""
    found: list[Unit] = []
    at = 0
    while at < len(flat):
        unit = flat[at]
        at += 1
        if unit.kind is Kind.ITEM and unit.has_link:
            end = at
            while end < len(flat) and flat[end].kind is Kind.ITEM and flat[end].depth > unit.depth + 1:
                end += 1
            if end > at:
                unit = Unit(unit.kind, unit.text, unit.gap, unit.depth, tuple(_nested(flat[at:end])))
                at = end
        found.append(unit)
    return found


class _Cutter:
    """Cuts lines into units that have no children yet."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._at = 0

    def cut(self) -> list[Unit]:
        """Return the units of the lines, and the edge behind them."""
        found: list[Unit] = []
        in_table = False
        while self._at < len(self._lines):
            gap = self._gap()
            in_table = in_table and not gap
            if self._at == len(self._lines):
                return [*found, Unit(Kind.EDGE, "", gap)]
            start = self._at
            kind, depth = self._kind(in_table=in_table)
            self._at += 1
            if unfolded := self._unfolded(start):
                self._at = unfolded
            elif kind is Kind.CODE:
                self._to_fence(self._lines[start])
            elif kind is Kind.ITEM or (kind is Kind.HEADING and _LINK.search(self._lines[start])):
                self._to_end(depth, is_item=kind is Kind.ITEM)
            in_table = in_table or is_delimiter(self._lines[start])
            found.append(Unit(kind, "".join(self._lines[start : self._at]), gap, depth))
        return [*found, Unit(Kind.EDGE, "")]

    def _gap(self) -> str:
        start = self._at
        while self._at < len(self._lines) and not self._lines[self._at].strip():
            self._at += 1
        return "".join(self._lines[start : self._at])

    def _kind(self, *, in_table: bool) -> tuple[Kind, int]:
        line = self._lines[self._at]
        if _FENCE.match(line):
            return Kind.CODE, 0
        if self._unfolded(self._at):
            return Kind.ITEM, columns(line)
        if heading := _HEADING.match(line):
            return Kind.HEADING, len(heading[1])
        if _RULE.match(line) or is_delimiter(line):
            return Kind.TEXT, 0
        if _ITEM.match(line):
            return Kind.ITEM, columns(line)
        is_row = "|" in line if in_table else line.lstrip().startswith("|")
        return (Kind.ROW, 0) if is_row and not self._is_header() else (Kind.TEXT, 0)

    def _is_header(self) -> bool:
        return self._at + 1 < len(self._lines) and is_delimiter(self._lines[self._at + 1])

    def _unfolded(self, start: int) -> int | None:
        """Return the line behind the entry that unfolds at ``start``; None if none does."""
        if not _UNFOLDS.match(self._lines[start]):
            return None
        depth = 0
        for end in range(start, len(self._lines)):
            depth += sum(-1 if closes else 1 for closes in _DETAILS.findall(self._lines[end]))
            if depth <= 0:
                return end + 1 if _SUMMARY.match("".join(self._lines[start : end + 1])) else None
        return None

    def _to_fence(self, opening: str) -> None:
        """Go behind the line that closes the code that ``opening`` opens; to the end if none does."""
        fence = _FENCE.match(opening)
        mark = fence[1] if fence else ""
        while self._at < len(self._lines):
            line = self._lines[self._at].strip()
            self._at += 1
            if line.startswith(mark) and not line.strip(mark[0]):
                return

    def _to_end(self, depth: int, *, is_item: bool) -> None:
        """Go behind the lines that belong to the item or heading before: prose, and what is indented below an item."""
        while self._at < len(self._lines):
            before = self._at
            gap = self._gap()
            if self._at < len(self._lines) and is_item and self._is_code_below(depth):
                self._at += 1
                self._to_fence(self._lines[self._at - 1])
                continue
            if self._at == len(self._lines) or not self._goes_on(depth, is_item=is_item, apart=bool(gap)):
                self._at = before
                return
            self._at += 1

    def _is_code_below(self, depth: int) -> bool:
        """Whether code begins here that belongs to an item of ``depth``."""
        line = self._lines[self._at]
        return columns(line) > depth + 1 and line.lstrip().startswith(("```", "~~~"))

    def _goes_on(self, depth: int, *, is_item: bool, apart: bool) -> bool:
        line = self._lines[self._at]
        indented = columns(line) > depth + 1
        if _ITEM.match(line) or _HEADING.match(line) or _FENCE.match(line) or is_delimiter(line):
            return False
        if _RULE.match(line) or self._is_header():
            return False
        if is_item and not apart and _QUOTE.match(line):
            return True
        if is_item and _BADGES.match(line):
            return True
        if apart or line.lstrip().startswith("|") or _APART.match(line):
            return is_item and indented and not line.lstrip().startswith("|")
        return True


def is_delimiter(text: str) -> bool:
    """Whether ``text`` is the line between the header of a table and its rows."""
    return _DELIMITERS.match(text.strip()) is not None


def columns(line: str) -> int:
    """Return how many columns of blanks ``line`` begins with."""
    blanks = len(line) - len(line.lstrip())
    return len(line[:blanks].expandtabs(_TAB)) if blanks else 0
