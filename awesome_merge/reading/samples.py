"""What the cells of one column have in common: titles, links under mere labels, numbers, dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from awesome_merge import labels
from awesome_merge.model import Role
from awesome_merge.reading import dates
from awesome_merge.reading.atoms import Shape
from awesome_merge.reading.blocks import Block
from awesome_merge.reading.nodes import Group, Node, Piece, nodes

NOTHING = frozenset(
    {
        "",
        "-",
        "--",
        "---",
        "–",
        "—",
        "/",
        "\\",
        "n/a",
        "n.a.",
        "na",
        "none",
        "nan",
        "tbd",
        "tba",
        "x",
        "✗",
        "✘",
        "❌",
        "无",
        "暂无",
    }
)
"""How lists say, in lower case, that a cell has nothing to say."""

# So many cells tell what a column holds.
_ENOUGH = 24
# What stands in so many cells on average names a kind of work, and no work.
_REPEATED = 3
# ``Oak et al., 2019`` and ``VENUE 2019`` cite a work, and are not its title.
_CITED = re.compile(r"\bet\.? al\b|(?:\b(?:19|20)\d\d[a-z]?|['’]\d\d)\W*$")
_LONGEST_CITED = 40
_NUMBER = re.compile(r"[~≈<>≥≤±+-]?\d[\d.,]*\s?(?:%|[a-z]{1,2}\b)?(?:\s?[(/±].*)?[*†]?", re.IGNORECASE)
_AROUND = " \t\n,;:|/&()[]"


@dataclass(frozen=True, slots=True)
class Said:
    """What one cell says: its words without images and mere labels.

    Attributes:
        is_linked: whether links hold most of the words.
        has_link: whether there is any link, under a label or a badge too.
    """

    text: str
    is_linked: bool
    has_link: bool

    @property
    def is_nothing(self) -> bool:
        """Whether there are no words but labels and such as say that there is nothing."""
        return self.text.casefold() in NOTHING

    @property
    def is_title(self) -> bool:
        """Whether it may be a title or name: neither nothing, nor a number, nor a citation."""
        if self.is_nothing or not any(map(str.isalpha, self.text)):
            return False
        return len(self.text) > _LONGEST_CITED or not (_CITED.search(self.text) or labels.is_label(self.text))


def said(cell: Block) -> Said:
    """Return what ``cell`` says."""
    words: list[str] = []
    linked = 0
    has_link = False
    for node in _flat(nodes(cell.atoms)):
        text = node.text
        if isinstance(node, Piece) and not node.is_code:
            has_link = has_link or node.is_link
            if not has_words(node):
                continue
            linked += len(text)
        words.append(text)
    text = " ".join("".join(words).split()).strip(_AROUND)
    return Said(text, linked * 2 >= len(text) > 0, has_link)


def has_words(piece: Piece) -> bool:
    """Return whether ``piece`` is a link with words that are more than a label."""
    atom = piece.atom
    images = bool(atom.children) and all(child.shape is Shape.IMAGE for child in atom.children)
    return piece.is_link and not images and not atom.is_address and not labels.is_label(piece.text)


def _flat(found: Sequence[Node]) -> Iterator[Node]:
    for node in found:
        if isinstance(node, Group):
            yield from _flat(node.nodes)
        else:
            yield node


@dataclass(frozen=True, slots=True)
class Sample:
    """What the first cells of a column say, those left out that say nothing.

    Attributes:
        rows: how many rows were looked at.
    """

    cells: tuple[Said, ...]
    rows: int

    @classmethod
    def of(cls, rows: Sequence[Block], at: int) -> Sample:
        """Return the sample of the column ``at``."""
        first = [row for row in rows[:_ENOUGH] if at < len(row.children)]
        cells = (said(row.children[at]) for row in first if row.children[at].atoms)
        return cls(tuple(cell for cell in cells if cell.has_link or not cell.is_nothing), len(first))

    @property
    def is_varied(self) -> bool:
        """Whether the words differ from cell to cell."""
        return len(self.cells) < _REPEATED or len({cell.text for cell in self.cells}) * _REPEATED > len(self.cells)

    @property
    def may_be_titles(self) -> bool:
        """Whether most rows have a title or name here."""
        return self.is_varied and sum(cell.is_title for cell in self.cells) * 2 >= self.rows > 0

    @property
    def are_linked_titles(self) -> bool:
        """Whether most may be titles with a link."""
        return self.is_varied and self._are_most(cell.is_title and cell.is_linked for cell in self.cells)

    @property
    def are_labels(self) -> bool:
        """Whether most are links under mere labels."""
        return self._are_most(cell.has_link and cell.is_nothing for cell in self.cells)

    @property
    def are_numbers(self) -> bool:
        """Whether most are numbers, with a unit perhaps."""
        return self._are_most(_NUMBER.fullmatch(cell.text) is not None for cell in self.cells)

    @property
    def are_dates(self) -> bool:
        """Whether most are dates and nothing else."""
        return self._are_most(
            (found := dates.find(cell.text)) is not None and found.end - found.start == len(cell.text)
            for cell in self.cells
        )

    @property
    def are_frameworks(self) -> bool:
        """Whether most say what code is written in, ``PyTorch``."""
        return self._are_most(labels.role(cell.text, "") is Role.CODE for cell in self.cells)

    @property
    def are_counted(self) -> bool:
        """Whether they count the rows: 1, 2, 3."""
        return bool(self.cells) and all(cell.text.rstrip(".、") == str(row) for row, cell in enumerate(self.cells, 1))

    @property
    def length(self) -> float:
        """How many words one has on average; a Chinese run counts as its characters by twos."""
        return sum(_length(cell.text) for cell in self.cells) / max(1, len(self.cells))

    def _are_most(self, told: Iterator[bool]) -> bool:
        return sum(told) * 2 >= len(self.cells) > 0


def _length(text: str) -> float:
    return sum(1 if word.isascii() else max(1, len(word) / 2) for word in text.split())
