"""How long merging takes, beside mdformat on the same files: python benchmarks/merging.py [LIST...].

Whole processes, in turns, so that a noisy machine slows both; the figure that counts is the ratio of the medians.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
ROUNDS = 9


def main() -> None:
    """Print the medians of both commands and their ratio."""
    lists = sys.argv[1:] or [str(path) for path in sorted((HOME / "lists").glob("*.md"))]
    commands = {
        "awesome-merge": [sys.executable, "-m", "awesome_merge", *lists, "--isolated", "-q", "-o", "-"],
        "mdformat": [sys.executable, "-m", "mdformat", *copies],
    }
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
            seconds[name].append(time.perf_counter() - start)
    medians = {name: statistics.median(times) for name, times in seconds.items()}
    for name, median in medians.items():
        print(f"{name:18} {median:6.3f} s")
    ours, theirs = medians.values()
    print(f"{'ratio':18} {ours / theirs:6.2f}")


if __name__ == "__main__":
    main()
