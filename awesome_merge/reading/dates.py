"""Dates as lists write them."""

from __future__ import annotations

import re
from typing import NamedTuple

_YEAR = r"(?:19[5-9]|20[0-9])\d"
_NUMBERS = re.compile(rf"(?<!\d)(?P<year>{_YEAR})(?:[./-](?P<month>0?[1-9]|1[0-2])(?![\d]))?(?:[./-]\d{{1,2}})?(?!\d)")
_TURNED = re.compile(rf"(?<!\d)(?P<month>0?[1-9]|1[0-2])/(?P<year>{_YEAR})(?!\d)")
_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = re.compile(rf"\b(?P<name>{'|'.join(_NAMES)})[a-z]*\.?,?\s+(?P<year>{_YEAR})\b", re.IGNORECASE)


class Found(NamedTuple):
    """A date and the half-open range where it stands in the text that was searched."""

    year: int
    month: int | None
    start: int
    end: int


def find(text: str) -> Found | None:
    """Return the first date in ``text``, or None if there is none.

    ``2018``, ``2018.8``, ``2018/08``, ``08/2018`` and ``Aug 2018`` are dates.
    """
    if named := _NAMED.search(text):
        month = _NAMES.index(named["name"].lower()) + 1
        return Found(int(named["year"]), month, named.start(), named.end())
    if turned := _TURNED.search(text):
        return Found(int(turned["year"]), int(turned["month"]), turned.start(), turned.end())
    if found := _NUMBERS.search(text):
        return Found(int(found["year"]), int(found["month"]) if found["month"] else None, found.start(), found.end())
    return None
