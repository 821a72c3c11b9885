"""The account of a merge: what was added is there, what was removed is not, and nothing stands too often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from awesome_merge.driver.names import place, targets


def is_balanced(base: str, ours: str, theirs: str, result: str) -> bool:
    """Whether each link stands in ``result`` as often as both sides together warrant, however its address is spelled.

    At least as often as in the side that has it less often, and once where a side added it; at most as often as if
    both added theirs; not at all where one side removed it and the other let it be.
    """
    return _holds(_is_warranted, base, ours, theirs, result)


def is_complete(base: str, ours: str, theirs: str, result: str) -> bool:
    """Whether each link that one side added and the other did not remove stands in ``result``."""
    return _holds(lambda *times: times[3] >= _added(*times[:3]), base, ours, theirs, result)


def _holds(law: Callable[..., bool], *texts: str) -> bool:
    versions = [Counter(targets(text)) for text in texts]
    doubtful = [url for url in sorted(set().union(*versions)) if not law(*(version[url] for version in versions))]
    if not doubtful:
        return True
    spelled = [Counter[str]() for _ in versions]
    for version, places in zip(versions, spelled, strict=True):
        for url, times in version.items():
            places[place(url) or url] += times
    return all(law(*(places[place(url) or url] for places in spelled)) for url in doubtful)


def _is_warranted(base: int, ours: int, theirs: int, result: int) -> bool:
    if base and not min(ours, theirs) and base in {ours, theirs}:
        return not result
    least = max(min(ours, theirs), _added(base, ours, theirs))
    return least <= result <= max(ours, theirs, ours + theirs - base)


def _added(base: int, ours: int, theirs: int) -> int:
    """Return 1 where one side has a link more often than before, and the other no less often."""
    return int(min(ours, theirs) >= base < max(ours, theirs))
