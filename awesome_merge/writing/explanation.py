"""Why two entries are one work or are not, as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from awesome_merge.merging.claims import Claim
from awesome_merge.merging.explanations import Explanation
from awesome_merge.merging.identity import keys
from awesome_merge.merging.likeness import Likeness
from awesome_merge.merging.verdicts import Answer
from awesome_merge.text import folded

_LIKENESS = {
    Likeness.UNLIKE: "have too little in common",
    Likeness.COMPATIBLE: "share most words of the shorter",
    Likeness.SUBTITLED: "are the same but for a subtitle",
    Likeness.NEAR: "are the same but for a word",
    Likeness.REORDERED: "have the same words",
    Likeness.EQUAL: "are equal",
}


def write_text(explained: Explanation) -> str:
    """Return what tells the two entries from each other, what decided, and how to overrule it."""
    return "\n".join([*_entry(explained.one), "", *_entry(explained.other), "", *_verdict(explained), ""])


def _entry(claim: Claim) -> Iterator[str]:
    published = [claim.entry.venue.called if claim.entry.venue else "", str(claim.year or "")]
    yield f"{claim.place}  {folded(claim.entry.title or '') or '(no title)'}"
    yield f"  kind    {claim.entry.kind}"
    yield f"  keys    {', '.join(keys(claim.entry) or sorted(claim.pages)) or 'none: no link proves what it is'}"
    yield f"  venue   {' '.join(filter(None, published)) or 'none'}"
    yield f"  words   {' '.join(claim.title.tokens)}"


def _verdict(explained: Explanation) -> Iterator[str]:
    reason = explained.verdict.reason.rstrip("?")
    decided = next((judged.verdict.reason for judged in explained.chain if judged.verdict.is_decided), None)
    if explained.joined and decided:
        yield f"One work, as {decided}; by themselves: {reason}."
    elif explained.joined and explained.verdict.answer is Answer.SAME:
        yield f"One work: {reason}."
    elif explained.joined:
        yield f"One work, by way of others; by themselves: {reason}."
    elif explained.apart:
        yield f"Two works, as decided: {explained.apart[0]}."
    else:
        doubt = " (a person should look)" if explained.verdict.answer is Answer.MAYBE else ""
        yield f"Two works{doubt}: {reason}."
    yield f"Their titles {_LIKENESS[explained.likeness]}."
    yield from (f"Against it: {veto}." for veto in explained.vetoes)
    for judged in explained.chain if len(explained.chain) > 1 else ():
        yield f"  {judged.one.place} and {judged.other.place}: {judged.verdict.reason}"
    if explained.apart or decided:
        yield "To overrule: change the decision in its file."
        return
    verb = "different" if explained.joined else "same"
    yield f"To overrule: awesome-merge decide {explained.one.place} {explained.other.place} {verb} --because '...'"
