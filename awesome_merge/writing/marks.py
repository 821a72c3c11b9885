"""Letters behind a venue: which are printed, so that they read back as they were meant."""

from __future__ import annotations

from dataclasses import dataclass

from awesome_merge.merging.order import venue_name
from awesome_merge.model import Distinction, Merged, VenueMention, Work
from awesome_merge.venues import Venues

LETTERS = {
    Distinction.ORAL: "o",
    Distinction.SPOTLIGHT: "s",
    Distinction.HIGHLIGHT: "h",
    Distinction.BEST_PAPER: "b",
    Distinction.HONORABLE_MENTION: "m",
    Distinction.AWARD: "a",
    Distinction.WORKSHOP: "w",
}
# More letters than these at the end of a name are not read as marks.
_MOST = 3


@dataclass(frozen=True, slots=True)
class Marked:
    """How a work's venue and distinctions are printed.

    Attributes:
        venue: the name; None if none is printed.
        marks: letters behind it.
        words: the distinctions that must stand in words.
    """

    venue: str | None = None
    marks: str = ""
    words: tuple[Distinction, ...] = ()


@dataclass(frozen=True, slots=True)
class Marks:
    """The letters of one merged list.

    Attributes:
        meant: letters that stand for distinctions.
        strange: letters that no list declares and that mean nothing else here, printed as written.
    """

    venues: Venues
    meant: frozenset[str]
    strange: frozenset[str]

    @classmethod
    def of(cls, merged: Merged, *, lettered: bool) -> Marks:
        """Return the letters for ``merged``, with none for distinctions unless ``lettered``."""
        used = {LETTERS[distinction] for work in merged.works for distinction in work.distinctions}
        meant = frozenset(used if lettered else ())
        return cls(Venues.load(), meant, frozenset(merged.unexplained) - meant)

    def marked(self, work: Work) -> Marked:
        """Return how venue and distinctions of ``work`` are printed.

        Distinctions are letters only behind a venue that we know, and only
        if name and letters together are no other venue's name.
        """
        name = venue_name(work)
        if name is None or work.venue is None:
            return Marked(words=work.distinctions)
        strange = "".join(letter for letter in work.venue.marks if letter in self.strange)
        letters = "".join(LETTERS[distinction] for distinction in work.distinctions)
        if self.meant.issuperset(letters) and self._reads_back(work.venue, letters + strange):
            return Marked(name, letters + strange)
        return Marked(name, strange if self._reads_back(work.venue, strange) else "", work.distinctions)

    def _reads_back(self, venue: VenueMention, marks: str) -> bool:
        # What only a configuration calls a venue is no name to whoever reads the list again.
        if venue.name is None or self.venues.canonical(venue.name) != venue.name or len(marks) > _MOST:
            return not marks
        longer = (venue.name + marks[: end + 1] for end in range(len(marks)))
        return all(self.venues.canonical(name) is None for name in longer)
