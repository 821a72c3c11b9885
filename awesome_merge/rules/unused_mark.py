"""AM202."""

from __future__ import annotations

from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Rule, Valid


class UnusedMark(Rule):
    """Every letter that a legend declares is used in the list.

    A letter that marks nothing makes readers look for what is not there; most
    often the list writes the distinction out in words instead.
    """

    code = "AM202"
    name = "unused-mark"
    valid = (
        Valid(
            "> `o` for oral, `w` for workshop.\n\n"
            "- 2018-CVPRo-[One Title](https://example.org/1)\n"
            "- 2018-NIPSw-[Another Title](https://example.org/2)\n"
        ),
        Valid("- 2018-CVPR-[One Title](https://example.org/1)\n- 2018-NIPS-[Another Title](https://example.org/2)\n"),
    )
    invalid = (
        Invalid(
            "> `o` for oral, `b` for best paper.\n\n"
            "- 2018-CVPRo-[One Title](https://example.org/1)\n"
            "- 2018-NIPS-[Another Title](https://example.org/2)\n",
            reports=("1:17: no entry uses 'b', which the legend explains as 'best paper'",),
        ),
        Invalid(
            "| Type | `F` | `W` |\n"
            "| --- | --- | --- |\n"
            "| Explanation | Filter pruning | Weight pruning |\n"
            "\n"
            "| Title | Venue | Type |\n"
            "| --- | --- | --- |\n"
            "| [One Title](https://example.org/1) | ICLR | `F` |\n"
            "| [Another Title](https://example.org/2) | ICLR | `F` |\n",
            reports=("1:17: no entry uses 'W', which the legend explains as 'Weight pruning'",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the declarations of letters that no entry uses."""
        marks = {mark for entry in document.entries if entry.venue for mark in entry.venue.marks}
        types = {tag.name for entry in document.entries for tag in entry.tags}
        for declared, used in ((document.legend.marks, marks), (document.legend.types, types)):
            for each in declared:
                if each.letter not in used:
                    message = f"no entry uses '{each.letter}', which the legend explains as '{each.meaning}'"
                    yield self.report(each.span, message)
