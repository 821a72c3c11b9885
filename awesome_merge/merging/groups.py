"""Which entries are one work. What the work then says is not asked here: who judges a list need not know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from awesome_merge.decisions import Decision
from awesome_merge.merging.claims import Claim, claims
from awesome_merge.merging.clusters import Cluster, Judged, cluster
from awesome_merge.merging.rulings import rulings
from awesome_merge.model import Document, Reason, Saying

_NONE: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Group:
    """The entries of one work.

    Attributes:
        said_by: where each stands, in the order of the lists.
        because: why they are one.
    """

    said_by: tuple[Saying, ...]
    because: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Groups:
    """Every entry of a list in exactly one group, and the pairs that a person should look at."""

    works: tuple[Group, ...]
    maybe: tuple[Reason, ...]


def groups(document: Document, decisions: Sequence[Decision] = (), renamed: Mapping[str, str] = _NONE) -> Groups:
    """Return which entries of ``document`` a merge of it alone takes for one work, in an order of values.

    ``decisions`` and ``renamed`` are those of a merge.
    """
    said = claims([document], renamed)
    found = cluster(said, rulings(decisions, said))
    return Groups(tuple(map(group, found.clusters)), open_questions(found.maybe))


def group(cluster: Cluster) -> Group:
    """Return the entries of ``cluster``."""
    said_by = tuple(Saying(claim.place, claim.entry.section) for claim in in_order(cluster))
    return Group(said_by, tuple(sorted((_reason(judged) for judged in cluster.because), key=_by_place)))


def in_order(cluster: Cluster) -> list[Claim]:
    """Return the claims of ``cluster`` in the order of the lists."""
    return sorted(cluster.claims, key=lambda claim: claim.position)


def open_questions(maybe: tuple[Judged, ...]) -> tuple[Reason, ...]:
    """Return the pairs that may be one work, in the order of the lists."""
    return tuple(
        _reason(judged) for judged in sorted(maybe, key=lambda pair: sorted((pair.one.position, pair.other.position)))
    )


def _reason(judged: Judged) -> Reason:
    """Return why two entries are, or may be, one work; the one that stands first comes first."""
    first, second = sorted((judged.one, judged.other), key=lambda claim: claim.position)
    return Reason(first.place, second.place, judged.verdict.reason)


def _by_place(one: Reason) -> tuple[str, int, str, int]:
    return one.a.file, one.a.line, one.b.file, one.b.line
