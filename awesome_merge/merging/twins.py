"""Entries that say exactly the same where a title alone proves nothing: they find each other one to one.

An "Editorial" without a link may be any. A list says so as often as it has one; but what stands in two lists below
one heading, word for word, was copied, and a generated list that is merged again with its sources says everything
twice. Works with telling titles or identifiers need none of this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from awesome_merge.merging.claims import Claim
from awesome_merge.merging.context import Context
from awesome_merge.merging.links import own_targets
from awesome_merge.merging.verdicts import Answer, Verdict, judge
from awesome_merge.text import folded

PRINTED = Verdict(Answer.SAME, "the generated list says the same")
COPIED = Verdict(Answer.SAME, "both say the same in the same section")

# Positions of claims of different lists.
_Group = list[int]


def twins(claims: Sequence[Claim], around: Context) -> Iterator[tuple[int, int]]:
    """Yield the positions of two claims that say the same of one work which neither proves.

    Those of two lists in one section are twins, the first of each, the second of each and so on; then the entries
    of a generated list and those that they were made of, wherever these stand.
    """
    general = [number for number, claim in enumerate(claims) if _proves_nothing(claim, around)]
    groups = _in_one_section(claims, general)
    if any(claim.document.generated for claim in claims):
        proven = sorted(set(range(len(claims))).difference(general))
        groups = sorted([*groups, *([number] for number in proven)])
    yield from _paired(claims, groups, lambda claim: claim.document.generated)


def equals(claims: Sequence[Claim], is_first: Callable[[Claim], bool]) -> Iterator[tuple[int, int]]:
    """Yield the positions of claims that are first and of others that say exactly the same, one to one.

    Those of one section find each other before those of different sections.
    """
    yield from _paired(claims, _in_one_section(claims, range(len(claims))), is_first)


def _proves_nothing(claim: Claim, around: Context) -> bool:
    return not claim.proofs and judge(claim, claim, around).answer is not Answer.SAME


def _in_one_section(claims: Sequence[Claim], numbers: Iterable[int]) -> list[_Group]:
    """Return ``numbers`` in groups of those that say the same in one section, each the n-th time in its list."""
    groups: dict[tuple[object, ...], _Group] = {}
    times: dict[tuple[object, ...], int] = {}
    for number in numbers:
        claim = claims[number]
        said = (*_words(claim), claim.entry.authors, tuple(name.casefold() for name in claim.entry.section))
        here = (claim.number, *said)
        times[here] = times.get(here, 0) + 1
        groups.setdefault((times[here], *said), []).append(number)
    return list(groups.values())


def _paired(
    claims: Sequence[Claim], groups: Iterable[_Group], is_first: Callable[[Claim], bool]
) -> Iterator[tuple[int, int]]:
    """Yield each group's pairs, and those of groups of which only one has claims that are first, one to one."""
    firsts: dict[tuple[object, ...], list[int]] = {}
    others: dict[tuple[object, ...], list[int]] = {}
    for group in groups:
        yield from ((group[0], number) for number in group[1:])
        sides = {is_first(claims[number]) for number in group}
        if len(sides) == 1:
            (firsts if sides == {True} else others).setdefault(_words(claims[group[0]]), []).append(group[0])
    for words, numbers in firsts.items():
        yield from zip(numbers, others.get(words, ()), strict=False)


def _words(claim: Claim) -> tuple[object, ...]:
    """Return what the entry says, apart from how its kind and its links are called."""
    entry = claim.entry
    return (
        claim.is_publication,
        folded(entry.title or ""),
        claim.year,
        entry.date.month if entry.date else None,
        claim.venue,
        frozenset({*own_targets(entry), *(link.url for link in entry.links if link.url)}),
        frozenset(entry.distinctions),
        frozenset(tag.name for tag in entry.tags),
        frozenset((entry.description or "").casefold().split("; ")),
    )
