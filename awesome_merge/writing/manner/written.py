"""An entry as its list wrote it: its parts in order, each with its own characters, and the characters between them.

Knows nothing of works, and judges nothing: what belongs to the manner of a list is counted elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from awesome_merge.model import Document, Entry, Link
from awesome_merge.style.markers import ROW, marker
from awesome_merge.style.pieces import CLOSING
from awesome_merge.style.places import Part, Place, is_titled, places
from awesome_merge.text import Span

WORDS, URL, REPOSITORY = "\ue000", "\ue001", "\ue002"
"""What stands in a frame for the words of a part, its address, and the ``owner/name`` of the work's repository."""

TITLE, LINKED = Part.TITLE.value, f"[{Part.TITLE}]"
"""The kinds of a title without a link, and of one that is the text of its link."""

REST = "words"
"""The kind of words that no part holds."""

_REPOSITORY = re.compile(r"\bgithub\.com/([\w.-]+/[\w.-]+?)(?:\.git)?(?=[/#?)\s\"'<>]|$)")
_SENTENCES = frozenset({Part.TITLE, Part.DESCRIPTION})
_OPENS = {")": "(", "]": "[", "）": "（", "】": "【", "」": "「", "”": "“", ">": "<"}
_CLOSING = re.compile(r"[)\]）】」”>]|\*+|_+|`+|~+|\"|'")
_STOPS = frozenset(".。!！?？…")
_BAR = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Said:
    """One part of a work, in a list's spelling.

    Attributes:
        kind: what it is, ``YEAR``, a link with its role: ``Label:code``.
        frame: how its words and its address are put together, with the pairs of signs around them.
        stays: whether it keeps this frame: in bold one list writes what matters.
    """

    kind: str
    words: str = ""
    url: str = ""
    frame: str = WORDS
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """A line, or a cell of a row, taken apart.

    Attributes:
        gaps: the characters before each part, and behind the last.
        repository: ``owner/name`` of the repository that a link leads to; empty without one.
    """

    parts: tuple[Said, ...]
    gaps: tuple[str, ...]
    repository: str = ""


def repository(links: Iterable[str]) -> str:
    """Return ``owner/name`` of the first repository that one of ``links`` leads to; empty without one."""
    return next((found[1] for url in links if (found := _REPOSITORY.search(url))), "")


def sign(document: Document, entry: Entry) -> str:
    """Return what ``entry`` begins with, ``- `` or ``12. ``; nothing for a row or a paragraph."""
    name, at = marker(document, entry)
    if name == ROW or at == entry.span.start:
        return ""
    text = document.source.text
    behind = at + len(text[at : entry.span.end]) - len(text[at : entry.span.end].lstrip(" "))
    return text[entry.span.start : behind]


def is_row(document: Document, entry: Entry) -> bool:
    """Whether ``entry`` is a row of a table of bars."""
    return marker(document, entry)[0] == ROW


def line(document: Document, entry: Entry) -> Written:
    """Return ``entry`` behind its marker, taken apart; trailing white space is left out."""
    start = entry.span.start + len(sign(document, entry))
    found = places(document.source.text, entry, start, noted=True)[:-1]
    return _Taking(document, entry).apart(found, Span(start, entry.span.end))


def cells(document: Document, entry: Entry) -> list[Written]:
    """Return the cells of a row, taken apart, without the white space around them."""
    text, start, end = document.source.text, entry.span.start, entry.span.end
    row = text[start:end]
    begin, close = start + len(row) - len(row.lstrip()), start + len(row.rstrip())
    found = places(text, entry, start, noted=False)[:-1]
    bars = [begin - 1, *(bar.start() for bar in _BAR.finditer(text, begin, close)), close]
    spans = [(one + 1, other) for one, other in pairwise(bars)]
    outer = [not text[one:other].strip() for one, other in (spans[0], spans[-1])]
    inner = spans[text.startswith("|", begin) and outer[0] : len(spans) - (text[close - 1] == "|" and outer[1])]
    taking = _Taking(document, entry)
    return [
        taking.apart([each for each in found if one <= each.start and each.end <= other], _stripped(text, one, other))
        for one, other in inner
    ]


def _joined(found: Iterable[Place]) -> Iterator[Place]:
    """Yield ``found``, notes that follow each other as one, with what stands between them."""
    for part, run in groupby(found, lambda place: place.part):
        first, *others = run
        if part is Part.DESCRIPTION and others:
            yield first._replace(end=others[-1].end)
        else:
            yield from (first, *others)


