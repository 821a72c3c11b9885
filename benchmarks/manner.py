"""How many entries of each list of a folder stay as they are, byte for byte, when it is merged alone in its own manner.

python benchmarks/manner.py FOLDER [--changed N]

An entry stays if its characters, without the white space behind it, stand in the section that it belongs to; a row if
its cells do, whatever pads them. A list keeps the law if nine of ten entries stay. Those that a list says more than
once cannot all stay: a merge says every work once. The exit code is 1 if fewer lists than LISTS keep it.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from awesome_merge import api
from awesome_merge.model import Document, Entry
from awesome_merge.style.markers import ROW, marker
from awesome_merge.writing.manner.columns import row, split

SHARE = 0.9
LISTS = 60
DEEPEST = 6  # a bold paragraph counts as 7, and may be an entry's title


def main() -> int:
    """Print a line for each list, and what of it changed; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--changed", type=int, default=0, metavar="N", help="show N entries of each list that changed")
    options = parser.parse_args()
    lists = sorted(options.folder.glob("*.md"))
    if not lists:
        parser.error(f"{options.folder}: no *.md in it")
    kept = 0
    print(f"{'list':60}  entries   works   stay  seconds")
    for path in lists:
        document = api.read(path)
        begun = time.process_time()
        works, changed = manner(document)
        seconds = time.process_time() - begun
        share = 1 - len(changed) / max(1, len(document.entries))
        kept += share >= SHARE
        sign = "" if share >= SHARE else "!"
        print(f"{path.name:60.60} {len(document.entries):8} {works:7} {share:6.1%}{sign:1} {seconds:7.1f}")
        for entry in changed[: options.changed]:
            print(f"  {path.name}:{document.line(entry)}: {document.source[entry.span].rstrip()!r}")
    print(f"{kept} of {len(lists)} lists keep {SHARE:.0%} of their entries")
    return int(kept < LISTS)


def manner(document: Document) -> tuple[int, list[Entry]]:
    """Return how many works ``document`` has, and its entries that do not stay when it is written in its own manner."""
    merged = api.merge([document])
    text = api.write_like(merged, document)
    again = api.read(api.Source(document.source.name, text))
    sections: dict[tuple[str, ...], str] = {}
    for path, block in _blocks(again):
        for at in range(len(path)):
            sections[path[at:]] = sections.get(path[at:], "") + "".join(f"\n{line}" for line in block.splitlines())
    return len(merged.works), [entry for entry in document.entries if not _stays(document, entry, sections)]


def _blocks(document: Document) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield each section's path, and the text between its heading and the next."""
    text = document.source.text
    sections = [section for section in document.sections if section.level <= DEEPEST]
    ends = [*(section.span.start for section in sections[1:]), len(text)]
    for section, end in zip(sections, ends, strict=True):
        yield section.path, text[section.span.end : end]


def _stays(document: Document, entry: Entry, sections: dict[tuple[str, ...], str]) -> bool:
    written = document.source[entry.span].rstrip()
    start = document.source.line_span(document.line(entry)).start
    indent = document.source.text[start : entry.span.start]
    if indent.isspace():
        written = written.replace(f"\n{indent}", "\n")
    if marker(document, entry)[0] == ROW:
        written = row(split(written))
    written = "\n".join(["", *written.splitlines()])
    return f"{written}\n" in f"{sections.get(entry.section or ('Works',), '')}\n"


if __name__ == "__main__":
    sys.exit(main())
