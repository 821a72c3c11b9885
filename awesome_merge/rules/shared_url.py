"""AM403."""

from __future__ import annotations

import re

from awesome_merge.merging import urls
from awesome_merge.merging.titles import title_key
from awesome_merge.rules.base import (
    Document,
    Entry,
    Facts,
    Finding,
    Invalid,
    Iterator,
    Related,
    Rule,
    Valid,
    place,
    target,
)

_SCHEME = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)
_LONGEST = 80


class SharedUrl(Rule):
    """Two different works have two different addresses.

    One address under two titles means that one of the two was pasted from a
    neighbour: half of the readers arrive at the wrong paper.
    """

    code = "AM403"
    name = "shared-url"
    valid = (
        Valid(
            "- 2018-ICML-[Pruning Gradually with Patience](https://example.org/1)"
            " [[Code](https://github.com/example/pruning)]\n"
            "- 2019-ICML-[Quantizing Suddenly without Warning](https://example.org/2)"
            " [[Code](https://github.com/example/pruning)]\n"
        ),
        Valid(
            "- 2018-ICML-[Pruning Gradually with Patience](https://example.org/1)\n"
            "- 2018-ICML-[Pruning gradually with patience](https://example.org/1)\n"
        ),
        Valid(
            "- 2018-ICML-[Pruning Gradually with Patience](nan)\n"
            "- 2018-ICML-[Quantizing Suddenly without Warning](nan)\n"
        ),
    )
    invalid = (
        Invalid(
            "- 2018-ICML-[Pruning Gradually with Patience](https://example.org/1)\n"
            "- 2018-ICML-[Quantizing Suddenly without Warning](https://example.org/1)\n",
            reports=("2:51: line 1 has this address for another work, 'Pruning Gradually with Patience'",),
        ),
        Invalid(
            "| Title | Venue | Code |\n"
            "| --- | --- | --- |\n"
            "| [Pruning Gradually with Patience](https://arxiv.org/abs/1801.00001) | ICML | - |\n"
            "| [Quantizing Suddenly without Warning](https://arxiv.org/pdf/1801.00001) | ICML | - |\n",
            reports=("4:41: line 3 has this address for another work, 'Pruning Gradually with Patience'",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield every entry whose own address an earlier entry gives to another work."""
        work_of = {saying.place.line: at for at, work in enumerate(facts.works) for saying in work.said_by}
        owners: dict[tuple[bool, str], Entry] = {}
        for entry in document.entries:
            for page in _pages(entry):
                owner = owners.setdefault((entry.kind.is_publication, page), entry)
                line = document.line(owner)
                if work_of[line] == work_of[document.line(entry)] or _agree(owner, entry):
                    continue
                span = target(entry, entry.link) if entry.link else place(entry)
                message = f"line {line} has this address for another work, '{_short(owner.title or '')}'"
                yield self.report(span, message, related=[Related(line, "the other work")])
                break


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1]}…"


def _agree(one: Entry, other: Entry) -> bool:
    """Whether both have one title, so that they are no two works for all that we can see."""
    return title_key(one.title or "") == title_key(other.title or "")


def _pages(entry: Entry) -> Iterator[str]:
    """Yield what the address of ``entry`` leads to; papers may share a repository, and a work has a name."""
    if entry.title is None or entry.url is None or not urls.page(entry.url):
        return
    if entry.kind.is_publication:
        keys = [key for key in urls.keys(entry.url) if key.partition(":")[0] not in urls.REPOSITORIES]
        yield from keys
        if not keys and urls.keys(entry.url):
            return
    yield _SCHEME.sub("", entry.url.strip()).rstrip("/")
