"""What the entries of a list share, where one alone could be read in two ways."""

from __future__ import annotations

import re
from html import unescape
from itertools import islice

from awesome_merge.reading import people
from awesome_merge.text import Source

# ``[Title](url) - Ann Oak, Bob Elm 2012 (PDF)``: up to a year, a bracket, code or a dash.
_BEHIND = re.compile(
    r"\]\([^\s()\[\]]{0,2000}\)[ \t]*(?:[-–—][ \t]+|by[ \t]+)"
    r"(?P<words>[^\n(\[`*–—]{2,120}?)(?=[ \t,]*(?:[(\[\n`*–—]|\s-\s|(?:19|20)\d\d\b|$))",
    re.MULTILINE,
)
_FEWEST = 5
_MOST_ASKED = 400
# A remark of more words, or one that ends a sentence, describes.
_FEW_WORDS = 4


def authors_follow(source: Source) -> bool:
    """Return whether behind the title links of ``source`` stand persons rather than descriptions."""
    persons = descriptions = 0
    for found in islice(_BEHIND.finditer(source.text), _MOST_ASKED):
        words = unescape(found["words"]).strip(" \t\u200e\u200f")
        if people.may_be(words):
            persons += 1
        elif words.endswith(".") or len(words.split()) > _FEW_WORDS:
            descriptions += 1
    return persons >= _FEWEST and persons > 2 * descriptions
