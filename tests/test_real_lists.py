"""Bars of reading and laws of mending on a folder of real lists: ``AWESOME_MERGE_DATA=FOLDER pytest FILE``."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).parent.parent
REAL = Path(os.environ.get("AWESOME_MERGE_DATA", "no such folder"))


pytestmark = pytest.mark.skipif(not list(REAL.glob("*.md")), reason="AWESOME_MERGE_DATA names no folder of lists")


def test_real_lists_are_read_whole_and_in_time_and_thirty_triples_merge_without_loss() -> None:
    done = run("reading.py", "--missed", "5", "--triples", "30")

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(shutil.which("patch") is None, reason="patch is not installed")
def test_mending_real_lists_loses_nothing_spares_what_nothing_is_found_in_and_is_done_once() -> None:
    done = run("fixes.py")

    assert done.returncode == 0, done.stdout + done.stderr


def run(benchmark: str, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, f"benchmarks/{benchmark}", str(REAL.resolve()), *options]
    return subprocess.run(command, cwd=HOME, capture_output=True, text=True, check=False)
