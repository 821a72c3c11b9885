"""What only all claims together show: titles and addresses that stand for more than one work."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from awesome_merge.merging.claims import Claim

_LONG = 6  # from here on a title does not recur by chance
_RECURS = 3  # years, or venues, from which on a title is a column, not a work


@dataclass(frozen=True, slots=True)
class Context:
    """What to beware of when two claims are compared.

    Attributes:
        recurring: letters of titles that prove nothing ("Editorial").
        crowded: keys and pages that one list gives to several entries.
    """

    recurring: frozenset[str] = frozenset()
    crowded: frozenset[str] = frozenset()


def context(claims: Sequence[Claim]) -> Context:
    """Return what ``claims`` show together."""
    return Context(frozenset(_recurring(claims)), frozenset(_crowded(claims)))


def _recurring(claims: Sequence[Claim]) -> Iterable[str]:
    """Yield the letters of titles published in three or more years, and of short ones in as many venues.

    A paper is not published in three years.
    """
    years: dict[str, set[int | None]] = {}
    venues: dict[str, set[str]] = {}
    for claim in claims:
        if claim.venue and not claim.is_workshop:
            years.setdefault(claim.title.letters, set()).add(claim.year)
            if claim.title.weight < _LONG:
                venues.setdefault(claim.title.letters, set()).add(claim.venue)
    for letters, found in years.items():
        if max(len(found - {None}), len(venues.get(letters, ()))) >= _RECURS:
            yield letters


def _crowded(claims: Sequence[Claim]) -> Iterable[str]:
    often = Counter((claim.number, proof) for claim in claims if not claim.is_publication for proof in claim.proofs)
    return (proof for (_, proof), count in often.items() if count > 1)
