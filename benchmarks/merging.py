"""How long merging takes, beside mdformat formatting the same files: python benchmarks/merging.py [LIST...].

Whole processes, in turns, so that a noisy machine slows both; the figure that counts is the ratio of the medians.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
ROUNDS = 9


def main() -> None:
    """Print the medians of both and their ratio."""
    lists = [Path(argument) for argument in sys.argv[1:]] or sorted((HOME / "lists").glob("*.md"))
    times: dict[str, list[float]] = {"awesome-merge": [], "mdformat": []}
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as folder:
            # mdformat writes what it formats, so each round has copies of its own.
            copies = [shutil.copy(path, folder) for path in lists]
            merge = ["awesome_merge", *copies, "--isolated", "--quiet", "-o", f"{folder}/merged.md"]
            for name, words in (("awesome-merge", merge), ("mdformat", ["mdformat", *copies])):
                times[name].append(_seconds([sys.executable, "-m", *words]))
    ours, theirs = (statistics.median(seconds) for seconds in times.values())
    print(f"awesome-merge {ours:.3f} s, mdformat {theirs:.3f} s, ratio {ours / theirs:.2f}")


def _seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
