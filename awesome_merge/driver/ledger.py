"""The account of a merge: what was added is there, what was removed is not, and nothing stands too often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from awesome_merge.driver.names import place, targets


def unwarranted(base: str, ours: str, theirs: str, result: str) -> set[str]:
    """Return the places whose links stand in ``result`` more or less often than both sides together warrant.

    At least as often as in the side that has it less often, unless each side took another one away, and once where a
    side added it; at most as often as if both added theirs; not at all where one side removed it and the other let it
    be. A link that leads nowhere by itself is its own place.
    """
    return _doubtful(_is_warranted, base, ours, theirs, result)


def missing(base: str, ours: str, theirs: str, result: str) -> set[str]:
    """Return the places that one side added a link to, and the other did not remove it, and ``result`` has none."""
    return _doubtful(lambda *times: times[3] >= _added(*times[:3]), base, ours, theirs, result)


def _doubtful(law: Callable[..., bool], *texts: str) -> set[str]:
    """Return the places of what breaks ``law`` as it is written, and still does however its address is spelled."""
    versions = [Counter(targets(text)) for text in texts]
    broken = [url for url in set().union(*versions) if not law(*(version[url] for version in versions))]
    if not broken:
        return set()
    spelled = [Counter[str]() for _ in versions]
    for version, places in zip(versions, spelled, strict=True):
        for url, times in version.items():
            places[place(url) or url] += times
    doubts = {place(url) or url for url in broken}
    return {each for each in doubts if not law(*(places[each] for places in spelled))}


def _is_warranted(base: int, ours: int, theirs: int, result: int) -> bool:
    if base and not min(ours, theirs) and base in {ours, theirs}:
        return not result
    both = ours + theirs - base
    least = max(min(ours, theirs, both), _added(base, ours, theirs))
    return least <= result <= max(ours, theirs, both)


def _added(base: int, ours: int, theirs: int) -> int:
    """Return 1 where one side has a link more often than before, and the other no less often."""
    return int(min(ours, theirs) >= base < max(ours, theirs))
