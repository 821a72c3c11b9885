"""What the entries of a list share, where one alone could be read in two ways."""

from __future__ import annotations

import re

from awesome_merge.reading import people
from awesome_merge.text import Source

# ``[Title](url) - Ann Oak, Bob Elm (PDF)``: up to the next bracket or dash.
_BEHIND = re.compile(
    r"\]\([^\s)]*\)\s*(?:[-–—]\s+|by\s+)(?P<words>[^\n(\[–—]{2,120}?)(?=\s*[(\[\n–—]|\s-\s|$)", re.MULTILINE
)
_FEWEST = 5
_SHARE = 0.5
_MOST = 400


def authors_follow(source: Source) -> bool:
    """Return whether behind the title links of ``source`` stand persons more often than not."""
    asked = names = 0
    for found in _BEHIND.finditer(source.text):
        asked += 1
        names += people.may_be(found["words"].strip())
        if asked == _MOST:
            break
    return names >= _FEWEST and names >= _SHARE * asked
