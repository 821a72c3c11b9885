"""Tables of a liked list: which header a row stands under, and which column holds what."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from awesome_merge.model import Document, Entry
from awesome_merge.reading.headers import Column, header
from awesome_merge.style.places import Part
from awesome_merge.text import folded
from awesome_merge.writing.manner.habits import LINK, Habits, general, kept, printed, shape_of
from awesome_merge.writing.manner.written import LINKED, TITLE, URL, WORDS, Said, Written, cells

_RULE = re.compile(r"[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_BAR = re.compile(r"(?<!\\)\|")
_WORD = re.compile(r"[^\W_]")
_NOTES, _LINKS = Column.NOTES, Column.LINKS


@dataclass(frozen=True, slots=True)
class Header:
    """The header of a table, and the rule below it, cell by cell."""

    names: tuple[str, ...]
    rule: tuple[str, ...]

    def text(self) -> str:
        """Return both lines."""
        return f"{row(self.names)}\n{row(self.rule)}"


def row(texts: Sequence[str]) -> str:
    """Return ``texts`` as one row, compact."""
    return f"| {' | '.join(texts)} |"


def headers(document: Document) -> dict[int, Header]:
    """Return, for each line (from 1) below a table's header, the header that it stands under."""
    source = document.source
    found: dict[int, Header] = {}
    now: Header | None = None
    before = ""
    for number in range(1, len(source.line_starts) + 1):
        text = source[source.line_span(number)]
        if "|" not in text:
            now = None
        elif "|" in before and _RULE.fullmatch(text):
            rule = tuple(re.sub("-+", "--", cell) for cell in split(text))
            now = Header(split(before), rule)
        elif now:
            found[number] = now
        before = text
    return found


def split(text: str) -> tuple[str, ...]:
    """Return the cells of a line, without the white space around them."""
    inside = text.strip()
    inside = inside.removeprefix("|")
    if inside.endswith("|") and not inside.endswith("\\|"):
        inside = inside[:-1]
    return tuple(cell.strip() for cell in _BAR.split(inside))


@dataclass
class Columns:
    """The columns of a list's tables, by name.

    Attributes:
        rows: the cells of each row, by where it starts; words that no part holds are parts of their own.
        empty: what stands in a cell of a column that says nothing.
        of_kind: in which columns parts of a kind stand.
    """

    rows: dict[int, list[Written]] = field(default_factory=dict)
    habits: dict[str, Habits] = field(default_factory=dict)
    empty: dict[str, str] = field(default_factory=dict)
    of_kind: Mapping[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    @classmethod
    def of(cls, document: Document, entries: Sequence[Entry], found: Mapping[int, Header]) -> Columns:
        """Return the columns of the rows ``entries`` of ``document``."""
        self = cls()
        places: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for entry in entries:
            names = found[document.line(entry)].names
            self.rows[entry.span.start] = cells(document, entry)
            for at in range(len(self.rows[entry.span.start])):
                places[names[at] if at < len(names) else ""].append((entry.span.start, at))
        for name, held in places.items():
            self._learn(name, held)
        return self

    def _learn(self, name: str, held: Sequence[tuple[int, int]]) -> None:
        told = [kept(self.rows[start][at]) for start, at in held]
        for (start, at), cell in zip(held, told, strict=True):
            self.rows[start][at] = cell
        self.habits[name] = Habits.of(told)
        nothing = Counter(cell.gaps[0] for cell in told if not cell.parts)
        self.empty[name] = nothing.most_common(1)[0][0] if nothing else ""
        for part in (part for cell in told for part in cell.parts):
            self.of_kind[part.kind][name] += 1

    def text(self, name: str, parts: Sequence[Said], repository: str, own: Written | None = None) -> str:
        """Return the cell of the column ``name`` that says ``parts``; an empty one stays as it is in ``own``."""
        if not parts:
            return own.gaps[0] if own and not own.parts else self.empty.get(name, "")
        habits = self.habits.get(name) or Habits()
        alone = shape_of(own) if own and [part.kind for part in parts] == [part.kind for part in own.parts] else None
        fewest = 1 if alone else 2
        if not alone:
            first, *others = habits.sorted(parts)
            parts = [_bare(first, habits), *others]
        shape = habits.usual(parts, repository, alone, fewest) or alone or habits.composed(parts, repository)
        return printed(shape, parts, repository).replace("\n", " ").strip()

    def column(self, part: Said, names: Sequence[str]) -> int:
        """Return the column among ``names`` for ``part``: where such parts stand, or where its header says so."""
        for kind in (part.kind, general(part.kind)):
            counted = self.of_kind.get(kind, Counter())
            used = [(counted[name], -at) for at, name in enumerate(names) if counted[name]]
            if used:
                return -max(used)[1]
        held = [header(name).column for name in names]
        for wanted in _WANTED.get(general(part.kind), ()):
            if wanted in held:
                return held.index(wanted)
        return self._title(names)

    def _title(self, names: Sequence[str]) -> int:
        counted = self.of_kind.get(LINKED, Counter()) + self.of_kind.get(TITLE, Counter())
        return max(range(len(names)), key=lambda at: (counted[names[at]], -at))


def _bare(part: Said, habits: Habits) -> Said:
    """Return ``part`` without signs around it, where it has a column of its own that never held any such."""
    if habits.knows(part.kind) or part.kind in {TITLE, LINKED}:
        return part
    frame = f"[{WORDS}]({URL})" if part.url else f"`{WORDS}`" if part.kind == Part.TAG else WORDS
    return replace(part, frame=frame, stays=True)


_WANTED = {
    Part.YEAR: (Column.DATE, Column.VENUE),
    Part.VENUE: (Column.VENUE, Column.DATE),
    Part.AUTHORS: (Column.AUTHORS,),
    Part.TAG: (Column.TYPE, Column.TOPIC),
    Part.DISTINCTION: (Column.VENUE,),
    Part.DESCRIPTION: (Column.NOTES,),
    LINK: (Column.LINKS,),
}


def escaped(part: Said) -> Said:
    """Return ``part`` of another list for a cell."""
    return replace(part, words=folded(part.words).replace("|", r"\|"), url=part.url.replace("|", r"\|"))
