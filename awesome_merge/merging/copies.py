"""Entries that tell the same of a work, taken together before anything is compared.

A line that stands there a thousand times is judged once, so that it costs no more than a thousand others.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Sequence

from awesome_merge.merging.claims import Claim
from awesome_merge.merging.context import Context
from awesome_merge.merging.verdicts import Answer, Verdict, judge

Copies = tuple[Sequence[Claim], Verdict]


def copies(claims: Sequence[Claim], alone: Collection[Claim], around: Context) -> list[Copies]:
    """Return every claim once, with those that nothing told apart, in the order of the first, and why they are one.

    Each claim that is in ``alone``, that proves too little ("Editorial"), or that a generated list says, which
    says every work once, stands by itself.
    """
    found: list[Copies] = []
    first: dict[Hashable, list[Claim]] = {}
    for claim in claims:
        told = claim if claim in alone or claim.document.generated else _told(claim)
        if same := first.get(told):
            same.append(claim)
            continue
        members = [claim]
        verdict = judge(claim, claim, around)
        if verdict.answer is Answer.SAME:
            first[told] = members
        found.append((members, verdict))
    return found


def _told(claim: Claim) -> Hashable:
    """Return all of ``claim`` that decides which work it is."""
    entry = claim.entry
    return (
        entry.kind,
        entry.title,
        frozenset(claim.proofs) or (entry.url, frozenset(link.url for link in entry.links)),
        entry.date and (entry.date.year, entry.date.month),
        entry.venue and (entry.venue.bare, entry.venue.name),
        claim.is_workshop,
    )
