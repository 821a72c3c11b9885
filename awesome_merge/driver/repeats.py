"""Entries that a merge has twice, for both sides added or moved them, each to another place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container

from awesome_merge.driver.names import key, title

# Prose may name what the list has, and the badge in a title is no entry.
_ENTRY = re.compile(r"[ \t]*(?:[-*+|]|\d{1,9}[.)]|(?:#{1,6}[ \t]+)?(?:\*\*|__)?\[(?!!))")


def repeats(base: str, ours: str, theirs: str, merged: str) -> set[str]:
    """Return the places of the entries that ``merged`` has more often than either side, and that both added or moved.

    Two are one whose first links lead to one place. What stood in ``base`` twice already is nobody's to mend here.
    """
    versions = [Counter(filter(_ENTRY.match, text.split("\n"))) for text in (base, ours, theirs, merged)]
    return _both_moved(*versions) | _both_added(*versions)


def _both_moved(base: Counter[str], ours: Counter[str], theirs: Counter[str], merged: Counter[str]) -> set[str]:
    moved = (line for line, times in merged.items() if times > base[line] >= max(ours[line], theirs[line], 1))
    return set(filter(None, map(key, moved)))


def _both_added(base: Counter[str], ours: Counter[str], theirs: Counter[str], merged: Counter[str]) -> set[str]:
    mine, yours = (_names(version, but=base) for version in (ours, theirs))
    if mine.keys().isdisjoint(yours):
        return set()
    made = _names(merged, but=base)
    doubtful = {name for name in mine.keys() & yours if made[name] > max(mine[name], yours[name])}
    # One side may have had it twice all along: what it says of old lines is asked only now, as many lines take time.
    whole = [_names(version, but={}) for version in (ours, theirs, merged)] if doubtful else []
    doubtful = {name for name in doubtful if whole[2][name] > max(whole[0][name], whole[1][name])}
    return {name for name in doubtful if not _stood_there(name, base, merged)}


def _stood_there(name: str, base: Counter[str], merged: Counter[str]) -> bool:
    """Whether ``base`` has what leads to ``name`` as often already, by its titles: each side edited one address."""
    titles = {title(line) for line in merged if key(line) == name}
    before, after = (sum(times for line, times in each.items() if title(line) in titles) for each in (base, merged))
    return before >= after


def _names(version: Counter[str], *, but: Container[str]) -> Counter[str]:
    """Return how often the first links of lines lead to what, without the lines in ``but``."""
    found = Counter[str]()
    for line, times in version.items():
        if line not in but and (name := key(line)):
            found[name] += times
    return found