def _around(text: str, place: Place, low: int, high: int) -> tuple[int, int]:
    """Return where ``place`` begins and ends with what belongs to it.

    That is the pairs of signs around it, with a full stop before they close, and what ends a sentence; the brackets
    around several parts stay apart.
    """
    start, end = place.start, place.end
    if place.part is Part.DESCRIPTION:
        end = _closed(text, start, end, high)
    while low < start and end < high:
        stop = text[end] in _STOPS and end + 1 < high
        if CLOSING.get(text[start - 1]) != text[end + stop]:
            break
        start, end = start - 1, end + stop + 1
    if place.part in _SENTENCES and end < high and text[end] in _STOPS:
        end += 1
    return start, end


def _closed(text: str, start: int, end: int, high: int) -> int:
    """Return the end of words that end at ``end``, with the signs that close what was opened in them."""
    tag = text.rfind("<", start, end)
    if tag > start and ">" not in text[tag:end]:
        return tag  # the last word was a tag's name
    while found := _CLOSING.match(text, end, high):
        sign, opens = found[0], _OPENS.get(found[0])
        said = text[start:end]
        if said.count(opens) <= said.count(sign) if opens else said.count(sign) % 2 == 0:
            break
        end = found.end()
    return end


def _stripped(text: str, start: int, end: int) -> Span:
    inside = text[start:end]
    begin = start + len(inside) - len(inside.lstrip())
    return Span(begin, max(begin, start + len(inside.rstrip())))


class _Taking:
    """Takes one entry apart; lines behind its first lose the indent of the entry itself."""

    def __init__(self, document: Document, entry: Entry) -> None:
        self._text = document.source.text
        self._entry = entry
        start = document.source.line_span(document.line(entry)).start
        before = self._text[start : entry.span.start]
        self._indent = before if before.isspace() else ""
        self._repository = repository(link.url for link in entry.all_links)

    def apart(self, found: Iterable[Place], span: Span) -> Written:
        """Return the parts at ``found`` and the characters between them, all of ``span``."""
        parts, gaps, at = [], [], span.start
        wanted = list(_joined(place for place in found if place.part is not Part.BADGE))
        limits = [*(place.start for place in wanted[1:]), span.end]
        for place, limit in zip(wanted, limits, strict=False):
            start, end = _around(self._text, place, at, limit)
            gaps.append(self._gap(at, start))
            parts.append(self._said(place._replace(end=min(place.end, end)), start, end))
            at = end
        return Written(tuple(parts), (*gaps, self._gap(at, span.end).rstrip()), self._repository)

    def _gap(self, start: int, end: int) -> str:
        gap = self._plain(self._text[start:end])
        return gap.replace(self._repository, REPOSITORY) if self._repository else gap

    def _plain(self, text: str) -> str:
        lines = text.replace("\r\n", "\n")
        return lines.replace(f"\n{self._indent}", "\n") if self._indent else lines

    def _said(self, place: Place, start: int, end: int) -> Said:
        said = self._link(place, place.link) if place.link else self._words_alone(place)
        before, behind = self._text[start : place.start], self._text[place.end : end]
        kind = f"{before[:1]}{said.kind}" if place.part is Part.DESCRIPTION else said.kind
        return replace(said, kind=kind, frame=f"{before}{said.frame}{behind}", stays=place.part in _SENTENCES)

    def _words_alone(self, place: Place) -> Said:
        return Said(place.part.value, self._plain(self._text[place.start : place.end]))

    def _link(self, place: Place, link: Link) -> Said:
        titled = place.part is Part.TITLE
        kind = LINKED if titled else f"{place.part}:{link.role}"
        words, target = self._words(place), link.target
        spans = sorted([(one, sign) for one, sign in ((words, WORDS), (target, URL)) if one and one.start < one.end])
        pieces, at = [], place.start
        for one, stand_in in spans:
            pieces += [self._plain(self._text[at : one.start]), stand_in]
            at = one.end
        frame = "".join([*pieces, self._plain(self._text[at : place.end])])
        said = self._plain(self._text[words.start : words.end]) if words else ""
        return Said(kind, said, self._text[target.start : target.end] if target else link.url, frame)

    def _words(self, place: Place) -> Span | None:
        """Return where the words of a link stand, without signs around them; None where it has none of its own."""
        entry, link, written = self._entry, place.link, self._text[place.start : place.end]
        if place.part is Part.TITLE and entry.title_span and is_titled(entry):
            return entry.title_span
        if written.startswith("["):
            target = link.target if link else None
            end = written.rfind("]", 0, target.start - place.start) if target else written.rfind("][")
            return self._bare(place.start + 1, place.start + end) if end > 0 else None
        first, last = written.find(">") + 1, written.rfind("</")
        return self._bare(place.start + first, place.start + last) if 0 < first <= last else None

    def _bare(self, start: int, end: int) -> Span:
        while end - start > len("[]") and CLOSING.get(self._text[start]) == self._text[end - 1]:
            start, end = start + 1, end - 1
        return Span(start, end)
