"""Entries that git's own merge has twice, for both sides added them, each in another place."""

from __future__ import annotations

from collections import Counter

from awesome_merge.driver.names import key


def repeats(base: str, ours: str, theirs: str, merged: str) -> bool:
    """Whether ``merged`` has more often than either side what the first links of lines lead to that both sides added.

    What stood in ``base`` twice already is nobody's to mend here.
    """
    old = set(base.split("\n"))
    mine, yours = (_added(text, old) for text in (ours, theirs))
    if mine.keys().isdisjoint(yours):
        return False
    made = _added(merged, old)
    return any(made[name] > max(mine[name], yours[name]) for name in mine.keys() & yours)


def _added(text: str, old: set[str]) -> Counter[str]:
    return Counter(name for line in text.split("\n") if line not in old and (name := key(line)))
