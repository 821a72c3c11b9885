"""AM102."""

from __future__ import annotations

from awesome_merge.model import Role
from awesome_merge.rules.base import Document, Entry, Facts, Finding, Invalid, Iterator, Link, Rule, Severity, Valid

_MOST_LABELS = 3


class EmptyLink(Rule):
    """Every link leads somewhere.

    ``[Title]()`` looks like a link and takes readers to the top of the same
    page. Without an address nobody can tell two works of one name apart.
    """

    code = "AM102"
    name = "empty-link"
    severity = Severity.ERROR
    valid = (
        Valid(
            "- 2019-ICML-[Pruning a Small Network](https://example.org/1)\n"
            "- 2007-Book-Pruning Trees and Networks by Hand\n"
        ),
        Valid(
            "| Title | Venue | Code |\n"
            "| --- | --- | --- |\n"
            "| [Pruning a Small Network](https://example.org/1) [![Stars](https://example.org/2.svg)]() | ICML | - |\n"
        ),
    )
    invalid = (
        Invalid(
            "- 2019-ICML-[Pruning a Small Network](https://example.org/1)\n- 2020-ICML-[Pruning a Large Network]()\n",
            reports=("2:13: the title has no address, and the entry has no other link",),
        ),
        Invalid(
            "- 2019-ICML-[Pruning a Small Network]() [[Code](https://example.org/1)]\n"
            "- 2020-ICML-[Pruning a Large Network](https://example.org/2) [[Code](#)]\n",
            reports=(
                "1:13: the title has no address; the entry also links: Code",
                "2:63: 'Code' has no address; the entry also links: Pruning a Large Network",
            ),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the links without an address."""
        for entry in document.entries:
            empty = [link for link in entry.all_links if _is_empty(link)]
            others = _others(entry) if empty else ""
            for link in empty:
                said = "the title" if link is entry.link else f"'{link.label}'"
                yield self.report(link.span or entry.span, f"{said} has no address{others}")


def _is_empty(link: Link) -> bool:
    """Whether ``link`` leads nowhere; a badge may be there only to be seen."""
    return link.url.strip() in {"", "#"} and link.role is not Role.BADGE


def _others(entry: Entry) -> str:
    labels = [link.label for link in entry.all_links if not _is_empty(link)]
    if not labels:
        return ", and the entry has no other link"
    more = f" and {len(labels) - _MOST_LABELS} more" if len(labels) > _MOST_LABELS else ""
    return f"; the entry also links: {', '.join(labels[:_MOST_LABELS])}{more}"
