"""Which guidelines a list keeps, of those that nobody asked for.

Guidelines of others are told to a list because of what it holds. One of which a quarter of the entries are written
otherwise has a custom of its own there, and its keeper does not want to hear of each.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from awesome_merge.model import Document, Finding
from awesome_merge.style import FEWEST

_SHARE = 4  # one entry of so many
# What differs between messages that say the same of two entries: all from the first quote to the last, since a name
# may have apostrophes of its own.
_PARTICULAR = re.compile(r"'.*'|\d+", re.DOTALL)


def without_customs(found: Sequence[Finding], document: Document, unasked: Collection[str]) -> list[Finding]:
    """Return ``found`` without what rules of the codes ``unasked`` say so often that it is the list's custom."""
    said = Counter(_what(finding) for finding in found if finding.code in unasked)
    most = max(FEWEST, len(document.entries) / _SHARE)
    return [finding for finding in found if said[_what(finding)] <= most]


def _what(finding: Finding) -> tuple[str, str]:
    return finding.code, _PARTICULAR.sub("", finding.message)
