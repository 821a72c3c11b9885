"""The cleanest of several spellings of one title. Nothing is mended here, only chosen."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Collection, Sequence

from awesome_merge.merging.claims import Claim
from awesome_merge.merging.titles import bare
from awesome_merge.text import folded

_COLON = re.compile(r"\s:|:(?=[^\W\d])")
_ENTITY = re.compile(r"&\w+;")
_PUNCTUATION = ":?!"
_MATH_OR_CODE = re.compile(r"\$[^$]*\$|`[^`]*`")


def cleanest(claims: Sequence[Claim], published: Collection[Claim]) -> str | None:
    """Return the best spelling of the title, or None if no claim has one.

    First those with the fewest defects, then those of ``published``, then the best capitals
    and punctuation, then a generated list's, then the most frequent, then the first in order of text.
    """
    said = [(title, claim) for claim in claims if (title := folded(claim.entry.title or ""))]
    if not said:
        return None
    often = Counter(title for title, _ in said)
    if len(often) == 1:
        return said[0][0]
    generated = Counter(title for title, claim in said if claim.document.generated)
    held = frozenset(published)
    final = {title for title, claim in said if claim in held}
    return min(
        often,
        key=lambda title: (
            defects(title),
            title not in final,
            -_capitals(title),
            -sum(c in _PUNCTUATION for c in title),
            -generated[title],
            -often[title],
            title,
        ),
    )


def defects(title: str) -> int:
    """Return how much of ``title`` does not look as it was published.

    A pasted date and venue, a label behind, the title twice, an underscore, a colon without its space, an entity.
    """
    plain = html.unescape(_MATH_OR_CODE.sub("", title))
    return (
        (len(bare(plain)) < len(re.sub(r"[*`\s.]", "", plain)))
        + _is_doubled(title)
        + ("_" in plain)
        + bool(_COLON.search(plain))
        + bool(_ENTITY.search(title))
    )


def _is_doubled(title: str) -> bool:
    words = title.casefold().split()
    half = len(words) // 2
    return len(words) > 1 and words[:half] == words[-half:] and len(words) == 2 * half


def _capitals(title: str) -> int:
    """Return how many words begin with a capital; 0 where most letters are capitals, which is shouting."""
    letters = [c for c in title if c.isalpha()]
    if 2 * sum(c.isupper() for c in letters) > len(letters):
        return 0
    return sum(c.isupper() for c in re.sub(r"\B\w", "", title))
