"""What is a convention, and what is only chance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

# Below these a majority is chance: docs/rules/README.md says so to curators.
FEWEST = 8
SHARE = 3 / 4

_Form = TypeVar("_Form")


@dataclass(frozen=True, slots=True)
class Majority(Generic[_Form]):
    """The form in which a list does one thing: ``votes`` of its ``of`` examples agree."""

    form: _Form
    votes: int
    of: int


@dataclass(frozen=True, slots=True)
class Trait:
    """How a list does one thing.

    Attributes:
        counts: each form and how often, the most frequent first, on a tie the one used first.
    """

    counts: Mapping[str, int]

    @property
    def of(self) -> int:
        """The number of examples."""
        return sum(self.counts.values())

    @property
    def convention(self) -> Majority[str] | None:
        """The form that three quarters of at least eight examples have; None if none has."""
        of = self.of
        form, votes = next(iter(self.counts.items()), ("", 0))
        return Majority(form, votes, of) if of >= FEWEST and votes >= SHARE * of else None


def trait(forms: Iterable[str]) -> Trait:
    """Return how often each of ``forms`` occurs."""
    return Trait(dict(Counter(forms).most_common()))


def traits(said: Iterable[tuple[str, str]]) -> dict[str, Trait]:
    """Return the trait of each subject of ``said``, pairs of subject and form; those with most examples first."""
    grouped: dict[str, list[str]] = {}
    for subject, form in said:
        grouped.setdefault(subject, []).append(form)
    found = {subject: trait(forms) for subject, forms in grouped.items()}
    return dict(sorted(found.items(), key=lambda item: -item[1].of))
