"""How well the lists of a folder are read, beside what anyone can count in them.

python benchmarks/reading.py FOLDER [--index INDEX.tsv] [--missed N] [--triples N]

The index has the columns ``file`` and ``entries``; a number behind ``~`` is a guess, and its difference is only shown.
A figure that misses its bar is followed by ``!``, and the exit code is then 1. Targets are covered when they are in an
entry or unread item. Those apart are what the reader takes for prose before the first entry and behind the last, where
a list speaks of itself: they count on neither side.
"""

from __future__ import annotations

import argparse
import csv
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from link_targets import LinkTarget, link_targets
from triples import changes, triples

from awesome_merge import api
from awesome_merge.model import Document, Prose, Unread

SLOWEST = 1.0  # seconds for a page of 100 KB; a smaller list counts as one, since every program needs time to start
PAGE = 100_000
COVERED = 0.97
COUNTED = 0.05


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading one list gave.

    Attributes:
        failure: what was said when reading failed; empty if it did not.
        speed: seconds for 100 KB.
        counted: the index's number of entries, perhaps behind ``~``; empty if it has none.
        targets: how many link targets stand in items, rows and headings.
        apart: those that are in no entry, and stand in prose before the first or behind the last.
        missed: those that are nowhere.
    """

    failure: str
    speed: float
    entries: int
    unread: int
    counted: str
    targets: int
    apart: list[LinkTarget]
    missed: list[LinkTarget]

    @property
    def difference(self) -> float:
        """How many entries more than the index's number there are, as a share of it; 0 if it has none."""
        number = int(self.counted.lstrip("~") or 0)
        return self.entries / number - 1 if number else 0.0

    @property
    def covered(self) -> float:
        """The share of targets that are covered, of all but those apart."""
        return 1 - len(self.missed) / max(1, self.targets - len(self.apart))

    def figures(self) -> list[str]:
        """Return what the table shows, a ``!`` behind what misses its bar."""
        far = abs(self.difference) > COUNTED and "~" not in self.counted
        return [
            f"{self.speed:.2f}" + "!" * (self.speed > SLOWEST),
            f"{self.entries}" + "!" * bool(self.failure),
            f"{self.unread}",
            self.counted,
            f"{self.difference:+.1%}" + "!" * far,
            f"{self.targets}",
            f"{len(self.apart)}",
            f"{len(self.missed)}",
            f"{self.covered:.1%}" + "!" * (self.covered < COVERED),
        ]


def main() -> int:
    """Print a line for each list, what it misses, and the triples whose works change; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--index", type=Path, help="by default INDEX.tsv in the folder")
    parser.add_argument("--missed", type=int, default=0, metavar="N", help="show N missed targets of each list")
    parser.add_argument("--triples", type=int, default=0, metavar="N", help="merge N random triples of lists as well")
    options = parser.parse_args()
    lists = sorted(options.folder.glob("*.md"))
    if not lists:
        parser.error(f"{options.folder}: no *.md in it")
    counts = _counts(options.index or options.folder / "INDEX.tsv")
    _row("list", "s/100KB", "entries", "unread", "index", "diff", "targets", "apart", "missed", "covered")
    bad = 0
    for path in lists:
        found = read(path, counts.get(path.name, ""))
        figures = found.figures()
        bad += any("!" in figure for figure in figures)
        _row(path.name, *figures)
        for line, url in found.missed[: options.missed]:
            print(f"  {path.name}:{line}: {url}")
        if found.failure:
            print(f"  {found.failure}")
    print(f"{bad} of {len(lists)} lists miss a bar")
    return int(_print_changes(lists, options.triples) + bad > 0)


def read(path: Path, counted: str) -> Reading:
    """Return what reading the list at ``path`` gave, beside the index's number."""
    begun = os.times()
    command = [sys.executable, "-m", "awesome_merge", "extract", str(path), "--isolated"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    ended = os.times()
    # Of the processor, so that what else runs on the machine slows no list.
    seconds = sum(ended[2:4]) - sum(begun[2:4])
    source = api.Source.load(path)
    document = Document(source) if done.returncode else api.read(source)
    said = {link.url for entry in document.entries for link in entry.all_links}
    targets = link_targets(source.text)
    unsaid = [found for found in targets if found.url not in said]
    unread = _lines(document, document.unread)
    outside = _lines(document, _outside(document)) - unread
    return Reading(
        failure=f"exit {done.returncode}: {done.stderr.strip()}" if done.returncode else "",
        speed=seconds * PAGE / max(PAGE, path.stat().st_size),
        entries=done.stdout.count("\n"),
        unread=len(document.unread),
        counted=counted,
        targets=len(targets),
        apart=[found for found in unsaid if found.line in outside],
        missed=[found for found in unsaid if found.line not in outside | unread],
    )


def _outside(document: Document) -> list[Prose]:
    """Return the prose before the first entry and behind the last; without entries, none."""
    spans = [entry.span for entry in document.entries]
    first, last = (spans[0].start, spans[-1].end) if spans else (0, len(document.source.text))
    return [prose for prose in document.prose if prose.span.end <= first or last <= prose.span.start]


def _lines(document: Document, left: Sequence[Unread | Prose]) -> set[int]:
    """Return the lines on which ``left`` stand, from 1."""
    line = document.source.line
    ranges = [range(line(one.span.start), line(max(one.span.start, one.span.end - 1)) + 1) for one in left]
    return set(chain.from_iterable(ranges))


def _counts(index: Path) -> dict[str, str]:
    if not index.exists():
        return {}
    with index.open(encoding="utf-8", newline="") as rows:
        return {row["file"]: row["entries"] for row in csv.DictReader(rows, delimiter="\t")}


def _row(name: str, *figures: str) -> None:
    print(f"{name:60.60}", *(f"{figure:>8}" for figure in figures))


def _print_changes(lists: Sequence[Path], number: int) -> int:
    """Print what merging triples of ``lists`` changed; return how many it changed."""
    bad = 0
    for paths in triples(lists, number):
        works, found = changes(paths)
        bad += bool(found)
        print(" + ".join(path.stem for path in paths), f"{works} works", f"{len(found)} changes", sep=", ")
        for change in found:
            print(f"  {change}")
    return bad


if __name__ == "__main__":
    sys.exit(main())
