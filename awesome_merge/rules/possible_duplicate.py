"""AM402."""

from __future__ import annotations

from collections.abc import Sequence

from awesome_merge.merging.claims import claim
from awesome_merge.merging.identity import url_keys
from awesome_merge.merging.repeats import Listed, listed
from awesome_merge.model import Merged, Reason
from awesome_merge.rules.base import Document, Entry, Facts, Finding, Invalid, Iterator, Related, Rule, Valid, place

# From a preprint to the paper it becomes.
_YEARS = 3


class PossibleDuplicate(Rule):
    """No two entries are so alike that a reader must wonder whether they are one work.

    Nearly equal titles are a slip of the pen, a second edition, or another work; only a person can tell,
    and a merge leaves them apart until one does. Once ``awesome-merge decide`` has written down what a person knows,
    nothing is said of them.
    """

    code = "AM402"
    name = "possible-duplicate"
    valid = (
        Valid(
            "- 2018-ICML-[Soft Filter Pruning for Small Networks](https://arxiv.org/abs/1801.00001)\n"
            "- 2018-ICML-[Meta Filter Pruning for Small Networks](https://arxiv.org/abs/1801.00002)\n"
        ),
        Valid(
            "- 2018-ICML-[Pruning Gradually with Patience](https://arxiv.org/abs/1801.00001)\n"
            "- 2018-ICML-[Pruning Gradually with Patience](https://arxiv.org/abs/1801.00001)\n"
        ),
        # Of one address another rule tells.
        Valid(
            "- 2018-ICML-[Pruning Gradually with Patience](https://arxiv.org/abs/1801.00001)\n"
            "- 2018-ICML-[Quantizing Suddenly without Warning](https://arxiv.org/abs/1801.00001)\n"
            "- 2018-ICML-[Distilling Slowly over Night](https://arxiv.org/abs/1801.00002)\n"
            "- 2018-ICML-[Hashing Quickly by Day](https://arxiv.org/pdf/1801.00002)\n"
        ),
        # What has another number, or years later a word more, is another work.
        Valid(
            "| Title | Date | Notes |\n| --- | --- | --- |\n"
            "| [Oaks Forest 1.8B](https://example.org/oaks) | January 2018 | One. |\n"
            "| [Oaks Forest2 1.8B](https://example.org/elms) | April 2018 | Two. |\n"
        ),
        Valid(
            "- 2018-ICML-[Adversarial Attacks on Data of Large Graphs](https://example.org/1)\n"
            "- 2020-IJCAI-[An Efficient Adversarial Attack on Data of Large Graphs](https://example.org/2)\n"
        ),
    )
    invalid = (
        Invalid(
            "- 2015-ICML-[Pruning Gradually with Great Patience](https://example.org/1)\n"
            "- 2019-ICLR-[Pruning Gradually with Great Patience](https://arxiv.org/abs/1901.00001)\n",
            reports=("2:14: is this line 1? Titles are alike, but they are 4 years apart",),
        ),
        Invalid(
            "- 2018-[Pruning Gradually with Great Patience](https://example.org/1)\n"
            "- 2014-[Pruning Gradually with Great Patience](https://example.org/2)\n",
            reports=("2:9: is this line 1? Titles are alike, but they are 4 years apart",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the later entry of each pair that a merge would leave to a person."""
        for first, later, reason in _pairs(facts.groups.maybe, [document]):
            if _keys(first.entry) & _keys(later.entry):
                continue  # of one address in one list another rule tells
            related = [Related(first.line, "perhaps the same work")]
            yield self.report(place(later.entry), _said(f"line {first.line}", reason), related=related)

    def between(self, merged: Merged) -> Iterator[tuple[Document, Finding]]:
        """Yield the same of two lists, in the later one."""
        for first, later, reason in _pairs(merged.maybe, merged.documents):
            if first.document is not later.document:
                name = first.document.source.name
                related = [Related(first.line, "perhaps the same work", name)]
                said = _said(f"{name}:{first.line}", reason)
                yield later.document, self.report(place(later.entry), said, related=related)


def _said(there: str, reason: str) -> str:
    return f"is this {there}? {reason[0].upper()}{reason[1:]}"


def _pairs(found: Sequence[Reason], documents: Sequence[Document]) -> Iterator[tuple[Listed, Listed, str]]:
    """Yield the pairs of publications that a merge leaves to a person, and no other rule tells; the earlier first."""
    at = listed(documents) if found else {}
    for maybe in found:
        one, other = at[maybe.a][1], at[maybe.b][1]
        both_published = one.entry.kind.is_publication and other.entry.kind.is_publication
        if both_published and not _is_anothers(one.entry, other.entry) and not _is_sequel(one, other):
            yield one, other, maybe.reason


def _is_sequel(one: Listed, other: Listed) -> bool:
    """Whether the titles differ, and in numbers or in years, so that the later work follows the earlier."""
    said = [claim(each.document, each.entry) for each in (one, other)]
    if said[0].title.numbers != said[1].title.numbers:
        return True
    years = {each.year for each in said if each.year}
    is_later = len(years) > 1 and (all(each.venue for each in said) or max(years) - min(years) > _YEARS)
    return is_later and said[0].title != said[1].title


def _keys(entry: Entry) -> frozenset[str]:
    return frozenset(url_keys(entry))


def _is_anothers(one: Entry, other: Entry) -> bool:
    """Whether another rule tells of the pair, as of one address, or each has a preprint or DOI of its own."""
    if one.url == other.url:
        return True
    theirs = [dict(key.split(":", 1) for key in url_keys(entry)) for entry in (one, other)]
    return any(theirs[1].get(scheme, value) != value for scheme, value in theirs[0].items())
