"""From judged pairs to groups of claims that are one work, in an order that does not depend on the lists'."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from awesome_merge.merging.candidates import pairs
from awesome_merge.merging.claims import Claim
from awesome_merge.merging.context import Context, context
from awesome_merge.merging.copies import Copies, copies
from awesome_merge.merging.rulings import Rulings
from awesome_merge.merging.twins import COPIED, PRINTED, twins
from awesome_merge.merging.united import united
from awesome_merge.merging.verdicts import AT_HOME, Answer, Verdict, clashes, judge

_UNRULED = Rulings()


@dataclass(frozen=True, slots=True)
class Judged:
    """Two claims and the verdict on them, or on the groups that they stand for."""

    one: Claim
    other: Claim
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Cluster:
    """Claims that are one work, and the verdicts that joined them."""

    claims: tuple[Claim, ...]
    because: tuple[Judged, ...] = ()


@dataclass(frozen=True, slots=True)
class Clusters:
    """Every claim in exactly one cluster, and the pairs that a person should look at."""

    clusters: tuple[Cluster, ...]
    maybe: tuple[Judged, ...]


def cluster(
    claims: Sequence[Claim], ruled: Rulings = _UNRULED, equal: Iterable[tuple[int, int]] | None = None
) -> Clusters:
    """Return ``claims``, sorted by rank, in groups that are one work each.

    What people decided, ``ruled``, comes first. Then pairs are joined in the order of their evidence, and the groups
    compared, until nothing more is joined: what two lists say together may agree with what neither says alone.
    ``equal`` are positions of claims that say the same; None for those of copied sections and generated lists.
    """
    around = context(claims)
    paired = [(claims[one], claims[other]) for one, other in (twins(claims, around) if equal is None else equal)]
    alone = frozenset(chain(chain.from_iterable(paired), ruled.sides))
    groups = _Groups(copies(claims, alone, around), around, ruled)
    compared = pairs(groups.claims)
    for one, other in paired:
        printed = one.document.generated or other.document.generated
        groups.join(groups.number[one], groups.number[other], PRINTED if printed else COPIED)
    for one, other, decided in ruled.same:
        groups.join(groups.number[one], groups.number[other], decided)
    open_pairs: Iterable[tuple[int, int]] = compared
    while groups.join_all(open_pairs):
        open_pairs = [pair for pair in compared if groups.may_have_changed(*pair)]
    return groups.result(compared)


class _Groups:
    """Union-find over the first of each of ``said``; a union that the groups do not bear is refused.

    Attributes:
        claims: the first of all copies of a claim, which speaks for them.
        number: the place in ``claims`` of the one that speaks for each claim.
    """

    def __init__(self, said: Sequence[Copies], around: Context, ruled: Rulings) -> None:
        self.claims = [members[0] for members, _ in said]
        self.number = {claim: number for number, (members, _) in enumerate(said) for claim in members}
        self._copies = [members for members, _ in said]
        self._around = around
        self._sides = {self.number[claim]: sides for claim, sides in ruled.sides.items()}
        self._decided = {self.number[claim] for one, other, _ in ruled.same for claim in (one, other)}
        self._root = list(range(len(said)))
        self._members: dict[int, list[int]] = {}
        self._spoken: dict[int, Claim] = {}
        self._because = {
            number: [Judged(first, copy, verdict) for copy in others]
            for number, ((first, *others), verdict) in enumerate(said)
            if others
        }

    def join_all(self, compared: Iterable[tuple[int, int]]) -> bool:
        """Join the groups of the pairs that are one work, the best proven first; return whether there were any."""
        accepted = []
        for one, other in compared:
            verdict = self._judge(self._find(one), self._find(other))
            if verdict.answer is Answer.SAME:
                accepted.append((verdict.strength, one, other, verdict))
        joined = [
            self._still(one, other, verdict) and self.join(one, other, verdict)
            for _, one, other, verdict in sorted(accepted, key=lambda one: one[:3])
        ]
        return any(joined)

    def _still(self, one: int, other: int, verdict: Verdict) -> bool:
        """Whether the groups are one work by ``verdict``: what joined them may say that a list has the name twice."""
        return verdict.strength < AT_HOME or self._judge(self._find(one), self._find(other)).answer is Answer.SAME

    def join(self, one: int, other: int, verdict: Verdict) -> bool:
        """Put both into one group, unless their groups contradict each other; return whether they were put together."""
        left, right = sorted((self._find(one), self._find(other)))
        if left == right or self._are_apart(left, right):
            return False
        members = [*self._members.get(left, [left]), *self._members.get(right, [right])]
        both = united(self._all(members))
        sure = verdict in {PRINTED, COPIED} or verdict.is_decided
        if not sure and (self._clash(left, right) or not self._bear(members, both)):
            return False
        self._root[right] = left
        self._members.pop(right, None)
        self._members[left], self._spoken[left] = members, both
        because = Judged(self.claims[one], self.claims[other], verdict)
        self._because[left] = [*self._because.pop(left, []), *self._because.pop(right, []), because]
        return True

    def may_have_changed(self, one: int, other: int) -> bool:
        """Whether the two are in different groups of which one has several members."""
        left, right = self._find(one), self._find(other)
        return left != right and (left in self._members or right in self._members)

    def result(self, compared: Iterable[tuple[int, int]]) -> Clusters:
        """Return the groups in the order of their first claims, and the doubtful ones of the pairs ``compared``."""
        found = tuple(
            Cluster(
                tuple(self._all(sorted(self._members.get(root, [root])))),
                tuple(self._because.get(root, ())),
            )
            for root in range(len(self.claims))
            if self._root[root] == root
        )
        return Clusters(found, tuple(self._doubtful(compared)))

    def _doubtful(self, compared: Iterable[tuple[int, int]]) -> Iterable[Judged]:
        for one, other in compared:
            if self._find(one) != self._find(other) and not self._are_apart(self._find(one), self._find(other)):
                verdict = judge(self.claims[one], self.claims[other], self._around)
                if verdict.answer is not Answer.DIFFERENT:
                    yield Judged(self.claims[one], self.claims[other], verdict)

    def _all(self, members: Iterable[int]) -> list[Claim]:
        """Return the claims of ``members`` with their copies."""
        return [claim for number in members for claim in self._copies[number]]

    def _find(self, number: int) -> int:
        while self._root[number] != number:
            self._root[number] = number = self._root[self._root[number]]
        return number

    def _speaker(self, root: int) -> Claim:
        return self._spoken.get(root, self.claims[root])

    def _judge(self, left: int, right: int) -> Verdict:
        return judge(self._speaker(left), self._speaker(right), self._around)

    def _are_apart(self, left: int, right: int) -> bool:
        """Whether a person decided that a member of one group and one of the other are two works."""
        if not self._sides:
            return False
        mine, theirs = (self._sides_of(root) for root in (left, right))
        return any((number, not side) in theirs for number, side in mine)

    def _sides_of(self, root: int) -> set[tuple[int, bool]]:
        return {side for number in self._members.get(root, [root]) for side in self._sides.get(number, ())}

    def _clash(self, left: int, right: int) -> bool:
        """Whether identifiers contradict, or a generated list, which says every work once, says both."""
        printed = self._printed(left) & self._printed(right)
        return bool(printed) or clashes(self._speaker(left), self._speaker(right))

    def _printed(self, root: int) -> set[int]:
        members = (self.claims[number] for number in self._members.get(root, [root]))
        return {claim.number for claim in members if claim.document.generated}

    def _bear(self, members: Iterable[int], both: Claim) -> bool:
        """Whether each of ``members`` is the work that they are together, ``both``: so small steps lead nowhere far."""
        return all(
            one in self._decided or judge(self.claims[one], both, self._around).answer is Answer.SAME for one in members
        )
