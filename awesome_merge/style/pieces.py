"""The parts of an entry as it writes them, what they say left out, and the characters between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from awesome_merge.model import Document, Entry, Link
from awesome_merge.style.markers import ROW, marker
from awesome_merge.style.places import Part, Place, last_word, places

CLOSING = dict(zip("([（【「“‘\"'`*_~<", ")]）】」”’\"'`*_~>", strict=True))
_DEEPEST = 6  # pairs of signs around one part: ``[**"`` are four
_LONGEST = 12  # a run of signs that is longer separates nothing
_ALNUM = re.compile(r"[^\W_]")
_SPACE = re.compile(r"\s+")
_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
_SENTENCES = frozenset({Part.TITLE, Part.DESCRIPTION})
_WORDS = "…"
_ADDRESS = ("url", "<url>")
_YEAR = re.compile(r"(?:19|20)\d\d")


class Piece(NamedTuple):
    """One part of an entry.

    Attributes:
        gap: the characters between it and the piece before, words and white space folded.
        form: how it is written, without what it says: ``[[Label](url)]``.
        column: in a table row, the number of bars before it; 0 of the end.
    """

    part: Part
    gap: str
    form: str
    column: int = 0


def pieces(document: Document, entry: Entry) -> Iterator[Piece]:
    """Yield the parts of ``entry`` in their order; the last is its end, and bars between cells are parts too."""
    text = document.source.text
    name, at = marker(document, entry)
    found = places(text, entry, at, noted=name != ROW)
    column = 0
    for place, following in zip(found, (*(place.start for place in found[1:]), entry.span.end), strict=True):
        start, end = _around(text, place, at, following)
        form = text[start : place.start] + _form(text, place, entry) + text[place.end : end]
        between = text[at:start]
        if name == ROW and "|" in between:
            bars, between = _bars(between, column)
            column = bars[-1].column + 1
            yield from bars
        if place.part is not Part.END:
            yield Piece(place.part, folded(between), form, column)
        elif column and _ALNUM.search(between):  # the last cell of a row that no bar ends
            yield from (_cell(column), Piece(place.part, "", form))
        else:
            yield Piece(place.part, folded(between).rstrip(), form)
        at = end


def _bars(between: str, column: int) -> tuple[list[Piece], str]:
    """Return the bars in ``between`` and the cells of words between them, and what stands behind the last one."""
    first, *cells, last = between.split("|")
    found = [Piece(Part.BAR, folded(first).rstrip(), " | ", column)]
    for at, cell in enumerate(cells, column + 1):
        if _ALNUM.search(cell):
            found.append(_cell(at))
        found.append(Piece(Part.BAR, "", " | ", at))
    return found, last.lstrip()


def _cell(column: int) -> Piece:
    return Piece(Part.DESCRIPTION, "", Part.DESCRIPTION.value, column)


@lru_cache(maxsize=1 << 10)  # nearly all are one of a few: a space, a dash, a bracket
def folded(between: str) -> str:
    """Return ``between`` without comments, its words as ``…`` or ``YEAR``, white space as one space or line break."""
    parts = _BREAK.split(_uncommented(between)) if "<" in between else [between]
    short = _SPACE.sub(lambda space: "\n" if "\n" in space[0] else " ", "<br>".join(map(_signs, parts)))
    return short if len(short) <= _LONGEST else f"{short[:_LONGEST]}{_WORDS}"


def _signs(between: str) -> str:
    first = _ALNUM.search(between)
    if first is None:
        return between
    last = last_word(between, 0, len(between))
    image = between.find("![", 0, first.start())
    if image >= 0 and (close := between.rfind(")")) >= last:
        return f"{between[:image].removesuffix('[')}![…]{between[close + 1 :]}"
    words = Part.YEAR if _YEAR.fullmatch(between, first.start(), last) else _WORDS
    return f"{between[: first.start()]}{words}{between[last:]}"


def _uncommented(between: str) -> str:
    first, *others = between.split("<!--")
    kept, unclosed = [first], ""
    for other in others:
        _, end, behind = other.partition("-->")
        if end:
            kept[-1:] = [kept[-1].rstrip(), behind]
        unclosed = "" if end else "<!--"
    return "".join((*kept, unclosed))


def _around(text: str, place: Place, low: int, high: int) -> tuple[int, int]:
    """Return where ``place`` begins and ends with the pairs of signs that enclose it, between ``low`` and ``high``."""
    start, end = place.start, place.end
    for _ in range(_DEEPEST):
        if not (low < start and end < high and CLOSING.get(text[start - 1]) == text[end]):
            break
        start, end = start - 1, end + 1
    return start, end


def _form(text: str, place: Place, entry: Entry) -> str:
    """Return how ``place`` is written, without what it says."""
    word = place.part.value
    if place.part is Part.BADGE:
        return "[![Badge](image)](url)"
    if place.link:
        return _link(text, place, place.link, entry)
    written = text[place.start : place.end]
    if place.part is Part.DISTINCTION and written[:1] in CLOSING:
        return f"{written[0]}{word}{written[-1]}"
    return word + "." * (place.part in _SENTENCES and written.endswith("."))


def _link(text: str, place: Place, link: Link, entry: Entry) -> str:
    """Return the form of a link: ``[**Title**](url)``, ``[Label][ref]``, ``<url>``, HTML without other attributes."""
    written = text[place.start : place.end]
    if not written.startswith("["):
        return f'<a href="url">{place.part}</a>' if written.startswith(("<a ", "<A ")) else _ADDRESS[written[:1] == "<"]
    behind = written.rfind("]", 0, link.target.start - place.start) if link.target else written.rfind("][")
    start, end = place.start + 1, place.start + behind if behind > 0 else place.end - 1
    inside = start, end
    if place.part is Part.TITLE and entry.title_span and entry.title_span.end <= end:
        inside = entry.title_span.start, entry.title_span.end
    inside = _within(text, *inside)
    close = "](url)" if link.target else text[end : end + 2].replace("][", "][ref]")
    stop = "." * (place.part in _SENTENCES and text[inside[1] - 1] == ".")
    return f"[{folded(text[start : inside[0]])}{place.part}{stop}{folded(text[inside[1] : end])}{close}"


def _within(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the words between ``start`` and ``end`` begin and end, without the signs that enclose them."""
    for _ in range(_DEEPEST):
        if end - start <= 2 or CLOSING.get(text[start]) != text[end - 1]:  # noqa: PLR2004 - a pair and nothing in it
            break
        start, end = start + 1, end - 1
    return start, end
