"""How the makers of things spell them, and where a text spells them otherwise.

The names are a table, ``brands.toml``. Nothing here knows Markdown.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from awesome_merge.tables import table

_TOKEN = re.compile(r"[^\W_]+")
# What stands before the name of a thing that something is made with, so that a word is meant as a name.
_USED = re.compile(
    r"(?:\b(?:using|uses|via|(?:built|made|written|created|generated|deploy|deploys|deployed|deploying|works|working"
    r"|compatible|integrates|integrated|integration|powered|based|runs|running|hosted)\s+(?:with|in|on|by|using))\s+)\Z",
    re.IGNORECASE,
)
_LONGEST_LEAD = 40
# A name that hyphens, underscores or slashes join to others is part of another; so it is before ``.js``.
_JOINS = "-_/\\@#~$["


@dataclass(frozen=True, slots=True)
class Brand:
    """One row of the table; see there."""

    name: str
    right: frozenset[str]
    same: frozenset[str]
    before: frozenset[str]
    command: frozenset[str]
    word: bool


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A name spelt otherwise.

    Attributes:
        start: where in the text it begins.
        written: as the text has it.
        name: as its makers have it.
        is_other_name: whether it is a short or older name that is used, too, and odd only beside the name itself.
    """

    start: int
    written: str
    name: str
    is_other_name: bool

    @property
    def end(self) -> int:
        """Where in the text it ends."""
        return self.start + len(self.written)


@cache
def _brands() -> Mapping[str, Sequence[tuple[str, Brand]]]:
    """Return the spellings of names by the first word of each, in small letters."""
    found: defaultdict[str, list[tuple[str, Brand]]] = defaultdict(list)
    for row in table(Path(__file__).with_name("brands.toml"))["brand"]:
        brand = Brand(
            row["name"],
            frozenset(row.get("right", ())),
            frozenset(row.get("same", ())),
            frozenset(row.get("before", ())),
            frozenset(row.get("command", ())),
            row.get("word", False),
        )
        spellings = {each.casefold() for each in (brand.name, *row.get("wrong", ()), *brand.right, *brand.same)}
        for spelling in sorted(spellings, key=lambda each: (-len(each), each)):
            found[_TOKEN.findall(spelling)[0]].append((spelling, brand))
    return found


@cache
def _small() -> frozenset[str]:
    return frozenset(
        spelling
        for rows in _brands().values()
        for _, brand in rows
        for spelling in (brand.name, *brand.right, *brand.same)
        if spelling[0].islower()
    )


def is_small(word: str) -> bool:
    """Return whether ``word`` is a name that its makers write with a small letter first, ``npm``."""
    return word.rstrip(".,;:!?)") in _small()


def misspelt(text: str) -> Iterator[Misspelling]:
    """Yield every name in ``text`` that is spelt otherwise than its makers do, in order."""
    for token in _TOKEN.finditer(text):
        rows = _brands().get(token[0].casefold())
        if rows:
            seen: set[str] = set()
            for spelling, brand in rows:
                if brand.name in seen:
                    continue
                found = _found(text, token.start(), spelling, brand)
                if found is not None:
                    seen.add(brand.name)
                    if found.written not in {brand.name, *brand.right}:
                        yield found


def _found(text: str, start: int, spelling: str, brand: Brand) -> Misspelling | None:
    """Return what ``brand`` is called at ``start``, right or not; None where it is not meant there."""
    if brand.name.startswith(".") and text[start - 1 : start] == ".":
        start -= 1
    end = start + len(spelling)
    written = text[start:end]
    if written.casefold() != spelling or text[end : end + 1].isalnum():
        return None
    if written in {brand.name, *brand.right}:
        return Misspelling(start, written, brand.name, is_other_name=False)
    if _is_joined(text, start, end) or not _is_meant(text, start, end, brand):
        return None
    return Misspelling(start, written, brand.name, is_other_name=written in brand.same)


def _is_joined(text: str, start: int, end: int) -> bool:
    before, behind = text[max(0, start - 1) : start], text[end : end + 2]
    return (
        (bool(before) and before in f"{_JOINS}.:")
        or (bool(behind) and behind[0] in _JOINS)
        or re.match(r"[.:]\w", behind) is not None
    )


def _is_meant(text: str, start: int, end: int, brand: Brand) -> bool:
    """Whether what stands there is the name: no command, and if it is a word too, what is around it tells."""
    following = _TOKEN.match(text, _skipped(text, end))
    behind = following[0] if following else ""
    if text[start:end].islower() and behind in brand.command:
        return False
    if not brand.word or not (text[:start].strip() or text[end:].strip()):
        return True
    lead = text[max(0, start - _LONGEST_LEAD) : start]
    return behind.casefold() in brand.before or _USED.search(lead) is not None


def _skipped(text: str, at: int) -> int:
    while at < len(text) and text[at] == " ":
        at += 1
    return at
