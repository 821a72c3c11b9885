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
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from awesome_merge.linting.selection import fits
from awesome_merge.model import Document, Finding
from awesome_merge.rules.base import Rule

_SAID = re.compile(r"awesome-merge:\s*(?P<verb>ignore(?:-file)?)(?:\[(?P<words>[^\]\n]*)\]|(?=[\s:]|$))")


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
    for comment in document.comments:
        said = _SAID.match(comment.text)
        if said is None:
            continue
        words = () if said["words"] is None else tuple(word.strip() for word in said["words"].split(","))
        if said["verb"] == "ignore-file":
            yield Silence(words, 1, len(source.line_starts))
            continue
        lines = [source.line(at) for span in (comment.span, comment.covers) for at in (span.start, span.end)]
        yield Silence(words, min(lines), max(lines))
