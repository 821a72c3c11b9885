"""How long checking takes, beside extracting the entries of the same files: python benchmarks/checking.py [LIST...].

Whole processes, in turns, so that a noisy machine slows both; the figure that counts is the ratio of the medians, and
it is to be below two: reading a list costs what it costs, and judging it no more. Seconds are those of the processor.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
ROUNDS = 9
_CLEAN_OR_NOT = (0, 1)


def main() -> None:
    """Print the medians of both and their ratio."""
    lists = sys.argv[1:] or [str(path) for path in sorted((HOME / "lists").glob("*.md"))]
    times: dict[str, list[float]] = {"check": [], "extract": []}
    for _ in range(ROUNDS):
        for verb, seconds in times.items():
            seconds.append(_seconds([sys.executable, "-m", "awesome_merge", verb, *lists, "--isolated"]))
    check, extract = (statistics.median(seconds) for seconds in times.values())
    print(f"check {check:.3f} s, extract {extract:.3f} s, ratio {check / extract:.2f}")


def _seconds(command: list[str]) -> float:
    before = _used()
    done = subprocess.run(command, check=False, stdout=subprocess.DEVNULL)
    if done.returncode not in _CLEAN_OR_NOT:
        sys.exit(done.returncode)
    return _used() - before


def _used() -> float:
    """Return the seconds that all children so far took of the processor."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
