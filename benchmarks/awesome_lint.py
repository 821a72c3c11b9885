"""A check of one list beside awesome-lint: python benchmarks/awesome_lint.py LIST [RUNS] [FOLDER].

Installs awesome-lint 2.3.0 with npm into FOLDER (by default one that is removed again), leaves out its only rule that
asks the network, and lets both judge LIST in turn. Prints the wall time of every run, each a process of its own, and
how the fastest of both compare.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

_VERSION = "2.3.0"
_RUNS = 5
_SCRIPT = """
import {remark} from 'remark';
import {readSync} from 'to-vfile';
import config from 'awesome-lint/config.js';

const offline = config.filter(each => (Array.isArray(each) ? each[0] : each).name !== 'remark-lint:awesome-github');
const file = readSync(process.argv[2]);
await remark().use(offline).process(file);
console.log(file.messages.length);
"""


def main() -> None:
    """Print a line for each run, and the comparison."""
    path, *more = sys.argv[1:]
    runs = int(more[0]) if more else _RUNS
    if len(more) > 1:
        _compare(Path(path), runs, Path(more[1]))
    else:
        with tempfile.TemporaryDirectory() as folder:
            _compare(Path(path), runs, Path(folder))


def _compare(path: Path, runs: int, folder: Path) -> None:
    if not (folder / "node_modules" / "awesome-lint").exists():
        install = ["npm", "install", "--silent", "--no-fund", "--prefix", str(folder), f"awesome-lint@{_VERSION}"]
        subprocess.run(install, check=True)
    script = folder / "offline.mjs"
    script.write_text(_SCRIPT, encoding="utf-8")
    theirs = ["node", str(script), str(path.resolve())]
    ours = [sys.executable, "-m", "awesome_merge", "check", str(path), "--isolated", "--profile", "awesome", "--quiet"]
    times = [(_seconds(ours), _seconds(theirs)) for _ in range(runs)]
    for mine, other in times:
        print(f"awesome-merge {mine:5.2f} s, awesome-lint {other:5.2f} s")
    mine, other = min(each for each, _ in times), min(each for _, each in times)
    print(f"{path.name}, {path.stat().st_size / 1024:.0f} KB: {mine:.2f} s of {other:.2f} s, {mine / other:.0%}")


def _seconds(command: list[str]) -> float:
    start = time.perf_counter()
    # Both exit with 1 where they find something.
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
