"""Comments in a list that silence rules.

``<!-- awesome-merge: ignore[AM301, shared-url] reason -->`` silences rules

* in the item or row that it stands in or behind;
* in the item below, where it stands on a line of its own;
* in the block below (a whole table, a paragraph) where that is no list;

and ``ignore-file[…]`` in the whole file. Without brackets they silence every rule. Words that name no rule do nothing,
nor does a comment in a code span or a code block: it is an example.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from awesome_merge.linting.selection import fits
from awesome_merge.model import Document, Finding
from awesome_merge.rules.base import Rule
from awesome_merge.text import Source, Span

# Bounded, so that a file of unclosed comments costs no more than its length.
_OPENING = re.compile(
    r"<!--\s{0,20}awesome-merge:\s{0,20}(?P<verb>ignore(?:-file)?)(?:\[(?P<words>[^\]\n]{0,500})\]|(?=[\s:]|-->))"
)
_CLOSING = "-->"
_MARGIN = re.compile(r"[ \t>]*")
_TICKS = re.compile(r"(?<!\\)`+")
_FENCE = re.compile(r"[ \t>]*(?P<fence>`{3,}|~{3,})(?P<rest>[^\r\n]*)")


@dataclass(frozen=True, slots=True)
class Silence:
    """Rules that say nothing about some lines.

    Attributes:
        words: codes, prefixes and names, as written; none for every rule.
        first: the first line, from 1.
        last: the last line.
    """

    words: tuple[str, ...]
    first: int
    last: int

    def silences(self, rule: Rule) -> bool:
        """Return whether ``rule`` is one of those."""
        return not self.words or any(fits(rule, word) for word in self.words)


def heard(findings: Sequence[Finding], document: Document, rules: Sequence[Rule]) -> list[Finding]:
    """Return those of ``findings`` that no comment silences."""
    silences = tuple(_silences(document))
    silent = {rule.code: _lines(silence for silence in silences if silence.silences(rule)) for rule in rules}
    return [finding for finding in findings if document.source.line(finding.span.start) not in silent[finding.code]]


def _lines(silences: Iterable[Silence]) -> frozenset[int]:
    """Return the lines of all ``silences``, each looked at once however often it is silenced."""
    lines: set[int] = set()
    reach = 0
    for silence in sorted(silences, key=lambda silence: silence.first):
        lines.update(range(max(silence.first, reach + 1), silence.last + 1))
        reach = max(reach, silence.last)
    return frozenset(lines)


def _silences(document: Document) -> Iterator[Silence]:
    source = document.source
    covers = {comment.span.start: comment.covers for comment in document.comments}
    items = sorted([*(entry.span for entry in document.entries), *(item.span for item in document.unread)])
    fenced = _fenced(source)
    for verb, words, span in _comments(source):
        line = source.line(span.start)
        if line in fenced:
            continue
        if verb == "ignore-file":
            yield Silence(words, 1, len(source.line_starts))
            continue
        if span.start in covers:
            covered = covers[span.start]
        elif _is_alone(source, span):
            covered = _after(items, span)
        else:
            covered = _around(items, span)
        covered = covered or span
        last = source.line(max(covered.start, covered.end - 1))
        yield Silence(words, min(line, source.line(covered.start)), max(line, last))


def _comments(source: Source) -> Iterator[tuple[str, tuple[str, ...], Span]]:
    """Yield verb, words and place of each comment to us that is closed and stands in no code span."""
    text = source.text
    end = 0
    codes = _code_spans(source) if _OPENING.search(text) else []
    for opening in _OPENING.finditer(text):
        code = _around(codes, Span(opening.start(), opening.end()))
        if opening.start() < end or code:
            continue
        end = text.find(_CLOSING, opening.end()) + len(_CLOSING)
        if end < opening.end():
            return
        words = () if opening["words"] is None else tuple(word.strip() for word in opening["words"].split(","))
        yield opening["verb"], words, Span(opening.start(), end)


def _code_spans(source: Source) -> list[Span]:
    """Return the code spans that begin and end on one line, in order: as many backticks as began one end it."""
    runs = [Span(*found.span()) for found in _TICKS.finditer(source.text)]
    places = [(source.line(run.start), run.end - run.start) for run in runs]
    closing: list[int | None] = []
    following: dict[tuple[int, int], int] = {}
    for at in range(len(runs) - 1, -1, -1):
        closing.append(following.get(places[at]))
        following[places[at]] = at
    closing.reverse()
    spans = []
    end = 0
    for run, closes in zip(runs, closing, strict=True):
        if run.start >= end and closes is not None:
            end = runs[closes].end
            spans.append(Span(run.start, end))
    return spans


def _is_alone(source: Source, comment: Span) -> bool:
    line = source.line_span(source.line(comment.start))
    before, behind = _MARGIN.match(source.text, line.start), _MARGIN.match(source.text, comment.end)
    return before is not None and before.end() >= comment.start and behind is not None and behind.end() >= line.end


def _after(items: Sequence[Span], comment: Span) -> Span | None:
    at = bisect_left(items, comment)
    return items[at] if at < len(items) else None


def _around(items: Sequence[Span], comment: Span) -> Span | None:
    at = bisect_left(items, comment) - 1
    return items[at] if at >= 0 and comment.start < items[at].end else None


def _fenced(source: Source) -> frozenset[int]:
    """Return the lines of fenced code: an example of a comment is none."""
    lines = set()
    fence = ""
    for number in range(1, len(source.line_starts) + 1):
        found = _FENCE.match(source[source.line_span(number)])
        if fence or found:
            lines.add(number)
        if found and not fence:
            fence = found["fence"]
        elif found and found["fence"].startswith(fence) and not found["rest"].strip():
            fence = ""
    return frozenset(lines)
