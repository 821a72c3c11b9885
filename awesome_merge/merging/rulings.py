"""What the decisions of people mean for the claims at hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from awesome_merge.decisions import Decision, Identity
from awesome_merge.merging.claims import Claim
from awesome_merge.merging.identity import keys
from awesome_merge.merging.titles import title_key
from awesome_merge.merging.verdicts import Answer, Verdict, judge

# Before every evidence.
_STRENGTH = -1


@dataclass(frozen=True, slots=True)
class Rulings:
    """Pairs that are one work, and sides that never meet in one.

    Attributes:
        same: claims that are one, each pair with the decision's words.
        sides: claim → the sides of decisions that it stands on; (number, true) and (number, false) never meet.
        gone: decisions of which a side has no entry any more.
    """

    same: tuple[tuple[Claim, Claim, Verdict], ...] = ()
    sides: Mapping[Claim, frozenset[tuple[int, bool]]] = field(default_factory=dict)
    gone: tuple[Decision, ...] = ()


def rulings(decisions: Sequence[Decision], claims: Sequence[Claim]) -> Rulings:
    """Return what ``decisions`` say of ``claims``."""
    if not decisions:
        return Rulings()
    found = _Found(claims)
    same: list[tuple[Claim, Claim, Verdict]] = []
    sides: dict[Claim, set[tuple[int, bool]]] = {}
    gone: list[Decision] = []
    for number, decision in enumerate(decisions):
        left, right = found.called(decision.a), found.called(decision.b)
        left, right = _parted(decision, left, right)
        if not (left and right):
            gone.append(decision)
        elif decision.same:
            verdict = Verdict(Answer.SAME, _reason(decision), _STRENGTH)
            first, *others = *left, *right
            same += ((first, other, verdict) for other in others)
        else:
            for side, members in ((True, left), (False, right)):
                for claim in members:
                    sides.setdefault(claim, set()).add((number, side))
    return Rulings(tuple(same), {claim: frozenset(said) for claim, said in sides.items()}, tuple(gone))


def _parted(decision: Decision, left: Sequence[Claim], right: Sequence[Claim]) -> tuple[list[Claim], list[Claim]]:
    """Return both sides without the claims that stand on both, but for the side that alone names them by a key."""
    both = set(left) & set(right)
    keyed = (decision.a.key is not None, decision.b.key is not None)
    return (
        [claim for claim in left if claim not in both or keyed == (True, False)],
        [claim for claim in right if claim not in both or keyed == (False, True)],
    )


def _reason(decision: Decision) -> str:
    return f"decided: {decision.because}" if decision.because else "decided"


class _Found:
    """Claims by their proofs and titles, so that many decisions cost little."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._by_proof: dict[str, list[Claim]] = {}
        self._by_title: dict[str, list[Claim]] = {}
        for claim in claims:
            for proof in claim.proofs:
                self._by_proof.setdefault(proof, []).append(claim)
            self._by_title.setdefault(claim.title.letters, []).append(claim)

    def called(self, identity: Identity) -> list[Claim]:
        """Return the claims that ``identity`` tells from others, in the order of claims."""
        letters = title_key(identity.title).letters if identity.title else None
        found = self._by_proof.get(identity.key, []) if identity.key else self._by_title.get(letters or "", [])
        return [claim for claim in found if _agrees(claim, identity, letters)]


def _agrees(claim: Claim, identity: Identity, letters: str | None) -> bool:
    return (
        (letters is None or claim.title.letters == letters)
        and (identity.year is None or claim.year == identity.year)
        and (identity.venue is None or claim.venue == identity.venue.casefold())
    )


def identities(one: Claim, other: Claim, claims: Sequence[Claim]) -> tuple[Identity, Identity] | None:
    """Return what tells each of two of ``claims`` from all others that are not the same work anyway.

    It is a key of its own, else its title, else that with year and venue, else its page. None if nothing tells.
    """
    found = _Found(claims)
    left, right = _identity(one, other, found, {one}), _identity(other, one, found, {other})
    # What a key tells on one side, the title may tell on the other.
    if right and right.key and left is None:
        left = _identity(one, other, found, {one, other})
    elif left and left.key and right is None:
        right = _identity(other, one, found, {one, other})
    return (left, right) if left and right and left != right else None


def _identity(claim: Claim, other: Claim, found: _Found, meant: set[Claim]) -> Identity | None:
    """Return what names ``claim`` and, besides the claims that are ``meant``, only the same work; never ``other``."""
    for identity in _candidates(claim):
        named = set(found.called(identity)) - meant
        if other not in named and all(judge(claim, each).answer is Answer.SAME for each in named):
            return identity
    return None


def _candidates(claim: Claim) -> Iterator[Identity]:
    """Yield what may tell ``claim`` from others, what lasts longest first."""
    yield from (Identity(key=key) for key in keys(claim.entry) if key in claim.proofs)
    if title := claim.entry.title:
        yield Identity(title=title)
        yield Identity(title=title, year=claim.year)
        yield Identity(title=title, year=claim.year, venue=claim.venue)
    yield from (Identity(key=page) for page in sorted(claim.pages))
