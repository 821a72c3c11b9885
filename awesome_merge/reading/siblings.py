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
# ``- Ann Oak, Bob Elm, A Title``: what stands before the first two commas.
_LEADING = re.compile(
    r"^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?P<one>[^\W\d_][^\n,:;()\[\]<>*|\"“”]{2,40}?)(?:(?P<comma>,)|[ \t]and\b)[ \t]"
    r"(?:and[ \t])?(?P<other>[^\n,:;()\[\]<>*|\"“”]{2,40}?)(?=,|[ \t]and\b|$)",
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


def authors_lead(source: Source) -> bool:
    """Return whether many items of ``source`` begin with persons, and hardly any with other words before a comma."""
    persons = others = 0
    for found in islice(_LEADING.finditer(source.text), _MOST_ASKED):
        one, other = found["one"], found["other"]
        if people.are_likely(one) or (people.is_among(one) and people.is_among(other) and not people.is_common(one)):
            persons += 1
        elif found["comma"]:
            others += 1
    return persons >= _FEWEST and persons > 2 * others
