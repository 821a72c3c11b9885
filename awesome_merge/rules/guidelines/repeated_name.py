"""AM610."""

from __future__ import annotations

import re
from collections.abc import Sequence

from awesome_merge.reading.blocks import Form, every
from awesome_merge.rules.base import Document, Edit, Facts, Finding, Fix, Invalid, Iterator, Rule, Span, Valid
from awesome_merge.rules.guidelines.item_form import SEPARATOR
from awesome_merge.rules.runs import Run, Sort, said

# What follows a name that is what the sentence is about; a noun follows one that only describes, ``USB library``.
_ABOUT = re.compile(
    r"\Z|[.,!?:-]|\s+(?:[(–—-]|(?:is|are|was|were|has|had|have|can|will|does|do|did|lets?|makes?|helps?|provides?|offers?|allows?|enables?|"
    r"gives?|supports?|brings?|aims?|uses?|runs?|works?|adds?|simplifies|automates|generates|converts|creates|builds|manages|"
    r"includes|comes|turns|takes|gets|keeps|shows|ensures|combines|implements|contains|consists|stands|reads|lists|"
    r"for|that|which|who|to|by|from|with|in|of|on|as|also|now|just|simply|formerly|or|and)\b)",
    re.IGNORECASE,
)
# What may go with the name: a sentence begins anew behind it.
_PREFIX = re.compile(r"(?:\s+(?:is|are)\s+(?=(?:an?|the)\s)|\s*[:–—-]\s+)(?P<rest>\S)", re.IGNORECASE)
_MARKS = frozenset({Sort.EMPHASIS, Sort.STRONG, Sort.CODE})


class RepeatedName(Rule):
    """A description does not begin with the name again.

    The name stands right before it; what the thing does is what a reader wants to know.
    """

    code = "AM610"
    name = "repeated-name"
    aliases = ("no-repeat-item-in-description",)
    fix = "Unsafe where 'is a' or a colon follows the name: the description begins behind it."
    valid = (
        Valid("- [Alder](https://example.org/alder) - Keeps wet feet, as an Alder does.\n"),
        Valid("- [Alder](https://example.org/alder) - Alderwood, dried.\n"),
        Valid("- [USB](https://example.org/usb) - USB library.\n"),
    )
    invalid = (
        Invalid(
            "- [Alder](https://example.org/alder) - Alder is a tree of swamps.\n",
            reports=("1:3: the description begins with the name 'Alder' again",),
            unsafely="- [Alder](https://example.org/alder) - A tree of swamps.\n",
        ),
        Invalid(
            "- [Alder](https://example.org/alder) **new** - alder: keeps wet feet.\n"
            "- [Birch](https://example.org/birch) - Birch is my favourite.\n",
            reports=(
                "1:3: the description begins with the name 'Alder' again",
                "2:3: the description begins with the name 'Birch' again",
            ),
            unsafely="- [Alder](https://example.org/alder) **new** - Keeps wet feet.\n"
            "- [Birch](https://example.org/birch) - Birch is my favourite.\n",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the link of every item whose description opens with its words."""
        for item in every(facts.tree):
            found = facts.opening(item) if item.form is Form.ITEM else ()
            at = _main_link(found)
            if at is None:
                continue
            name = found[at].text
            opening = _description(found[at + 1 :])
            if opening is None or not name:
                continue
            run, words = opening
            if words.casefold().startswith(name.casefold()) and _ABOUT.match(words, len(name)):
                fix = _fix(run, len(name)) if run.is_exact else None
                yield self.report(found[at].span, f"the description begins with the name '{name}' again", fix=fix)


def _main_link(found: Sequence[Run]) -> int | None:
    """Return the place of the first link that is no badge and that no other link follows."""
    for at, run in enumerate(found):
        if run.sort is not Sort.LINK:
            continue
        following = next((each for each in found[at + 1 :] if each.text.strip() or each.sort is Sort.IMAGE), None)
        if all(child.sort is not Sort.IMAGE for child in run.children) and (
            following is None or following.sort is not Sort.LINK
        ):
            return at
    return None


def _description(found: Sequence[Run]) -> tuple[Run, str] | None:
    """Return the run that holds the dash, and the words behind that; marks may stand before it."""
    for at, run in enumerate(found):
        if run.sort is Sort.TEXT and SEPARATOR in run.text:
            words = run.text.partition(SEPARATOR)[2] + said(found[at + 1 :])
            return run, words.strip()
        if run.sort not in _MARKS and (run.sort is not Sort.TEXT or run.text.strip()):
            return None
    return None


def _fix(run: Run, length: int) -> Fix | None:
    start = run.text.index(SEPARATOR) + len(SEPARATOR)
    rest = _PREFIX.match(run.text, start + length)
    if rest is None or not run.text.startswith(run.text[start : start + length].lstrip(), start):
        return None
    span = Span(run.span.start + start, run.span.start + rest.end())
    return Fix((Edit(span, rest["rest"].upper()),), safe=False)
