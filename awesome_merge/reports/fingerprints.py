"""Names of findings that stay the same while a list grows around them."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256

from awesome_merge.model import Document, Finding
from awesome_merge.text import folded

_LETTERS = 16


def fingerprints(document: Document, findings: Sequence[Finding]) -> Iterator[tuple[str, int]]:
    """Yield for each of ``findings`` a hash, and which of those with this hash in this list it is, from 1.

    The hash is of the rule and the title of the entry that the finding is in, or else of its line: that the entry
    moves, or that another value of it is mended, changes nothing.
    """
    starts = [entry.span.start for entry in document.entries]
    seen: Counter[str] = Counter()
    for finding in findings:
        made = digest(finding.code, _subject(document, finding, starts))
        seen[made] += 1
        yield made, seen[made]


def digest(*words: str) -> str:
    """Return a short hash of ``words``."""
    return sha256("\0".join(words).encode()).hexdigest()[:_LETTERS]


def _subject(document: Document, finding: Finding, starts: Sequence[int]) -> str:
    at = bisect_right(starts, finding.span.start) - 1
    if at >= 0:
        entry = document.entries[at]
        if finding.span.start < entry.span.end and (said := entry.title or entry.url):
            return said
    line = document.source.line_span(document.source.line(finding.span.start))
    return folded(document.source[line])
