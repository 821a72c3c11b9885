"""Dates as lists write them."""

from __future__ import annotations

import re
from typing import NamedTuple

_YEAR = r"(?:19[5-9]|20[0-2])\d"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH_NAME = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|o[ck]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
"""A month in words, whole or short, as a part of a regular expression without regard to case."""
_ORDINAL = rf"{_DAY}(?:st|nd|rd|th)?"
_ANY_YEAR = re.compile(_YEAR)
_DATE = re.compile(
    rf"""
    (?<!\d)
    (?: (?<![a-z]) (?: {_ORDINAL}[\s-] )? (?P<name1> {MONTH_NAME} )
        (?: \s?{_ORDINAL}(?=[\s,]) )? [\s,-]{{0,2}} (?P<year1> {_YEAR} )
      | (?: {_DAY}[./-] )? (?P<month2> {_MONTH} ) / (?: {_DAY}/ )? (?P<year2> {_YEAR} )
      | (?: {_DAY}[.-] )? (?P<month3> 0[1-9] | 1[0-2] ) [.-] (?P<year3> {_YEAR} )
      | (?P<year4> {_YEAR} ) \s? 年 (?: \s? (?P<month4> {_MONTH} ) \s? 月 (?: \s? {_DAY} \s? 日 )? )?
      | (?P<year5> {_YEAR} ) (?P<month5> 0[1-9] | 1[0-2] ) (?: {_DAY.replace("0?", "0")} )?
      | (?P<year6> {_YEAR} ) [./-] (?P<month6> {_MONTH} ) (?: [./-] {_DAY} )?
      | (?P<year7> {_YEAR} ) [\s,-]{{1,2}} (?P<name7> {MONTH_NAME} ) (?: \s{_ORDINAL} )? (?![a-z])
      | (?P<year8> {_YEAR} )
    )
    (?! \d | \.\d{{3}} | s\b )
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Found(NamedTuple):
    """A date and the half-open range where it stands in the text that was searched."""

    year: int
    month: int | None
    start: int
    end: int


def find(text: str) -> Found | None:
    """Return the first date in ``text``, or None if there is none.

    ``2018``, ``2018.8``, ``2018/08/31``, ``20180831``, ``08/2018``,
    ``31 Aug 2018``, ``August 31, 2018`` and ``2018年8月`` are dates; a day is
    part of a date, but nobody asks for it.
    """
    # Every form holds a year, and most texts do not.
    return _found(_DATE.search(text)) if _ANY_YEAR.search(text) else None


def at(text: str, start: int) -> Found | None:
    """Return the date that begins at ``text[start]``, or None."""
    return _found(_DATE.match(text, start))


def _found(match: re.Match[str] | None) -> Found | None:
    if match is None:
        return None
    parts = {name.rstrip("0123456789"): value for name, value in match.groupdict().items() if value}
    month = int(parts["month"]) if "month" in parts else None
    if "name" in parts:
        # Dutch and German write ``okt``.
        month = _NAMES.index(parts["name"][:3].lower().replace("k", "c")) + 1
    return Found(int(parts["year"]), month, *match.span())
