"""Which findings are new: told by rule and by what they are about, never by line or message.

An entry that moved is no new one, and a message that now counts otherwise is no new finding.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from awesome_merge.merging.identity import keys
from awesome_merge.merging.titles import title_key
from awesome_merge.model import Document, Entry, Finding
from awesome_merge.text import folded

# An item that moves up in a numbered list has another number, and says the same.
_BULLET = re.compile(r"^(?:[-*+]|\d{1,9}[.)])\s+")


@dataclass(frozen=True, slots=True, order=True)
class Trait:
    """What makes two findings of two versions of a list the same one.

    Attributes:
        subject: the title of the entry that it is about, else the entry's address, else the text of the line.
        key: the strongest key of the entry, ``arxiv:1801.00001``; empty where nothing proves what it is.
        across: whether its other end stands in another list, so that only lists judged together have it.
    """

    code: str
    subject: str
    key: str = ""
    across: bool = False

    @property
    def said(self) -> Hashable:
        """The rule and the subject, in the letters by which titles are compared."""
        return self.code, self.across, _letters(self.subject)

    @property
    def proved(self) -> Hashable:
        """The rule and the key; None where there is none."""
        return (self.code, self.across, self.key) if self.key else None


@cache
def _letters(subject: str) -> str:
    return title_key(subject).letters or subject


# What says that two findings are the same, the surest first: a title may be mended, and so may an address.
_LIKENESSES: tuple[Callable[[Trait], Hashable], ...] = (
    lambda trait: (trait.said, trait.key),
    lambda trait: trait.said,
    lambda trait: trait.proved,
)


@dataclass(frozen=True)
class Subjects:
    """What the findings of one list are about."""

    document: Document

    def trait(self, finding: Finding) -> Trait:
        """Return what tells ``finding`` from others."""
        across = any(other.file is not None for other in finding.related)
        entry = self._entry(finding.span.start)
        if entry is None:
            return Trait(finding.code, self._line(finding.span.start), across=across)
        subject = folded(entry.title or entry.url or "") or self._line(finding.span.start)
        return Trait(finding.code, subject, next(iter(keys(entry)), ""), across)

    def texts(self, finding: Finding) -> Iterator[str]:
        """Yield what ``finding`` is about, then the other ends of it that stand in the same list, as written.

        That is each time the entry, else the line.
        """
        yield self._text(finding.span.start)
        for other in finding.related:
            if other.file is None:
                yield self._text(self.document.source.line_span(other.line).start)

    def times(self, text: str) -> int:
        """Return how often ``text``, a line or an entry over several lines, stands in the list."""
        return self._lines[text] or self._entries[text]

    @cached_property
    def _lines(self) -> Counter[str]:
        return Counter(self._line(start) for start in self.document.source.line_starts)

    @cached_property
    def _entries(self) -> Counter[str]:
        return Counter(_said(self.document.source[entry.span]) for entry in self.document.entries)

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

    def _text(self, offset: int) -> str:
        entry = self._entry(offset)
        return _said(self.document.source[entry.span]) if entry else self._line(offset)

    def _line(self, offset: int) -> str:
        source = self.document.source
        return _said(source[source.line_span(source.line(offset))])


def _said(text: str) -> str:
    """Return ``text`` without what moving it or aligning a table changes."""
    return _BULLET.sub("", folded(text))


def added(document: Document, found: Sequence[Finding], before: Document, known: Sequence[Finding]) -> list[Finding]:
    """Return those of ``found`` in ``document`` that were not among ``known`` in ``before``, an older version of it.

    Where neither the entry nor another end of a finding was added or edited, the finding is nobody's: a new entry may
    have changed what most entries do.
    """
    now, old = Subjects(document), Subjects(before)

    def is_added(text: str) -> bool:
        return now.times(text) > old.times(text)

    # What still stands as it stood has the first claim on what was known.
    claims = sorted(found, key=lambda finding: is_added(next(now.texts(finding))))
    new, _ = unmatched([now.trait(finding) for finding in claims], [old.trait(finding) for finding in known])
    fresh = {claims[at] for at in new if any(map(is_added, now.texts(claims[at])))}
    return [finding for finding in found if finding in fresh]


def unmatched(traits: Sequence[Trait], known: Sequence[Trait]) -> tuple[list[int], list[Trait]]:
    """Return the places of those of ``traits`` that are not ``known``, and what is ``known`` and not among them.

    Each known one accounts for one, the first of equal ones.
    """
    open_places = list(range(len(traits)))
    left = list(known)
    for likeness in _LIKENESSES:
        pool: dict[Hashable, list[Trait]] = {}
        for each in left:
            pool.setdefault(likeness(each), []).append(each)
        alone = pool.pop(None, [])
        still_open = []
        for place in open_places:
            if same := pool.get(likeness(traits[place])):
                same.pop()
            else:
                still_open.append(place)
        open_places = still_open
        left = [*alone, *(each for same in pool.values() for each in same)]
    return sorted(open_places), left
