"""AM104."""

from __future__ import annotations

import re

from awesome_merge.rules.base import Document, Edit, Entry, Facts, Finding, Fix, Invalid, Iterator, Rule, Span, Valid
from awesome_merge.style import FEWEST

# A slip is rare; where more entries have a letter there, it means something.
_WITHOUT = 95 / 100
_LETTER = re.compile(r"[ \t]+(?P<stray>[A-Za-z])[ \t]*(?=\||\r?$)", re.MULTILINE)
# The label of a link that was pasted with the title, in the letter case of a label: ``Learning to Code`` is a title.
_LABELS = ("github", "arxiv", "pdf", "bibtex", "openreview")
# ``Mining licences on github`` is a title, too.
_LINKING = re.compile(r"an?|and|as|at|by|for|from|in|into|of|on|or|over|the|to|using|via|with", re.IGNORECASE)

_ROWS = "".join(f"| [Title {n}](https://example.org/{n}) | ICLR |\n" for n in range(20))
_TABLE = f"| Title | Venue |\n| --- | --- |\n{_ROWS}"


class StrayText(Rule):
    """All that stands in an entry belongs to one of its parts.

    A letter left over behind a title, or the label of a link at its end, came
    with a paste. Readers take it for a mark, and searches for the title miss it.
    """

    code = "AM104"
    name = "stray-text"
    fix = "Unsafe: the letter or word is removed."
    valid = (
        Valid(
            "- 2019-ICML-[Mining Licences on github](https://example.org/1)\n"
            "- 2019-ICML-[Learning to Code](https://example.org/2) (AutoML workshop)\n"
        ),
        Valid(
            "| Title | Venue |\n| --- | --- |\n"
            + "".join(f"| [Where a Letter Means Something {n}](https://example.org/{n}) S | ICLR |\n" for n in range(8))
        ),
    )
    invalid = (
        Invalid(
            _TABLE + "| [Another Title](https://example.org/98) S | ECCV |\n",
            reports=("23:43: 'S' behind the title belongs to no part of the entry",),
            unsafely=_TABLE + "| [Another Title](https://example.org/98) | ECCV |\n",
        ),
        Invalid(
            "- 2019-ICML-[Pruning a Wide Network github](https://example.org/1)\n",
            reports=("1:37: 'github' at the end of the title is the label of a link",),
            unsafely="- 2019-ICML-[Pruning a Wide Network](https://example.org/1)\n",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the letters behind titles, and the labels at their ends, of publications."""
        papers = [
            (entry, entry.title_span) for entry in document.entries if entry.kind.is_publication and entry.title_span
        ]
        letters = [span for entry, _ in papers if (span := _letter(document, entry))]
        if len(papers) >= FEWEST and len(papers) - len(letters) >= _WITHOUT * len(papers):
            for span in letters:
                said = f"'{document.source[span].strip()}' behind the title belongs to no part of the entry"
                yield self._stray(document, span, said)
        for _, title in papers:
            if span := _label(document, title):
                said = f"'{document.source[span].strip()}' at the end of the title is the label of a link"
                yield self._stray(document, span, said)

    def _stray(self, document: Document, span: Span, said: str) -> Finding:
        """Return the finding on ``span``, which begins with the space that goes with it."""
        text = document.source[span]
        word = Span(span.start + len(text) - len(text.lstrip()), span.end)
        return self.report(word, said, fix=Fix((Edit(span, ""),), safe=False))


def _letter(document: Document, entry: Entry) -> Span | None:
    """Return the letter that stands alone behind the link of the title, to the end of the line or cell."""
    if entry.link is None or entry.link.span is None:
        return None
    found = _LETTER.match(document.source.text, entry.link.span.end, entry.span.end + 1)
    return Span(found.start(), found.end("stray")) if found else None


def _label(document: Document, span: Span) -> Span | None:
    """Return the label at the end of the title in ``span``, with the space before it."""
    title = document.source[span]
    if not title.endswith(_LABELS):
        return None
    *before, last = title.split()
    if last not in _LABELS or not before or _LINKING.fullmatch(before[-1]):
        return None
    return Span(span.start + len(title.removesuffix(last).rstrip()), span.end)
