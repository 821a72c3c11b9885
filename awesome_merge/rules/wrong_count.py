"""AM507."""

from __future__ import annotations

import re

from awesome_merge.rules.base import Document, Edit, Facts, Finding, Fix, Invalid, Iterator, Rule, Span, Valid

_NOUN = r"(?:papers|entries|articles|publications|projects|resources|tools|links|works)"
# ``badge/PaperNumber-123-green``, ``badge/papers-123-blue``: https://shields.io/badges/static-badge
_BADGE = re.compile(
    rf"img\.shields\.io/badge/(?:{_NOUN}|(?:number|total|count)[_ -]?(?:of)?[_ -]?{_NOUN}"
    rf"|(?:paper|entry|project|resource|tool|link|{_NOUN})[_ -]?(?:number|count|total))"
    r"-(?P<number>\d{1,6})(?P<more>\+|%2B)?-",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"\b(?:(?:list|collection) of|(?:contains?|includes?|lists?|collects?|there are)(?: a total of)?)"
    rf" \**(?P<number>[1-9]\d{{0,5}})\**(?P<more>\+)?\** {_NOUN}\b(?! (?:per|each|from|on|in)\b)",
    re.IGNORECASE,
)
# Fewer were never meant to count these entries, and more may count those of other pages, too.
_LEAST, _MOST = 1 / 2, 11 / 10
_ENTRIES = "".join(f"- 2018-ICML-[Title {n}](https://example.org/{n})\n" for n in range(9))
_IMAGE = "![](https://img.shields.io/badge/PaperNumber-{}-brightgreen)"


class WrongCount(Rule):
    """A list that says how many entries it has says it right.

    The number is the first thing that a reader sees; when it stopped years ago, so did the list, it seems.
    Seen in: thunlp/PromptPapers.
    """

    code = "AM507"
    name = "wrong-count"
    fix = "Unsafe: the number of the entries is written."
    valid = (
        Valid(f"# A List\n\n{_IMAGE.format(9)}\n\nThis list contains 5+ papers.\n\n## Papers\n\n{_ENTRIES}"),
        Valid(f"# A List\n\nThe survey covers 12 papers.\n\n## Papers\n\n{_ENTRIES}"),
    )
    invalid = (
        Invalid(
            f"# A List\n\n{_IMAGE.format(7)}\n\n## Papers\n\n{_ENTRIES}",
            reports=("3:46: says 7; the list has 9 entries",),
            unsafely=f"# A List\n\n{_IMAGE.format(9)}\n\n## Papers\n\n{_ENTRIES}",
        ),
        Invalid(
            f"# A List\n\nThis list contains 8 papers.\n\n## Papers\n\n{_ENTRIES}",
            reports=("3:20: says 8; the list has 9 entries",),
            unsafely=f"# A List\n\nThis list contains 9 papers.\n\n## Papers\n\n{_ENTRIES}",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the numbers above the first entry that are none of what could be counted in the list."""
        entries = document.entries
        if not document.is_list:
            return
        text, end = document.source.text, entries[0].span.start
        for found in (*_BADGE.finditer(text, 0, end), *_WORDS.finditer(text, 0, end)):
            said = int(found["number"])
            if not _LEAST * len(entries) <= said <= _MOST * len(entries):
                continue
            papers = sum(entry.kind.is_publication for entry in entries)
            if said in {len(entries), papers, len(facts.groups.works)} or (found["more"] and said <= len(entries)):
                continue
            span = Span(*found.span("number"))
            fix = Fix((Edit(span, str(len(entries))),), safe=False)
            yield self.report(span, f"says {said}; the list has {len(entries)} entries", fix=fix)
