"""Where a title of plain words ends, and what stands around it that brackets, italics or links set apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from awesome_merge import labels
from awesome_merge.reading import citations, people, publications, runs
from awesome_merge.reading.citations import Titled
from awesome_merge.reading.nodes import Group, Node, Piece, Words, plain, says_anything, slices
from awesome_merge.text import has_han
from awesome_merge.venues import Venues

_OTHERS = re.compile(r"\s*,?\s*et\.?\s?al\b")
_JOINS = re.compile(r"\s*(?:[,;&]|,?\s*and\b)\s*")
# Behind persons, organisations stand in brackets.
_BEHIND_PERSONS = re.compile(r"\bet\.?\s?al\.?\s*$|[^\W\d_]\.\s*$")
_STOPS = (".", "?", "!", ",", "。", "，")
_FEWEST_WORDS = 3
# What is longer is described.
_LONGEST = 300
_QUOTES = ('"', "“")


def broken_link(leading: Sequence[Node]) -> Group | None:
    """Return the title that ``leading`` opens with, as a link whose address is none: ``[A Title](with spaces)``."""
    title, address = leading[:2] if len(leading) > 1 else (None, None)
    if not (isinstance(title, Group) and isinstance(address, Group)) or title.links or address.links:
        return None
    glued = title.span.end == address.span.start and title.brackets + address.brackets == "[]()"
    return title if glued and len(title.text.split()) >= _FEWEST_WORDS else None


def before_citation(leading: Sequence[Node], venues: Venues) -> int:
    """Return where the title ends and a citation begins where italics set one apart from the other; 0 if nowhere.

    ``A Title. *Ann Oak et al. ICML.*`` or ``*A Title*, Ann Oak et al. ICML``
    """
    at = next((at for at, node in enumerate(leading) if isinstance(node, Words) and node.italic), len(leading))
    if at == len(leading) or (at and not says_anything(plain(leading[:at]))):
        return 0
    italic = list(takewhile(runs.is_set_alike, leading[at:]))
    if at == 0:
        words = plain(italic).split()
        said = citations.read(plain(leading[len(italic) :]), venues)
        return len(italic) if len(words) >= _FEWEST_WORDS and said.is_all else 0
    text = plain(italic)
    said = citations.read(text, venues)
    published = said.publication is not None and (said.publication.date is not None or _is_known(said, venues))
    return at if published or len(said.authors) > 1 or _OTHERS.search(text) else 0


def _is_known(said: citations.Citation, venues: Venues) -> bool:
    venue = said.publication.venue if said.publication else None
    return venue is not None and venues.canonical(venue) is not None


def without_stop(leading: Sequence[Node]) -> Sequence[Node]:
    """Return ``leading``, which persons follow, without the full stop between."""
    last = leading[-1]
    end = len(last.text.rstrip().removesuffix("."))
    return [*leading[:-1], *slices(last, (0, end))] if isinstance(last, Words) else leading


def titled(leading: Sequence[Node], venues: Venues, *, led: bool) -> Titled | None:
    """Return the title in a citation with brackets, and what stands around it; None if it is no such thing.

    Persons stand before the title, or behind it, with their organisations in
    brackets; other brackets may be a part of the title.
    """
    text = plain(leading)
    if (found := citations.cited(text, venues)) and (found.publication or _is_in_words(leading, found)):
        return found
    groups = [node for node in leading if runs.is_linkless(node)]
    if not groups or len(text) > _LONGEST or any(mark in text for mark in _QUOTES):
        return None
    if any(_is_telling(node, venues) for node in leading):
        return None
    blank = "".join(_blanked(leading))
    found = citations.titled(blank, venues, alone=True, led=led)
    if not blank[: found.start].strip():
        found = replace(found, start=0)
    behind = found.publication if found.start == 0 else None
    told = found.authors or (behind and (behind.venue or behind.date))
    if not told or not says_anything(blank[found.start : found.end]):
        return None
    remarks = [node.text for node in part(leading, found.end, len(text)) if node in groups]
    return replace(found, organisation="; ".join(filter(None, [found.organisation, *remarks])))


def _is_telling(node: Node, venues: Venues) -> bool:
    """Whether ``node`` stands in bold, or is a bracket with a venue, a date, a label or a gloss."""
    if not runs.is_linkless(node):
        return isinstance(node, Words) and node.bold
    return bool(publications.whole(node.text, venues) or labels.is_label(node.text) or has_han(node.text))


def _is_in_words(leading: Sequence[Node], found: Titled) -> bool:
    """Whether the title that was ``found`` has no brackets."""
    return all(isinstance(node, Words) for node in part(leading, found.start, found.end))


def _blanked(leading: Sequence[Node]) -> Iterator[str]:
    """Yield the words of ``leading``, brackets without links as spaces; those behind persons end a part."""
    before = ""
    for node in leading:
        text = plain([node])
        if runs.is_linkless(node):
            text = ("," if _BEHIND_PERSONS.search(before) else " ") + " " * (len(text) - 1)
        else:
            before = text
        yield text


def part(leading: Sequence[Node], start: int, end: int) -> list[Node]:
    """Return the nodes of ``leading`` from one character of their words to another; those cut in two only if words."""
    kept: list[Node] = []
    past = 0
    for node in leading:
        at, past = past, past + len(plain([node]))
        if start <= at and past <= end:
            kept.append(node)
        elif at < end and start < past and isinstance(node, Words):
            kept += slices(node, (max(start - at, 0), min(end, past) - at))
    return kept


def linked_persons(leading: Sequence[Node], rest: Sequence[Node]) -> tuple[str, ...]:
    """Return the persons whose pages a title's links are: ``A Title. [Oak, Ann](u) et al.``; () if there are none."""
    before = plain(leading).rstrip()
    if not before.endswith(_STOPS) or len(before.split()) < _FEWEST_WORDS:
        return ()
    found: list[str] = []
    for node in rest:
        if isinstance(node, Piece) and node.is_link and people.may_be(node.text):
            found += people.split(node.text)
        elif not (isinstance(node, Words) and _JOINS.fullmatch(node.text)):
            others = isinstance(node, Words) and _OTHERS.match(node.text) is not None
            return tuple(found) if others or _are_sure(found) else ()
    return ()


def _are_sure(found: Sequence[str]) -> bool:
    """Whether one of several links is called after a person, or the only one as persons stand: ``Last, First``."""
    if len(found) > 1:
        return any(map(people.are_likely, found))
    last, comma, first = "".join(found).partition(", ")
    return bool(comma) and people.are_likely(f"{first} {last}")
