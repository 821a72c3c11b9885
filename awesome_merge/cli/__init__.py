"""The command line: flags in, one verb called, an exit code out. Nothing is decided here."""

from __future__ import annotations

import gc
import sys

from awesome_merge import __version__


def run() -> None:
    """Do what the command line asks, and leave with its exit code."""
    if sys.argv[1:] == ["--version"]:  # asked by scripts and hooks, so it waits for no import
        sys.stdout.write(f"awesome-merge {__version__}\n")
        return
    # A command makes many values and no cycles, and ends soon: looking for garbage takes a quarter of its time.
    gc.disable()
    from awesome_merge.cli.main import main

    main(prog_name="awesome-merge")
