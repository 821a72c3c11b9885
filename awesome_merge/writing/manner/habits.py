"""What a list does again and again between the parts of its entries, and how it would put other parts together."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from awesome_merge.style.places import Part
from awesome_merge.writing.manner.written import LINKED, REPOSITORY, REST, TITLE, URL, WORDS, Said, Written

START, END = "^", "$"
LINK = Part.LINK.value
# So many entries, and such a share of those with the same parts around it, make words a habit.
_FEWEST = 3
_SHARE = 0.5
_SEPARATORS = " ,;:-–—|\n"
_WORD = re.compile(r"[^\W_]")
_TAG = re.compile(r"</?(?:br|b|i|em|strong|p|sub|sup|li|div|span)\b[^<>]*>|&\w+;", re.IGNORECASE)
# How we write what a list has never written.
_OWN = {
    LINK: f"[[{WORDS}]({URL})]",
    LINKED: f"[{WORDS}]({URL})",
    Part.TAG: f"`{WORDS}`",
    Part.YEAR: f"({WORDS})",
    Part.VENUE: f"({WORDS})",
    Part.DISTINCTION: f"({WORDS})",
    Part.DESCRIPTION: f"- {WORDS}",
}
_ORDER = (TITLE, LINKED, Part.AUTHORS, Part.VENUE, Part.YEAR, Part.DISTINCTION, LINK, Part.TAG, REST, Part.DESCRIPTION)

Shape = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]


def general(kind: str) -> str:
    """Return ``kind`` without the role of a link."""
    return kind.partition(":")[0]


@dataclass
class Habits:
    """How the lines of a list, or the cells of one column, are made; counted.

    Attributes:
        shapes: for the kinds of parts that a line has, sorted, how it orders them, parts them and frames them.
        gaps: for each two kinds, what stands between them.
        frames: for each kind, how it is framed.
        places: for each kind, where in a line it stands, from 0 to 1.
    """

    shapes: dict[tuple[str, ...], Counter[Shape]] = field(default_factory=lambda: defaultdict(Counter))
    gaps: dict[tuple[str, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    frames: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    places: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, lines: Iterable[Written]) -> Habits:
        """Return the habits of ``lines``, whose own words are parts of their own."""
        found = cls()
        for one in lines:
            found._count(one)
        return found

    def _count(self, one: Written) -> None:
        kinds = tuple(part.kind for part in one.parts)
        self.shapes[tuple(sorted(kinds))][shape_of(one)] += 1
        for left, right, gap in zip((START, *kinds), (*kinds, END), one.gaps, strict=True):
            for pair in dict.fromkeys((a, b) for a in (left, general(left)) for b in (right, general(right))):
                self.gaps[pair][gap] += 1
        for at, part in enumerate(one.parts):
            for kind in dict.fromkeys((part.kind, general(part.kind))):
                self.frames[kind][part.frame] += 1
                self.places[kind].append((at + 1) / (len(kinds) + 1))

    def knows(self, kind: str) -> bool:
        """Whether any line has a part of ``kind``."""
        return kind in self.frames

    def usual(self, parts: Sequence[Said], repository: str, own: Shape | None = None, fewest: int = 2) -> Shape | None:
        """Return the shape that most lines with just such parts have, ``own`` on a tie; None below ``fewest``."""
        kinds = tuple(part.kind for part in parts)
        counted = self.shapes.get(tuple(sorted(kinds)), Counter())
        most = [
            (votes, shape)
            for shape, votes in counted.most_common()
            if (repository or not any(REPOSITORY in gap for gap in shape[1]))
            # Words such as ``Code:`` belong to what stands behind them.
            and (shape[0] == kinds or REST not in kinds)
            and _fits(shape, parts)
        ]
        if not most or most[0][0] < fewest:
            return None
        return own if own and counted[own] == most[0][0] else most[0][1]

    def composed(self, parts: Sequence[Said], repository: str) -> Shape:
        """Return a shape for ``parts`` that no line has together, from what lines do with two at a time."""
        kinds = tuple(part.kind for part in parts)
        gaps = [self._gap(a, b, repository) for a, b in zip((START, *kinds), (*kinds, END), strict=True)]
        return kinds, _balanced(gaps), tuple(self.frame(kind) for kind in kinds)

    def sorted(self, parts: Iterable[Said]) -> list[Said]:
        """Return ``parts`` in the order in which they mostly stand in the list."""
        return sorted(parts, key=lambda part: self.place(part.kind))

    def place(self, kind: str) -> tuple[float, int, float]:
        """Return where in a line parts of ``kind`` stand: as a share of its parts, and in our own order.

        Links stand where most links do, whatever they lead to, and then each in the place of its own.
        """
        order = next((at for at, one in enumerate(_ORDER) if one == general(kind)), len(_ORDER))
        places = (self.places.get(one, []) for one in (general(kind), kind))
        wide, own = (sum(known) / len(known) if known else 1.0 for known in places)
        return wide, order, own

    def _gap(self, left: str, right: str, repository: str) -> str:
        for pair in ((left, right), (general(left), general(right))):
            counted = self.gaps.get(pair, Counter())
            if counted.total() < _FEWEST and pair != (general(left), general(right)):
                continue
            for gap, _ in counted.most_common():
                if repository or REPOSITORY not in gap:
                    return gap
        if bridged := self._bridged(general(left), general(right), repository):
            return bridged
        if END in {left, right} or START in {left, right}:
            return ""
        return ", " if left == right == Part.TAG and "`" not in self.frame(left) else " "

    def _bridged(self, left: str, right: str, repository: str) -> str:
        """Return what stands between two parts where a third that is missing here mostly stands between them."""
        between = {b: votes for (a, b), gaps in self.gaps.items() if a == left for votes in [gaps.total()]}
        thirds = {b: min(votes, self.gaps[b, right].total()) for b, votes in between.items() if (b, right) in self.gaps}
        if not thirds:
            return ""
        third = max(thirds, key=lambda kind: (thirds[kind], kind))
        before, behind = self._gap(left, third, repository), self._gap(third, right, repository)
        found = joined(before, behind)
        return found.rstrip(_SEPARATORS) if right == END else found

    def frame(self, kind: str) -> str:
        """Return how parts of ``kind`` are mostly framed."""
        counted = self.frames.get(kind, Counter())
        counted = counted if counted.total() >= _FEWEST else self.frames.get(general(kind), Counter())
        return counted.most_common(1)[0][0] if counted else _OWN.get(general(kind), WORDS)


def _fits(shape: Shape, parts: Sequence[Said]) -> bool:
    """Whether those of ``parts`` that keep their frame begin as they do in ``shape``: its gaps reckon with that."""
    begun = Counter((part.kind, _opening(part.frame)) for part in parts if part.stays)
    return not begun - Counter((kind, _opening(frame)) for kind, frame in zip(shape[0], shape[2], strict=True))


def _opening(frame: str) -> str:
    return frame.partition(WORDS)[0]


def shape_of(one: Written) -> Shape:
    """Return the shape of ``one``; of a frame that stays with its part only how it begins."""
    frames = (_opening(part.frame) + WORDS if part.stays else part.frame for part in one.parts)
    return tuple(part.kind for part in one.parts), one.gaps, tuple(frames)


def kept(one: Written) -> Written:
    """Return ``one`` with all words between its parts, which the list says of this work, as parts of their own."""
    return _parted(one, [_is_wordless(gap) for gap in one.gaps])


def shared(lines: Sequence[Written]) -> list[Written]:
    """Return ``lines`` with only those words as parts of their own that few have there; ``Code:`` is how all do it."""
    counted: Counter[tuple[str, str, str]] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for left, right, gap in (between for one in lines for between in _between(one)):
        counted[left, right, gap] += 1
        pairs[left, right] += 1

    def is_habit(left: str, right: str, gap: str) -> bool:
        return _is_wordless(gap) or counted[left, right, gap] >= max(_FEWEST, _SHARE * pairs[left, right])

    return [_parted(one, [is_habit(*between) for between in _between(one)]) for one in lines]


def _is_wordless(gap: str) -> bool:
    return not _WORD.search(_TAG.sub("", gap))


def _between(one: Written) -> Iterable[tuple[str, str, str]]:
    kinds = [part.kind for part in one.parts]
    return zip([START, *kinds], [*kinds, END], one.gaps, strict=True)


def _parted(one: Written, habits: Sequence[bool]) -> Written:
    if all(habits):
        return one
    parts: list[Said] = []
    gaps: list[str] = []
    for gap, is_habit, part in zip(one.gaps, habits, (*one.parts, None), strict=True):
        if is_habit:
            gaps.append(gap)
        else:
            parts.append(Said(REST, gap.replace(REPOSITORY, one.repository)))
            gaps += ["", ""]
        if part:
            parts.append(part)
    return replace(one, parts=tuple(parts), gaps=tuple(gaps))


def printed(shape: Shape, parts: Sequence[Said], repository: str) -> str:
    """Return ``parts`` in the order, with the gaps and in the frames of ``shape``."""
    kinds, gaps, frames = shape
    left = list(parts)
    pieces = [gaps[0]]
    for kind, gap, frame in zip(kinds, gaps[1:], frames, strict=True):
        part = next(one for one in left if one.kind == kind)
        left.remove(part)
        pieces += [framed(part, frame), gap]
    return "".join(pieces).replace(REPOSITORY, repository)


def joined(before: str, behind: str) -> str:
    """Return one gap for two that nothing parts: the one that opens, closes or breaks the line, else the first."""
    opens, closes = _open_signs(before), _open_signs(behind)
    if opens and closes:
        return before.rstrip(f"{opens} ") + behind.lstrip(closes)
    if closes or (not opens and "\n" in behind and "\n" not in before):
        return behind
    return before


def _open_signs(gap: str) -> str:
    """Return the signs of ``gap`` that have no partner in it."""
    brackets = (one for one, other in ("()", ")(", "[]", "][") if gap.count(one) > gap.count(other))
    runs = (sign for sign in "*_" if len(re.findall(f"[{sign}]+", gap)) % 2)
    return "".join((*brackets, *runs))


def _balanced(gaps: Sequence[str]) -> tuple[str, ...]:
    """Return ``gaps`` without the brackets that none of them opens or closes."""
    opened: list[tuple[int, int]] = []
    single: set[tuple[int, int]] = set()
    for number, gap in enumerate(gaps):
        for at, sign in enumerate(gap):
            if sign in "([":
                opened.append((number, at))
            elif sign in ")]":
                single ^= set() if opened and opened.pop() else {(number, at)}
    single |= set(opened)
    return tuple("".join(sign for at, sign in enumerate(gap) if (n, at) not in single) for n, gap in enumerate(gaps))


def framed(part: Said, frame: str) -> str:
    """Return ``part`` in ``frame``; a frame that would lose its words or its address is not for it."""
    if part.stays or (part.url and URL not in frame) or (WORDS in frame and not part.words):
        frame = part.frame
    if part.words.endswith((".", "?", "!")):
        frame = frame.replace(f"{WORDS}.", WORDS)
    return frame.replace(URL, part.url).replace(WORDS, part.words)
