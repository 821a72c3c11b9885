"""Which pairs of claims are worth judging: only those that share a key, so that the cost grows linearly."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import combinations, pairwise

from awesome_merge.merging.claims import Claim
from awesome_merge.merging.urls import page

# More claims than this under one key are paired with their neighbours only: all pairs would be quadratic,
# and claims that say the same stand side by side.
CAP = 50
_SHORTEST = 3
_RUN = 6


def pairs(claims: Sequence[Claim]) -> list[tuple[int, int]]:
    """Return the pairs of positions in ``claims`` that may be one work, each once, sorted.

    Any two titles of three words or more that differ by one added, dropped or replaced word are among them.
    """
    groups: dict[Hashable, list[int]] = {}
    for number, claim in enumerate(claims):
        for key in _keys(claim):
            groups.setdefault(key, []).append(number)
    found: set[tuple[int, int]] = set()
    for members in groups.values():
        if len(members) > 1:
            found.update(_pairs_of(members))
    return sorted(found)


def _pairs_of(members: Sequence[int]) -> Iterable[tuple[int, int]]:
    return combinations(members, 2) if len(members) <= CAP else pairwise(members)


def _keys(claim: Claim) -> frozenset[Hashable]:
    kind = claim.is_publication
    found: set[Hashable] = {(scheme, value) for scheme, values in claim.keys.items() for value in values}
    found.update(claim.pages or _repository(claim))
    if claim.title.letters:
        found.update(((kind, claim.title.letters), (kind, claim.title.spelled)))
    if len(claim.title.tokens) >= _SHORTEST:
        found.update(_title_keys(claim, kind=kind))
    return frozenset(found)


def _repository(claim: Claim) -> Iterator[Hashable]:
    """Yield where a publication's title leads if that is a repository, which proves no paper but may be a book."""
    if claim.entry.url:
        yield page(claim.entry.url)


def _title_keys(claim: Claim, *, kind: bool) -> Iterator[Hashable]:
    tokens = claim.title.tokens
    hashes = {_hash(token) for token in tokens}
    whole = 0
    for one in hashes:
        whole ^= one
    yield kind, whole
    for one in hashes:
        yield kind, whole ^ one
    if len(tokens) >= _RUN:
        yield kind, tokens[:_RUN]
        yield kind, tokens[-_RUN:]
    yield kind, tokens[: claim.title.main], claim.year


@lru_cache(maxsize=1 << 16)
def _hash(token: str) -> int:
    """Return 64 bits of ``token``, the same in every run, so that a collision would be as well."""
    return int.from_bytes(blake2b(token.encode(), digest_size=8).digest(), "big")
