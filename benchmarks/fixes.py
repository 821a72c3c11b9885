"""Whether the laws of mending hold on real lists: python benchmarks/fixes.py FOLDER [--only NAME...].

Of each list, with the safe fixes and with all: every entry, title and link is kept but for what an edit of a finding
is about, a fix that joins repeated entries included; no line changes that no finding is about, and no image; code, and
comments but for our own, stay as they are; mending again changes nothing; with other line ends and without the last
one the list is mended alike; and what ``--diff`` shows makes the same bytes of it with ``patch``, which has to be
installed. What fails is printed, and the exit code is then 1.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from itertools import chain, pairwise
from pathlib import Path

from awesome_merge import api
from awesome_merge.cli.judged import difference
from awesome_merge.merging.titles import title_key
from awesome_merge.model import Document, Effect, Entry, Finding, Fixed
from awesome_merge.reading.blocks import Form, blocks, every
from awesome_merge.style import is_titled
from awesome_merge.text import Source, Span
from awesome_merge.verbs.linting import fix

_COMMENT = re.compile(r"<!--(?!\s*awesome-merge:).*?-->", re.DOTALL)
_IMAGE = re.compile(r"(?<=!)\[[^\[\]]*\]\([^()\s]+|<img\s[^<>]+")
_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)?")


@dataclass(slots=True)
class Tally:
    """What became of one list.

    Attributes:
        broken: the laws that were broken, and where.
        mended: how many findings were mended: with the safe fixes, with all.
        rounds: the most rounds that it took.
    """

    name: str
    broken: list[str] = field(default_factory=list)
    mended: list[int] = field(default_factory=list)
    rounds: int = 0


@dataclass(frozen=True, slots=True)
class Rounds:
    """A list before, between and after the rounds of mending, each with what was found in it."""

    fixed: Fixed
    seen: Sequence[tuple[Document, Sequence[Finding]]]


def main() -> int:
    """Print what fails, and the counts; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="+", metavar="NAME", help="the files of these names")
    options = parser.parse_args()
    lists = [path for path in sorted(options.folder.glob("*.md")) if not options.only or path.name in options.only]
    if not lists:
        parser.error(f"{options.folder}: no such *.md in it")
    tallies = []
    with ProcessPoolExecutor() as processes:
        for tally in processes.map(judged, lists):
            print(*(f"{tally.name}: {failure}" for failure in tally.broken), sep="\n", end="\n" * bool(tally.broken))
            sys.stdout.flush()
            tallies.append(tally)
    safe, every = (sum(tally.mended[level] for tally in tallies) for level in (0, 1))
    failures = sum(len(tally.broken) for tally in tallies)
    most = max(tally.rounds for tally in tallies)
    print(f"{failures} failures in {len(lists)} lists; {safe} safe fixes, {every} in all, at most {most} rounds")
    return int(failures > 0)


def judged(path: Path) -> Tally:
    """Return which laws mending the list at ``path`` breaks."""
    tally = Tally(path.name)
    document = api.read(path)
    for unsafe in (False, True):
        level = "unsafe" if unsafe else "safe"
        done = mended(document, unsafe=unsafe)
        tally.mended.append(len(done.fixed.applied))
        tally.rounds = max(tally.rounds, len(done.seen) - 1)
        broken = chain(
            *(of_round(*each, after) for each, (after, _) in pairwise(done.seen)),
            of_text(document.source.text, done.fixed.text),
            of_more(document.source, done.fixed, unsafe=unsafe),
        )
        tally.broken += (f"{level}: {failure}" for failure in broken)
    return tally


def mended(document: Document, *, unsafe: bool) -> Rounds:
    """Return ``document`` mended, round by round."""
    seen: list[tuple[Document, Sequence[Finding]]] = []

    def told(there: Document, found: Sequence[Finding]) -> Sequence[Finding]:
        seen.append((there, found))
        return found

    return Rounds(fix(document, unsafe=unsafe, told=told), seen)


