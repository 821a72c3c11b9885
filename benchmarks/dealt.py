"""Real edits dealt out to two people, and merged again: python benchmarks/dealt.py FOLDER [SEED ...].

FOLDER has a folder for each case, with versions of one list. What was edited between base.md and each other version
goes piece by piece to ours or to theirs, by chance; the merge ought to have all of it. Printed are the cases in which
a link that was added is missing, one that was removed is back, or git's merge by lines had to be taken, and at last
how many merges were clean. Those that "differ" have other links than the version: an entry that a version has twice,
of which each side added one, stands once.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence
from pathlib import Path

from awesome_merge.driver.lines import by_lines
from awesome_merge.driver.names import place, targets
from awesome_merge.driver.request import Request
from awesome_merge.driver.result import result
from awesome_merge.driver.sequences import common
from awesome_merge.driver.units import lines_of

SEEDS = ("1", "2", "3")
Edit = tuple[int, int, list[str]]  # from which line of the base, to which, and what they become


def main() -> None:
    """Print a line for each case that is wrong, and the sums."""
    sums: Counter[str] = Counter()
    for base in sorted(Path(sys.argv[1]).rglob("base.md")):
        for version in sorted(base.parent.glob("*.md")):
            for seed in sys.argv[2:] or SEEDS:
                case = f"{base.parent.name}/{version.stem} {seed}"
                sides = dealt(_read(base), _read(version), random.Random(case))  # noqa: S311 - no secret
                found = judged(*sides) if sides[0] not in sides[1:3] else []
                sums.update(found)
                if {"missing", "back", "by lines"}.intersection(found):
                    print(f"{case}: {', '.join(found)}")
    print(", ".join(f"{name} {times}" for name, times in sorted(sums.items())))


def dealt(base: str, version: str, chance: random.Random) -> tuple[str, str, str, str]:
    """Return ``base``, what each of two sides makes of it, and what has the edits of both, as ``version`` has.

    Where an edit takes a link away and another adds it, both go to one side: what was moved is not torn.
    """
    lines = lines_of(base)
    edits = list(_edits(lines, lines_of(version)))
    group = list(range(len(edits)))
    for gains in _gains(lines, edits).values():
        if min(gains.values()) < 0 < max(gains.values()):
            joined = {group[at] for at in gains}
            group = [min(joined) if each in joined else each for each in group]
    side = {each: chance.random() < 1 / 2 for each in group}
    ours = {at for at, each in enumerate(group) if side[each]}
    theirs = {*range(len(edits))} - ours
    return base, _made(lines, edits, ours), _made(lines, edits, theirs), _made(lines, edits, ours | theirs)


def _edits(old: Sequence[str], new: Sequence[str]) -> Iterator[Edit]:
    """Yield the edits; lines that were added or changed one by one are an edit each, blank ones go with the next."""
    at = (0, 0)
    for start, new_start in (*common(old, new), (len(old), len(new))):
        was, become = start - at[0], list(new[at[1] : new_start])
        if was == len(become):
            yield from ((at[0] + step, at[0] + step + 1, [line]) for step, line in enumerate(become))
        elif was:
            yield at[0], start, become
        else:
            while become:
                end = next((place for place, line in enumerate(become, 1) if line.strip()), len(become))
                yield start, start, become[:end]
                become = become[end:]
        at = (start + 1, new_start + 1)


def _gains(lines: Sequence[str], edits: Sequence[Edit]) -> dict[str, dict[int, int]]:
    """Return, for each link, how many more of it each of the ``edits`` makes that has it."""
    gains: dict[str, dict[int, int]] = defaultdict(dict)
    for at, (start, end, new) in enumerate(edits):
        made, gone = Counter(targets("".join(new))), Counter(targets("".join(lines[start:end])))
        for url in made | gone:
            gains[url][at] = made[url] - gone[url]
    return gains


def _made(lines: Sequence[str], edits: Sequence[Edit], wanted: Container[int]) -> str:
    made: list[str] = []
    at = 0
    for number, (start, end, new) in enumerate(edits):
        made += lines[at:start]
        made += new if number in wanted else lines[start:end]
        at = end
    return "".join((*made, *lines[at:]))


def judged(base: str, ours: str, theirs: str, both: str) -> list[str]:
    """Return what can be said of the merge of ``ours`` and ``theirs``, which ought to be ``both``."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / name for name in ("base", "ours", "theirs")]
        for file, text in zip(files, (base, ours, theirs), strict=True):
            file.write_text(text, "utf-8")
        request = Request(files[0], files[1], files[2])
        lines = by_lines(request)
        made = result(request, lines, [file.read_bytes() for file in files])
    merged, is_clean = made or (lines.text or b"", lines.is_clean)
    was, mine, yours, wanted, found = map(_led, (base, ours, theirs, both, merged.decode()))
    said = ["clean" if is_clean else "conflict", *["clean in git"] * lines.is_clean]
    said += ["by lines"] * (made is None and not lines.is_clean)
    said += ["missing"] * any(wanted[url] and not found[url] for url in (mine | yours) - was)
    said += ["back"] * (is_clean and any(not wanted[url] and found[url] for url in was))
    return [*said, *["differ"] * (is_clean and found != wanted)]


def _led(text: str) -> Counter[str]:
    """Return how often the links of ``text`` lead to what."""
    return Counter(place(url) or url for url in targets(text))


def _read(path: Path) -> str:
    text = path.read_text("utf-8", errors="replace").replace("\r\n", "\n")
    return text if text.endswith("\n") else f"{text}\n"


if __name__ == "__main__":
    main()
