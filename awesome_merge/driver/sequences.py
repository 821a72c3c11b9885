"""Sequences compared: what stands in both in the same order."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence


def common(one: Sequence[Hashable], other: Sequence[Hashable]) -> Iterator[tuple[int, int]]:
    """Yield the places of what stands in both in the same order, as much as can be."""
    shortest = min(len(one), len(other))
    start = 0
    while start < shortest and one[start] == other[start]:
        yield start, start
        start += 1
    end = 0
    while end < shortest - start and one[-1 - end] == other[-1 - end]:
        end += 1
    yield from _within(one, other, start, end)
    for back in range(end, 0, -1):
        yield len(one) - back, len(other) - back


def _within(one: Sequence[Hashable], other: Sequence[Hashable], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the places of what is common to both without the ``start`` first and ``end`` last of each."""
    mine, yours = one[start : len(one) - end], other[start : len(other) - end]
    if not mine or not yours:
        return
    from rapidfuzz.distance import LCSseq  # most merges change one place only

    numbers: dict[Hashable, int] = {}
    coded = [[numbers.setdefault(each, len(numbers)) for each in sequence] for sequence in (mine, yours)]
    for block in LCSseq.opcodes(*coded):
        if block.tag == "equal":
            for step in range(block.src_end - block.src_start):
                yield start + block.src_start + step, start + block.dest_start + step
