"""AM607."""

from __future__ import annotations

import re

from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Rule, Valid
from awesome_merge.rules.runs import Sort, flat, worded

_TITLE = re.compile(r"build status|travis|circleci", re.IGNORECASE)
_SERVICE = re.compile(r"travis|circleci", re.IGNORECASE)
# https://docs.github.com/en/actions/monitoring-and-troubleshooting-workflows/adding-a-workflow-status-badge
_WORKFLOW = re.compile(r"github\.com/[^/]+/[^/]+/(?:actions/)?workflows/[^?#]+/badge\.svg", re.IGNORECASE)


class BuildBadge(Rule):
    """A list shows no badge of a build.

    Whether its checks pass is of interest to those who keep it, and not to those who read it.
    """

    code = "AM607"
    name = "build-badge"
    aliases = ("awesome-no-ci-badge",)
    valid = (
        Valid("# Trees [![Awesome](https://awesome.re/badge.svg)](https://awesome.re)\n"),
        Valid(
            "# Trees\n\n"
            "- [Alder](https://example.org/alder) ![CI](https://github.com/a/b/actions/workflows/ci.yml/badge.svg)\n"
        ),
    )
    invalid = (
        Invalid(
            "# Trees\n\n![](https://travis-ci.org/a/b.svg)\n",
            reports=("3:1: a badge of a build; it tells readers of the list nothing",),
        ),
        Invalid(
            "# Trees ![Checks](https://github.com/a/b/workflows/Checks/badge.svg)\n\n"
            "- [Alder](https://example.org/alder)\n",
            reports=("1:9: a badge of a build; it tells readers of the list nothing",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield every such image; those of GitHub's own workflows only above the entries, which may have theirs."""
        first = min((entry.span.start for entry in document.entries), default=len(document.source.text))
        for block in worded(facts.tree):
            for run in flat(facts.runs(block)):
                if run.sort is not Sort.IMAGE:
                    continue
                written = document.source[run.span]
                title = written[written.find(run.url) + len(run.url) :]
                is_own = run.span.start < first and _WORKFLOW.search(run.url)
                if _SERVICE.search(run.url) or _TITLE.search(title) or is_own:
                    yield self.report(run.span, "a badge of a build; it tells readers of the list nothing")
