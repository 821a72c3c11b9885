"""Writing the comments that silence what is found, so that a list may be checked from today on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from awesome_merge.linting.comments import Ignoring, ignoring
from awesome_merge.linting.harm import changed, reads_alike
from awesome_merge.linting.places import Place, Places
from awesome_merge.model import Document, Finding, Fixed
from awesome_merge.reading import front_matter
from awesome_merge.reading.blocks import blocks
from awesome_merge.text import Edit, Source, Span, apply_edits

# How many places are tried for one comment: two ends of an entry, and the line above.
_MOST_PLACES = 3

Look = Callable[[Source], tuple[Document, Sequence[Finding]]]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A comment to write or to extend, and the findings that it is to silence."""

    edit: Edit
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _State:
    """A list, and what is found in it."""

    document: Document
    found: Sequence[Finding]


def add_ignores(source: Source, look: Look, reason: str) -> Fixed:
    """Return ``source`` with comments that silence what is found in it, and give ``reason``.

    ``look`` reads a text and returns what is found there. A comment stands at the end of an entry's first line, in the
    last cell of a row, and above what is no entry; one that is there already is extended. Where the list would then
    read otherwise, or the finding still be heard, another place is tried; if none will do, the finding remains.
    """
    state = _State(*look(source))
    silent: list[Finding] = []
    for turn in range(_MOST_PLACES):
        if not state.found:
            break
        kept, state = _kept(state, list(_wanted(state, turn, reason)), look)
        silent += (finding for each in kept for finding in each.findings)
    return Fixed(state.document.source.text, tuple(silent), tuple(state.found))


def _kept(state: _State, wanted: Sequence[_Wanted], look: Look) -> tuple[Sequence[_Wanted], _State]:
    """Return those of ``wanted`` that silence their findings and do nothing else, and the list with them."""
    if not wanted:
        return (), state
    source = state.document.source
    text = apply_edits(source.text, (each.edit for each in wanted))
    after = _State(*look(replace(source, text=text)))
    silent = sum(len(each.findings) for each in wanted)
    if len(after.found) <= len(state.found) - silent and reads_alike(state.document, after.document):
        return wanted, after
    blamed = _blamed(state, wanted, after)
    if len(wanted) == 1 or len(blamed) == len(wanted):
        return (), state
    if blamed:
        return _kept(state, [each for each in wanted if each not in blamed], look)
    half = len(wanted) // 2
    one, with_one = _kept(state, wanted[:half], look)
    other, with_other = _kept(state, wanted[half:], look)
    return (one, with_one) if len(one) >= len(other) else (other, with_other)


def _blamed(state: _State, wanted: Sequence[_Wanted], after: _State) -> set[_Wanted]:
    """Return those of ``wanted`` that are plainly wrong in ``after``, where all of them are made.

    Their findings are heard there, something is found in them, or the entry that they stand in says something else.
    """
    edits = sorted(each.edit for each in wanted)
    starts = [edit.span.start for edit in edits]
    grown = [0, *accumulate(len(edit.text) - (edit.span.end - edit.span.start) for edit in edits)]

    def moved(offset: int) -> int:
        return offset + grown[bisect_right(starts, offset)]

    heard = {(finding.code, finding.span.start) for finding in after.found}
    places = sorted(place for _, place in heard)
    as_many = len(state.document.entries) == len(after.document.entries)
    otherwise = changed(state.document, after.document) if as_many else []

    def is_blamed(each: _Wanted) -> bool:
        at = each.edit.span.start
        written = at + grown[bisect_left(starts, at)]
        return (
            any((finding.code, moved(finding.span.start)) in heard for finding in each.findings)
            or bisect_left(places, written) < bisect_left(places, written + len(each.edit.text))
            or any(span.start <= at <= span.end for span in otherwise)
        )

    return {each for each in wanted if is_blamed(each)}


def _wanted(state: _State, turn: int, reason: str) -> Iterator[_Wanted]:
    """Yield a comment for each host of a finding; a new one stands in the ``turn``-th of its places, from 0."""
    source = state.document.source
    places = Places(state.document, front_matter.shown(blocks(source), source))
    comments = [each for each in ignoring(state.document) if each.brackets and not each.is_of_file]
    extended: dict[Ignoring, list[Finding]] = {}
    new: dict[int, tuple[Place, list[Finding]]] = {}
    for finding in state.found:
        line = source.line(finding.span.start)
        host = places.host(line)
        if comment := next((each for each in comments if _is_about(each, finding, host, source)), None):
            extended.setdefault(comment, []).append(finding)
        elif place := next(iter(places.of(line)[turn : turn + 1]), None):
            new.setdefault(place.at, (place, []))[1].append(finding)
    for comment, findings in extended.items():
        yield _Wanted(_extension(comment, findings), tuple(findings))
    for place, findings in new.values():
        yield _Wanted(place.edit(f"<!-- awesome-merge: ignore[{_names(findings)}] {reason} -->"), tuple(findings))


def _is_about(comment: Ignoring, finding: Finding, host: Span, source: Source) -> bool:
    """Whether ``comment`` holds ``finding``, or speaks of its ``host`` and of nothing more."""
    if comment.span.start <= finding.span.start < comment.span.end:
        return True
    first, last = source.line(host.start), source.line(host.end)
    begins = source.line(comment.covers.start)
    return first <= begins and comment.first <= source.line(finding.span.start) <= comment.last <= last


def _extension(comment: Ignoring, findings: Iterable[Finding]) -> Edit:
    words = [text for text, _ in comment.words if text]
    return Edit(comment.brackets or comment.span, ", ".join([*words, _names(findings)]))


def _names(findings: Iterable[Finding]) -> str:
    """Return the names of the rules of ``findings``, by code."""
    return ", ".join(dict.fromkeys(each.name for each in sorted(findings, key=lambda finding: finding.code)))
