"""AM403."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby
from operator import itemgetter

from awesome_merge.labels import is_label
from awesome_merge.merging import urls
from awesome_merge.merging.titles import title_key
from awesome_merge.model import Kind
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
from awesome_merge.rules.pairs import general_titles

_SCHEME = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)
_LONGEST = 80
# An address that more works have is a page about all of them.
_MOST = 2
# A name of so few words is that of what a paper proposes, `T5`, and no title that could disagree with the paper's.
_NAME = 2
# What a paper proposes has the paper's address, and so have parts of one page that differ in a number.
_LETTERS = re.compile(r"[^\W\d_]+")
_DATA = re.compile(r"\b(?:data ?sets?|benchmarks?|corpus|corpora)\b|数据集", re.IGNORECASE)


class SharedUrl(Rule):
    """Two different works have two different addresses.

    One address under two titles means that one of the two was pasted from a
    neighbour, so that half of the readers arrive at the wrong paper; or that
    one work stands there twice, once under an older title.
    """

    code = "AM403"
    name = "shared-url"
    heeds = ("double-link",)
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
        Valid(
            "# Trees\n\n## Papers\n\n- 2018-ICML-[Counting Trees from Above](https://example.org/1)\n\n"
            "## Datasets\n\n- [One Thousand Forests](https://example.org/1) - Seen from above.\n"
        ),
        Valid(
            "".join(f"## Trees {n}\n\n- [Learn More](https://example.org/{n}) - All of it.\n\n" for n in range(4))
            + "## Woods\n\n- [Everything about Woods](https://example.org/1) - A page.\n"
        ),
        Valid(
            "- [Oaks 3](https://example.org/oaks) - A model.\n- [Oaks2 Small](https://example.org/oaks) - Another.\n"
        ),
    )
    invalid = (
        Invalid(
            "- 2018-ICML-[Pruning Gradually with Patience](https://example.org/1)\n"
            "- 2018-ICML-[Quantizing Suddenly without Warning](https://example.org/1)\n",
            reports=("2:51: line 1 has this address, too, for 'Pruning Gradually with Patience'",),
        ),
        Invalid(
            "| Title | Venue | Code |\n"
            "| --- | --- | --- |\n"
            "| [Pruning Gradually with Patience](https://arxiv.org/abs/1801.00001) | ICML | - |\n"
            "| [Quantizing Suddenly without Warning](https://arxiv.org/pdf/1801.00001) | ICML | - |\n",
            reports=("4:41: line 3 has this address, too, for 'Pruning Gradually with Patience'",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield every entry whose own address an earlier entry gives to another work."""
        work_of = {saying.place.line: at for at, work in enumerate(facts.groups.works) for saying in work.said_by}
        general = general_titles(document)
        named = [entry for entry in document.entries if (entry.title or "").casefold() not in general]
        pages = [(entry, (entry.kind.is_publication, page)) for entry in named for page in _pages(entry)]
        works = {(page, work_of[document.line(entry)]) for entry, page in pages}
        sharing = Counter(page for page, _ in works)
        owners: dict[tuple[bool, str], Entry] = {}
        for entry, found in groupby(pages, key=itemgetter(0)):
            for _, page in found:
                owner = owners.setdefault(page, entry)
                line = document.line(owner)
                if sharing[page] > _MOST or work_of[line] == work_of[document.line(entry)] or _agree(owner, entry):
                    continue
                span = target(entry, entry.link) if entry.link else place(entry)
                message = f"line {line} has this address, too, for '{_short(owner.title or '')}'"
                yield self.report(span, message, related=[Related(line, "the other work")])
                break


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1]}…"


def _agree(one: Entry, other: Entry) -> bool:
    """Whether the two may have one address for all that we can see.

    They have one title, or a paper is told by a name; one is the data of the other; or they are two versions.
    """
    titles = one.title or "", other.title or ""
    if one.kind.is_publication and min(len(title.split()) for title in titles) <= _NAME:
        return True
    keys = [title_key(title) for title in titles]
    return keys[0] == keys[1] or _is_data(one) != _is_data(other) or _are_versions(one, other)


def _are_versions(one: Entry, other: Entry) -> bool:
    """Whether the titles begin alike and have other numbers; the numbers of courses are years and rooms."""
    if one.kind.is_publication or Kind.COURSE in {one.kind, other.kind}:
        return False
    said = [(_LETTERS.match(each.title or ""), title_key(each.title or "").numbers) for each in (one, other)]
    names = {found[0].casefold() if found else "" for found, _ in said}
    return len(names) == 1 and names != {""} and said[0][1] != said[1][1]


def _is_data(entry: Entry) -> bool:
    return any(map(_DATA.search, (entry.title or "", *entry.section)))


def _pages(entry: Entry) -> Iterator[str]:
    """Yield what the address of ``entry`` leads to; works may share a repository, and a work has a name of its own."""
    if entry.title is None or is_label(entry.title) or entry.url is None or not urls.page(entry.url):
        return
    found = urls.keys(entry.url)
    keys = [key for key in found if key.partition(":")[0] not in urls.REPOSITORIES]
    if found and not keys:
        return
    if entry.kind.is_publication:
        yield from keys
    yield _SCHEME.sub("", entry.url.strip()).rstrip("/")
