"""Where GitHub lets a page be linked to, ``#papers``: headings by their words, and what HTML names."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

# What stays of a heading: Ruby's \p{Word}, hyphens and spaces, as in
# https://github.com/gjtorikian/html-pipeline/blob/v2.14.3/lib/html/pipeline/toc_filter.rb
_KEPT = {"Nd", "Pc"}
_NAME = re.compile(r"""\s(?:id|name)\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)


def anchors(headings: Sequence[str]) -> list[str]:
    """Return the anchor of each of a document's headings (plain words), all given in order.

    A repeated one gets ``-1``, ``-2`` and so on.
    """
    seen: Counter[str] = Counter()
    found = []
    for heading in headings:
        slug = "".join(filter(_stays, heading.lower())).replace(" ", "-")
        found.append(f"#{slug}-{seen[slug]}" if seen[slug] else f"#{slug}")
        seen[slug] += 1
    return found


def named(tag: str) -> list[str]:
    """Return the anchors that an HTML ``tag`` gives its place, in lower case: a name, an id, or both."""
    return [f"#{name.lower()}" for name in _NAME.findall(tag)]


def _stays(character: str) -> bool:
    if character in "- ":
        return True
    category = unicodedata.category(character)
    return category[0] in "LM" or category in _KEPT
