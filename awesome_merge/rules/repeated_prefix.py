"""AM105."""

from __future__ import annotations

import re

from awesome_merge.rules.base import Document, Edit, Entry, Facts, Finding, Fix, Invalid, Iterator, Rule, Span, Valid

# A shorter half may be meant: "Bora Bora" is an island.
_FEWEST_WORDS = 3
_BETWEEN = (" - ", " – ", ": ", " ", "-", "")


class RepeatedPrefix(Rule):
    """A title says its words once, and leaves date and venue to the head of the entry.

    ``2018-ECCV-[2018-ECCV-Title](u)`` and a title pasted twice sort, search
    and compare as other titles, so that a duplicate stays unseen.
    """

    code = "AM105"
    name = "repeated-prefix"
    fix = "Safe: the second date and venue, or the second half of the title, is removed."
    valid = (
        Valid(
            "- 2018-ECCV-[Learning with Teachers](https://example.org/1)\n"
            "- 2020-NIPS-[2020 Visions of Pruning](https://example.org/2)\n"
            "- 2017-ICML-[2017 ICML Workshop on Learning](https://example.org/3)\n"
        ),
        Valid("- 2019-[2019 in Pictures](https://example.org/1)\n- <https://example.org/2>\n"),
        Valid("- 2019-ICML-[Layer by Layer by Layer](https://example.org/1)\n- [Bora Bora](https://example.org/2)\n"),
    )
    invalid = (
        Invalid(
            "- 2018-ECCV-[2018-ECCV-Learning with Teachers](https://example.org/1)\n",
            reports=("1:14: '2018-ECCV-' already stands before the title",),
            fixed="- 2018-ECCV-[Learning with Teachers](https://example.org/1)\n",
        ),
        Invalid(
            "- 2019.02-[2019.02-Learning with Teachers](https://example.org/1)\n",
            reports=("1:12: '2019.02-' already stands before the title",),
            fixed="- 2019.02-[Learning with Teachers](https://example.org/1)\n",
        ),
        Invalid(
            "- 2018-ECCV-[Learning with Teachers Learning with Teachers](https://example.org/1)\n",
            reports=("1:36: the title says the same words twice",),
            fixed="- 2018-ECCV-[Learning with Teachers](https://example.org/1)\n",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the part of a title that is one too many."""
        for entry in document.entries:
            if entry.title_span is None:
                continue
            start, title = entry.title_span.start, document.source[entry.title_span]
            if prefix := _prefix(document, entry, title):
                span, message = Span(start, start + len(prefix)), f"'{prefix}' already stands before the title"
            elif half := _half(title):
                span, message = Span(start + half, start + len(title)), "the title says the same words twice"
            else:
                continue
            yield self.report(span, message, fix=Fix((Edit(span, ""),)))


def _prefix(document: Document, entry: Entry, title: str) -> str | None:
    """Return what of the entry's head ``title`` begins with, dash or colon included.

    A year alone may be meant, and so may date and venue before a space: ``2017 ICML Workshop on Learning``.
    """
    if entry.date is None or entry.date.span is None:
        return None
    head = re.escape(document.source[entry.date.span])
    if entry.venue is not None:
        head += rf"[ -]{re.escape(entry.venue.written)}"
    elif entry.date.month is None:
        return None
    found = re.match(rf"{head}\s*[-–—:]\s*(?=\S)", title, re.IGNORECASE)
    return found[0] if found else None


def _half(title: str) -> int | None:
    """Return the length of the words that ``title`` is made of twice; None if it is not."""
    for between in _BETWEEN:
        length = (len(title) - len(between)) // 2
        first = title[:length]
        if title == first + between + first and len(first.split()) >= _FEWEST_WORDS:
            return length
    return None
