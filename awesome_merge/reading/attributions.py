"""Links that are called after who wrote what they lead to, and when: ``[Oak et al. (2012)](u)``."""

from __future__ import annotations

import re
from typing import NamedTuple

from awesome_merge.reading import people
from awesome_merge.reading.vocabulary import NEVER

_ATTRIBUTION = re.compile(
    r"(?P<persons>[^\W\d_][^\d()\[\]:\"“]{1,80}?)[\s,.]*(?P<year>\((?:19|20)\d\d[a-z]?\)|(?:19|20)\d\d[a-z]?)\.?"
)
_OTHERS = re.compile(r",?\s+(?:et\.?\sal\b\.?|and others)$")
_COMMA = re.compile(r"\s*[,;]\s*(?:(?:and\s|&)\s*)?|\s+(?:and\s|&)\s*")
# One surname, or a name of two words.
_MOST_WORDS = 2


class Attribution(NamedTuple):
    """Persons, in order, as written, and the year."""

    authors: tuple[str, ...]
    year: int


def attribution(text: str) -> Attribution | None:
    """Return the persons and the year that are all of ``text``; None if it says something else, or may.

    One surname needs brackets around the year: ``Python 2012`` is no person.
    """
    found = _ATTRIBUTION.fullmatch(text) if any(map(str.isdecimal, text[-3:])) else None
    if found is None:
        return None
    written = _OTHERS.sub("", found["persons"])
    parts = tuple(_COMMA.split(written))
    sure = written != found["persons"] or len(parts) > 1 or (found["year"].startswith("(") and " " not in written)
    authors = people.names(found["persons"]) or (parts if sure and all(map(_may_be_surname, parts)) else ())
    return Attribution(authors, int(found["year"].strip("()")[:4])) if authors else None


def _may_be_surname(part: str) -> bool:
    words = part.casefold().split()
    return part[:1].isupper() and not part.isupper() and len(words) <= _MOST_WORDS and NEVER.isdisjoint(words)
