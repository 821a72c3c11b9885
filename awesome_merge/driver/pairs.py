"""Which unit of one version is which of another: the same text, else the same link, else the same title, else alike."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from itertools import pairwise, product
from operator import eq

from awesome_merge.driver.matching import by_name, named
from awesome_merge.driver.names import key, leads_to, says, title
from awesome_merge.driver.sequences import common
from awesome_merge.driver.units import Kind, Unit
from awesome_merge.rising import rising

# Of 1. Items of one list say much the same where they are different things, and prose has no name to be found by.
_ALIKE = 0.8
_ALIKE_PROSE = 0.5
# More pairs in one place are a section written anew: what is still the same there has been found by its name.
_MOST = 10_000


def pairs(base: Sequence[Unit], side: Sequence[Unit]) -> dict[int, int]:
    """Return which unit of ``side`` each one of ``base`` has become, by their places; each ends with its edge."""
    found = dict(common([says(unit) for unit in base], [says(unit) for unit in side]))
    for name in (says, leads_to, _titled):
        by_name(base, side, found, name)
    _by_likeness(base, side, found)
    return found


def part_copies(base: Sequence[Unit], ours: dict[int, int], theirs: dict[int, int]) -> dict[int, int]:
    """Take out of both pairings the copies of an entry of which each side kept another one; return these as pairs.

    Else each side would delete what the other kept. Nothing is taken out where both kept one and the same.
    """
    mine, yours = (_copies(base, {*kept} - {*other}) for kept, other in ((ours, theirs), (theirs, ours)))
    shared = mine.keys() & yours.keys()
    if shared:
        shared -= _copies(base, {*ours} & {*theirs}).keys()
    copies = [pair for called in mine if called in shared for pair in zip(mine[called], yours[called], strict=False)]
    return {ours.pop(one): theirs.pop(other) for one, other in copies}


def _copies(base: Sequence[Unit], places: set[int]) -> dict[Hashable, list[int]]:
    """Return what the entries at ``places`` are called, with where each stands."""
    return named(base, set(range(len(base))) - places, _listed)


def _listed(unit: Unit) -> Hashable:
    return key(unit.text) if unit.kind in {Kind.ITEM, Kind.ROW} else None


def _titled(unit: Unit) -> Hashable:
    is_text = unit.kind is Kind.TEXT
    called = title(unit.text) if unit.has_link or not is_text else ""
    return (is_text, called) if called else None


def _by_likeness(base: Sequence[Unit], side: Sequence[Unit], found: dict[int, int]) -> None:
    """Pair what stands alike between the same neighbors."""
    taken = {*found.values()}
    for (old_start, new_start), (old_end, new_end) in _between(found):
        old = [at for at in range(old_start + 1, old_end) if at not in found]
        new = [at for at in range(new_start + 1, new_end) if at not in taken]
        if 0 < len(old) * len(new) <= _MOST:
            found.update(_alike(base, side, old, new))


def _between(found: dict[int, int]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield the pairs of places, side by side, between which nothing has been moved."""
    olds = sorted(found)
    stays = [olds[at] for at in rising([found[old] for old in olds])]
    return pairwise([(-1, -1), *((old, found[old]) for old in stays)])


def _alike(base: Sequence[Unit], side: Sequence[Unit], old: Sequence[int], new: Sequence[int]) -> dict[int, int]:
    """Return pairs of ``old`` and ``new``, the most alike first; prose that has taken the place of prose is alike."""
    if len(old) == len(new) == 1 and _is_prose(base[old[0]]) and _is_prose(side[new[0]]):
        return {old[0]: new[0]}
    from rapidfuzz.distance import Indel  # most merges change what has a name

    made: dict[int, int] = {}
    scored = [
        (-Indel.normalized_similarity(base[one].text, side[other].text), one, other)
        for one, other in product(old, new)
        if _may_be_one(base[one], side[other])
    ]
    for score, one, other in sorted(scored):
        least = _ALIKE_PROSE if _is_prose(base[one]) else _ALIKE
        if -score >= least and one not in made and other not in made.values():
            made[one] = other
    return made


def _may_be_one(one: Unit, other: Unit) -> bool:
    """Whether the two are of one kind, and have an address or a title in common if they have both."""
    if one.kind is not other.kind or _is_prose(one) != _is_prose(other):
        return False
    names, others = (leads_to(one), _titled(one)), (leads_to(other), _titled(other))
    return None in names or None in others or any(map(eq, names, others))


def _is_prose(unit: Unit) -> bool:
    return unit.kind in {Kind.TEXT, Kind.HEADING} and not unit.has_link
