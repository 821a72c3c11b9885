"""How long one merge in git takes, beside extracting the entries of one side: python benchmarks/git_driver.py [LIST].

Both sides add entries in the same twenty places of LIST, else of a made list of 400 kB, edit as many, and move some.
Whole processes, in turns, so that a noisy machine slows both. A merge is to take at most a second and a half, and
three times what extracting takes. Seconds are those of the processor.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROUNDS = 5
PLACES = 20
_ENTRIES, _SECTION = 4000, 100


def main() -> None:
    """Print the medians of both and their ratio."""
    base = Path(sys.argv[1]).read_text("utf-8") if sys.argv[1:] else _made()
    times: dict[str, list[float]] = {"merge": [], "extract": []}
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{name}.md" for name in ("base", "ours", "theirs")]
        for _ in range(ROUNDS):
            for file, text in zip(files, (base, _edited(base, "ours"), _edited(base, "theirs")), strict=True):
                file.write_text(text, "utf-8")
            times["extract"].append(_seconds("extract", files[1]))
            times["merge"].append(_seconds("git-driver", "run", *files))
    merge, extract = (statistics.median(seconds) for seconds in times.values())
    print(f"{len(base) // 1000} kB: merge {merge:.2f} s, extract {extract:.2f} s, ratio {merge / extract:.2f}")


def _made() -> str:
    return "# Trees\n" + "".join(
        f"\n## Section {at // _SECTION}\n\n" * (at % _SECTION == 0)
        + f"- [Tree {at}](https://github.com/trees/tree-{at}) - Grows {at} feet high in the gardens of the north.\n"
        for at in range(_ENTRIES)
    )


def _edited(base: str, side: str) -> str:
    lines = base.split("\n")
    entries = [at for at, line in enumerate(lines) if line.lstrip().startswith(("- [", "* [", "| ["))]
    for at in entries[:: -max(1, len(entries) // PLACES)]:
        lines.insert(at + 1, lines[at].replace("https://", f"https://{side}.", 1).replace("[", f"[{side.title()} ", 1))
        lines[at - 1] += f" {side.title()}." if at % 2 == (side == "ours") else ""
        if at % 3 == (side == "ours"):
            lines.insert(at - 2, lines.pop(at - 4))
    return "\n".join(lines)


def _seconds(*words: str | Path) -> float:
    before = _used()
    done = subprocess.run([sys.executable, "-m", "awesome_merge", *words], check=False, stdout=subprocess.DEVNULL)
    if done.returncode > 1:
        sys.exit(done.returncode)
    return _used() - before


def _used() -> float:
    """Return the seconds that all children so far took of the processor."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
