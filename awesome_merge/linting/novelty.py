"""Which findings are new: told by rule and by what they are about, never by line or message.

An entry that moved is no new one, and a message that now counts otherwise is no new finding.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from awesome_merge.merging.titles import title_key
from awesome_merge.model import Document, Entry, Finding


@dataclass(frozen=True, slots=True, order=True)
class Trait:
    """What makes two findings of two versions of a list the same one.

    Attributes:
        subject: the title of the entry that it is about, in the letters by which titles are compared, else the
            entry's address, else the text of the line.
    """

    code: str
    subject: str


@dataclass(frozen=True)
class Subjects:
    """What the findings of one list are about."""

    document: Document

    def trait(self, finding: Finding) -> Trait:
        """Return what tells ``finding`` from others."""
        entry = self._entry(finding.span.start)
        subject = (title_key(entry.title or "").letters or entry.url) if entry else None
        return Trait(finding.code, subject or self._line(finding.span.start))

    def text(self, offset: int) -> str:
        """Return the entry, else the line, at ``offset``, as it is written, without the space around it."""
        entry = self._entry(offset)
        return self.document.source[entry.span].strip() if entry else self._line(offset)

    def texts(self, finding: Finding) -> Iterator[str]:
        """Yield what ``finding`` is about, then the other ends of it that stand in the same list."""
        yield self.text(finding.span.start)
        for other in finding.related:
            if other.file is None:
                yield self.text(self.document.source.line_span(other.line).start)

    @cached_property
    def all_texts(self) -> frozenset[str]:
        """Every entry and every line of the list, as written."""
        source = self.document.source
        entries = {source[entry.span].strip() for entry in self.document.entries}
        return frozenset(entries | {self._line(start) for start in source.line_starts})

    @cached_property
    def _starts(self) -> list[int]:
        return [entry.span.start for entry in self.document.entries]

    def _entry(self, offset: int) -> Entry | None:
        """Return the entry whose lines hold ``offset``; of several on one line the one that it stands in."""
        source = self.document.source
        line = source.line(offset)
        at = bisect_right(self._starts, offset)
        near = self.document.entries[max(0, at - 1) : at + 1]
        return next((each for each in near if source.line(each.span.start) <= line <= source.line(each.span.end)), None)

    def _line(self, offset: int) -> str:
        source = self.document.source
        return source[source.line_span(source.line(offset))].strip()


def added(document: Document, found: Sequence[Finding], before: Document, known: Sequence[Finding]) -> list[Finding]:
    """Return those of ``found`` in ``document`` that were not among ``known`` in ``before``, an older version of it.

    Where neither the entry nor another end of a finding was added or edited, the finding is nobody's: a new entry may
    have changed what most entries do.
    """
    now, old = Subjects(document), Subjects(before)
    left = Counter(old.trait(finding) for finding in known)
    is_old = {finding: next(now.texts(finding)) in old.all_texts for finding in found}
    new = set()
    # What still stands as it stood has the first claim on what was known.
    for finding in sorted(found, key=lambda finding: not is_old[finding]):
        trait = now.trait(finding)
        left[trait] -= 1
        if left[trait] < 0 and any(text not in old.all_texts for text in now.texts(finding)):
            new.add(finding)
    return [finding for finding in found if finding in new]
