"""Bare addresses in running text, as GitHub makes links of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ADDRESS = re.compile(r"https?://(?:(?!,https?://)[^\s<>：，。；、）】》])+")
_BRACKETS = (("(", ")"), ("[", "]"), ("（", "）"), ("【", "】"))
_TRAILING = frozenset(".,;:!?'\"*_~`，。；")


def bare(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the addresses in ``text[start:end]``, in order."""
    for found in _ADDRESS.finditer(text, start, end):
        yield found.start(), found.start() + len(_trimmed(found[0]))


def _trimmed(address: str) -> str:
    """Leave trailing punctuation and closing brackets that none opened out, as GitHub's autolinks do."""
    unopened = {closing: address.count(closing) - address.count(opening) for opening, closing in _BRACKETS}
    end = len(address)
    while (last := address[end - 1]) in _TRAILING or unopened.get(last, 0) > 0:
        if last in unopened:
            unopened[last] -= 1
        end -= 1
    return address[:end]
