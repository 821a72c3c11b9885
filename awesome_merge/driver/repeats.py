"""Entries that git's own merge has twice, for both sides added or moved them, each to another place."""

from __future__ import annotations

from collections import Counter

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
    mine, yours = (_added(base, version) for version in (ours, theirs))
    if mine.keys().isdisjoint(yours):
        return False
    made = _added(base, merged)
    return any(made[name] > max(mine[name], yours[name]) for name in mine.keys() & yours)


def _added(base: Counter[str], version: Counter[str]) -> Counter[str]:
    found = Counter[str]()
    for line, times in version.items():
        if line not in base and (name := key(line)):
            found[name] += times
    return found
