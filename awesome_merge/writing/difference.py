"""How two lists differ, as text for a terminal, Markdown for a pull request, and JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from awesome_merge.merging.differences import Change, Changed, Differences
from awesome_merge.model import Work
from awesome_merge.text import folded
from awesome_merge.writing.spelling import plain, target

_SIGNS = {"added": "+", "removed": "-", "changed": "~", "moved": ">"}
# No comment on a pull request is longer: https://docs.github.com/en/rest/issues/comments
_MOST_ROWS = 200


def write_text(found: Differences) -> str:
    """Return a line for each work that differs, with what of it changed below, and how many there are."""
    lines = [f"+ {_named(work)}" for work in found.added]
    lines += [f"- {_named(work)}" for work in found.removed]
    for sign, several in (("~", found.changed), (">", found.moved)):
        for one in several:
            lines += [f"{sign} {_named(one.new)}", *(f"    {_told(change)}" for change in one.changes)]
    return "\n".join([*lines, _counts(found)]) + "\n"


def _named(work: Work) -> str:
    year = f" ({work.date.year})" if work.date and work.date.year else ""
    return f"{folded(work.title or '') or work.url or '(no title)'}{year}"


def _told(change: Change) -> str:
    if change.old and change.new:
        return f"{change.field}: {change.old} → {change.new}"
    return f"{change.field}: {'+' if change.new else '-'} {change.new or change.old}"


def _counts(found: Differences) -> str:
    counts = [f"{len(getattr(found, name))} {name}" for name in _SIGNS if getattr(found, name)]
    return ", ".join([*counts, f"{found.same} as before"])


def write_markdown(found: Differences) -> str:
    """Return a comment for a pull request: counts, then lists under headings, long ones cut with a count."""
    blocks = [f"**{_counts(found)}**"]
    for name, works in (("Added", found.added), ("Removed", found.removed)):
        blocks += _section(name, [f"- {_linked(work)}" for work in works])
    for name, several in (("Changed", found.changed), ("Moved", found.moved)):
        blocks += _section(name, ["\n".join(_changed(one)) for one in several])
    return "\n\n".join(blocks) + "\n"


def _section(name: str, rows: Sequence[str]) -> Iterator[str]:
    if rows:
        yield f"### {name} ({len(rows)})"
        left = len(rows) - _MOST_ROWS
        yield "\n".join([*rows[:_MOST_ROWS], *([f"- and {left} more"] if left > 0 else [])])


def _changed(one: Changed) -> Iterator[str]:
    yield f"- {_linked(one.new)}"
    yield from (f"  - {plain(_told(change))}" for change in one.changes)


def _linked(work: Work) -> str:
    named = plain(_named(work))
    return f"[{named}]({target(work.url)})" if work.url else named


def write_json(found: Differences) -> str:
    """Return an object with ``added``, ``removed``, ``changed`` and ``moved``, each in the order of its list."""
    record = {
        "schema": 1,
        "added": [_work(work) for work in found.added],
        "removed": [_work(work) for work in found.removed],
        "changed": [_change(one) for one in found.changed],
        "moved": [_change(one) for one in found.moved],
        "same": found.same,
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _work(work: Work) -> dict[str, Any]:
    place = work.said_by[0].place
    return {"title": work.title, "url": work.url, "file": place.file, "line": place.line}


def _change(one: Changed) -> dict[str, Any]:
    fields = [{"field": change.field, "old": change.old or None, "new": change.new or None} for change in one.changes]
    return {"old": _work(one.old), "new": _work(one.new), "changes": fields}


FORMATS: Mapping[str, Callable[[Differences], str]] = {
    "text": write_text,
    "markdown": write_markdown,
    "json": write_json,
}
"""Format → writer."""
