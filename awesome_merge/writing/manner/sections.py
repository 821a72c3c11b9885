"""Where works stand among those of a liked list: under its own headings, in its own order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from awesome_merge.merging.headings import is_venue, is_year, prefixes, topic
from awesome_merge.model import Document, Entry, Introduction, Merged, Work
from awesome_merge.style import Style
from awesome_merge.style.orders import ALPHABETICAL, NEWEST, OLDEST
from awesome_merge.text import folded
from awesome_merge.venues import Venues

Path = tuple[str, ...]


def entries_of(merged: Merged, liked: Document) -> dict[str, Entry]:
    """Return, by the id of the work, the first entry of ``liked`` that says it; none if it was not merged."""
    by_line = {liked.line(entry): entry for entry in reversed(liked.entries)}
    name = liked.source.name
    found: dict[str, Entry] = {}
    for work in merged.works:
        lines = [saying.place.line for saying in work.said_by if saying.place.file == name]
        if lines and any(liked is document for document in merged.documents):
            found[work.id] = by_line[lines[0]]
    return found


def placed(merged: Merged, style: Style, own: Mapping[str, Entry], venues: Venues) -> Merged:
    """Return ``merged`` with its works below the headings of the list of ``style``, in its order.

    Works of ``own`` stand where their entry does. Others go where most of the list's works of their section stand,
    below the year and venue that they have, in the order of that section if it has one, else to its end.
    """
    below: dict[Path, list[Work]] = {}
    homes: dict[Path, Counter[Path]] = {}
    known = [work for work in merged.works if work.id in own]
    for work in sorted(known, key=lambda work: own[work.id].span.start):
        path = own[work.id].section
        below.setdefault(path, []).append(work)
        homes.setdefault(topic(work.section, venues), Counter())[path] += 1
    orders = {order.section: order.name for order in style.orders}
    for work in merged.works:
        if work.id not in own:
            path = _path(work, homes.get(topic(work.section, venues), Counter()), venues)
            works = below.setdefault(path, [])
            works.insert(_place(work, works, orders.get(path, "")), work)
    return replace(
        merged,
        works=tuple(replace(work, section=path) for path, held in below.items() for work in held),
        introductions=_introductions(merged, below),
    )


def _introductions(merged: Merged, below: Mapping[Path, Sequence[Work]]) -> Mapping[Path, tuple[Introduction, ...]]:
    """Return the introductions below the headings where the works of their sections now stand."""
    printed = {above for path in below for above in prefixes(path)}
    moved: dict[Path, Path] = {}
    for path, works in below.items():
        for work in works:
            for above in prefixes(work.section):
                moved.setdefault(above, path[: max(1, len(path) - len(work.section) + len(above))])
    found: dict[Path, tuple[Introduction, ...]] = {}
    for section, said in merged.introductions.items():
        home = section if section in printed else moved.get(section, section)
        found[home] = (*found.get(home, ()), *said)
    return found


def _path(work: Work, homes: Counter[Path], venues: Venues) -> Path:
    """Return the one of ``homes`` that says nothing untrue of ``work``, the one with most works if several do."""
    fitting = [path for path, _ in homes.most_common() if _is_true(work, path, venues)]
    return max(fitting, key=lambda path: len(path) - len(topic(path, venues))) if fitting else work.section


def _is_true(work: Work, path: Path, venues: Venues) -> bool:
    year = str(work.date.year) if work.date else "-"
    name = work.venue.called if work.venue else "-"
    return all(
        (not is_year(heading) or year in heading)
        and (
            not is_venue(heading, venues)
            or (name in heading and (year in heading or not any(map(str.isdigit, heading))))
        )
        for heading in path
    )


def _place(work: Work, works: Sequence[Work], order: str) -> int:
    """Return where among ``works`` the ``order`` of their section puts ``work``; behind all where it has none."""
    for at, other in enumerate(works):
        if order == ALPHABETICAL and folded(work.title or "").casefold() < folded(other.title or "").casefold():
            return at
        if order in {NEWEST, OLDEST} and work.date and other.date:
            one, two = _time(work), _time(other)
            if (one > two) if order == NEWEST else (one < two):
                return at
    return len(works)


def _time(work: Work) -> tuple[int, int]:
    return (work.date.year or 0, work.date.month or 0) if work.date else (0, 0)
