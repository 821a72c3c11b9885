"""The abbreviations of a merged list: what its letters mean, and how often they stand."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from awesome_merge.model import Merged
from awesome_merge.writing.grids import Rows
from awesome_merge.writing.marks import LETTERS
from awesome_merge.writing.parts import Parts
from awesome_merge.writing.sources import joined
from awesome_merge.writing.spelling import code


@dataclass(frozen=True, slots=True)
class Legend:
    """The letters that a merged list uses.

    Attributes:
        tables: marks and types; one of which no letter is used is left out.
        unexplained: used letters that no list declares.
    """

    tables: tuple[Rows, ...]
    unexplained: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.tables or self.unexplained)

    @property
    def sentence(self) -> str:
        """What says which letters are not explained."""
        return f"Not explained in any list: {joined([code(letter) for letter in self.unexplained])}."


def legend(merged: Merged, parts: Parts) -> Legend:
    """Return the legend of ``merged``: marks in the order in which they are printed, types as declared."""
    marks = Counter(letter for work in merged.works for letter in parts.marked(work).marks)
    types = Counter(tag for work in merged.works for tag in work.tags)
    meant = {letter: distinction.value for distinction, letter in LETTERS.items() if letter in parts.marks.meant}
    tables = (
        _rows("Mark", meant, marks),
        _rows("Type", {letter: parts.spelling.words(said) for letter, said in merged.meanings.items()}, types),
    )
    used = set(types) | (set(marks) & parts.marks.strange)
    unexplained = tuple(letter for letter in merged.unexplained if letter in used)
    return Legend(tuple(rows for rows in tables if len(rows) > 1), unexplained)


def _rows(name: str, meanings: dict[str, str], used: Counter[str]) -> Rows:
    return [
        (name, "Meaning", "Works"),
        *((code(letter), meaning, str(used[letter])) for letter, meaning in meanings.items() if used[letter]),
    ]
