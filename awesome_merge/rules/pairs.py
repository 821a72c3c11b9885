"""Pairs of entries that have one address or title and yet speak of two things."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Set as AbstractSet

from awesome_merge.labels import is_label
from awesome_merge.merging.repeats import Listed
from awesome_merge.rules.base import Document, Entry, place

_FOOTNOTE = re.compile(r"\W*\d{1,2}\W*")
_EMPHASIS = " *_`"
# A title of few words over so many addresses of one list, `Learn More`, says what each is and names none.
_FEW_WORDS = 2
_OFTEN = 4


def are_apart(one: Listed, other: Listed, general: AbstractSet[str] = frozenset()) -> bool:
    """Whether the entries are no works of their own, or two by their names: what they share is no slip then.

    ``general`` are the titles, as ``general_titles`` finds them, that name no work in their list.
    """
    if any(_is_nameless(each) or _plain(each) in general for each in (one.entry, other.entry)):
        return True
    if _are_parts(*(_name(each.entry) for each in (one, other))):
        return True
    heads = [_head(each) for each in (one, other)]
    return one.document is other.document and None not in heads and heads[0] != heads[1]


def general_titles(document: Document) -> frozenset[str]:
    """Return the titles of ``document`` of at most two words that stand over several addresses, without case."""
    urls: dict[str, set[str]] = defaultdict(set)
    for entry in document.entries:
        if entry.url and len(_plain(entry).split()) <= _FEW_WORDS:
            urls[_plain(entry)].add(entry.url)
    return frozenset(title for title, found in urls.items() if title and len(found) >= _OFTEN)


def _plain(entry: Entry) -> str:
    return (entry.title or "").strip(_EMPHASIS).casefold()


def _is_nameless(entry: Entry) -> bool:
    """Whether the title is a footnote's number, or the label of a link to what a heading names."""
    return entry.title is not None and (_FOOTNOTE.fullmatch(entry.title) is not None or is_label(entry.title))


def _name(entry: Entry) -> tuple[str, ...]:
    """Return the parts of the title of ``entry`` where it is one word, such as a package's; else nothing."""
    words = (entry.title or "").casefold().split()
    return tuple(words[0].strip(_EMPHASIS).rpartition("/")[2].split("-")) if len(words) == 1 else ()


def _are_parts(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the names begin alike and go on otherwise, as ``oak`` and ``oak-hal`` do, which one page may hold."""
    return bool(one and other) and one[0] == other[0] and one != other


def _head(listed: Listed) -> str | None:
    """Return the first cell of a row that names something before its title: a model with its results, a dataset.

    None where the row begins with the title, or with its venue, date or number.
    """
    source, entry = listed.document.source, listed.entry
    start = source.line_span(listed.line).start
    first, bar, _ = source.text[start : place(entry).start].removeprefix("|").partition("|")
    end = start + len(first) + 1
    told = [said.span for said in (entry.date, entry.venue) if said and said.span]
    if not bar or any(start <= span.start < end for span in told):
        return None
    return first.strip(_EMPHASIS) if any(map(str.isalpha, first)) else None
