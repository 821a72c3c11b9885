"""Choosing one of several values, by the values alone: the order of the lists never decides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from awesome_merge.merging.claims import Claim

T = TypeVar("T", bound=Hashable)


def chosen(votes: Iterable[tuple[T, Claim]], order: Callable[[T], tuple[object, ...]]) -> T:
    """Return the value of a generated list, else the most frequent, else the first in ``order``.

    A generated list speaks for all the lists that it was made of, so that merging it again changes nothing.
    ``votes`` holds at least one.
    """
    said = list(votes)
    if len(said) == 1:
        return said[0][0]
    generated: Counter[T] = Counter()
    counted: Counter[T] = Counter()
    for value, claim in said:
        counted[value] += 1
        generated[value] += claim.document.generated
    return min(counted, key=lambda value: (-generated[value], -counted[value], order(value)))
