"""What a unit is called: by what it is found again on the other side, whatever else was edited."""

from __future__ import annotations

import re
from collections.abc import Hashable
from functools import lru_cache

from awesome_merge.driver.units import Kind, Unit
from awesome_merge.labels import is_label
from awesome_merge.merging.titles import title_key
from awesome_merge.merging.urls import keys, page

# A link that is no picture; its label may hold one pair of brackets, such as a picture's.
_LINK = re.compile(r"(?<!!)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*<?([^\s)>]+)")
_TARGET = re.compile(r"\]\(\s*<?([^\s)>]+)|href=[\"']([^\"']+)|(?<![<\"'=(])<?\b(https?://[^\s)>\]|<\"']+)")
_ROW_NUMBER = re.compile(r"\s*\|?\s*\d{1,9}\s*(?=\|)")
_DASHES = re.compile(r"-{2,}")
_MARK = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s+")
_STRONG = re.compile(r"\*\*(.+?)\*\*|__(.+?)__")


def content(unit: Unit) -> str:
    """Return what ``unit`` says, children and all, without its mark, and what aligning and numbering change."""
    text = unit.whole
    counted = unit.kind is Kind.ITEM or unit.step
    found = (_MARK if unit.kind is Kind.ITEM else _ROW_NUMBER).match(text) if counted else None
    return flat(text[found.end() :] if found else text)


def says(unit: Unit) -> Hashable:
    """Return what ``unit`` is, and says."""
    return unit.kind, content(unit)


def leads_to(unit: Unit) -> Hashable:
    """Return what the first link in the lines of ``unit`` leads to; prose is another thing than an entry."""
    called = key(unit.text)
    return called and (unit.kind is Kind.TEXT, called)


def flat(text: str) -> str:
    """Return ``text`` on one line, each run of blanks one blank, and each of dashes two: tables are aligned by both."""
    return _DASHES.sub("--", " ".join(text.split()))


def targets(text: str) -> list[str]:
    """Return the targets of all links and pictures in ``text``, bare addresses among them, in order."""
    return [next(filter(None, found)) for found in _TARGET.findall(text)]


def places(text: str) -> set[str]:
    """Return what the links in ``text`` lead to; what leads nowhere by itself stands for itself."""
    return {place(url) or url for url in targets(text)}


@lru_cache(maxsize=1 << 14)
def key(text: str) -> str | None:
    """Return what the first link in the lines ``text`` leads to, however its address is spelled; None if there is none.

    That is the identifier that the address proves, else the page; what leads within its own page names nothing, for
    all headings may lead to one table of contents.
    """
    link = _LINK.search(text)
    url = link[2] if link else next(iter(targets(text)), None)
    return None if url is None else place(url)


def place(url: str) -> str | None:
    """Return the identifier that ``url`` proves, else its page; None for what leads nowhere or within its own page."""
    return next(iter(keys(url)), None) or page(url)


@lru_cache(maxsize=1 << 14)
def title(text: str) -> str:
    """Return the letters of what stands first in the lines ``text``: bold, linked, or before the first link."""
    link = _LINK.search(text)
    strong = _STRONG.search(text)
    mark = _MARK.match(text)
    start = mark.end() if mark else 0
    if strong and not (link and link.start() < strong.start() and _is_title(link[1])):
        return title_key(strong[1] or strong[2]).letters
    if link and _is_title(link[1]):
        return title_key(link[1]).letters
    return title_key(text[start : link.start()] if link else text[start:]).letters


def _is_title(label: str) -> bool:
    return not is_label(label)
