"""Whether the laws of merging hold on real lists, alone and in random groups of two to six.

python benchmarks/laws.py FOLDER [--groups N] [--seed N]

Of each list: merged with itself, it has the works that it has alone. Of each group: every entry stands in one work and
every link in what is written; the order of the lists changes no work; what is written as bullets, table, JSON or CSV
reads back as the same works, and the bullets merge with any list of the group, and with all, to the same works; and
the bytes written are the same whatever seeds Python's hashes and whatever the locale. What fails is printed with its
titles, and the exit code is then 1. Equal works say the same of all but their places and sections.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from pathlib import Path

from triples import LARGEST, differences

from awesome_merge import api
from awesome_merge.errors import AwesomeMergeError
from awesome_merge.model import Document, Merged, Role

SMALLEST_GROUP, LARGEST_GROUP = 2, 6
FORMATS = {"bullets": "md", "table": "md", "json": "json", "csv": "csv"}
PRINTED = ("bullets", "json")
PLACES = (
    {"PYTHONHASHSEED": "0", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "2", "LC_ALL": "C.UTF-8"},
)
Group = tuple[Path, ...]


def main() -> int:
    """Print what fails, and a count; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--groups", type=int, default=50, metavar="N", help="how many groups (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="which groups (default: %(default)s)")
    parser.add_argument("--digests", action="store_true", help="print a digest of what each group writes, no more")
    options = parser.parse_args()
    lists = sorted(options.folder.glob("*.md"))
    if not lists:
        parser.error(f"{options.folder}: no *.md in it")
    drawn = list(groups(lists, options.groups, options.seed))
    if options.digests:
        print(*map(_digest, drawn), sep="\n")
        return 0
    failures = 0
    laws = chain(((path.name, of_one(path)) for path in lists), ((_named(group), of_group(group)) for group in drawn))
    for name, broken in chain(laws, [("bytes", of_bytes(drawn, sys.argv[1:]))]):
        for failure in broken:
            print(f"{name}: {failure}", flush=True)
            failures += 1
    print(f"{failures} failures in {len(lists)} lists and {len(drawn)} groups")
    return int(failures > 0)


def groups(lists: Sequence[Path], number: int, seed: int) -> Iterator[Group]:
    """Yield ``number`` groups of those ``lists`` that are not too large, the same ones for one ``seed``."""
    fitting = [path for path in lists if path.stat().st_size <= LARGEST]
    chance = random.Random(seed)  # noqa: S311 - nobody must not guess them
    for _ in range(number):
        yield tuple(chance.sample(fitting, min(len(fitting), chance.randint(SMALLEST_GROUP, LARGEST_GROUP))))


def of_one(path: Path) -> Iterator[str]:
    """Yield how the list at ``path`` differs from itself merged with itself."""
    document = api.read(path)
    yield from _changed("twice", api.merge([document]), [document, document])


def of_group(group: Group) -> Iterator[str]:
    """Yield which laws a merge of the lists of ``group`` breaks, and where."""
    documents = [_read(path) for path in group]
    try:
        merged = api.merge(documents)
        written = {to: api.write(merged, to) for to in FORMATS}
    except AwesomeMergeError as error:
        yield str(error)
        return
    yield from _lost(merged, written)
    for number in range(1, len(documents)):
        yield from _changed(f"beginning with {group[number].name}", merged, documents[number:] + documents[:number])
    again = {to: api.read(api.Source(f"merged.{FORMATS[to]}", text)) for to, text in written.items()}
    for to, document in again.items():
        yield from _changed(f"{to} read back", merged, [document])
    for document in documents:
        yield from _changed(f"merged again with {document.source.name}", merged, [again["bullets"], document])
    yield from _changed("merged again with all", merged, [again["bullets"], *documents])


def of_bytes(drawn: Sequence[Group], arguments: Sequence[str]) -> Iterator[str]:
    """Yield the groups of which other processes, called with ``arguments``, write different bytes."""
    command = [sys.executable, __file__, *arguments, "--digests"]
    printed = [
        subprocess.run(command, env={**os.environ, **place}, check=True, capture_output=True, text=True).stdout
        for place in PLACES
    ]
    for group, digests in zip(drawn, zip(*(text.splitlines() for text in printed), strict=True), strict=True):
        if len(set(digests)) > 1:
            yield f"{_named(group)}: {', '.join(digests)}"


def _lost(merged: Merged, written: dict[str, str]) -> Iterator[str]:
    """Yield the entries that are not in exactly one work, and the addresses that no longer stand in what is written."""
    entries = Counter(
        f"{document.source.name}:{document.line(entry)}" for document in merged.documents for entry in document.entries
    )
    said = Counter(str(saying.place) for work in merged.works for saying in work.said_by)
    yield from (f"not in one work: {place}" for place in sorted((entries - said) + (said - entries)))
    links = {link for document in merged.documents for entry in document.entries for link in entry.all_links}
    for to in PRINTED:
        again = api.read(api.Source(f"merged.{FORMATS[to]}", written[to]))
        kept = {link.url for entry in again.entries for link in entry.all_links}
        # ``[Code]()`` leads nowhere.
        gone = {link.url for link in links if link.url and link.role is not Role.BADGE} - kept
        yield from (f"{to}: no link to {url}" for url in sorted(gone))


def _changed(what: str, wanted: Merged, documents: Sequence[Document]) -> Iterator[str]:
    given = api.merge(documents)
    yield from (f"{what}: {difference}" for difference in differences(wanted.works, given.works))


def _digest(group: Group) -> str:
    merged = api.merge([_read(path) for path in group])
    return " ".join(hashlib.sha256(api.write(merged, to).encode()).hexdigest()[:16] for to in PRINTED)


def _named(group: Group) -> str:
    return " + ".join(path.name for path in group)


@cache
def _read(path: Path) -> Document:
    return api.read(path)


if __name__ == "__main__":
    sys.exit(main())
