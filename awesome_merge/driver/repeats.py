"""Entries that a merge has twice, for both sides added or moved them, each to another place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator

from awesome_merge.driver.names import key, title
from awesome_merge.driver.units import columns

# Prose may name what the list has, and the badge in a title is no entry.
_ENTRY = re.compile(r"[ \t]*(?:[-*+|]|\d{1,9}[.)]|(?:#{1,6}[ \t]+)?(?:\*\*|__)?\[(?!!))")

_Line = tuple[str, str]  # what it is below, and what it reads


def repeats(base: str, ours: str, theirs: str, merged: str) -> set[str]:
    """Return the places of the entries that ``merged`` has more often than any side, where one added or changed them.

    Two are one whose first links lead to one place; of what stands below an item, those below one that reads the same.
    What stood in ``base`` twice already is nobody's to mend here.
    """
    versions = [list(_lines(text)) for text in (base, ours, theirs, merged)]
    moved = _both_moved(*(Counter(line for _, line in version) for version in versions))
    return moved | {place for _, place in _changed(*map(Counter, versions))}


def _lines(text: str) -> Iterator[_Line]:
    """Yield the lines of ``text`` that may be entries."""
    above: list[tuple[int, str]] = []
    for line in filter(_ENTRY.match, text.split("\n")):
        depth = columns(line)
        while above and depth <= above[-1][0] + 1:
            above.pop()
        yield above[-1][1] if above else "", line
        above.append((depth, line))


def _both_moved(base: Counter[str], ours: Counter[str], theirs: Counter[str], merged: Counter[str]) -> set[str]:
    moved = (line for line, times in merged.items() if times > base[line] >= max(ours[line], theirs[line], 1))
    return set(filter(None, map(key, moved)))


def _changed(base: Counter[_Line], ours: Counter[_Line], theirs: Counter[_Line], merged: Counter[_Line]) -> set[_Line]:
    """Return what leads where, with the line that it is below."""
    new = _names(ours, but=base).keys() | _names(theirs, but=base).keys()
    # One side may have had it twice all along: what it says of old lines is asked only now, as many lines take time.
    made = _names(merged, but={}) if new else {}
    doubtful = {name for name in new if made[name] > 1}
    whole = [_names(version, but={}) for version in (base, ours, theirs)] if doubtful else []
    doubtful = {name for name in doubtful if made[name] > max(names[name] for names in whole)}
    return {name for name in doubtful if not _stood_there(name[1], base, merged)}


def _stood_there(place: str, base: Counter[_Line], merged: Counter[_Line]) -> bool:
    """Whether ``base`` has several entries at ``place``, or as many of its titles: each side edited one address."""
    if sum(times for (_, line), times in base.items() if key(line) == place) > 1:
        return True
    titles = {title(line) for _, line in merged if key(line) == place}
    before, after = (sum(each[line] for line in each if title(line[1]) in titles) for each in (base, merged))
    return before >= after


def _names(version: Counter[_Line], *, but: Container[_Line]) -> Counter[_Line]:
    """Return how often the first links of lines lead to what, without the lines in ``but``."""
    found = Counter[_Line]()
    for line, times in version.items():
        if line not in but and (place := key(line[1])):
            found[line[0], place] += times
    return found
