"""A group of claims that are one work, as one claim: what a merged list would say of it.

Groups are compared by these, so that a merged list joins with its sources as its sources join with one another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from awesome_merge.merging.claims import Claim
from awesome_merge.merging.publications import publication
from awesome_merge.merging.spellings import cleanest
from awesome_merge.merging.titles import title_key


def united(claims: Sequence[Claim]) -> Claim:
    """Return what ``claims`` say together: the chosen title, venue and year, and the identifiers of all."""
    found = publication(claims)
    keys: dict[str, frozenset[str]] = {}
    for claim in claims:
        for scheme, values in claim.keys.items():
            keys[scheme] = keys.get(scheme, frozenset()) | values
    return replace(
        claims[0],
        lists=frozenset().union(*(claim.lists for claim in claims)),
        title=title_key(cleanest(claims, found.agreeing) or ""),
        keys=keys,
        pages=frozenset().union(*(claim.pages for claim in claims)),
        year=found.date.year if found.date else None,
        venue=found.venue.called.casefold() if found.venue else None,
        is_workshop=all(claim.is_workshop for claim in found.agreeing),
    )
