"""AM506."""

from __future__ import annotations

from itertools import pairwise

from awesome_merge.reading.blocks import Block, Form
from awesome_merge.reading.headlines import all_links
from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Rule, Valid
from awesome_merge.rules.notices import is_notice

_ENTRY = "- [A Title](https://example.org/1)\n"


class EmptySection(Rule):
    """Something stands below every heading.

    A heading with nothing below it sends a reader there in vain; it is the
    trace of entries that went elsewhere, or of a plan that was left.
    """

    code = "AM506"
    name = "empty-section"
    valid = (
        Valid("## Papers\n\n### Trees\n\n# [A Title](https://example.org/1)\n\n# [Another](https://example.org/2)\n"),
        Valid(f"## [1. Papers](#papers)\n\n## [2. Talks](https://example.org/talks)\n\n## Papers\n\n{_ENTRY}"),
        Valid(f"# A List\n\n## Papers\n\n### 2019\n\n{_ENTRY}\n## Talks\n\nSee the other list.\n"),
        Valid(f"# A List\n\n## This list has moved!\n\n## Papers\n\n{_ENTRY}\n## Code\n\n```sh\nmake\n```\n\n---\n"),
    )
    invalid = (
        Invalid(
            f"# A List\n\n## Papers\n\n### 2020\n\n### 2019\n\n{_ENTRY}\n## Talks\n",
            reports=("5:1: nothing stands under '2020'", "11:1: nothing stands under 'Talks'"),
        ),
        Invalid(
            f"## Papers\n\n{_ENTRY}\n## Talks\n\n<!-- soon -->\n\n---\n\n## Books\n\n{_ENTRY}",
            reports=("5:1: nothing stands under 'Talks'",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the headings of sections behind which the next heading, or the end, follows at once."""
        names = {section.span.start: section.path[-1] for section in document.sections if section.path}
        shown = [block for block in facts.shown if block.form is not Form.RULE]
        for block, behind in pairwise((*shown, None)):
            if block is None or block.form is not Form.HEADING or _leads_on(block):
                continue
            ends = behind is None or (
                behind.form is Form.HEADING and behind.level <= block.level and not _leads_on(behind)
            )
            name = names.get(block.span.start)
            if ends and name and not is_notice(name):
                yield self.report(block.span, f"nothing stands under '{name}'")


def _leads_on(heading: Block) -> bool:
    """Whether ``heading`` has a link, and so may be an entry or a line of the contents."""
    return any(all_links(heading))
