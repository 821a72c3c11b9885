"""Units of two versions that have one name, paired by it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from awesome_merge.driver.units import Unit

Name = Callable[[Unit], Hashable]
"""What a unit is called; None for what has no such name."""


def by_name(base: Sequence[Unit], side: Sequence[Unit], found: dict[int, int], name: Name) -> None:
    """Pair what is left and has a ``name`` that nothing else has that is left."""
    old, new = named(base, {*found}, name), named(side, {*found.values()}, name)
    for called, places in old.items():
        if len(places) == len(new.get(called, ())) == 1:
            found[places[0]] = new[called][0]


def in_turn(ours: Sequence[Unit], theirs: Sequence[Unit], found: dict[int, int], name: Name) -> None:
    """Pair what is left and has the same ``name``, the first with the first."""
    mine, yours = named(ours, {*found}, name), named(theirs, {*found.values()}, name)
    for called, places in mine.items():
        found.update(zip(places, yours.get(called, ()), strict=False))


def by_proof(
    ours: Sequence[Unit],
    theirs: Sequence[Unit],
    found: dict[int, int],
    name: Name,
    are_one: Callable[[str, str], object],
) -> None:
    """Pair the first that are left and have the same ``name``, where their lines say that they ``are_one``."""
    mine, yours = named(ours, {*found}, name), named(theirs, {*found.values()}, name)
    for called, places in mine.items():
        for other in yours.get(called, ())[:1]:
            if are_one(ours[places[0]].text, theirs[other].text):
                found[places[0]] = other


def named(units: Sequence[Unit], paired: set[int], name: Name) -> dict[Hashable, list[int]]:
    """Return each name with the places of the units that have it."""
    places: dict[Hashable, list[int]] = {}
    for at, unit in enumerate(units):
        if at not in paired and (called := name(unit)) is not None:
            places.setdefault(called, []).append(at)
    return places
