"""Entries of a generated list and the entries that they were made of, where a title alone proves nothing.

A generated list that is merged again with its sources says everything twice. Works with telling titles or
identifiers find each other; an "Editorial" without a link does so only here, one to one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from awesome_merge.merging.claims import Claim
from awesome_merge.merging.links import own_targets
from awesome_merge.text import folded


def twins(claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    """Yield the positions of an entry of a generated list and of another list's that says exactly the same."""
    return equals(claims, lambda claim: claim.document.generated)


def equals(claims: Sequence[Claim], is_first: Callable[[Claim], bool]) -> Iterator[tuple[int, int]]:
    """Yield the positions of claims that are first and of others that say exactly the same, one to one."""
    if not any(map(is_first, claims)):
        return
    printed: dict[tuple[object, ...], list[int]] = {}
    sources: dict[tuple[object, ...], list[int]] = {}
    for number, claim in enumerate(claims):
        (printed if is_first(claim) else sources).setdefault(_words(claim), []).append(number)
    for words, numbers in printed.items():
        yield from zip(numbers, sources.get(words, ()), strict=False)


def _words(claim: Claim) -> tuple[object, ...]:
    """Return what the entry says, apart from how its kind and its links are called."""
    entry = claim.entry
    return (
        claim.is_publication,
        folded(entry.title or ""),
        claim.year,
        entry.date.month if entry.date else None,
        claim.venue,
        frozenset({*own_targets(entry), *(link.url for link in entry.links if link.url)}),
        frozenset(entry.distinctions),
        frozenset(tag.name for tag in entry.tags),
        frozenset((entry.description or "").casefold().split("; ")),
    )
