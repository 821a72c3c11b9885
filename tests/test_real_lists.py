"""The bars of reading on a folder of real lists: ``AWESOME_MERGE_DATA=FOLDER pytest tests/test_real_lists.py``."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).parent.parent
REAL = Path(os.environ.get("AWESOME_MERGE_DATA", "no such folder"))


@pytest.mark.skipif(not list(REAL.glob("*.md")), reason="AWESOME_MERGE_DATA names no folder of lists")
def test_real_lists_are_read_whole_and_in_time_and_thirty_triples_merge_without_loss() -> None:
    command = [sys.executable, "benchmarks/reading.py", str(REAL.resolve()), "--missed", "5", "--triples", "30"]

    done = subprocess.run(command, cwd=HOME, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
