"""What a person should look at after a merge, as Markdown: conflicts, doubts, and what was left behind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from awesome_merge.merging.links import own_targets
from awesome_merge.model import Date, Entry, Merged, Place, Reason, Work
from awesome_merge.text import Span, folded
from awesome_merge.writing.spelling import plain

_LONGEST = 120


def write_report(merged: Merged) -> str:
    """Return the report, ending in a newline; a section for each kind of thing to look at, and none without any."""
    entries = sum(len(document.entries) for document in merged.documents)
    blocks = [
        "# Merge report",
        f"{entries} entries of {len(merged.documents)} lists became {len(merged.works)} works.",
        *_conflicts(merged.works),
        *_doubts(merged),
        *_shared(merged),
        *_section("Decisions without entries", "No list has these entries any more.", _bullets(merged.gone)),
        *_section("Unread items", "These are in no work.", _left(merged, unread=True)),
        *_section("Prose that was not carried over", "", _left(merged, unread=False)),
    ]
    return "\n\n".join(blocks) + "\n"


def _section(name: str, sentence: str, rows: Iterable[str]) -> Iterator[str]:
    found = list(rows)
    if found:
        yield f"## {name} ({len(found)})"
        if sentence:
            yield sentence
        yield "\n".join(found)


def _bullets(texts: Iterable[str]) -> Iterator[str]:
    return (f"- {plain(text)}" for text in texts)


def _conflicts(works: Iterable[Work]) -> Iterator[str]:
    rows = [row for work in works for row in _disagreements(work)]
    policy = "The published version wins over the preprint, then what most lists say; every other value is here."
    return _section("Conflicts", policy, rows)


def _disagreements(work: Work) -> Iterator[str]:
    for conflict in work.conflicts:
        said = ", ".join(f"{_short(other.value)} ({_place(other.place)})" for other in conflict.others)
        kept = _short(conflict.kept) or "nothing"
        yield f"- {_short(work.title or work.url or '')}: {conflict.field} is {kept}; others: {said}"


def _doubts(merged: Merged) -> Iterator[str]:
    """Yield the possible duplicates, the evidence side by side."""
    if not merged.maybe:
        return
    at = {
        Place(document.source.name, document.line(entry)): entry
        for document in merged.documents
        for entry in document.entries
    }
    yield f"## Possible duplicates ({len(merged.maybe)})"
    yield "They were left as they are. `awesome-merge decide` settles them for every merge to come."
    for reason in merged.maybe:
        yield f"### {_place(reason.a)} and {_place(reason.b)}"
        yield f"{plain(reason.reason[:1].upper() + reason.reason[1:])}."
        yield _side_by_side(reason, at)


def _side_by_side(reason: Reason, at: Mapping[Place, Entry]) -> str:
    one, other = at[reason.a], at[reason.b]
    rows = [
        ("", _place(reason.a), _place(reason.b)),
        ("---", "---", "---"),
        *((name, _short(said(one)), _short(said(other))) for name, said in _FIELDS.items() if said(one) or said(other)),
    ]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


_FIELDS: Mapping[str, Callable[[Entry], str]] = {
    "Title": lambda entry: entry.title or "",
    "Address": lambda entry: entry.url or "",
    "Date": lambda entry: _date(entry.date),
    "Venue": lambda entry: entry.venue.called if entry.venue else "",
    "Kind": lambda entry: entry.kind.value,
    "Links": lambda entry: " ".join(link.url for link in entry.links),
}


def _date(date: Date | None) -> str:
    return ".".join(str(part) for part in (date.year, date.month) if part) if date else ""


def _shared(merged: Merged) -> Iterator[str]:
    """Yield the addresses that lists give to several works: one of these links is often wrong."""
    places = {saying.place: number for number, work in enumerate(merged.works) for saying in work.said_by}
    works: dict[str, dict[int, Place]] = {}
    for document in merged.documents:
        for entry in document.entries:
            place = Place(document.source.name, document.line(entry))
            for url in own_targets(entry):
                works.setdefault(url, {}).setdefault(places[place], place)
    rows = (
        f"- {plain(url)}: {', '.join(f'{_short(_title(merged.works[n]))} ({_place(p)})' for n, p in found.items())}"
        for url, found in works.items()
        if len(found) > 1
    )
    return _section("One address for several works", "One of these links is often wrong.", rows)


def _title(work: Work) -> str:
    return work.title or work.url or ""


def _left(merged: Merged, *, unread: bool) -> Iterator[str]:
    for document in merged.documents:
        spans: Iterable[tuple[Span, str]] = (
            ((one.span, f" ({one.reason})") for one in document.unread)
            if unread
            else ((one.span, "") for one in merged.left(document))
        )
        for span, why in spans:
            place = Place(document.source.name, document.source.line(span.start))
            yield f"- {_place(place)}: {_short(document.source[span])}{plain(why)}"


def _place(place: Place) -> str:
    return plain(str(place))


def _short(text: str) -> str:
    line = folded(text)
    return plain(line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…")
