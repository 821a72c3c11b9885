"""Three versions of a list merged by their units."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from awesome_merge.driver.columns import realign
from awesome_merge.driver.counters import recount
from awesome_merge.driver.fields import merged
from awesome_merge.driver.gaps import Gaps
from awesome_merge.driver.joining import joined
from awesome_merge.driver.names import places
from awesome_merge.driver.nodes import Node, versions
from awesome_merge.driver.numbering import counted, number, numbered, renumber
from awesome_merge.driver.order import ordered
from awesome_merge.driver.padding import pad
from awesome_merge.driver.pieces import Part, Piece, disputed, gathered
from awesome_merge.driver.prose import with_prose
from awesome_merge.driver.strays import with_strays
from awesome_merge.driver.units import Kind, Unit, units


class Merge:
    """The merge of three versions, each of which has to end in a newline or be empty."""

    def __init__(self, base: str, ours: str, theirs: str, doubts: frozenset[str] = frozenset()) -> None:
        """Merge by units; what a side changed that has a link to a place in ``doubts`` is left to a person."""
        self._read = [counted(units(text)) for text in (base, ours, theirs)]
        self._parts = _parts(self._read, doubts)
        realign(self._parts)

    def pieces(self) -> list[Piece]:
        """Return the pieces in order, each as one side or both have it."""
        return gathered(_pieces(self._parts))

    def finished(self) -> list[Piece]:
        """Return the pieces in order, counts of entries and columns of tables in line with the whole."""
        recount(self._parts, self._read)
        pad(self._parts)
        return self.pieces()


def _pieces(parts: Sequence[Part]) -> Iterator[Piece]:
    for part in parts:
        yield part.gap
        yield from part.pieces


def _parts(read: Iterable[Sequence[Unit]], doubts: frozenset[str]) -> list[Part]:
    base, ours, theirs = read
    gaps = Gaps(base, ours, theirs)
    nodes = ordered(versions(base, ours, theirs))
    before = (None, *nodes)
    parts = [Part(node, gaps.between(one, node), _made(node, doubts)) for one, node in zip(before, nodes, strict=False)]
    renumber(parts)
    return with_strays(with_prose(parts), (ours, theirs))


def _made(node: Node, doubts: frozenset[str]) -> list[Piece]:
    """Return what becomes of ``node``, its own lines first."""
    base, ours, theirs = node.base, node.ours, node.theirs
    if (base and not (ours and theirs)) or _is_doubtful(node, doubts):
        return [disputed(node)]
    if not (ours and theirs):
        return [node.unit.text, *(child.gap + child.whole for child in node.unit.children)]
    own = _text(base, ours, theirs)
    if own is None:
        return [disputed(node)]
    edge = Unit(Kind.EDGE, "")
    if not (ours.children or theirs.children):
        return [own]
    below = ([*counted(each.children if each else ()), edge] for each in (base, ours, theirs))
    return [own, *_pieces(_parts(below, doubts))]


def _is_doubtful(node: Node, doubts: frozenset[str]) -> bool:
    """Whether a side made something of ``node``, and a link of it leads to a place in ``doubts``."""
    versions = {unit.whole if unit else "" for unit in (node.base, node.ours, node.theirs)} if doubts else set()
    return len(versions) > 1 and not doubts.isdisjoint(places("".join(versions)))


def _text(base: Unit | None, ours: Unit, theirs: Unit) -> str | None:
    """Return one version of the lines of three; None if there are two. A number that counts is no edit."""
    was, mine, yours = (number(unit.text) if unit and _counts(unit) else None for unit in (base, ours, theirs))
    own = next((each for each in ((yours, mine) if mine == was else (mine, yours)) if each is not None), None)
    texts = [numbered(unit.text, own) if _counts(unit) else unit.text for unit in (ours, theirs)]
    if base is None:
        return joined(*texts)
    return merged(numbered(base.text, own) if _counts(base) else base.text, *texts)


def _counts(unit: Unit) -> bool:
    return unit.kind is Kind.ITEM or unit.step != 0
