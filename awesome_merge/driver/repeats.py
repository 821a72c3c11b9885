"""Entries that git's own merge has twice, for both sides added or moved them, each to another place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container

from awesome_merge.driver.names import key


def repeats(base: str, ours: str, theirs: str, merged: str) -> bool:
    """Whether ``merged`` has an entry more often than either side that both added, or that neither added.

    Two are one whose first links lead to one place. What stood in ``base`` twice already is nobody's to mend here.
    """
    versions = [Counter(text.split("\n")) for text in (base, ours, theirs, merged)]
    return _has_both_moves(*versions) or _has_both_additions(*versions)


def _has_both_moves(base: Counter[str], ours: Counter[str], theirs: Counter[str], merged: Counter[str]) -> bool:
    return any(times > base[line] >= max(ours[line], theirs[line], 1) and key(line) for line, times in merged.items())


def _has_both_additions(base: Counter[str], ours: Counter[str], theirs: Counter[str], merged: Counter[str]) -> bool:
    mine, yours = (_names(version, but=base) for version in (ours, theirs))
    if mine.keys().isdisjoint(yours):
        return False
    made = _names(merged, but=base)
    doubtful = [name for name in mine.keys() & yours if made[name] > max(mine[name], yours[name])]
    # One side may have had it twice all along: what it says of old lines is asked only now, as many lines take time.
    whole = [_names(version, but={}) for version in (ours, theirs, merged)] if doubtful else []
    return any(whole[2][name] > max(whole[0][name], whole[1][name]) for name in doubtful)


def _names(version: Counter[str], *, but: Container[str]) -> Counter[str]:
    """Return how often the first links of lines lead to what, without the lines in ``but``."""
    found = Counter[str]()
    for line, times in version.items():
        if line not in but and (name := key(line)):
            found[name] += times
    return found