def of_round(before: Document, found: Sequence[Finding], after: Document) -> Iterator[str]:
    """Yield what one round of mending lost or changed that no edit of a finding is about."""
    fixes = [each.fix for each in found if each.fix]
    touched = [edit.span for each in fixes for edit in each.edits]
    yield from of_images(before.source.text, touched, after.source.text)
    lines = {line for span in touched for line in _lines(before.source, span)}
    left = iter(_LINE.findall(after.source.text))
    untouched = [(line, words) for line, words in enumerate(_LINE.findall(before.source.text), 1) if line not in lines]
    if gone := next((line for line, words in untouched if words not in left), None):
        yield f"line {gone} changed without a finding"
    joins = sum(each.effect is Effect.JOINS for each in fixes)
    if not 0 <= len(before.entries) - len(after.entries) <= joins:
        yield f"{len(before.entries)} entries became {len(after.entries)}, {joins} may be joined"
    kept_titles = {title_key(entry.title or "") for entry in after.entries}
    for entry in before.entries:
        # Where a link is mended, its words are the title, and not all of the line any more.
        place = entry.title_span if is_titled(entry) else None
        if title_key(entry.title or "") not in kept_titles and not _touches(touched, place or entry.span):
            yield f"line {before.line(entry)}: no title '{entry.title}' any more"
    kept = _urls(after.entries)
    for entry, span, url in _links(before.entries):
        if url not in kept and not _touches(touched, span):
            yield f"line {before.line(entry)}: no link to '{url}' any more"
    known, new = _urls(before.entries), set(_changed(after.source.text, before.source.text))
    for entry, span, url in _links(after.entries):
        if url not in known and not new.intersection(_lines(after.source, span)):
            yield f"line {after.line(entry)} of the mended list: a link to '{url}' came from nowhere"


def of_text(before: str, after: str) -> Iterator[str]:
    """Yield the blocks of code and the comments but for our own of ``before`` that ``after`` lacks."""
    yield from (f"code changed: {code[:60]!r}" for code in sorted(_code(before) - _code(after)))
    gone = {found[0] for found in _COMMENT.finditer(before)} - {found[0] for found in _COMMENT.finditer(after)}
    yield from (f"comment changed: {each[:60]!r}" for each in sorted(gone))


def of_images(before: str, touched: Sequence[Span], after: str) -> Iterator[str]:
    """Yield the images of ``before`` that ``after`` lacks although no edit is about them; a badge can be mended."""
    kept = {found[0] for found in _IMAGE.finditer(after)}
    for found in _IMAGE.finditer(before):
        if found[0] not in kept and not _touches(touched, Span(*found.span())):
            yield f"image changed: {found[0][:60]!r}"


def of_more(source: Source, fixed: Fixed, *, unsafe: bool) -> Iterator[str]:
    """Yield how mending again, another form of the file, and the difference as shown lead to something else."""
    for line in _changed(fixed.text, fix(_read(source, fixed.text), unsafe=unsafe).text):
        yield f"line {line} of the mended list changes when it is mended again"
    ends = ("\n", "\r\n") if "\r\n" not in source.text else ("\r\n", "\n")
    text, wanted = (each.replace(*ends) for each in (source.text, fixed.text))
    if not unsafe:  # no other fix is about a last line without an end
        text, wanted = text.removesuffix(ends[1]), wanted.removesuffix(ends[1])
    other = fix(_read(source, text), unsafe=unsafe).text
    for line in _changed(wanted, other):
        yield f"line {line} of the mended list is another with other line ends"
    for before, after in ((source.text, fixed.text), (text, other)):
        if _patched(before, difference("list.md", before, after)) != after:
            yield f"patch makes something else of what --diff shows, with {'CRLF' if chr(13) in before else 'LF'}"


def _read(source: Source, text: str) -> Document:
    return api.read(replace(source, text=text))


def _patched(text: str, shown: str) -> str:
    """Return ``text`` after ``patch`` has applied what is ``shown``."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list.md"
        path.write_bytes(text.encode())
        if shown:
            patch = ["patch", "--binary", "--silent", str(path)]
            subprocess.run(patch, cwd=folder, input=shown.encode(), check=False, capture_output=True)
        return path.read_bytes().decode()


def _changed(before: str, after: str) -> Iterator[int]:
    """Yield the lines of ``before``, from 1, that ``after`` has not; where it has more, the line above those."""
    one, other = _LINE.findall(before), _LINE.findall(after)
    for what, start, end, _, _ in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if what == "insert":
            yield max(1, start)
        elif what != "equal":
            yield from range(start + 1, end + 1)


def _lines(source: Source, span: Span) -> range:
    """Return the lines that ``span`` touches, and the one above what is put between two lines."""
    first = source.line(span.start)
    return range(first - (span.start == span.end), source.line(span.end) + 1)


def _touches(spans: Sequence[Span], wanted: Span) -> bool:
    return any(span.start <= wanted.end and wanted.start <= span.end for span in spans)


def _links(entries: Iterable[Entry]) -> Iterator[tuple[Entry, Span, str]]:
    """Yield the links of ``entries``, each with its entry and its place; that of a reference is its entry's."""
    for entry in entries:
        for link in entry.all_links:
            yield entry, link.span or entry.span, link.url


def _urls(entries: Iterable[Entry]) -> set[str]:
    return {url for _, _, url in _links(entries)}


def _code(text: str) -> set[str]:
    source = Source("list.md", text)
    return {source[block.span] for block in every(blocks(source)) if block.form is Form.CODE}


if __name__ == "__main__":
    sys.exit(main())
