"""Random triples of lists, merged: what is written must have every link, and read back as the same works."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import zip_longest
from pathlib import Path

from awesome_merge import api
from awesome_merge.errors import EntryLostError
from awesome_merge.merging.order import venue_name
from awesome_merge.merging.titles import title_key
from awesome_merge.model import Document, Role, Work

LARGEST = 300_000  # bytes; thirty triples of such lists take about a minute
FIELDS = ("kind", "title", "url", "date", "venue", "distinctions", "tags", "description", "links")
Said = tuple[object, ...]


def triples(lists: Sequence[Path], number: int) -> Iterator[tuple[Path, ...]]:
    """Yield ``number`` triples of ``lists`` that are not too large, the same ones every time."""
    fitting = [path for path in lists if path.stat().st_size <= LARGEST]
    chance = random.Random(number)  # noqa: S311 - nobody must not guess them
    for _ in range(number):
        yield tuple(chance.sample(fitting, 3))


def changes(paths: Sequence[Path]) -> tuple[int, list[str]]:
    """Return how many works the lists have, and a sentence for each that is not the same when read back."""
    merged = api.merge([_read(path) for path in paths])
    found: list[str] = []
    for to in ("bullets", "table"):
        try:
            text = api.write(merged, to)
        except EntryLostError as error:
            found.append(f"{to}: {error}")
            continue
        again = api.read(api.Source("merged.md", text))
        wanted = {link.url for work in merged.works for link in work.links if link.role is not Role.BADGE}
        lost = wanted - {link.url for entry in again.entries for link in entry.all_links}
        found += [f"{to}: no link to {url}" for url in sorted(lost)]
        found += [f"{to}: {change}" for change in differences(merged.works, api.merge([again]).works)]
    return len(merged.works), found


@cache
def _read(path: Path) -> Document:
    return api.read(path)


def differences(before: Sequence[Work], after: Sequence[Work]) -> Iterator[str]:
    """Yield what of ``before`` is not in ``after``, beside the work of ``after`` that has its title."""
    wanted, given = (Counter(map(said, works)) for works in (before, after))
    others: dict[object, list[Said]] = defaultdict(list)
    for one in sorted((given - wanted).elements(), key=repr):
        others[one[1]].append(one)
    for one in sorted((wanted - given).elements(), key=repr):
        alike = others[one[1]].pop(0) if others[one[1]] else ()
        pairs = zip_longest(FIELDS, one, alike)
        yield f"{one[1]}: " + ", ".join(f"{name} {was} became {is_}" for name, was, is_ in pairs if was != is_)
    for title, left in others.items():
        yield from (f"{title}: nobody said it" for _ in left)


def said(work: Work) -> Said:
    """Return what equal works have in common."""
    return (
        work.kind.is_publication,
        title_key(work.title or "").letters,
        work.url,
        (work.date.year, work.date.month) if work.date else None,
        venue_name(work),
        work.distinctions,
        work.tags,
        work.description,
        frozenset(link.url for link in work.links if link.role is not Role.BADGE) - {work.url},
    )
