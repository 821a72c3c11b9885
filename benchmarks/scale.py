"""How merging grows with the number of lists: python benchmarks/scale.py FOLDER [COUNT...].

Merges the first 1, 10 and 50 lists of FOLDER, each merge a process of its own, and prints its time, its largest
memory (that of the processes which help it to read is not in it), and both for each megabyte that it read.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path

_COUNTS = (1, 10, 50)
_MEGABYTE = 1 << 20


def main() -> None:
    """Print a line for each number of lists."""
    folder, *counts = sys.argv[1:]
    lists = sorted(Path(folder).glob("*.md"))
    for count in map(int, counts) if counts else _COUNTS:
        some = lists[:count]
        size = sum(path.stat().st_size for path in some) / _MEGABYTE
        command = [sys.executable, "-m", "awesome_merge", *map(str, some), "--isolated", "--quiet", "-o", "/dev/null"]
        start = time.perf_counter()
        subprocess.run([*command, "--to", "bullets"], check=True)
        seconds = time.perf_counter() - start
        # Of all children so far the largest, and each merge is larger than the one before.
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(
            f"{len(some):3} lists, {size:6.2f} MB: {seconds:6.2f} s, {memory:5.0f} MB,"
            f" {seconds / size:5.2f} s and {memory / size:4.0f} MB for each MB"
        )


if __name__ == "__main__":
    main()
