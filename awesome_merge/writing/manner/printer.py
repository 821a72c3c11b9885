"""Prints the works of one section as a liked list would: lines, or rows under its header."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from awesome_merge.model import Entry, Work
from awesome_merge.style import FEWEST, Style
from awesome_merge.style.places import Part
from awesome_merge.writing.bullets import Bullets
from awesome_merge.writing.layout import Group
from awesome_merge.writing.manner.columns import Columns, Header, escaped, headers, row
from awesome_merge.writing.manner.habits import Habits, kept, printed, shape_of, shared
from awesome_merge.writing.manner.telling import Telling
from awesome_merge.writing.manner.written import REST, Said, Written, is_row, line, repository, sign
from awesome_merge.writing.parts import Parts

_NUMBER = re.compile(r"\d+")
_BLANK = re.compile(r"\n[ \t]*\n")
_BULLETS = frozenset("*+-")
_FEWEST = 3  # of a section's lines these show its own way
_TOGETHER = {Part.VENUE.value, Part.YEAR.value}
Container = Header | None


@dataclass
class Printer:
    """One list's manner.

    Attributes:
        own: the entry of the list that says a work, by the work's id.
        plain: ids of works that are printed as in a normalized list.
        printed: each work and its text, in the order of printing.
    """

    style: Style
    parts: Parts
    own: Mapping[str, Entry]
    plain: frozenset[str] = frozenset()
    printed: list[tuple[Work, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        document = self.style.document
        self._headers = headers(document)
        rows = [entry for entry in document.entries if self._is_row(entry)]
        others = [entry for entry in document.entries if not self._is_row(entry)]
        lines = [line(document, entry) for entry in others]
        told = shared(lines)
        self._lines = {entry.span.start: kept(one) for entry, one in zip(others, lines, strict=True)}
        self._shared = {entry.span.start: one for entry, one in zip(others, told, strict=True)}
        self._own_habits = Habits.of(self._lines.values())
        self._columns = Columns.of(document, rows, self._headers)
        held = [cell for cells in self._columns.rows.values() for cell in cells]
        self._telling = Telling.of(self.style, self.parts, [*told, *held])
        self._habits = Habits.of(told)
        self._signs = Counter(_NUMBER.sub("1", sign(document, entry)) for entry in others)
        self._signs_of: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
        for entry in others:
            self._signs_of[entry.section][_NUMBER.sub("1", sign(document, entry))] += 1
        numbers = Counter(found[0] for entry in others if (found := _NUMBER.search(sign(document, entry))))
        self._counts = 2 * max(numbers.values(), default=0) < sum(numbers.values())
        self._between = self._blank_lines(others)

    def _is_row(self, entry: Entry) -> bool:
        document = self.style.document
        return is_row(document, entry) and document.line(entry) in self._headers

    def _blank_lines(self, entries: Sequence[Entry]) -> str:
        text = self.style.document.source.text
        spans = [(one.span.end, other.span.start) for one, other in itertools.pairwise(entries)]
        gaps = [text[max(0, start - 2) : end] for start, end in spans if not text[start:end].strip()]
        blank = sum(_BLANK.search(gap.replace("\r", "")) is not None for gap in gaps)
        return "\n\n" if 2 * blank > len(gaps) else "\n"

    def block(self, group: Group) -> str:
        """Return the works of ``group``; those that stand in one kind of container follow each other."""
        usual = self._usual(group)
        held: dict[Container, list[Work]] = {}
        for work in group.works:
            held.setdefault(self._container(work, usual), []).append(work)
        return "\n\n".join(self._held(container, works, group) for container, works in held.items())

    def _usual(self, group: Group) -> Container:
        """Return where most of the list's own works in ``group`` stand, else most of all."""
        for works in (group.works, self.own):
            ids = [work if isinstance(work, str) else work.id for work in works]
            counted = Counter(self._of(self.own[one]) for one in ids if one in self.own)
            if counted:
                return counted.most_common(1)[0][0]
        entries = self.style.document.entries
        return Counter(map(self._of, entries)).most_common(1)[0][0] if entries else None

    def _of(self, entry: Entry) -> Container:
        return self._headers[self.style.document.line(entry)] if self._is_row(entry) else None

    def _container(self, work: Work, usual: Container) -> Container:
        if work.id in self.plain:
            return None
        return self._of(self.own[work.id]) if work.id in self.own else usual

    def _held(self, container: Container, works: Sequence[Work], group: Group) -> str:
        starts = [self.own[one.id].span.start for one in works if one.id in self.own]
        beside = [self._lines[start] for start in starts if start in self._lines]
        habits = Habits.of(beside) if beside else self._habits
        texts: list[str] = []
        number = others = 0
        for work in works:
            others += work.id not in self.own
            number = self._number(work) + others if work.id in self.own else number + 1
            if work.id in self.plain:
                text = self._normalized(work, group)
            elif container:
                text = self._row(work, container, group)
            else:
                text = self._line(work, group, habits, number)
            texts.append(text)
            self.printed.append((work, text))
        return "\n".join([container.text(), *texts]) if container else self._between.join(texts)

    def _normalized(self, work: Work, group: Group) -> str:
        """Return the line of a normalized list, behind the list's own bullet, or one that joins it to no other."""
        text = Bullets(self.parts).lines(replace(group, works=(work,)))
        usual = self._signs.most_common(1)[0][0].strip() if self._signs else ""
        return (usual if usual in _BULLETS else "+") + text.removeprefix("-")

    def _number(self, work: Work) -> int:
        """Return the number that the list gives ``work``, one of its own; 0 if it gives none."""
        found = _NUMBER.search(sign(self.style.document, self.own[work.id]))
        return int(found[0]) if found else 0

    def _line(self, work: Work, group: Group, beside: Habits, number: int) -> str:
        entry = self.own.get(work.id)
        marker = _NUMBER.sub(str(number) if self._counts else "1", self._sign(entry, group))
        text = self._of_own(work, entry, beside) if entry else self._of_others(work, group, beside)
        return marker + text.rstrip()

    def _of_others(self, work: Work, group: Group, beside: Habits) -> str:
        return self._put(self._habits.sorted(self._telling.told(work, group.path, beside)), _repository(work))

    def _of_own(self, work: Work, entry: Entry, beside: Habits) -> str:
        more = list(self._telling.added(work, entry))
        own = (self._shared if more else self._lines)[entry.span.start]
        said = [self._telling.renewed(part, work, entry) for part in own.parts]
        code = own.repository or _repository(work)
        if more:
            return self._put(_inserted(said, more, self._habits), code)
        shape = alone = shape_of(own)
        # A bracket that opens in a part and closes behind it is no manner.
        if all(part.words.count("(") == part.words.count(")") for part in said):
            usual = beside.usual(said, code, alone, _FEWEST) or self._own_habits.usual(said, code, alone, 1)
            shape = usual or alone
        return printed(shape, said, code)

    def _put(self, said: Sequence[Said], code: str) -> str:
        return printed(self._habits.usual(said, code) or self._habits.composed(said, code), said, code)

    def _sign(self, entry: Entry | None, group: Group) -> str:
        """Return what ``entry`` begins with, what most do if it is alone in that; headings stand below the group's."""
        own = sign(self.style.document, entry) if entry else ""
        usual = self._signs.most_common(1)[0][0] if self._signs else "- "
        kind = _NUMBER.sub("1", own)
        known = entry and (self._signs[kind] >= FEWEST or self._signs_of[entry.section][kind] >= _FEWEST)
        found = own if known else usual
        return "#" * max(0, group.level + 1 - found.count("#")) + found if found.startswith("#") else found

    def _row(self, work: Work, header: Header, group: Group) -> str:
        entry = self.own.get(work.id)
        own: list[Written] = self._columns.rows[entry.span.start] if entry else []
        length = max(len(header.names), len(own))
        names = [header.names[at] if at < len(header.names) else "" for at in range(length)]
        cells: list[list[Said]] = [[] for _ in names]
        if entry:
            for at, cell in enumerate(own):
                cells[at] = [self._telling.renewed(part, work, entry) for part in cell.parts]
            more = self._telling.added(work, entry)
        else:
            more = self._telling.told(work, group.path, self._telling.habits)
        for part in map(escaped, more):
            cells[self._columns.column(part, header.names)].append(part)
        code = next((cell.repository for cell in own if cell.repository), "") or _repository(work)
        owned = [*own, *[None] * (length - len(own))]
        texts = zip(names, cells, owned, strict=True)
        return row([self._columns.text(name, said, code, one) for name, said, one in texts][: len(own) or None])


def _inserted(said: list[Said], more: Sequence[Said], habits: Habits) -> list[Said]:
    """Return ``said`` with ``more`` where such parts stand in the list."""
    found = list(said)
    for part in more:
        before = [at for at, one in enumerate(found) if habits.place(one.kind) <= habits.place(part.kind)]
        at = before[-1] + 1 if before else 0
        while 0 < at < len(found) and _belong_together(found[at - 1], found[at]):
            at += 1
        found.insert(at, part)
    return found


def _belong_together(one: Said, other: Said) -> bool:
    return one.kind == REST or {one.kind, other.kind} == _TOGETHER


def _repository(work: Work) -> str:
    return repository([work.url or "", *(link.url for link in work.links)])
