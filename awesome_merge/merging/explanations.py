"""Why two entries are one work, or are not: everything that decided, for a person who doubts it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from awesome_merge.decisions import Decision
from awesome_merge.merging.claims import Claim, claims
from awesome_merge.merging.clusters import Judged, cluster
from awesome_merge.merging.context import context
from awesome_merge.merging.likeness import Likeness, likeness
from awesome_merge.merging.rulings import rulings
from awesome_merge.merging.twins import COPIED, PRINTED
from awesome_merge.merging.verdicts import Verdict, judge, vetoes
from awesome_merge.model import Document, Entry

_NONE: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Explanation:
    """What is known of two entries.

    Attributes:
        joined: whether a merge of their lists makes them one work.
        verdict: on the two entries alone; on two of which neither proves what it is, that both say the same.
        likeness: of their titles.
        vetoes: each reason that speaks against titles that are alike.
        apart: the decisions of people that part them, in words.
        chain: the verdicts that joined the work they both stand in; empty where they are two.
    """

    one: Claim
    other: Claim
    joined: bool
    verdict: Verdict
    likeness: Likeness
    vetoes: tuple[str, ...]
    apart: tuple[str, ...]
    chain: tuple[Judged, ...]


def explain(
    documents: Sequence[Document],
    one: Entry,
    other: Entry,
    decisions: Sequence[Decision] = (),
    renamed: Mapping[str, str] = _NONE,
) -> Explanation:
    """Return why ``one`` and ``other``, two entries of ``documents``, are one work in a merge of these, or are not."""
    said = claims(documents, renamed)
    left, right = (next(claim for claim in said if claim.entry is entry) for entry in (one, other))
    ruled = rulings(decisions, said)
    home = next(found for found in cluster(said, ruled).clusters if left in found.claims)
    joined = right in home.claims
    chain = home.because if joined else ()
    pair = {left, right}
    twins = (each.verdict for each in chain if each.verdict in {PRINTED, COPIED} and {each.one, each.other} == pair)
    opposite = {(number, not side) for number, side in ruled.sides.get(right, ())}
    return Explanation(
        left,
        right,
        joined=joined,
        verdict=next(twins, None) or judge(left, right, context(said)),
        likeness=likeness(left.title, right.title),
        vetoes=vetoes(left, right),
        apart=tuple(str(decisions[number]) for number, _ in sorted(ruled.sides.get(left, frozenset()) & opposite)),
        chain=chain,
    )
