"""Whether two claims are one work: a list of questions, and the first answer is the explanation.

A wrong merge loses what a list said; a missed one costs a line. So in doubt the answer is MAYBE.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from awesome_merge.merging.claims import Claim
from awesome_merge.merging.context import Context
from awesome_merge.merging.homes import one_home
from awesome_merge.merging.likeness import Likeness, likeness
from awesome_merge.merging.urls import REPOSITORIES, authorities, page
from awesome_merge.merging.words import words
from awesome_merge.model import Kind


class Answer(Enum):
    """What we can honestly say of two claims."""

    SAME = "same"
    MAYBE = "maybe"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Verdict:
    """An answer and the reason for it, in words that finish "because …".

    Attributes:
        strength: 0 for an identifier and an equal title, 1 for an identifier, 2 for a title, 3 for one nearly the same,
            4 for a name at two addresses; -1 where a person decided.
    """

    answer: Answer
    reason: str
    strength: int = 0

    @property
    def is_decided(self) -> bool:
        """Whether a person decided it."""
        return self.strength < 0


# Schemes that give one work several identifiers: nothing contradicts there.
# Semantic Scholar has a number for each copy that it met; ScienceDirect and PubMed stand for records.
_MANY = frozenset({"semanticscholar"})

# Prefixes of registrants that publish preprints (bioRxiv, SSRN, Research Square, OSF, PsyArXiv, Preprints.org,
# ChemRxiv, TechRxiv, Zenodo): their DOI stands beside the journal's. https://www.crossref.org/documentation/
_PREPRINT_DOI = re.compile(r"10\.(?:1101|2139|21203|31219|31234|20944|26434|36227|5281)/")

_PARTED = frozenset({Kind.WORKSHOP, Kind.COURSE, Kind.TUTORIAL})
_GENERIC = 3  # fewer content words than this name no work
_YEARS, _YEARS_TO_A_PREPRINT = 1, 3
_ALONE = Context()
AT_HOME = 4
_SAID_ALIKE = Verdict(Answer.SAME, "same title and address", 2)


def judge(one: Claim, other: Claim, context: Context = _ALONE) -> Verdict:
    """Return whether the claims are one work, and why; symmetric."""
    if reason := _different_things(one, other):
        # What one list calls a book is another's project; only the same title at the same address says so.
        together = one.title.letters == other.title.letters and not _years_between(one, other)
        return _SAID_ALIKE if together and _lead_to_the_same(one, other) else Verdict(Answer.DIFFERENT, reason)
    alike = likeness(one.title, other.title)
    if shared := _shared(one, other):
        return _with_shared(one, other, shared, alike, context)
    if alike <= Likeness.COMPATIBLE:
        return Verdict(Answer.DIFFERENT, "titles differ")
    return _without_shared(one, other, alike, context)


def _without_shared(one: Claim, other: Claim, alike: Likeness, context: Context) -> Verdict:
    """Return the verdict on titles that are alike, where no identifier says that the claims are one."""
    has_name = alike is Likeness.EQUAL and not one.is_publication and not _clash(one, other)
    if has_name and (reason := one_home(one, other)):
        return Verdict(Answer.SAME, reason, AT_HOME)
    if min(_weight(one), _weight(other)) < _GENERIC or one.title.letters in context.recurring:
        return _with_general_title(one, other, alike, context)
    if reason := next(filter(None, (veto(one, other) for veto in _VETOES)), None):
        answer = Answer.MAYBE if alike >= Likeness.NEAR else Answer.DIFFERENT
        return Verdict(answer, f"titles are alike, but {reason}")
    return _by_title(one, other, alike) if one.is_publication else _by_name(one, other, alike)


def vetoes(one: Claim, other: Claim) -> tuple[str, ...]:
    """Return every reason in words that speaks against titles that are alike, the first of which decides."""
    return tuple(reason for veto in _VETOES if (reason := veto(one, other)))


def _different_things(one: Claim, other: Claim) -> str | None:
    if one.is_publication != other.is_publication:
        return "a publication is not its code, its video or its website"
    kinds = {one.entry.kind, other.entry.kind}
    if Kind.PROJECT in kinds and kinds & _PARTED:
        return "a project is no workshop, course or tutorial"
    return None


def _shared(one: Claim, other: Claim) -> str | None:
    """Return in words what identifier the claims share, or None."""
    for scheme, values in one.keys.items():
        if values & other.keys.get(scheme, frozenset()):
            return f"same {_called(scheme)}"
    return "same address" if one.pages & other.pages else None


def _called(scheme: str) -> str:
    if scheme in REPOSITORIES:
        return "repository"
    name = next(row.label for row in authorities() if row.scheme == scheme)
    return name if scheme == "doi" else f"{name} id"


def _with_shared(one: Claim, other: Claim, shared: str, alike: Likeness, context: Context) -> Verdict:
    if alike is Likeness.UNLIKE:
        return _with_unlike_titles(one, other, shared, context)
    if alike < Likeness.EQUAL and one.title.numbers != other.title.numbers and _are_versions(one, other):
        return Verdict(Answer.MAYBE, f"{shared}, but the numbers in the titles differ")
    return Verdict(Answer.SAME, f"{shared}, titles agree", 0 if alike is Likeness.EQUAL else 1)


def _with_unlike_titles(one: Claim, other: Claim, shared: str, context: Context) -> Verdict:
    """Return the verdict on two titles for one address; some pages hold many projects, none holds many papers."""
    if not one.is_publication and not context.crowded.isdisjoint(one.proofs & other.proofs):
        return Verdict(Answer.DIFFERENT, f"{shared}, but a list has several works there")
    return Verdict(Answer.MAYBE, f"{shared}, but the titles have too little in common: is one link wrong?")


def _are_versions(one: Claim, other: Claim) -> bool:
    """Whether each title has numbers of its own, ``Grok 1`` and ``Grok 1.5 V``, or nothing but numbers differs."""
    return bool(one.title.numbers and other.title.numbers) or _without_digits(one) == _without_digits(other)


def _without_digits(claim: Claim) -> str:
    return re.sub(r"\d+", "", claim.title.letters)


def _weight(claim: Claim) -> int:
    """How many words of the title could name a work: those of columns and of its venue do not."""
    tokens, column = claim.title.tokens, words("column")
    if column.isdisjoint(tokens):
        return claim.title.weight
    return claim.title.weight - sum(token in column or token in (claim.venue or "") for token in tokens)


def _with_general_title(one: Claim, other: Claim, alike: Likeness, context: Context) -> Verdict:
    general = Verdict(Answer.DIFFERENT, "the title is too general to tell")
    if alike is Likeness.EQUAL and one.year == other.year and _lead_to_the_same(one, other):
        return _SAID_ALIKE
    same_place = one.venue == other.venue and one.year == other.year
    if alike < Likeness.EQUAL or one.title.letters in context.recurring or not same_place or _clash(one, other):
        return general
    if one.venue and one.year and one.title.weight == _weight(one) > 1:
        return Verdict(Answer.SAME, "same short title, venue and year", 2)
    return general


def _lead_to_the_same(one: Claim, other: Claim) -> bool:
    """Whether both have one address, be it a repository, or else the same links."""
    first, second = one.entry.url, other.entry.url
    if first and second:
        return first == second or (page(first) is not None and page(first) == page(second))
    if first or second:
        return False
    links, others = ({link.url for link in claim.entry.links} for claim in (one, other))
    return bool(links) and links == others


def _by_title(one: Claim, other: Claim, alike: Likeness) -> Verdict:
    if alike is Likeness.EQUAL:
        return Verdict(Answer.SAME, "same title", 2)
    if alike is Likeness.REORDERED:
        return Verdict(Answer.SAME, "same words in the title", 2)
    both = one.venue is not None and other.venue is not None
    together = both and (one.venue, one.year) == (other.venue, other.year) and one.year is not None
    near = alike is Likeness.NEAR and _years_between(one, other) <= (0 if both else _YEARS)
    if together or near:
        return Verdict(Answer.SAME, "titles nearly the same" + ", same venue and year" * together, 3)
    answer = Answer.MAYBE if alike is Likeness.NEAR else Answer.DIFFERENT
    return Verdict(answer, "titles are alike, but not the same")


def _years_between(one: Claim, other: Claim) -> int:
    """Return how many years apart the claims are; 0 where one gives none."""
    return abs(one.year - other.year) if one.year and other.year else 0


def _by_name(one: Claim, other: Claim, alike: Likeness) -> Verdict:
    """Return the verdict on a project or the like, of whose name there may be others."""
    if alike < Likeness.EQUAL:
        return Verdict(Answer.DIFFERENT, "names differ")
    if one.pages and other.pages:
        return Verdict(Answer.MAYBE, "same name, but two addresses")
    return Verdict(Answer.SAME, "same name", 2)


def _clash(one: Claim, other: Claim) -> str | None:
    """Return in words which identifiers contradict each other, or None."""
    for scheme, values in one.keys.items():
        others = other.keys.get(scheme)
        if others and not values & others and _contradicts(scheme, one, other):
            return f"each has its own {_called(scheme)}"
    return None


def clashes(one: Claim, other: Claim) -> bool:
    """Whether the identifiers of the claims contradict each other, so that no chain may join them."""
    return not _shared(one, other) and _clash(one, other) is not None


def _contradicts(scheme: str, one: Claim, other: Claim) -> bool:
    values = one.keys[scheme] | other.keys[scheme]
    if scheme in _MANY:
        return False
    if scheme == "openreview":
        # A workshop's paper is handed in again at the conference, a rejected one at the next: each has its forum.
        return one.venue == other.venue and one.year == other.year and one.is_workshop == other.is_workshop
    if scheme == "neurips":
        return len({value.isdecimal() and len(value) < 32 for value in values}) == 1  # noqa: PLR2004 - an MD5 has 32 digits
    if scheme == "doi":
        return not any(_PREPRINT_DOI.match(value) for value in values)
    return True


def _numbers_differ(one: Claim, other: Claim) -> str | None:
    return "their numbers differ" if one.title.numbers != other.title.numbers else None


def _another_work(one: Claim, other: Claim) -> str | None:
    differing = (set(one.title.tokens) ^ set(other.title.tokens)) & words("other_work")
    return f"only one is a {min(differing)}" if differing else None


def _years_apart(one: Claim, other: Claim) -> str | None:
    years = _years_between(one, other)
    limit = _YEARS if one.venue and other.venue else _YEARS_TO_A_PREPRINT
    return f"they are {years} years apart" if one.is_publication and years > limit else None


def venues_apart(one: Claim, other: Claim) -> str | None:
    """Return in words that the claims name two venues, not one in two ways; None also where one is a workshop's."""
    if not one.venue or not other.venue or one.venue == other.venue or one.is_workshop or other.is_workshop:
        return None
    fewer, more = sorted((_venue_words(one.venue), _venue_words(other.venue)), key=len)
    common = sum(any(word.startswith(start) or start.startswith(word) for start in more) for word in fewer)
    if 2 * common > len(fewer) or {_initials(one.venue), _initials(other.venue)} & {one.venue, other.venue}:
        return None
    return "they are published in two places"


def _venue_words(venue: str) -> list[str]:
    """Return the words that tell ``venue`` from others, or the whole of it if there are none."""
    found = re.findall(r"[^\W\d_]{2,}", venue)
    return [word for word in found if word not in words("venue")] or [venue]


def _initials(venue: str) -> str:
    return "".join(word[0] for word in re.findall(r"[^\W\d_]{4,}", venue))


_VETOES: tuple[Callable[[Claim, Claim], str | None], ...] = (
    _clash,
    _numbers_differ,
    _another_work,
    _years_apart,
    venues_apart,
)
