"""What is read from small lists: each case is a list and what it says, beside each other in a text file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from awesome_merge.model import Date, Document, Entry, Link, VenueMention
from awesome_merge.reading import read
from awesome_merge.text import Source
from awesome_merge.venues import Venues

HERE = Path(__file__).parent
CASES = {
    f"{path.stem}: {name.strip()}": (text, said)
    for path in sorted(HERE.glob("*.cases"))
    for name, text, said in re.findall(
        r"^=== ([^\n]*)\n(.*?)^---\n(.*?)(?=^===|\Z)", path.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
}
# The page for keepers shows what is read, in the same words.
PAGE = HERE.parents[1] / "docs" / "reading.md"
CASES |= {
    f"the page on reading: {text.splitlines()[0]}": (text, said)
    for text, said in re.findall(
        r"^```markdown\n(.*?)^```\n\n```text\n(.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
}


@pytest.mark.parametrize("name", CASES)
def test_a_list_says_what_stands_beside_it(name: str) -> None:
    text, said = CASES[name]

    assert spoken(read(Source("list.md", text), Venues.load(), {})) == said.strip()


def spoken(document: Document) -> str:
    """Return one line for each entry, unread item and abbreviation of ``document``."""
    legend = [f"mark {a.letter} = {a.meaning}" for a in document.legend.marks]
    legend += [f"type {a.letter} = {a.meaning}" for a in document.legend.types]
    entries = [_entry(document, entry) for entry in document.entries]
    unread = [f"{document.source.line(u.span.start)} unread: {u.reason}" for u in document.unread]
    return "\n".join([*legend, *entries, *unread])


def _entry(document: Document, entry: Entry) -> str:
    parts = [
        f"{document.line(entry)} {entry.kind}",
        repr(entry.title) if entry.title else "untitled",
        f"<{entry.url}>" if entry.url else "",
        _date(entry.date),
        _venue(entry.venue),
        f"is {', '.join(entry.distinctions)}" if entry.distinctions else "",
        f"by {', '.join(entry.authors)}" if entry.authors else "",
        f"tags {', '.join(tag.name for tag in entry.tags)}" if entry.tags else "",
        f"note {entry.description!r}" if entry.description else "",
        *map(_link, entry.links),
        f"in {' > '.join(entry.section)}" if entry.section else "",
    ]
    return " | ".join(part for part in parts if part)


def _date(date: Date | None) -> str:
    if date is None:
        return ""
    return f"{date.year}.{date.month:02}" if date.month else f"{date.year}"


def _venue(venue: VenueMention | None) -> str:
    if venue is None:
        return ""
    return f"at {venue.bare}{'+' + venue.marks if venue.marks else ''} ({venue.name or 'unknown'})"


def _link(link: Link) -> str:
    return f"{link.role} {link.label!r} <{link.url}>"
