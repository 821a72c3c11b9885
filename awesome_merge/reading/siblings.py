"""What the entries of a list share, where one alone could be read in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import islice

from awesome_merge.reading import people, publications
from awesome_merge.reading.atoms import Shape
from awesome_merge.reading.items import Item
from awesome_merge.text import Source
from awesome_merge.venues import Venues

# ``[Title](url) - Ann Oak, Bob Elm 2012 (PDF)``: up to a year, a bracket, code or a dash.
_BEHIND = re.compile(
    r"\]\([^\s()\[\]]{0,2000}\)[ \t]*(?:[-–—][ \t]+|by[ \t]+|(?P<comma>,)[ \t]+)"
    r"(?P<words>[^\n(\[`*–—]{2,120}?)(?=[ \t,]*(?:[(\[\n`*–—]|\s-\s|(?:19|20)\d\d\b|$))",
    re.MULTILINE,
)
# ``- Ann Oak, Bob Elm, A Title``: what stands before the first two commas.
_LEADING = re.compile(
    r"^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?P<one>[^\W\d_][^\n,:;()\[\]<>*|\"“”]{2,40}?)(?:(?P<comma>,)|[ \t]and\b)[ \t]"
    r"(?:and[ \t])?(?P<other>[^\n,:;()\[\]<>*|\"“”]{2,40}?)(?=,|[ \t]and\b|$)",
    re.MULTILINE,
)
# The venue before the year.
_VENUE = re.compile(r",\s[A-Z][^,\s]*[A-Z][^,\s]*$")
_FEWEST = 5
_FEWEST_VENUES = 3
_MOST_ASKED = 400
# A remark of more words, or one that ends a sentence, describes.
_FEW_WORDS = 4


def authors_follow(source: Source) -> bool:
    """Return whether behind the title links of ``source`` stand persons rather than descriptions."""
    persons = descriptions = 0
    for found in islice(_BEHIND.finditer(source.text), _MOST_ASKED):
        words = unescape(found["words"]).strip(" \t\u200e\u200f")
        if people.may_be(_VENUE.sub("", words)):
            persons += 1
        elif words.endswith(".") or (len(words.split()) > _FEW_WORDS and not (found["comma"] and _is_named(words))):
            descriptions += 1
    return persons >= _FEWEST and persons > 2 * descriptions


def authors_lead(source: Source) -> bool:
    """Return whether many items of ``source`` begin with persons, and hardly any with other words before a comma."""
    persons = others = 0
    for found in islice(_LEADING.finditer(source.text), _MOST_ASKED):
        one, other = found["one"], found["other"]
        if people.are_likely(one) or (people.is_among(one) and people.is_among(other) and not people.is_common(one)):
            persons += 1
        elif found["comma"]:
            others += 1
    return persons >= _FEWEST and persons > 2 * others


def _is_named(words: str) -> bool:
    """Whether ``words`` are capitalised, as persons and a venue behind them are."""
    return all(word == "and" or not word.islower() for word in words.split())


def behind_venues(items: Sequence[Item], source: Source, venues: Venues) -> frozenset[int]:
    """Return where the items start whose titles stand behind links called after venues: ``[[CONF](u)] A Title``.

    Of neighbours that look so, most have to name a venue that we know.
    """
    found: list[int] = []
    for run in _runs(items, source):
        known = [name for _, name in run if _is_venue(name, venues)]
        if len(known) >= _FEWEST_VENUES and 2 * len(known) > len(run):
            found += [start for start, _ in run]
    return frozenset(found)


def _runs(items: Sequence[Item], source: Source) -> Iterator[list[tuple[int, str]]]:
    """Yield the starts of neighbouring items, and the links in brackets before their words."""
    run: list[tuple[int, str]] = []
    end = 0
    for item in items:
        name = _bracketed(item)
        if not name or source.text[end : item.span.start].strip():
            yield run
            run = []
        if name:
            run.append((item.span.start, name))
        end = item.span.end
    yield run


def _bracketed(item: Item) -> str:
    """Return what the link is called that ``item`` begins with in brackets before words; "" if it does not."""
    first, link, behind, *_ = (*item.cells[0].atoms[:3], None, None, None)
    if first is None or link is None or first.text[:1] != "[":
        return ""
    if first.shape is Shape.LINK:
        behind, words = link, first.text[-1:] == "]"
        link = first
    else:
        words = link.shape is Shape.LINK and first.text.strip() == "[" and behind is not None and behind.text[:1] == "]"
    said = behind.text.lstrip("] ")[:1] if words and behind and behind.shape is Shape.TEXT else ""
    return link.text.strip("[]") if said.isalnum() else ""


def _is_venue(name: str, venues: Venues) -> bool:
    said = publications.whole(name, venues)
    venue = said.venue if said and said.venue else name
    return venues.canonical(venue) is not None
