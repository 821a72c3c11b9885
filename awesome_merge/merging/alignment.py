"""Which topic of earlier lists a section of a later list belongs to: by the works in both, then by its words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from awesome_merge.merging.headings import Topic, Wording, prefixes, tells, tokens, wording
from awesome_merge.model import Because

# So many works in both decide whatever the words say, if they are this part of the section; in a list without
# topics the number alone does.
ENOUGH_SHARED = 10
_ENOUGH_PART = 0.1
# So many decide where words say nothing, if they are this part of the section; so does half of it.
_FEW_SHARED = 3
_FEW_PART = 0.2
# The part of the works in both that must agree.
_MOST = 0.6
# How much of the words of two headings must agree, of 1.
_ALIKE = 0.65
# What is left of an agreement where only one of the two stands under a heading that tells something.
_ALONE = 0.8
# A word of more topics than these is the lists' subject, and tells none from the others.
_SUBJECT = 8
# ``3. Pruning``, ``2.1 Pruning``: the heading's own number.
_NUMBERING = re.compile(r"^\W*\d+(?:[.)]\d*)*[.)]?\s+(?=\S*[^\W\d])")


@dataclass(slots=True)
class Evidence:
    """What speaks for where one section goes.

    Attributes:
        works: how many works the section lists.
        shared: how many of them have a topic already.
        votes: how many have this topic or one below it.
    """

    works: int = 0
    shared: int = 0
    votes: Counter[Topic] = field(default_factory=Counter)

    def add(self, placed: Topic | None) -> None:
        """Count one work, and the topic that it has already."""
        self.works += 1
        if placed:
            self.shared += 1
            self.votes.update(prefixes(placed))


class Places:
    """The topics of the lists read so far, in order, with those above them whose headings tell something."""

    def __init__(self) -> None:
        self._number: dict[Topic, int] = {}
        self._order: list[Topic] = []
        self._called: dict[tuple[tuple[frozenset[str], str], ...], Topic] = {}
        self._saying: dict[str, list[Topic]] = {}

    def add(self, path: Topic) -> None:
        """Take ``path``, under which works stand."""
        for each in prefixes(path):
            if each not in self._number and (each == path or tells(each[-1])):
                self._number[each] = len(self._order)
                self._order.append(each)
                said = wording(each)
                self._called.setdefault(tuple(map(_spelled, each)), each)
                for word in sorted(said.own):
                    self._saying.setdefault(word, []).append(each)

    def target(self, path: Topic, evidence: Evidence) -> tuple[Topic, Because] | None:
        """Return where the works of the section ``path`` go, and why; None if nothing tells."""
        if path in self._number:
            return path, Because.NAME
        most, count = self._most(evidence)
        alike = self._alike(path, evidence)
        is_same = alike is not None and wording(alike) == wording(path)
        if count >= ENOUGH_SHARED and count >= _ENOUGH_PART * evidence.works and not is_same:
            return most, Because.SHARED
        if alike:
            return alike, Because.WORDS
        is_part = count >= _FEW_SHARED and count >= _FEW_PART * evidence.works
        return (most, Because.SHARED) if is_part or (count and 2 * count >= evidence.works) else None

    def named(self, path: Topic) -> Topic | None:
        """Return the topic that is called as ``path`` is, or nearly so."""
        return path if path in self._number else self._alike(path, Evidence())

    def home(self, evidence: Evidence) -> Topic | None:
        """Return where the works of a list without topics go; None if too few stand elsewhere."""
        most, count = self._most(evidence)
        return most if count >= ENOUGH_SHARED else None

    def _most(self, evidence: Evidence) -> tuple[Topic, int]:
        """Return the innermost topic of most of the shared works, and how many they are."""
        enough = _MOST * evidence.shared
        most = [path for path, count in evidence.votes.items() if count >= enough and path in self._number]
        innermost = max(most, key=len, default=())
        return innermost, evidence.votes[innermost]

    def _alike(self, path: Topic, evidence: Evidence) -> Topic | None:
        """Return the topic whose words are most like those of ``path``; of equals the one with more of its works."""
        if same := self._called.get(tuple(map(_spelled, path))):
            return same
        said = wording(path)
        saying = [self._saying.get(word, []) for word in sorted(said.own)]
        found = {each for topics in saying if len(topics) <= _SUBJECT for each in topics}
        found = {each for each in found if not _contradict(path[-1], each[-1])}
        scored = [(self._likeness(said, wording(each)), evidence.votes[each], -self._number[each]) for each in found]
        best = max(scored, default=(0, 0, 0))
        return self._order[-best[2]] if best[0] >= _ALIKE else None

    def _likeness(self, one: Wording, other: Wording) -> float:
        """Return how much of their own words agree, of 1; the more topics a word names, the less it says."""
        if other.above and not other.above & one.all:
            return 0
        said = 2 * self._weight(one.own & other.own) / (self._weight(one.own) + self._weight(other.own))
        return said * _ALONE if one.above and not other.above else said

    def _weight(self, words: Iterable[str]) -> float:
        return sum(1 / max(1, len(self._saying.get(word, ()))) for word in sorted(words))


def _spelled(heading: str) -> tuple[frozenset[str], str]:
    """Return the words of ``heading``, and of its signs those that tell: ``C++`` is not ``C``, nor a star a fire."""
    words = tokens(_NUMBERING.sub("", heading))
    return words, _signs(heading) if words else heading


def _signs(heading: str) -> str:
    """Return the digits, plus and number signs of ``heading``, but for its own number."""
    return "".join(sign for sign in _NUMBERING.sub("", heading) if sign.isdigit() or sign in "+#")


def _contradict(one: str, other: str) -> bool:
    """Whether the signs of two headings with like words tell them apart: ``GPT-3`` and ``GPT-4``, ``C`` and ``C++``."""
    mine, theirs = _signs(one), _signs(other)
    return mine != theirs and bool((mine and theirs) or {"+", "#"} & {*mine, *theirs})
